//! Prepare a photo for keeping: upright, without private data, otherwise untouched.

use super::container::{FileKind, sniff};
use super::decode::{Aim, decode, encode_near};
use super::markers::{Markers, Process};
use super::orientation::orientation;
use super::strip::strip;
use super::{MAX_FILE_BYTES, MAX_PIXELS, PhotoError};
use crate::model::hex;
use crate::rules::photo::FormatFault;
use image::codecs::jpeg::{PixelDensity, PixelDensityUnit};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, RgbImage};
use sha2::{Digest, Sha256};
use std::io::Cursor;

/// A photo as it is stored; from here its bytes never change.
#[derive(Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The JPEG.
    pub bytes: Vec<u8>,
    /// SHA-256 of `bytes`, in hex.
    pub sha256: String,
    /// SHA-256 of the file as it was handed in, in hex.
    pub original_sha256: String,
    /// Pixels across, upright.
    pub width: u32,
    /// Pixels down, upright.
    pub height: u32,
    /// The picture lay on its side: it was turned and had to be encoded again, near its former size.
    pub turned: bool,
    /// EXIF, XMP, IPTC or comments were taken out.
    pub metadata_stripped: bool,
}

impl std::fmt::Debug for Prepared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Prepared")
            .field("bytes", &self.bytes.len())
            .field("width", &self.width)
            .field("height", &self.height)
            .field("turned", &self.turned)
            .field("metadata_stripped", &self.metadata_stripped)
            .finish_non_exhaustive()
    }
}

/// A file opened: what is questionable about it and, where it can be used, the photo and its pixels.
pub(super) struct Opened {
    /// In the order met.
    pub(super) faults: Vec<FormatFault>,
    /// None where a fault makes the file unusable.
    pub(super) photo: Option<(Prepared, RgbImage)>,
}

/// Make the photo that is stored from the file that was handed in.
///
/// An upright picture keeps its coded bytes exactly. Fails on an empty or too large file, and on one that is no usable
/// JPEG; a progressive or CMYK file and bytes behind the end are no failure here, `examine` tells of them.
pub fn prepare(file: &[u8]) -> Result<Prepared, PhotoError> {
    let opened = open(file)?;
    let fault = opened.faults.iter().find(|fault| fault.is_fatal());
    match opened.photo {
        Some((prepared, _)) => Ok(prepared),
        None => Err(PhotoError::Unusable(fault.copied().unwrap_or(FormatFault::Damaged))),
    }
}

/// Open a file once, for `prepare` and `examine`.
pub(super) fn open(file: &[u8]) -> Result<Opened, PhotoError> {
    check_size(file)?;
    let unusable = |fault| Ok(Opened { faults: vec![fault], photo: None });
    let markers = match (fault_of_kind(sniff(file)), Markers::read(file)) {
        (Some(fault), _) => return unusable(fault),
        (None, None) => return unusable(FormatFault::Unknown),
        (None, Some(markers)) => markers,
    };
    let faults = faults_of(&markers);
    if let Some(fatal) = faults.iter().find(|fault| fault.is_fatal()) {
        return unusable(*fatal);
    }
    match make(file, &markers) {
        Ok(photo) => Ok(Opened { faults, photo: Some(photo) }),
        Err(PhotoError::Unusable(fault)) => unusable(fault),
        Err(error) => Err(error),
    }
}

/// Only a file that has bytes, and not too many, is looked into.
pub(super) fn check_size(file: &[u8]) -> Result<(), PhotoError> {
    match file.len() {
        0 => Err(PhotoError::Empty),
        bytes if bytes > MAX_FILE_BYTES => Err(PhotoError::TooLarge { bytes, limit: MAX_FILE_BYTES }),
        _ => Ok(()),
    }
}

/// What a file of this kind has against it; none for a JPEG.
pub(super) fn fault_of_kind(kind: FileKind) -> Option<FormatFault> {
    match kind {
        FileKind::Jpeg => None,
        FileKind::Png => Some(FormatFault::Png),
        FileKind::WebP => Some(FormatFault::WebP),
        FileKind::Gif => Some(FormatFault::Gif),
        FileKind::Bmp => Some(FormatFault::Bmp),
        FileKind::Tiff => Some(FormatFault::Tiff),
        FileKind::Heic => Some(FormatFault::Heic),
        FileKind::Pdf => Some(FormatFault::Pdf),
        FileKind::Empty | FileKind::Unknown => Some(FormatFault::Unknown),
    }
}

/// What the markers show to be questionable.
pub(super) fn faults_of(markers: &Markers) -> Vec<FormatFault> {
    let Some(frame) = markers.frame else {
        let cut = markers.end.is_none() && !markers.excessive;
        return vec![if cut { FormatFault::Truncated } else { FormatFault::Damaged }];
    };
    let pixels = u64::from(frame.width) * u64::from(frame.height);
    let unusual = !matches!(frame.components, 1 | 3 | 4) || frame.precision != 8;
    let checks = [
        (markers.excessive, FormatFault::Damaged),
        (!markers.is_complete(), FormatFault::Truncated),
        (frame.process == Process::Other || unusual || pixels == 0, FormatFault::Unsupported),
        (pixels > MAX_PIXELS, FormatFault::TooManyPixels),
        (frame.process == Process::Progressive, FormatFault::Progressive),
        (frame.components == 4, FormatFault::Cmyk),
        (markers.trailing > 0, FormatFault::TrailingBytes),
    ];
    checks.into_iter().filter_map(|(found, fault)| found.then_some(fault)).collect()
}

/// Strip, decode and where necessary turn.
fn make(file: &[u8], markers: &Markers) -> Result<(Prepared, RgbImage), PhotoError> {
    let (mut bytes, metadata_stripped) = strip(file, markers);
    let mut picture = decode(&bytes)?;
    let orientation = orientation(file, markers);
    let turned = orientation != Orientation::NoTransforms;
    if turned {
        let mut image = DynamicImage::ImageRgb8(picture);
        image.apply_orientation(orientation);
        picture = image.into_rgb8();
        bytes = encode_turned(&picture, &bytes, file, markers)?;
    }
    let prepared = Prepared {
        sha256: hex(&Sha256::digest(&bytes)),
        original_sha256: hex(&Sha256::digest(file)),
        width: picture.width(),
        height: picture.height(),
        bytes,
        turned,
        metadata_stripped,
    };
    Ok((prepared, picture))
}

/// Encode a turned picture near the size it had, with its density and colour profile.
fn encode_turned(
    picture: &RgbImage,
    stripped: &[u8],
    file: &[u8],
    markers: &Markers,
) -> Result<Vec<u8>, PhotoError> {
    const SMALL: u32 = 4_000_000;
    let tries = if picture.width() * picture.height() <= SMALL { 6 } else { 3 };
    let is_rgb = markers.frame.is_some_and(|frame| frame.components == 3);
    let icc = if is_rgb { icc_profile(stripped) } else { None };
    let aim = Aim { bytes: stripped.len(), within: stripped.len() / 25, tries };
    encode_near(picture, aim, density(file, markers), icc.as_deref())
}

/// The colour profile, reassembled; none where there is none or it cannot be read.
pub(super) fn icc_profile(jpeg: &[u8]) -> Option<Vec<u8>> {
    image::codecs::jpeg::JpegDecoder::new(Cursor::new(jpeg)).ok()?.icc_profile().ok()?
}

/// The density that the JFIF segment states.
pub(super) fn density(file: &[u8], markers: &Markers) -> PixelDensity {
    let mut segments = markers.segments.iter().filter(|segment| segment.marker == 0xE0);
    let stated = segments.find_map(|segment| {
        let fields = segment.content(file).strip_prefix(b"JFIF\0")?.get(2..)?;
        let [unit, x1, x0, y1, y0] = *fields.first_chunk::<5>()?;
        let unit = match unit {
            1 => PixelDensityUnit::Inches,
            2 => PixelDensityUnit::Centimeters,
            _ => return None,
        };
        Some(PixelDensity { density: (u16::from_be_bytes([x1, x0]), u16::from_be_bytes([y1, y0])), unit })
    });
    stated.unwrap_or_default()
}
