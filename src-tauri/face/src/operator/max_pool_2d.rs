//! MAX_POOL_2D: the largest number of each window, channel by channel.

use super::window::{Axis, axes, positive};
use super::{Kernel, Node, bounded};
use crate::error::Result;

pub(super) fn load(node: &Node) -> Result<Kernel> {
    let pool = Pool::of(node)?;
    Ok(Kernel::apart(move |operands, result| {
        pool.each(
            operands[0],
            result,
            f32::NEG_INFINITY,
            |target, pixel| {
                target.iter_mut().zip(pixel).for_each(|(largest, number)| *largest = largest.max(*number));
            },
            |_, _| {},
        );
    }))
}

/// The windows of a pool.
pub(super) struct Pool {
    down: Axis,
    across: Axis,
    channels: usize,
}

impl Pool {
    /// Options: padding, two strides, width and height of the window, activation.
    pub(super) fn of(node: &Node) -> Result<Self> {
        let [height, width, channels] = node.only_computed()?.plane()?;
        let options = node.options()?;
        node.no_activation(5)?;
        let size = [positive(options.int(4, 0)?)?, positive(options.int(3, 0)?)?];
        let [down, across] = axes(&options, [height, width], size)?;
        node.expect([down.output, across.output, channels])?;
        bounded([down.output * across.output, size[0].min(height) * size[1].min(width), channels])?;
        Ok(Self { down, across, channels })
    }

    /// For each window: begin with `start`, `take` every pixel within the picture, and `end` with their count.
    pub(super) fn each(
        &self,
        picture: &[f32],
        result: &mut [f32],
        start: f32,
        take: impl Fn(&mut [f32], &[f32]),
        end: impl Fn(&mut [f32], usize),
    ) {
        result.fill(start);
        for (place, target) in result.chunks_exact_mut(self.channels).enumerate() {
            let (top, rows) = self.down.window(place / self.across.output);
            let (left, columns) = self.across.window(place % self.across.output);
            for y in rows.clone() {
                let first = (top + y.cast_signed()) * self.across.input.cast_signed() + left;
                let first = (first + columns.start.cast_signed()).cast_unsigned() * self.channels;
                let line = &picture[first..first + columns.len() * self.channels];
                line.chunks_exact(self.channels).for_each(|pixel| take(target, pixel));
            }
            end(target, rows.len() * columns.len());
        }
    }
}
