//! A file of any kind that is read here, as an upright picture.

use super::change::Change;
use super::refusal::{CannotPutRight, PutRightError};
use crate::photo::container::{FileKind, sniff};
use crate::photo::decode::{decode, limits};
use crate::photo::markers::Markers;
use crate::photo::orientation::orientation;
use crate::photo::prepare::{check_size, density, fault_of_kind, faults_of, icc_profile};
use crate::photo::strip::strip;
use crate::photo::{MAX_PIXELS, PhotoError};
use crate::rules::photo::FormatFault;
use image::codecs::jpeg::{PixelDensity, PixelDensityUnit};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Rgb, RgbImage};
use std::io::Cursor;

/// A file that was read.
pub(super) struct Source {
    /// Upright.
    pub(super) picture: RgbImage,
    /// The colour profile of its pixels.
    pub(super) icc: Option<Vec<u8>>,
    /// The JPEG that holds these very pixels and nothing else; none where the picture must be encoded.
    pub(super) jpeg: Option<Vec<u8>>,
    /// Bytes of the file as it was handed in.
    pub(super) bytes: u32,
    /// Dots an inch that the file states; none where it states none.
    pub(super) dpi: Option<u16>,
    /// What reading it already changed.
    pub(super) changes: Vec<Change>,
}

/// Read a JPEG, PNG, WebP or BMP; of an animated one the first picture.
pub(super) fn read(file: &[u8]) -> Result<Source, PutRightError> {
    check_size(file)?;
    match sniff(file) {
        FileKind::Jpeg => read_jpeg(file),
        FileKind::Png => read_other(file, ImageFormat::Png, FormatFault::Png),
        FileKind::WebP => read_other(file, ImageFormat::WebP, FormatFault::WebP),
        FileKind::Bmp => read_other(file, ImageFormat::Bmp, FormatFault::Bmp),
        kind => {
            Err(CannotPutRight::NotReadable { kind: fault_of_kind(kind).unwrap_or(FormatFault::Unknown) }
                .into())
        }
    }
}

fn read_jpeg(file: &[u8]) -> Result<Source, PutRightError> {
    let markers = Markers::read(file).ok_or(CannotPutRight::Damaged)?;
    let faults = faults_of(&markers);
    if let Some(fatal) = faults.iter().find(|fault| fault.is_fatal()) {
        return Err(refusal(*fatal).into());
    }
    let (jpeg, metadata) = strip(file, &markers);
    let mut picture = decode(&jpeg).map_err(|error| match error {
        PhotoError::Unusable(fault) => refusal(fault).into(),
        error => PutRightError::Desk(error),
    })?;
    let mut changes = Vec::new();
    let orientation = orientation(file, &markers);
    if orientation != Orientation::NoTransforms {
        picture = turned(DynamicImage::ImageRgb8(picture), orientation).into_rgb8();
        changes.push(Change::TurnedUpright);
    }
    let converted =
        [FormatFault::Progressive, FormatFault::Cmyk].into_iter().filter(|it| faults.contains(it));
    changes.extend(converted.map(|from| Change::Converted { from }));
    let stays = changes.is_empty();
    if markers.trailing > 0 {
        changes.push(Change::TrailingBytesCut { bytes: count(markers.trailing) });
    }
    if metadata {
        changes.push(Change::MetadataTakenOut);
    }
    let is_rgb = markers.frame.is_some_and(|frame| frame.components == 3);
    let icc = if is_rgb { icc_profile(&jpeg) } else { None };
    let dpi = dots_an_inch(density(file, &markers));
    Ok(Source { picture, icc, jpeg: stays.then_some(jpeg), bytes: count(file.len()), dpi, changes })
}

fn read_other(file: &[u8], format: ImageFormat, from: FormatFault) -> Result<Source, PutRightError> {
    let damaged = |_| CannotPutRight::Damaged;
    let mut decoder = ImageReader::with_format(Cursor::new(file), format).into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(refusal(FormatFault::TooManyPixels).into());
    }
    decoder.set_limits(limits()).map_err(damaged)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let has_colour = decoder.color_type().has_color();
    let icc = if has_colour { decoder.icc_profile().ok().flatten() } else { None };
    let decoded = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    let mut changes = Vec::new();
    if orientation != Orientation::NoTransforms {
        changes.push(Change::TurnedUpright);
    }
    changes.push(Change::Converted { from });
    let decoded = turned(decoded, orientation);
    let picture = if decoded.color().has_alpha() {
        let (picture, transparent) = on_white(decoded);
        changes.extend(transparent.then_some(Change::LaidOnWhite));
        picture
    } else {
        decoded.into_rgb8()
    };
    Ok(Source { picture, icc, jpeg: None, bytes: count(file.len()), dpi: None, changes })
}

fn dots_an_inch(density: PixelDensity) -> Option<u16> {
    let (across, down) = density.density;
    (density.unit == PixelDensityUnit::Inches && across == down).then_some(across)
}

/// As every viewer shows it, and whether anything was transparent.
fn on_white(decoded: DynamicImage) -> (RgbImage, bool) {
    let pixels = decoded.into_rgba8();
    let transparent = pixels.pixels().any(|pixel| pixel[3] < 255);
    let picture = RgbImage::from_fn(pixels.width(), pixels.height(), |x, y| {
        let [red, green, blue, alpha] = pixels.get_pixel(x, y).0.map(u16::from);
        Rgb([red, green, blue].map(|value| ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8))
    });
    (picture, transparent)
}

fn turned(mut picture: DynamicImage, orientation: Orientation) -> DynamicImage {
    picture.apply_orientation(orientation);
    picture
}

fn refusal(fault: FormatFault) -> CannotPutRight {
    match fault {
        FormatFault::Truncated | FormatFault::Damaged => CannotPutRight::Damaged,
        kind => CannotPutRight::NotReadable { kind },
    }
}

/// As the words for the window have it.
pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
