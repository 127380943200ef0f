//! A received file made small, to tell it from others by sight.

use super::MAX_PIXELS;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use std::io::Cursor;

/// Pixels across and down at most: sharp on a screen of double density.
const WIDTH: u32 = 160;
const HEIGHT: u32 = 200;
const QUALITY: u8 = 82;

/// A small upright JPEG without metadata; none of a file that cannot be decoded here.
pub(crate) fn thumbnail(file: &[u8]) -> Option<Vec<u8>> {
    let mut reader = ImageReader::new(Cursor::new(file)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_PIXELS * 4 + (1 << 20));
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return None;
    }
    let orientation = decoder.orientation().ok()?;
    let mut small = DynamicImage::from_decoder(decoder).ok()?.thumbnail(WIDTH.max(HEIGHT), HEIGHT);
    small.apply_orientation(orientation);
    let mut bytes = Vec::new();
    small.into_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY)).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{HEIGHT, thumbnail};
    use crate::sample::portrait;

    #[test]
    fn a_portrait_is_made_small_and_stays_upright() {
        let small = image::load_from_memory(&thumbnail(&portrait(7, None)).unwrap()).unwrap();
        assert_eq!(small.height(), HEIGHT);
        assert!(small.width() < small.height());
    }

    #[test]
    fn what_is_no_picture_has_no_thumbnail() {
        assert_eq!(thumbnail(b"%PDF-1.4"), None);
        let portrait = portrait(7, None);
        assert_eq!(thumbnail(&portrait[..64]), None);
    }
}
