//! A page made small, and what of it is not paper.

use crate::photo::measure::lab::Lab;
use crate::photo::scale::shrink;
use image::{GrayImage, Luma, RgbImage};

/// Pixels along the longer side: four to the millimetre of an A4 page, so that a one-inch print has 100 by 140.
const LONGER_SIDE: u32 = 1200;

/// What differs less than this (ΔE 1976) from the paper is paper, however even it is.
const LEAST_DIFFERENCE: f32 = 5.0;

/// A page made small.
pub(super) struct Overview {
    /// The page, at most [`LONGER_SIDE`] pixels a side.
    pub(super) picture: RgbImage,
    /// Pixels of the page for each of the picture's, 1 or more.
    pub(super) scale: f64,
    /// 255 where the page shows anything but its paper.
    pub(super) content: GrayImage,
}

impl Overview {
    /// Make a page small and tell its paper.
    pub(super) fn of(page: &RgbImage) -> Self {
        let longer = page.width().max(page.height());
        let scale = (f64::from(longer) / f64::from(LONGER_SIDE)).max(1.0);
        let side = |length: u32| ((f64::from(length) / scale).round() as u32).max(1);
        let picture = shrink(page, side(page.width()), side(page.height()));
        let colours: Vec<Lab> = picture.pixels().map(|pixel| Lab::from_srgb(pixel.0)).collect();
        let (paper, difference) = paper(&picture, &colours);
        let is_content = |colour: &Lab| if colour.difference(paper) > difference { 255 } else { 0 };
        let values: Vec<u8> = colours.iter().map(is_content).collect();
        let content = GrayImage::from_raw(picture.width(), picture.height(), values).unwrap_or_default();
        Self { picture, scale, content }
    }

    /// The share of a block that is not paper, 0 to 1.
    pub(super) fn filled(&self, left: u32, top: u32, width: u32, height: u32) -> f64 {
        let columns = left..(left + width).min(self.content.width());
        let rows = top..(top + height).min(self.content.height());
        let places = rows.flat_map(|y| columns.clone().map(move |x| (x, y)));
        let filled = places.filter(|(x, y)| *self.content.get_pixel(*x, *y) == Luma([255])).count();
        filled as f64 / (f64::from(width) * f64::from(height)).max(1.0)
    }
}

/// The paper's colour, and how far from it a pixel may be before it is none: seen along the page's edges, where
/// hardly anything lies, without the outermost hundredth, where scanners leave an edge.
fn paper(picture: &RgbImage, colours: &[Lab]) -> (Lab, f32) {
    let (width, height) = picture.dimensions();
    let (edge, ring) = (width.max(height) / 100, width.max(height) / 25);
    let depth = |x: u32, y: u32| x.min(y).min(width - 1 - x).min(height - 1 - y);
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let mut seen: Vec<Lab> = places
        .zip(colours)
        .filter_map(|((x, y), colour)| (edge..=ring).contains(&depth(x, y)).then_some(*colour))
        .collect();
    if seen.is_empty() {
        seen = colours.to_vec();
    }
    let median = |pick: fn(&Lab) -> f32| middle(seen.iter().map(pick).collect());
    let paper = Lab { l: median(|c| c.l), a: median(|c| c.a), b: median(|c| c.b) };
    // Half of the paper is nearer than this; a few times as far is no more its grain.
    let grain = middle(seen.iter().map(|colour| colour.difference(paper)).collect());
    (paper, (4.0 * grain).clamp(LEAST_DIFFERENCE, 15.0))
}

fn middle(mut values: Vec<f32>) -> f32 {
    if values.is_empty() {
        return 0.0;
    }
    let at = values.len() / 2;
    *values.select_nth_unstable_by(at, f32::total_cmp).1
}
