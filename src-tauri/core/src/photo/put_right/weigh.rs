//! The quality at which a file weighs what the notice wants.

use crate::photo::PhotoError;
use crate::photo::decode::encode;
use image::RgbImage;
use image::codecs::jpeg::{PixelDensity, PixelDensityUnit};

/// Inside both readings of 40-80 千字节, with some room.
const LEAST_BYTES: usize = 42_000;
const MOST_BYTES: usize = 78_000;

/// Aimed at, and what is near enough to stop.
const AIM: usize = 60_000;
const NEAR: usize = 8_000;

/// A lower quality is not answered for: a smaller size is better.
const LEAST_QUALITY: u8 = 85;

/// Nothing is lost at it that could be kept.
pub(super) const BEST_QUALITY: u8 = 100;

/// Tried first: one-inch portraits weigh 41 to 56 kB at it.
const FIRST_QUALITY: u8 = 98;

/// What came of encoding.
pub(super) enum Weighed {
    /// A file inside the window.
    Fits {
        /// The JPEG.
        bytes: Vec<u8>,
        /// Its quality.
        quality: u8,
    },
    /// Below the window at the highest quality.
    TooLight {
        /// The JPEG at that quality.
        bytes: Vec<u8>,
    },
    /// Too heavy at the lowest one.
    TooHeavy,
}

/// Encode a picture so that it weighs near the middle of the window, halving the range of qualities.
pub(super) fn weigh(picture: &RgbImage, icc: Option<&[u8]>) -> Result<Weighed, PhotoError> {
    let (mut low, mut high, mut quality) = (LEAST_QUALITY, BEST_QUALITY, FIRST_QUALITY);
    let density = PixelDensity { density: (dpi(picture), dpi(picture)), unit: PixelDensityUnit::Inches };
    let mut best: Option<(usize, Vec<u8>, u8)> = None;
    let mut last = Vec::new();
    while low <= high {
        last = encode(picture, quality, density, icc)?;
        let off = last.len().abs_diff(AIM);
        if (LEAST_BYTES..=MOST_BYTES).contains(&last.len())
            && best.as_ref().is_none_or(|(least, ..)| off < *least)
        {
            best = Some((off, last.clone(), quality));
        }
        if off <= NEAR {
            break;
        }
        if last.len() < AIM {
            low = quality + 1;
        } else {
            high = quality - 1;
        }
        quality = low.midpoint(high);
    }
    Ok(match best {
        Some((_, bytes, quality)) => Weighed::Fits { bytes, quality },
        None if last.len() < AIM => Weighed::TooLight { bytes: last },
        None => Weighed::TooHeavy,
    })
}

/// Dots an inch at which the picture is 35 mm high, as a one-inch print is: 300 for 413 pixels.
pub(super) fn dpi(picture: &RgbImage) -> u16 {
    let dots = f64::from(picture.height()) / 35.0 * 25.4;
    (dots.round() as u16).max(1)
}

#[cfg(test)]
mod tests {
    use super::dpi;
    use image::RgbImage;

    #[test]
    fn a_one_inch_photo_of_413_pixels_has_300_dots_an_inch() {
        let of = |height| dpi(&RgbImage::new(10, height));
        assert_eq!((of(413), of(578), of(826)), (300, 419, 599));
    }
}
