//! DEPTHWISE_CONV_2D: each channel has a window of weights of its own.

use super::window::{Axis, axes};
use super::{Kernel, MISFIT, Node, bounded};
use crate::error::{FaceError, Result};
use crate::wide::{Lanes, Loops, widely};

/// Channels worked on at once: a register's, twice where there are enough.
const EIGHT: usize = 8;

/// Operands: picture; weights by row, column, channel; bias.
pub(super) fn load(node: &Node) -> Result<Kernel> {
    let [height, width, channels] = node.only_computed()?.plane()?;
    let [rows, columns, depth] = node.shape(1)?.plane()?;
    let options = node.options()?;
    node.no_activation(4)?;
    if options.int(3, 0)? != 1 || options.int(5, 1)? != 1 || options.int(6, 1)? != 1 {
        return Err(FaceError::Unsupported("dilation, or several results a channel".to_owned()));
    }
    let [down, across] = axes(&options, [height, width], [rows, columns])?;
    let (weights, bias) = (node.floats(1)?.to_vec(), node.floats(2)?.to_vec());
    if depth != channels || bias.len() != channels {
        return Err(MISFIT);
    }
    node.expect([down.output, across.output, channels])?;
    bounded([down.output * across.output, rows * columns, channels])?;
    let held = weights.len() + bias.len();
    let filter = Filter { weights, bias, down, across };
    let run = move |operands: &[&[f32]], result: &mut [f32]| {
        widely(Filtering { filter: &filter, picture: operands[0], result });
    };
    Ok(Kernel::apart(run).holding(held))
}

struct Filter {
    weights: Vec<f32>,
    bias: Vec<f32>,
    down: Axis,
    across: Axis,
}

struct Filtering<'a> {
    filter: &'a Filter,
    picture: &'a [f32],
    result: &'a mut [f32],
}

impl Loops for Filtering<'_> {
    #[inline(always)]
    fn run<L: Lanes>(self, lanes: L) {
        let Filter { bias, down, across, .. } = self.filter;
        let channels = bias.len();
        let mut targets = self.result.chunks_exact_mut(channels);
        for row in 0..down.output {
            let (top, rows) = down.window(row);
            for (column, target) in targets.by_ref().take(across.output).enumerate() {
                let (left, columns) = across.window(column);
                let corner = top * across.input.cast_signed() + left;
                let place = |y: usize, x: usize| {
                    let pixel = corner + (y * across.input + x).cast_signed();
                    pixel.cast_unsigned() * channels
                };
                let taps = rows.clone().flat_map(|y| columns.clone().map(move |x| (y, x)));
                let taps = taps.map(|(y, x)| (place(y, x), (y * across.size + x) * channels));
                one_place(lanes, self.filter, self.picture, taps, target);
            }
        }
    }
}

/// All channels of one place. `taps`: where the picture's and the weights' channels begin, for each place of the window
/// that lies within.
#[inline(always)]
fn one_place<L: Lanes>(
    lanes: L,
    filter: &Filter,
    picture: &[f32],
    taps: impl Iterator<Item = (usize, usize)> + Clone,
    target: &mut [f32],
) {
    let mut start = 0;
    while start + 2 * EIGHT <= target.len() {
        eights::<L, 2>(lanes, filter, picture, taps.clone(), start, target);
        start += 2 * EIGHT;
    }
    while start + EIGHT <= target.len() {
        eights::<L, 1>(lanes, filter, picture, taps.clone(), start, target);
        start += EIGHT;
    }
    for (channel, target) in target.iter_mut().enumerate().skip(start) {
        let products =
            taps.clone().map(|(pixel, weight)| picture[pixel + channel] * filter.weights[weight + channel]);
        *target = filter.bias[channel] + products.sum::<f32>();
    }
}

/// `N` times eight channels from `start`.
#[inline(always)]
fn eights<L: Lanes, const N: usize>(
    lanes: L,
    filter: &Filter,
    picture: &[f32],
    taps: impl Iterator<Item = (usize, usize)>,
    start: usize,
    target: &mut [f32],
) {
    let load = |numbers: &[f32], at: usize| -> [L::Eight; N] {
        let (eights, _) = numbers[at + start..][..N * EIGHT].as_chunks::<EIGHT>();
        std::array::from_fn(|eight| lanes.load(&eights[eight]))
    };
    let mut sums = load(&filter.bias, 0);
    for (pixel, weight) in taps {
        let (pixels, weights) = (load(picture, pixel), load(&filter.weights, weight));
        for eight in 0..N {
            sums[eight] = lanes.multiply_add(pixels[eight], weights[eight], sums[eight]);
        }
    }
    let (target, _) = target[start..].as_chunks_mut::<EIGHT>();
    for (target, sum) in target.iter_mut().zip(sums) {
        *target = lanes.store(sum);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wide::Plain;

    #[test]
    fn plain_loops_and_wide_registers_agree() {
        let number = |index: usize| (index * 7 % 13) as f32 - 6.0;
        let axis = Axis { input: 5, size: 3, stride: 2, before: 1, output: 3 };
        let filter = Filter {
            weights: (0..9 * 29).map(number).collect(),
            bias: (0..29).map(number).collect(),
            down: axis,
            across: axis,
        };
        let picture: Vec<f32> = (0..25 * 29).map(number).collect();
        let (mut wide, mut plain) = (vec![0.0; 9 * 29], vec![1.0; 9 * 29]);
        widely(Filtering { filter: &filter, picture: &picture, result: &mut wide });
        Filtering { filter: &filter, picture: &picture, result: &mut plain }.run(Plain);
        assert_eq!(wide, plain, "small whole numbers: no rounding");
    }
}
