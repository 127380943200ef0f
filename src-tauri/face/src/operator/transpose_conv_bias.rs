//! Convolution2DTransposeBias: each pixel is multiplied with the weights and added to a window of the larger result.

use super::window::positive;
use super::{Kernel, MISFIT, Node, bounded, bounded_size};
use crate::error::{FaceError, Result};
use crate::gemm::Panels;

/// Operands: picture; weights by output channel, row, column, input channel; bias. Settings: padding, width and height
/// of the stride, as 32-bit numbers. Only windows that lie side by side, as the model has them.
pub(super) fn load(node: &Node) -> Result<Kernel> {
    let [height, width, channels] = node.only_computed()?.plane()?;
    let [columns, down, across, depth] = node.shape(1)?.axes();
    let (numbers, _) = node.custom.as_chunks::<4>();
    let settings: Vec<i32> = numbers.iter().map(|number| i32::from_le_bytes(*number)).collect();
    let [_, stride_across, stride_down] = settings.as_slice() else { return Err(MISFIT) };
    if positive(*stride_down)? != down || positive(*stride_across)? != across {
        return Err(FaceError::Unsupported("a transposed convolution whose windows overlap".to_owned()));
    }
    let (weights, bias) = (node.floats(1)?, node.floats(2)?);
    if depth != channels || bias.len() != columns {
        return Err(MISFIT);
    }
    node.expect([height * down, width * across, columns])?;
    bounded([height * width, weights.len(), 1])?;
    // A pixel's window as one row, by row, column and output channel.
    let window = down * across * columns;
    let held = bounded_size(Panels::size(channels, window))?;
    let weights: Vec<f32> = (0..window)
        .map(|place| place % columns * down * across + place / columns)
        .flat_map(|place| weights[place * channels..][..channels].iter().copied())
        .collect();
    let panels = Panels::new(&weights, channels, &bias.repeat(down * across));
    let room = bounded_size(width.saturating_mul(window))?;
    let run = move |operands: &[&[f32]], result: &mut [f32], windows: &mut [f32]| {
        let targets = result.chunks_exact_mut(down * width * across * columns);
        let lines = operands[0].chunks_exact(width * channels);
        for (line, targets) in lines.zip(targets) {
            panels.multiply(line, windows);
            for (y, target) in targets.chunks_exact_mut(width * across * columns).enumerate() {
                let parts = target.chunks_exact_mut(across * columns);
                for (part, window) in parts.zip(windows.chunks_exact(window)) {
                    part.copy_from_slice(&window[y * across * columns..][..across * columns]);
                }
            }
        }
    };
    Ok(Kernel::with_room(room, run).holding(held))
}
