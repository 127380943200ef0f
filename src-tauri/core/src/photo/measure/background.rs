//! The ground behind the person: what is far enough from everything that may be a person, hair included.
//!
//! The mask eats hair and its edge is soft, so that a margin is kept around it. Where nothing would be left, the ground is
//! seen in three strips where no head or shoulder reaches: along the top, and along the upper part of each side. They are a
//! twentieth of the width; the outermost hundredth is left out, where scans have an edge. The top strip skips its middle
//! third, where hair may reach; the side strips end at two fifths of the height.

use super::lab::{Lab, LabGrid};
use super::portrait::Portrait;
use face::PersonMask;

/// What the ground is like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ground {
    /// Median of each coordinate: not moved by a few hairs.
    pub median: Lab,
    /// 95th percentile of the differences (ΔE 1976) to the median: shadows, gradients, patterns.
    pub spread: f32,
}

/// A place of the mask that is surer than this may be a person.
const PERHAPS_PERSON: f32 = 0.1;
/// Margins kept around a person, in t; the next one is tried where the one before leaves too little.
const MARGINS: [f32; 3] = [0.3, 0.15, 0.06];
/// This share of the picture must be left to tell the ground from.
const LEAST_SHARE: f32 = 0.03;

/// A ground whose colours differ by more (ΔE 1976) has shadows or things in it.
const MOST_UNEVEN: f32 = 15.0;

impl Ground {
    /// Measure the ground of a picture.
    pub fn of(grid: &LabGrid, portrait: &Portrait) -> Self {
        let least = (grid.width * grid.height) as f32 * LEAST_SHARE;
        let behind = portrait.points.as_ref().and_then(|points| {
            let margin = points.t() / grid.step as f32;
            MARGINS
                .iter()
                .map(|share| beside(grid, &portrait.person, share * margin))
                .find(|found| found.len() as f32 > least)
        });
        Self::of_samples(behind.unwrap_or_else(|| border(grid)), grid)
    }

    fn of_samples(mut samples: Vec<Lab>, grid: &LabGrid) -> Self {
        if samples.is_empty() {
            samples = grid.all().collect(); // a picture of a few pixels
        }
        let coordinate = |pick: fn(&Lab) -> f32| percentile(samples.iter().map(pick).collect(), 0.5);
        let median = Lab { l: coordinate(|c| c.l), a: coordinate(|c| c.a), b: coordinate(|c| c.b) };
        let spread = percentile(samples.iter().map(|colour| colour.difference(median)).collect(), 0.95);
        Self { median, spread }
    }

    /// How much a colour differs from the ground (ΔE 1976).
    pub fn difference(&self, colour: Lab) -> f32 {
        colour.difference(self.median)
    }

    /// Whether a colour differs by more than `least` and by more than the ground differs in itself. Before an uneven ground
    /// no colour tells anything.
    pub fn differs(&self, colour: Lab, least: f32) -> bool {
        self.spread < MOST_UNEVEN && self.difference(colour) > least.max(self.spread * 1.5)
    }
}

/// The samples that are further than `margin` samples from whatever may be a person.
fn beside(grid: &LabGrid, person: &PersonMask, margin: f32) -> Vec<Lab> {
    let reach = margin.ceil().max(1.0) as usize;
    let step = grid.step as f32;
    let at = |index: usize| (index as f32 + 0.5) * step;
    let near: Vec<bool> = (0..grid.height)
        .flat_map(|row| (0..grid.width).map(move |column| (column, row)))
        .map(|(column, row)| person.at(at(column), at(row)) > PERHAPS_PERSON)
        .collect();
    let near = widened(&near, grid.width, grid.height, reach, |line, place| line * grid.width + place);
    let near = widened(&near, grid.height, grid.width, reach, |line, place| place * grid.width + line);
    grid.all().zip(near).filter(|(_, near)| !near).map(|(colour, _)| colour).collect()
}

/// What is true becomes true for its `reach` neighbours on both sides along its line.
fn widened(
    set: &[bool],
    length: usize,
    lines: usize,
    reach: usize,
    index: impl Fn(usize, usize) -> usize,
) -> Vec<bool> {
    let mut wide = vec![false; set.len()];
    for line in 0..lines {
        let forth: Vec<usize> = (0..length).collect();
        let back: Vec<usize> = (0..length).rev().collect();
        for order in [forth, back] {
            let mut since = usize::MAX;
            for place in order {
                let at = index(line, place);
                since = if set.get(at).is_some_and(|set| *set) { 0 } else { since.saturating_add(1) };
                if let Some(wide) = wide.get_mut(at) {
                    *wide |= since <= reach;
                }
            }
        }
    }
    wide
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

    fn drawn(colour: impl Fn(u32, u32) -> [u8; 3]) -> Ground {
        of_border(&RgbImage::from_fn(295, 413, |x, y| Rgb(colour(x, y))))
    }

    fn of_border(picture: &RgbImage) -> Ground {
        let grid = LabGrid::of(picture);
        Ground::of_samples(border(&grid), &grid)
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
            let found = of_border(&white);
            assert!(found.median.l > 99.0, "{width}x{height}: {found:?}");
        }
    }

    #[test]
    fn a_person_keeps_a_margin_around_it() {
        let row = [false, false, false, true, false, false, false, false];
        let wide = widened(&row, 8, 1, 2, |_, place| place);
        assert_eq!(wide, [false, true, true, true, true, true, false, false]);
    }
}
