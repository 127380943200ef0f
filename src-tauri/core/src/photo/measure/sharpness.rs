//! How sharp the eyes are: how much of the steps from place to place a further blur takes away. A sharp edge loses most of
//! them, one that is blurred already hardly any. After Crete, Dolmiere, Ladret and Nicolas, "The Blur Effect" (2007), with
//! two changes: the noise of the picture is subtracted, because it would pass for detail, and the less sharp one of both
//! directions counts, because a hand that moved blurs one only.
//!
//! Shares of steps depend neither on contrast nor on how light or dark a face is. A picture that was enlarged has no sharp
//! edges, whatever its size.

use super::patch::{Part, Patch};
use super::points::Points;
use image::RgbImage;

/// Both eyes with their brows.
const EYES: Part = Part { across: [-0.95, 0.95], down: [-0.45, 0.3] };
/// Places from eye to eye. A photo of 295 by 413 pixels whose head is as large as it should be has about as many pixels.
const EYE_DISTANCE: f32 = 64.0;
/// The further blur is the mean over so many places to each side.
const REACH: usize = 3;
/// Noise is told from blocks of the patch, in so many parts of the eyes' distance a side.
const BLOCKS: f32 = 8.0;
/// So many of the blocks, the calmest, show noise alone: what of a face has no detail.
const CALM: f32 = 0.15;
/// A step smaller than so many times the noise's is none.
const OVER_NOISE: f32 = 1.5;

/// The share of the steps around the eyes that a further blur takes away, 0 to 1, in the less sharp direction. A sharp
/// photo has 0.3 to 0.6, one without any detail 0.
///
/// A large picture is looked at twice as fine as well: one that was enlarged looks sharp once it is made small again.
pub fn sharpness(picture: &RgbImage, points: &Points) -> f32 {
    let at = |eye_distance| sharpness_at(picture, points, eye_distance);
    let coarse = at(EYE_DISTANCE);
    if points.eye_distance() < 2.0 * EYE_DISTANCE { coarse } else { coarse.min(at(2.0 * EYE_DISTANCE)) }
}

/// The same at one distance of the eyes.
fn sharpness_at(picture: &RgbImage, points: &Points, eye_distance: f32) -> f32 {
    let patch = Patch::of(picture, points, EYES, eye_distance);
    let block = ((patch.eye_distance / BLOCKS) as usize).max(3);
    let upright: Vec<Vec<f32>> = (0..patch.height).map(|row| line(&patch, row, patch.width, true)).collect();
    let level: Vec<Vec<f32>> =
        (0..patch.width).map(|column| line(&patch, column, patch.height, false)).collect();
    lost(&upright, block).min(lost(&level, block))
}

/// A row, or a column, each place the mean of itself and its two neighbours across the line.
fn line(patch: &Patch, line: usize, length: usize, is_row: bool) -> Vec<f32> {
    let at = |place: usize, line: usize| if is_row { patch.at(place, line) } else { patch.at(line, place) };
    let mean =
        |place: usize| (at(place, line.saturating_sub(1)) + at(place, line) + at(place, line + 1)) / 3.0;
    (0..length).map(mean).collect()
}

/// The share of the steps along the lines that a further blur takes away.
fn lost(lines: &[Vec<f32>], block: usize) -> f32 {
    let steps: Vec<Vec<f32>> = lines.iter().map(|line| steps(line)).collect();
    let least = OVER_NOISE * noise(lines, block);
    let (mut all, mut gone) = (0.0, 0.0);
    for (line, steps) in lines.iter().zip(&steps) {
        for (step, after) in steps.iter().zip(self::steps(&blurred(line))) {
            let step = (step - least).max(0.0);
            all += step;
            gone += (step - after).max(0.0);
        }
    }
    gone / f32::max(all, 1.0)
}

/// From each place to the next, without sign.
fn steps(line: &[f32]) -> Vec<f32> {
    line.iter().zip(line.iter().skip(1)).map(|(one, next)| (next - one).abs()).collect()
}

/// The mean over `REACH` places to each side.
fn blurred(line: &[f32]) -> Vec<f32> {
    let mean = |place: usize| {
        let near =
            line.get(place.saturating_sub(REACH)..(place + REACH + 1).min(line.len())).unwrap_or_default();
        near.iter().sum::<f32>() / near.len().max(1) as f32
    };
    (0..line.len()).map(mean).collect()
}

/// The root mean square of the steps that noise alone makes, from the calmest blocks. Each place against the mean of its
/// two neighbours: the soft shading of a face has steps, but hardly any bends. White noise bends by three times the
/// square of its steps.
fn noise(lines: &[Vec<f32>], block: usize) -> f32 {
    let bends: Vec<Vec<f32>> = lines.iter().map(|line| bends(line)).collect();
    let length = bends.first().map_or(0, Vec::len);
    let mut blocks = Vec::new();
    for lines in bends.chunks_exact(block) {
        for from in (0..(length + 1).saturating_sub(block)).step_by(block) {
            let values = lines.iter().filter_map(|line| line.get(from..from + block)).flatten();
            let sum: f32 = values.map(|bend| bend * bend).sum();
            blocks.push((sum / (block * block) as f32 / 3.0).sqrt());
        }
    }
    blocks.sort_by(f32::total_cmp);
    blocks.get((blocks.len() as f32 * CALM) as usize).copied().unwrap_or_default()
}

/// How far each place lies from both its neighbours together.
fn bends(line: &[f32]) -> Vec<f32> {
    line.iter().zip(line.iter().skip(1)).zip(line.iter().skip(2)).map(|((a, b), c)| a - 2.0 * b + c).collect()
}
