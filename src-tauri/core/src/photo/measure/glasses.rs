//! Glasses: whether a frame crosses the bridge of the nose and runs below the eyes, and how much of the eyes' surroundings
//! is as white as light itself.

use super::head::colour_at;
use super::patch::{Part, Patch};
use super::points::Points;
use image::RgbImage;

/// Between the eyes, from just over their line to half-way down the nose.
const BRIDGE: Part = Part { across: [-0.13, 0.13], down: [-0.2, 0.35] };
/// Below one eye, to its side: under the lashes, above the cheek.
const BELOW: [Part; 2] =
    [Part { across: [-0.72, -0.32], down: [0.14, 0.5] }, Part { across: [0.32, 0.72], down: [0.14, 0.5] }];
const EYE_DISTANCE: f32 = 64.0;

/// What glasses show of themselves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glasses {
    /// How strong a level edge over the bridge of the nose is, in steps of luma; a frame has more than skin.
    pub bridge: f32,
    /// The same below the eyes, the weaker one of both.
    pub below: f32,
    /// The share of the eyes' surroundings that is clipped to white.
    pub clipped: f32,
}

/// Look for glasses.
pub fn glasses(picture: &RgbImage, points: &Points) -> Glasses {
    let edge = |part: Part| level_edge(&Patch::of(picture, points, part, EYE_DISTANCE));
    Glasses {
        bridge: edge(BRIDGE),
        below: BELOW.into_iter().map(edge).fold(f32::INFINITY, f32::min),
        clipped: clipped(picture, points),
    }
}

/// The strongest step from one row to the row two below it, as the mean of the row: texture cancels out, a line does not.
fn level_edge(patch: &Patch) -> f32 {
    let step = |row: usize| {
        let sum: f32 = (0..patch.width).map(|column| patch.at(column, row + 2) - patch.at(column, row)).sum();
        (sum / patch.width as f32).abs()
    };
    (0..patch.height.saturating_sub(2)).map(step).fold(0.0, f32::max)
}

/// The share of clipped pixels in both eyes' surroundings.
fn clipped(picture: &RgbImage, points: &Points) -> f32 {
    const SIDE: i16 = 24;
    let reach = points.eye_distance() * 0.42;
    let (mut white, mut all) = (0_u32, 0_u32);
    for eye in [points.eye(0), points.eye(1)] {
        for (down, across) in (-SIDE..=SIDE).flat_map(|down| (-SIDE..=SIDE).map(move |across| (down, across)))
        {
            let offset = |index: i16| f32::from(index) / f32::from(SIDE) * reach;
            let Some(colour) = colour_at(picture, eye.x + offset(across), eye.y + offset(down) * 0.8) else {
                continue;
            };
            all += 1;
            white += u32::from(colour.l > 98.0);
        }
    }
    white as f32 / all.max(1) as f32
}
