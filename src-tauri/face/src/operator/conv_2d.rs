//! CONV_2D: every window of the picture, as one row of numbers, times the weights.

use super::window::{Axis, axes};
use super::{Kernel, MISFIT, Node, bounded, bounded_size};
use crate::error::{FaceError, Result};
use crate::gemm::Panels;

/// Operands: picture; weights by output channel, row, column, input channel; bias.
pub(super) fn load(node: &Node) -> Result<Kernel> {
    let [height, width, channels] = node.only_computed()?.plane()?;
    let [columns, rows_of_window, columns_of_window, depth] = node.shape(1)?.axes();
    let options = node.options()?;
    node.no_activation(3)?;
    if options.int(4, 1)? != 1 || options.int(5, 1)? != 1 {
        return Err(FaceError::Unsupported("dilation".to_owned()));
    }
    let [down, across] = axes(&options, [height, width], [rows_of_window, columns_of_window])?;
    let (weights, bias) = (node.floats(1)?, node.floats(2)?);
    if depth != channels || bias.len() != columns {
        return Err(MISFIT);
    }
    node.expect([down.output, across.output, columns])?;
    let numbers = rows_of_window * columns_of_window * channels;
    bounded([down.output * across.output, numbers, columns])?;
    let held = bounded_size(Panels::size(numbers, columns))?;
    let panels = Panels::new(weights, numbers, bias);
    let pointwise = [down, across].iter().all(|axis| axis.size == 1 && axis.stride == 1);
    if pointwise {
        let multiply = move |operands: &[&[f32]], result: &mut [f32]| panels.multiply(operands[0], result);
        return Ok(Kernel::apart(multiply).holding(held));
    }
    let room = bounded_size(across.output.saturating_mul(numbers))?;
    let convolution = Convolution { panels, channels, down, across };
    let run = move |operands: &[&[f32]], result: &mut [f32], room: &mut [f32]| {
        convolution.run(operands[0], result, room);
    };
    Ok(Kernel::with_room(room, run).holding(held))
}

struct Convolution {
    panels: Panels,
    channels: usize,
    down: Axis,
    across: Axis,
}

impl Convolution {
    /// One row of the result after another: its windows are gathered in `windows`.
    fn run(&self, picture: &[f32], result: &mut [f32], windows: &mut [f32]) {
        for (row, result) in result.chunks_exact_mut(self.across.output * self.panels.columns()).enumerate() {
            self.gather(picture, row, windows);
            self.panels.multiply(windows, result);
        }
    }

    fn gather(&self, picture: &[f32], row: usize, windows: &mut [f32]) {
        let (top, rows) = self.down.window(row);
        let line = self.across.size * self.channels;
        for (column, window) in windows.chunks_exact_mut(self.panels.depth()).enumerate() {
            let (left, columns) = self.across.window(column);
            for (y, target) in window.chunks_exact_mut(line).enumerate() {
                if !rows.contains(&y) || columns.is_empty() {
                    target.fill(0.0);
                    continue;
                }
                let place = (top + y.cast_signed()) * self.across.input.cast_signed() + left;
                let source = (place + columns.start.cast_signed()).cast_unsigned() * self.channels;
                let (start, end) = (columns.start * self.channels, columns.end * self.channels);
                target[..start].fill(0.0);
                target[start..end].copy_from_slice(&picture[source..source + end - start]);
                target[end..].fill(0.0);
            }
        }
    }
}
