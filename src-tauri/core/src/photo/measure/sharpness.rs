//! How sharp the eyes are: fine detail over coarse detail, at one scale for every face.
//!
//! The ratio of two bands of detail does not depend on the contrast, nor on how light or dark a face is. A picture that was
//! enlarged has no fine detail, whatever its size.

use super::patch::{Part, Patch};
use super::points::Points;
use image::RgbImage;

/// Both eyes with their brows.
const EYES: Part = Part { across: [-0.95, 0.95], down: [-0.45, 0.3] };
/// Places from eye to eye. A photo of 295 by 413 pixels whose head is as large as it should be has a few more.
const EYE_DISTANCE: f32 = 64.0;

/// Fine detail over coarse detail, 0 upwards; a sharp photo has about 0.5.
pub fn sharpness(picture: &RgbImage, points: &Points) -> f32 {
    let patch = Patch::of(picture, points, EYES, EYE_DISTANCE);
    let once = blurred(patch.luma(), patch.width, patch.height, 1);
    let twice = blurred(&once, patch.width, patch.height, 3);
    let energy = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum::<f32>();
    let (fine, coarse) = (energy(patch.luma(), &once), energy(&once, &twice));
    (fine / coarse.max(1.0)).sqrt()
}

/// The mean over `reach` places in each direction, first across, then down.
fn blurred(luma: &[f32], width: usize, height: usize, reach: usize) -> Vec<f32> {
    let across = along(luma, width, height, reach, |line, place| line * width + place);
    along(&across, height, width, reach, |line, place| place * width + line)
}

fn along(
    luma: &[f32],
    length: usize,
    lines: usize,
    reach: usize,
    index: impl Fn(usize, usize) -> usize,
) -> Vec<f32> {
    let mut out = vec![0.0; luma.len()];
    for line in 0..lines {
        for place in 0..length {
            let (from, to) = (place.saturating_sub(reach), (place + reach).min(length - 1));
            let sum: f32 = (from..=to).filter_map(|place| luma.get(index(line, place))).sum();
            if let Some(value) = out.get_mut(index(line, place)) {
                *value = sum / (to - from + 1) as f32;
            }
        }
    }
    out
}
