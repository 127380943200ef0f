//! The background continued beyond the picture's edge: in the colour it has along that edge, with the grain it has
//! there, so that no seam is seen.

use super::change::ExtendedSide;
use crate::photo::measure::lab::Lab;
use face::PersonMask;
use image::{Rgb, RgbImage, imageops};

/// So many bands fit into the picture's shorter side: what is looked at along an edge, and its limits in pixels.
const BAND: u32 = 80;
const LEAST_BAND: u32 = 3;
const MOST_BAND: u32 = 16;

/// Where a person is likelier than this at an edge, the edge is not background.
const PERSON: f32 = 0.25;

/// Columns to each side that the colour along an edge is the mean of.
const SMOOTHED: usize = 12;

/// Whether only an even background touches the edge of a side: nowhere a person, 95 of 100 pixels within `evenness`
/// (ΔE 1976) of the median, and no strand of hair.
pub(super) fn is_even(picture: &RgbImage, person: &PersonMask, side: ExtendedSide, evenness: f32) -> bool {
    let touched = edge_places(picture, side).any(|[x, y]| person.at(x, y) > PERSON);
    let band = band(picture, side);
    let depth = band.height();
    if touched || depth == 0 {
        return false;
    }
    let colours: Vec<Lab> = band.pixels().map(|pixel| Lab::from_srgb(pixel.0)).collect();
    let middle = |pick: fn(&Lab) -> f32| ranked(colours.iter().map(pick).collect(), 0.5);
    let median = Lab { l: middle(|c| c.l), a: middle(|c| c.a), b: middle(|c| c.b) };
    if ranked(colours.iter().map(|colour| colour.difference(median)).collect(), 0.95) > evenness {
        return false;
    }
    // A strand of hair is narrow, but as long as the band is deep.
    (0..band.width()).all(|x| {
        let mean = |channel: usize| {
            let sum: u32 = (0..depth).map(|y| u32::from(band.get_pixel(x, y)[channel])).sum();
            (sum / depth) as u8
        };
        Lab::from_srgb([mean(0), mean(1), mean(2)]).difference(median) <= evenness * 1.5
    })
}

/// Extend a picture by so many pixels at a side.
pub(super) fn extend(picture: &RgbImage, side: ExtendedSide, pixels: u32) -> RgbImage {
    from_top(&extended_above(&to_top(picture, side), depth(picture), pixels), side)
}

fn extended_above(picture: &RgbImage, depth: u32, pixels: u32) -> RgbImage {
    let (width, height) = picture.dimensions();
    let depth = depth.min(height);
    if width == 0 || depth == 0 {
        return picture.clone();
    }
    let base = base(picture, depth);
    let column = |x: u32| base.get(x as usize).copied().unwrap_or_default();
    RgbImage::from_fn(width, height + pixels, |x, y| {
        if y >= pixels {
            return *picture.get_pixel(x, y - pixels);
        }
        // To and fro through the band: its rows in order keep the grain's form. Each time further along the edge, so
        // that nothing is seen twice side by side.
        let out = pixels - 1 - y;
        let (pass, row) = (out / depth, out % depth);
        let row = if pass.is_multiple_of(2) { row } else { depth - 1 - row };
        let from = (x + pass * (width / 3 + 1)) % width;
        let (seen, here, there) = (picture.get_pixel(from, row), column(x), column(from));
        Rgb([0, 1, 2].map(|channel| {
            (f32::from(seen[channel]) - there[channel] + here[channel]).round().clamp(0.0, 255.0) as u8
        }))
    })
}

/// The colour along the upper edge, each column the mean of its neighbourhood.
fn base(picture: &RgbImage, depth: u32) -> Vec<[f32; 3]> {
    let column = |x: u32, channel: usize| {
        (0..depth).map(|y| f64::from(picture.get_pixel(x, y)[channel])).sum::<f64>() / f64::from(depth)
    };
    let columns: Vec<[f64; 3]> =
        (0..picture.width()).map(|x| [0, 1, 2].map(|channel| column(x, channel))).collect();
    let smoothed = |x: usize| {
        // The same reach to both sides, so that a gradient is followed up to the ends.
        let reach = SMOOTHED.min(x).min(columns.len() - 1 - x);
        let near = columns.get(x - reach..=x + reach).unwrap_or_default();
        let mean =
            |channel: usize| near.iter().map(|column| column[channel]).sum::<f64>() / near.len() as f64;
        [0, 1, 2].map(|channel| mean(channel) as f32)
    };
    (0..columns.len()).map(smoothed).collect()
}

fn depth(picture: &RgbImage) -> u32 {
    (picture.width().min(picture.height()) / BAND).clamp(LEAST_BAND, MOST_BAND)
}

fn edge_places(picture: &RgbImage, side: ExtendedSide) -> impl Iterator<Item = [f32; 2]> {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    (0..PersonMask::SIDE).map(move |place| {
        let along = (place as f32 + 0.5) / PersonMask::SIDE as f32;
        match side {
            ExtendedSide::Top => [along * width, 0.0],
            ExtendedSide::Left => [0.0, along * height],
            ExtendedSide::Right => [width - 1.0, along * height],
        }
    })
}

/// What lies along an edge, the edge above.
fn band(picture: &RgbImage, side: ExtendedSide) -> RgbImage {
    let ((width, height), depth) = (picture.dimensions(), depth(picture));
    let (left, band_width, band_height) = match side {
        ExtendedSide::Top => (0, width, depth),
        ExtendedSide::Left => (0, depth, height),
        ExtendedSide::Right => (width.saturating_sub(depth), depth, height),
    };
    to_top(&imageops::crop_imm(picture, left, 0, band_width, band_height).to_image(), side)
}

fn to_top(picture: &RgbImage, side: ExtendedSide) -> RgbImage {
    match side {
        ExtendedSide::Top => picture.clone(),
        ExtendedSide::Left => imageops::rotate90(picture),
        ExtendedSide::Right => imageops::rotate270(picture),
    }
}

fn from_top(picture: &RgbImage, side: ExtendedSide) -> RgbImage {
    match side {
        ExtendedSide::Top => picture.clone(),
        ExtendedSide::Left => imageops::rotate270(picture),
        ExtendedSide::Right => imageops::rotate90(picture),
    }
}

/// The value below which the share `part` of the values lies; 0 for none.
fn ranked(mut values: Vec<f32>, part: f32) -> f32 {
    if values.is_empty() {
        return 0.0;
    }
    let at = ((values.len() - 1) as f32 * part).round() as usize;
    *values.select_nth_unstable_by(at, f32::total_cmp).1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grained(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            let grain = (x.wrapping_mul(2_654_435_761).wrapping_add(y.wrapping_mul(40_503)) >> 7) % 7;
            Rgb([190 + (x / 20) as u8 + grain as u8; 3])
        })
    }

    fn mean(picture: &RgbImage, columns: std::ops::Range<u32>, rows: std::ops::Range<u32>) -> (f64, f64) {
        let places = rows.flat_map(|y| columns.clone().map(move |x| (x, y)));
        let values: Vec<f64> = places.map(|(x, y)| f64::from(picture.get_pixel(x, y)[0])).collect();
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let spread = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64;
        (mean, spread.sqrt())
    }

    #[test]
    fn what_is_added_has_the_colour_and_the_grain_of_its_edge_and_the_rest_stays() {
        let picture = grained(200, 280);
        for (side, pixels) in [(ExtendedSide::Top, 60), (ExtendedSide::Left, 31), (ExtendedSide::Right, 1)] {
            let longer = extend(&picture, side, pixels);
            let (left, top) = match side {
                ExtendedSide::Top => (0, pixels),
                ExtendedSide::Left => (pixels, 0),
                ExtendedSide::Right => (0, 0),
            };
            assert_eq!(imageops::crop_imm(&longer, left, top, 200, 280).to_image(), picture);
        }
        let longer = extend(&picture, ExtendedSide::Top, 60);
        for column in [0, 100, 180] {
            let (above, grain_above) = mean(&longer, column..column + 20, 0..60);
            let (below, grain_below) = mean(&longer, column..column + 20, 60..66);
            assert!((above - below).abs() < 1.0, "columns from {column}: {above} and {below}");
            assert!((grain_above / grain_below - 1.0).abs() < 0.3, "{grain_above} and {grain_below}");
        }
    }
}
