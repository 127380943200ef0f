//! A small picture of a file that was handed in, for a list.

use super::{MAX_FILE_BYTES, MAX_PIXELS};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use std::io::Cursor;

/// Encoder's quality: small, and a face can still be told.
const QUALITY: u8 = 85;

/// A JPEG of at most these pixels, upright; none where the file is no picture that can be opened.
pub fn thumbnail(file: &[u8], width: u32, height: u32) -> Option<Vec<u8>> {
    if file.len() > MAX_FILE_BYTES {
        return None;
    }
    let mut reader = ImageReader::new(Cursor::new(file)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_PIXELS * 4 + (1 << 20));
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let (across, down) = decoder.dimensions();
    if u64::from(across) * u64::from(down) > MAX_PIXELS {
        return None;
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    let small = picture.thumbnail(width.min(picture.width()), height.min(picture.height())).into_rgb8();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(&small).ok()?;
    Some(jpeg)
}
