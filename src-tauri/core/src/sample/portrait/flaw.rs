//! One thing wrong with a portrait, each what a desk meets in practice.

use super::canvas::Rgb;
use super::{TARGET, encode};
use image::{DynamicImage, ImageFormat, RgbImage};
use std::io::Cursor;

/// One thing wrong with a portrait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PortraitFlaw {
    /// Grey ground, L* about 80.
    GreyBackground,
    /// Blue ground, as for other certificates.
    BlueBackground,
    /// Far below 40 000 bytes.
    TooLight,
    /// Far above 81 920 bytes.
    TooHeavy,
    /// 88 by 132 pixels: neither is more than the notice's limit.
    TooSmall,
    /// Grey with three components.
    GreyScale,
    /// A PNG.
    Png,
    /// Cut off after two thirds.
    Truncated,
    /// Lying on its side, with EXIF data that says so and names a place.
    Sideways,
    /// Padded with zeros behind its end.
    Padded,
    /// Eyes shut.
    EyesClosed,
    /// Lips apart, the teeth showing.
    MouthOpen,
    /// Face and eyes to a side.
    HeadTurned,
    /// White clothes before the white ground.
    WhiteClothes,
}

impl PortraitFlaw {
    /// Every flaw.
    pub const ALL: [Self; 14] = [
        Self::GreyBackground,
        Self::BlueBackground,
        Self::TooLight,
        Self::TooHeavy,
        Self::TooSmall,
        Self::GreyScale,
        Self::Png,
        Self::Truncated,
        Self::Sideways,
        Self::Padded,
        Self::EyesClosed,
        Self::MouthOpen,
        Self::HeadTurned,
        Self::WhiteClothes,
    ];
}

/// The ground to draw on.
pub(super) fn ground(flaw: Option<PortraitFlaw>) -> Rgb {
    match flaw {
        Some(PortraitFlaw::GreyBackground) => [198, 199, 201],
        Some(PortraitFlaw::BlueBackground) => [67, 142, 219],
        _ => [254, 254, 254],
    }
}

/// Encode with the flaw.
pub(super) fn encode_flawed(picture: &RgbImage, flaw: Option<PortraitFlaw>) -> Option<Vec<u8>> {
    let usual = || encode(picture, TARGET);
    match flaw {
        Some(PortraitFlaw::TooLight) => encode(picture, 24_000),
        Some(PortraitFlaw::TooHeavy) => encode(
            &image::imageops::resize(
                picture,
                picture.width() * 2,
                picture.height() * 2,
                image::imageops::FilterType::Triangle,
            ),
            140_000,
        ),
        Some(PortraitFlaw::GreyScale) => {
            let grey = DynamicImage::ImageRgb8(picture.clone()).into_luma8();
            encode(&DynamicImage::ImageLuma8(grey).into_rgb8(), TARGET)
        }
        Some(PortraitFlaw::Png) => {
            let mut bytes = Vec::new();
            picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).ok()?;
            Some(bytes)
        }
        Some(PortraitFlaw::Truncated) => usual().map(|mut bytes| {
            bytes.truncate(bytes.len() * 2 / 3);
            bytes
        }),
        Some(PortraitFlaw::Sideways) => {
            let bytes = encode(&image::imageops::rotate270(picture), TARGET)?;
            Some(with_exif(&bytes))
        }
        Some(PortraitFlaw::Padded) => usual().map(|mut bytes| {
            bytes.resize(bytes.len() + 4096, 0);
            bytes
        }),
        _ => usual(),
    }
}

/// Put EXIF data behind the start marker: orientation 6 (turn by 90 degrees clockwise) and a position on the open sea.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    const GPS_DIRECTORY: u32 = 8 + 2 + 2 * 12 + 4;
    const COORDINATE: u32 = GPS_DIRECTORY + 2 + 2 * 12 + 4;
    let mut tiff = b"MM\0*\0\0\0\x08".to_vec();
    let entry = |tiff: &mut Vec<u8>, tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        tiff.extend(tag.to_be_bytes());
        tiff.extend(kind.to_be_bytes());
        tiff.extend(count.to_be_bytes());
        tiff.extend(value);
    };
    tiff.extend([0, 2]);
    entry(&mut tiff, 0x0112, 3, 1, [0, 6, 0, 0]);
    entry(&mut tiff, 0x8825, 4, 1, GPS_DIRECTORY.to_be_bytes());
    tiff.extend([0; 4]);
    tiff.extend([0, 2]);
    entry(&mut tiff, 1, 2, 2, *b"N\0\0\0");
    entry(&mut tiff, 2, 5, 3, COORDINATE.to_be_bytes());
    tiff.extend([0; 4]);
    for part in [12_u32, 34, 56] {
        tiff.extend(part.to_be_bytes());
        tiff.extend(1_u32.to_be_bytes());
    }
    let length = u16::try_from(2 + 6 + tiff.len()).unwrap_or(u16::MAX);
    let (start, rest) = jpeg.split_at(2.min(jpeg.len()));
    [start, &[0xFF, 0xE1], &length.to_be_bytes(), b"Exif\0\0", &tiff, rest].concat()
}
