//! DEPTHWISE_CONV_2D: each channel has a window of weights of its own.

use super::window::{Axis, axes};
use super::{Kernel, MISFIT, Node, bounded};
use crate::error::{FaceError, Result};
use crate::wide::{Loops, multiply_add, widely};

/// Channels worked on at once.
const LANES: usize = 16;

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
    let filter = Filter { weights, bias, down, across };
    Ok(Kernel::apart(move |operands, result| {
        widely(Filtering { filter: &filter, picture: operands[0], result });
    }))
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
    fn run<const FMA: bool>(self) {
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
                channels_of_one_place::<FMA>(self.filter, self.picture, taps, target);
            }
        }
    }
}

/// `taps`: where the picture's and the weights' channels begin, for each place of the window that lies within.
#[inline(always)]
fn channels_of_one_place<const FMA: bool>(
    filter: &Filter,
    picture: &[f32],
    taps: impl Iterator<Item = (usize, usize)> + Clone,
    target: &mut [f32],
) {
    let (blocks, rest) = target.as_chunks_mut::<LANES>();
    let mut start = 0;
    for block in blocks {
        lanes::<LANES, FMA>(filter, picture, taps.clone(), start, block);
        start += LANES;
    }
    let (blocks, rest) = rest.as_chunks_mut::<4>();
    for block in blocks {
        lanes::<4, FMA>(filter, picture, taps.clone(), start, block);
        start += 4;
    }
    for one in rest.as_chunks_mut::<1>().0 {
        lanes::<1, FMA>(filter, picture, taps.clone(), start, one);
        start += 1;
    }
}

#[inline(always)]
fn lanes<const L: usize, const FMA: bool>(
    filter: &Filter,
    picture: &[f32],
    taps: impl Iterator<Item = (usize, usize)>,
    start: usize,
    target: &mut [f32; L],
) {
    let mut sums: [f32; L] = std::array::from_fn(|lane| filter.bias[start + lane]);
    for (pixel, weight) in taps {
        let pixels = &picture[pixel + start..][..L];
        let weights = &filter.weights[weight + start..][..L];
        for lane in 0..L {
            sums[lane] = multiply_add::<FMA>(pixels[lane], weights[lane], sums[lane]);
        }
    }
    *target = sums;
}
