//! A part of the face in grey, turned so that the eyes are level and brought to one scale, so that the same distances
//! mean the same on every photo.

use super::points::{Points, distance};
use image::RgbImage;

/// Lightness of a part of the face, row by row.
#[derive(Debug, Clone)]
pub struct Patch {
    /// Places across.
    pub width: usize,
    /// Places down.
    pub height: usize,
    /// Luma, 0 to 255.
    luma: Vec<f32>,
    /// Places from eye to eye.
    pub eye_distance: f32,
}

/// What part of the face, in distances of the eyes from their middle.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// To the left and to the right.
    pub across: [f32; 2],
    /// Up (negative) and down.
    pub down: [f32; 2],
}

impl Patch {
    /// Take `part` of a face at `eye_distance` places from eye to eye, or at the picture's own scale where that is coarser:
    /// nothing is enlarged.
    pub fn of(picture: &RgbImage, points: &Points, part: Part, eye_distance: f32) -> Self {
        let (left, right) = (points.eye(0), points.eye(1));
        let own = distance(left, right).max(4.0);
        let scale = eye_distance.min(own);
        let step = own / scale;
        let (cosine, sine) = ((right.x - left.x) / own, (right.y - left.y) / own);
        let places = |range: [f32; 2]| ((range[1] - range[0]) * scale).round().max(1.0) as usize;
        let (width, height) = (places(part.across), places(part.down));
        let middle = points.eyes();
        let mut luma = Vec::with_capacity(width * height);
        for row in 0..height {
            for column in 0..width {
                let (x, y) = (part.across[0] * scale + column as f32, part.down[0] * scale + row as f32);
                let (x, y) = (x * step, y * step);
                luma.push(mean_luma(
                    picture,
                    middle.x + x * cosine - y * sine,
                    middle.y + x * sine + y * cosine,
                    step,
                ));
            }
        }
        Self { width, height, luma, eye_distance: scale }
    }

    /// The luma of a place; the edge goes on.
    pub fn at(&self, column: usize, row: usize) -> f32 {
        let (column, row) = (column.min(self.width - 1), row.min(self.height - 1));
        self.luma.get(row * self.width + column).copied().unwrap_or_default()
    }

    /// Every place's luma.
    pub fn luma(&self) -> &[f32] {
        &self.luma
    }
}

/// The mean over a square of `side` pixels around a point; beyond the picture the nearest pixel goes on.
fn mean_luma(picture: &RgbImage, x: f32, y: f32, side: f32) -> f32 {
    let samples = side.ceil().clamp(1.0, 8.0) as usize;
    let offset = |index: usize| ((index as f32 + 0.5) / samples as f32 - 0.5) * side;
    let mut sum = 0.0;
    for down in 0..samples {
        for across in 0..samples {
            sum += luma_at(picture, x + offset(across), y + offset(down));
        }
    }
    sum / (samples * samples) as f32
}

/// Mixed between the four nearest pixels.
fn luma_at(picture: &RgbImage, x: f32, y: f32) -> f32 {
    let (x, y) = (x.clamp(0.0, (picture.width() - 1) as f32), y.clamp(0.0, (picture.height() - 1) as f32));
    let (left, top) = (x as u32, y as u32);
    let (right, bottom) = ((left + 1).min(picture.width() - 1), (top + 1).min(picture.height() - 1));
    let value = |column: u32, row: u32| {
        let [red, green, blue] = picture.get_pixel(column, row).0;
        0.299 * f32::from(red) + 0.587 * f32::from(green) + 0.114 * f32::from(blue)
    };
    let row = |row: u32| value(left, row) + (value(right, row) - value(left, row)) * x.fract();
    row(top) + (row(bottom) - row(top)) * y.fract()
}
