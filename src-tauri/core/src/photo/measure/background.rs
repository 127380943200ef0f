//! The background, seen where no head or shoulder reaches: a strip along the top and one along the upper part of each
//! side.
//!
//! The strips are a twentieth of the width. The outermost hundredth is left out, where scans have an edge. The top strip
//! skips its middle third, where hair may reach; the side strips end at two fifths of the height, above shoulders and
//! below most hair.

use super::lab::{Lab, LabGrid};

/// What the background is like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Background {
    /// Median of each coordinate: not moved by a few hairs.
    pub median: Lab,
    /// 95th percentile of the differences (ΔE 1976) to the median: shadows, gradients, patterns.
    pub spread: f32,
}

/// Measure the background of a picture.
pub fn background(grid: &LabGrid) -> Background {
    let mut samples = border(grid);
    if samples.is_empty() {
        samples = grid.all().collect(); // a picture of a few pixels
    }
    let coordinate = |pick: fn(&Lab) -> f32| percentile(samples.iter().map(pick).collect(), 0.5);
    let median = Lab { l: coordinate(|c| c.l), a: coordinate(|c| c.a), b: coordinate(|c| c.b) };
    let spread = percentile(samples.iter().map(|colour| colour.difference(median)).collect(), 0.95);
    Background { median, spread }
}

/// The samples of the three strips.
fn border(grid: &LabGrid) -> Vec<Lab> {
    let (width, height) = (grid.width, grid.height);
    let (edge_x, edge_y) = (width.div_ceil(100), height.div_ceil(100));
    let strip = (width / 20).max(1);
    let (left, right) = (edge_x, width.saturating_sub(edge_x));
    let (top, below) = (edge_y, edge_y + strip);
    let sides_end = height * 2 / 5;
    let mut samples = Vec::new();
    samples.extend(grid.block(left..width / 3, top..below));
    samples.extend(grid.block(width - width / 3..right, top..below));
    samples.extend(grid.block(left..left + strip, below..sides_end));
    samples.extend(grid.block(right.saturating_sub(strip)..right, below..sides_end));
    samples
}

/// The value below which the fraction `part` of the values lies; 0 for none.
fn percentile(mut values: Vec<f32>, part: f32) -> f32 {
    if values.is_empty() {
        return 0.0;
    }
    let at = ((values.len() - 1) as f32 * part).round() as usize;
    let (_, value, _) = values.select_nth_unstable_by(at, f32::total_cmp);
    *value
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage};

    fn drawn(colour: impl Fn(u32, u32) -> [u8; 3]) -> Background {
        background(&LabGrid::of(&RgbImage::from_fn(295, 413, |x, y| Rgb(colour(x, y)))))
    }

    #[test]
    fn a_head_and_dark_clothes_do_not_disturb_a_white_border() {
        let found = drawn(|x, y| {
            let (across, down) = ((f64::from(x) - 147.0) / 88.0, (f64::from(y) - 190.0) / 184.0);
            let head = across * across + down * down < 1.0; // its crown touches the top strip
            if head || y > 180 { [40, 30, 20] } else { [255, 255, 255] }
        });
        assert!(found.median.l > 99.9 && found.median.chroma() < 0.1 && found.spread < 0.1, "{found:?}");
    }

    #[test]
    fn a_gradient_keeps_its_median_and_shows_in_the_spread() {
        let found = drawn(|x, _| [255 - (x / 4) as u8; 3]);
        assert!(found.spread > 12.0, "{found:?}");
    }

    #[test]
    fn a_blue_ground_has_its_chroma() {
        let found = drawn(|_, _| [67, 142, 219]);
        assert!(found.median.chroma() > 40.0 && found.spread < 0.1, "{found:?}");
    }

    #[test]
    fn pictures_of_a_few_pixels_are_measured_all_the_same() {
        for (width, height) in [(1, 1), (1, 50), (50, 1), (2, 3), (5, 5)] {
            let white = RgbImage::from_pixel(width, height, Rgb([255; 3]));
            let found = background(&LabGrid::of(&white));
            assert!(found.median.l > 99.0, "{width}x{height}: {found:?}");
        }
    }
}
