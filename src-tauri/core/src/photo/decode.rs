//! From bytes to pixels and back, with bounds.

use super::{MAX_PIXELS, PhotoError};
use crate::rules::photo::FormatFault;
use image::codecs::jpeg::{JpegEncoder, PixelDensity};
use image::{ExtendedColorType, ImageEncoder, ImageFormat, ImageReader, Limits, RgbImage};
use std::io::Cursor;

/// Decode a JPEG to 8-bit RGB; grey and CMYK are converted.
pub(super) fn decode(jpeg: &[u8]) -> Result<RgbImage, PhotoError> {
    let mut reader = ImageReader::with_format(Cursor::new(jpeg), ImageFormat::Jpeg);
    reader.limits(limits());
    match reader.decode() {
        Ok(picture) => Ok(picture.into_rgb8()),
        Err(_) => Err(PhotoError::Unusable(FormatFault::Damaged)),
    }
}

/// The memory that decoding may take.
pub(super) fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_PIXELS * 4 + (1 << 20));
    limits
}

/// Encode at `quality` 1 to 100 without chroma subsampling.
pub(super) fn encode(
    picture: &RgbImage,
    quality: u8,
    density: PixelDensity,
    icc: Option<&[u8]>,
) -> Result<Vec<u8>, PhotoError> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    encoder.set_pixel_density(density);
    if let Some(icc) = icc {
        encoder.set_icc_profile(icc.to_vec()).map_err(|_| PhotoError::Encoder)?;
    }
    encoder
        .write_image(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .map_err(|_| PhotoError::Encoder)?;
    Ok(bytes)
}

/// A size to encode towards.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Aim {
    /// Bytes wanted.
    pub(crate) bytes: usize,
    /// So many bytes more or less are near enough.
    pub(crate) within: usize,
    /// Encode at most so often.
    pub(crate) tries: u32,
}

/// Encode so that the size comes near what is aimed at: halves the range of qualities 50 to 100.
pub(crate) fn encode_near(
    picture: &RgbImage,
    aim: Aim,
    density: PixelDensity,
    icc: Option<&[u8]>,
) -> Result<Vec<u8>, PhotoError> {
    let (mut low, mut high, mut quality) = (50_u8, 100_u8, 96_u8);
    let mut best = encode(picture, quality, density, icc)?;
    let mut size = best.len();
    for _ in 1..aim.tries {
        if size.abs_diff(aim.bytes) <= aim.within {
            break;
        }
        if size < aim.bytes {
            low = quality + 1
        } else {
            high = quality - 1
        }
        if low > high {
            break;
        }
        quality = low.midpoint(high);
        let next = encode(picture, quality, density, icc)?;
        size = next.len();
        if size.abs_diff(aim.bytes) < best.len().abs_diff(aim.bytes) {
            best = next;
        }
    }
    Ok(best)
}
