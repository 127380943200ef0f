//! RESIZE_BILINEAR: a picture in another size, each place a mixture of its four neighbours.

use super::{Kernel, MISFIT, Node, bounded_size};
use crate::error::{FaceError, Result};

/// Operands: picture; the new height and width. Options: places 2 and 3 are `align_corners` and `half_pixel_centers`.
pub(super) fn load(node: &Node) -> Result<Kernel> {
    let [height, width, channels] = node.only_computed()?.plane()?;
    let [new_height, new_width, new_channels] = node.result.plane()?;
    let wanted: Vec<usize> =
        node.integers(1)?.iter().filter_map(|length| usize::try_from(*length).ok()).collect();
    let options = node.options()?;
    if options.byte(2)? != 0 || options.byte(3)? != 1 {
        return Err(FaceError::Unsupported("resizing other than by the centres of pixels".to_owned()));
    }
    if wanted != [new_height, new_width] || new_channels != channels {
        return Err(MISFIT);
    }
    // Two places and a share.
    let held = bounded_size((new_height + new_width) * 6)?;
    let (down, across) = (neighbours(height, new_height), neighbours(width, new_width));
    let run = move |operands: &[&[f32]], result: &mut [f32]| {
        let row = |y: usize| &operands[0][y * width * channels..][..width * channels];
        for (target, down) in result.chunks_exact_mut(new_width * channels).zip(&down) {
            let (upper, lower) = (row(down.first), row(down.second));
            for (target, across) in target.chunks_exact_mut(channels).zip(&across) {
                let left = across.first * channels..(across.first + 1) * channels;
                let right = across.second * channels..(across.second + 1) * channels;
                let corners = [&upper[left.clone()], &upper[right.clone()], &lower[left], &lower[right]];
                mix(target, corners, down, across);
            }
        }
    };
    Ok(Kernel::apart(run).holding(held))
}

/// Two places next to each other, and the second one's share.
struct Neighbours {
    first: usize,
    second: usize,
    share: f32,
}

fn neighbours(old: usize, new: usize) -> Vec<Neighbours> {
    let scale = old as f32 / new as f32;
    let of = |place: usize| {
        let at = (place as f32 + 0.5) * scale - 0.5;
        let first = at.floor().max(0.0);
        let share = (at - first).max(0.0);
        let first = (first as usize).min(old - 1);
        Neighbours { first, second: (first + 1).min(old - 1), share }
    };
    (0..new).map(of).collect()
}

fn mix(target: &mut [f32], corners: [&[f32]; 4], down: &Neighbours, across: &Neighbours) {
    let [upper_left, upper_right, lower_left, lower_right] = corners;
    let weights = [
        (1.0 - down.share) * (1.0 - across.share),
        (1.0 - down.share) * across.share,
        down.share * (1.0 - across.share),
        down.share * across.share,
    ];
    for (channel, number) in target.iter_mut().enumerate() {
        *number = weights[0] * upper_left[channel]
            + weights[1] * upper_right[channel]
            + weights[2] * lower_left[channel]
            + weights[3] * lower_right[channel];
    }
}
