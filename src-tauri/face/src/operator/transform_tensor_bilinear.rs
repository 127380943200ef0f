//! TransformTensorBilinear, version 2: a small picture of a part of a larger one, found by a matrix. Each place is a
//! mixture of its four neighbours; a place outside the larger picture is zero.

use super::{Kernel, MISFIT, Node};
use crate::error::Result;

/// Operands: picture; matrix of four rows of four, from places of the result to places of the picture.
pub(super) fn load(node: &Node) -> Result<Kernel> {
    let [picture, matrix] = node.computed().try_into().map_err(|_| MISFIT)?;
    let [height, width, channels] = picture.plane()?;
    let [new_height, new_width, new_channels] = node.result.plane()?;
    if matrix.axes() != [1, 1, 4, 4] || new_channels != channels || new_height == 0 {
        return Err(MISFIT);
    }
    Ok(Kernel::apart(move |operands, result| {
        let (picture, matrix) = (operands[0], operands[1]);
        for (place, target) in result.chunks_exact_mut(channels).enumerate() {
            // Places are corners of pixels for the matrix, and centres here.
            let centre = [place % new_width, place / new_width].map(|at| at as f32 + 0.5);
            let [x, y] = [&matrix[..4], &matrix[4..8]]
                .map(|row| row[0] * centre[0] + row[1] * centre[1] + row[3] - 0.5);
            let within = (0.0..=(width - 1) as f32).contains(&x) && (0.0..=(height - 1) as f32).contains(&y);
            if !within {
                target.fill(0.0);
                continue;
            }
            let (left, top) = (x as usize, y as usize);
            let (right, bottom) = ((left + 1).min(width - 1), (top + 1).min(height - 1));
            let pixel = |y: usize, x: usize| &picture[(y * width + x) * channels..][..channels];
            let corners = [pixel(top, left), pixel(top, right), pixel(bottom, left), pixel(bottom, right)];
            mix(target, corners, x.fract(), y.fract());
        }
    }))
}

fn mix(target: &mut [f32], corners: [&[f32]; 4], right: f32, lower: f32) {
    for (channel, number) in target.iter_mut().enumerate() {
        let [a, b, c, d] = corners.map(|pixel| pixel[channel]);
        let (upper, below) = (a + (b - a) * right, c + (d - c) * right);
        *number = upper + (below - upper) * lower;
    }
}
