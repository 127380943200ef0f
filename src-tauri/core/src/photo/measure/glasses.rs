//! Glasses: whether the lines of a frame cross the bridge of the nose and run below the eyes, and how much of the eyes'
//! surroundings is as white as light itself.

use super::head::colour_at;
use super::line::line;
use super::patch::{Part, Patch};
use super::points::Points;
use image::RgbImage;

/// Between the eyes, from just over their line to half-way down the nose.
const BRIDGE: Part = Part { across: [-0.13, 0.13], down: [-0.28, 0.32] };
/// Below one eye, to its side: under the lashes, above the cheek.
const BELOW: [Part; 2] =
    [Part { across: [-0.72, -0.3], down: [0.12, 0.62] }, Part { across: [0.3, 0.72], down: [0.12, 0.62] }];
const EYE_DISTANCE: f32 = 64.0;

/// What glasses show of themselves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glasses {
    /// How much a line over the bridge of the nose stands out from the skin on both sides of it, in percent of the skin's
    /// luma.
    pub bridge: f32,
    /// The same below the eyes, the weaker one of both. Half a frame and a frameless one have none.
    pub below: f32,
    /// The share of the eyes' surroundings that is clipped to white.
    pub clipped: f32,
}

impl Glasses {
    /// How much the lines of a frame stand out at the bridge and below the eyes together, in percent.
    pub fn frame(&self) -> f32 {
        self.bridge.max(0.0) + self.below.max(0.0)
    }
}

/// Look for glasses.
pub fn glasses(picture: &RgbImage, points: &Points) -> Glasses {
    let of = |part: Part| line(&Patch::of(picture, points, part, EYE_DISTANCE));
    Glasses {
        bridge: of(BRIDGE),
        below: BELOW.into_iter().map(of).fold(f32::INFINITY, f32::min),
        clipped: clipped(picture, points),
    }
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
