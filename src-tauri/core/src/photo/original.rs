//! The file as it was handed in, made fit to be kept beside the photo that was made from it: what may tell a place, a name
//! or a device is taken out, the coded picture is copied byte for byte.

use super::container::{FileKind, sniff};
use super::markers::Markers;
use super::strip::strip;
use std::ops::Range;

/// PNG chunks that belong to the picture: its data, and how its colours and its density are to be understood (PNG, third
/// edition, 11.2 and 11.3). Text, EXIF, times, animations and whatever is unknown are not among them.
const PNG_PICTURE: [&[u8; 4]; 13] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"cICP", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"bKGD", b"pHYs",
];
/// RIFF chunks of a WebP that belong to the picture. `VP8X` says what else there is and is mended.
const WEBP_PICTURE: [&[u8; 4]; 5] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"];
/// Flags of `VP8X` for EXIF, XMP and animation.
const WEBP_METADATA_FLAGS: u8 = 0b0000_1110;

/// The file without metadata; none where its kind is not one whose metadata can be told from its picture.
pub fn without_metadata(file: &[u8]) -> Option<Vec<u8>> {
    match sniff(file) {
        FileKind::Jpeg => Some(strip(file, &Markers::read(file)?).0),
        FileKind::Png => png(file),
        FileKind::WebP => webp(file),
        // A bitmap has no place for any; its header says where it ends.
        FileKind::Bmp => {
            Some(file.get(..usize::try_from(length_at(file, 2)?).ok()?).unwrap_or(file).to_vec())
        }
        _ => None,
    }
}

/// Chunks are length, type, content and check sum; whatever stands behind the last is dropped.
fn png(file: &[u8]) -> Option<Vec<u8>> {
    const SIGNATURE: usize = 8;
    let mut kept = file.get(..SIGNATURE)?.to_vec();
    let mut at = SIGNATURE;
    while let Some(name) = chunk_name(file, at + 4) {
        let length = u32::from_be_bytes(*file.get(at..)?.first_chunk()?);
        let end = at.checked_add(usize::try_from(length).ok()?)?.checked_add(12)?;
        let chunk = file.get(at..end)?;
        if PNG_PICTURE.contains(&&name) {
            kept.extend_from_slice(chunk);
        }
        if &name == b"IEND" {
            return Some(kept);
        }
        at = end;
    }
    None
}

/// Chunks are type, length and content, padded to an even length; the whole states its length too.
fn webp(file: &[u8]) -> Option<Vec<u8>> {
    const HEAD: usize = 12;
    let mut kept = file.get(..HEAD)?.to_vec();
    let mut at = HEAD;
    while let Some(name) = chunk_name(file, at) {
        let length = usize::try_from(length_at(file, at + 4)?).ok()?;
        let end = at.checked_add(8)?.checked_add(length)?.checked_add(length % 2)?;
        if WEBP_PICTURE.contains(&&name) {
            let start = kept.len();
            kept.extend_from_slice(file.get(at..end)?);
            if &name == b"VP8X" {
                *kept.get_mut(start + 8)? &= !WEBP_METADATA_FLAGS;
            }
        }
        at = end;
    }
    let length = u32::try_from(kept.len() - 8).ok()?;
    put(&mut kept, 4..8, &length.to_le_bytes())?;
    Some(kept)
}

fn chunk_name(file: &[u8], at: usize) -> Option<[u8; 4]> {
    file.get(at..)?.first_chunk().copied()
}

/// Four bytes, the lowest first.
fn length_at(file: &[u8], at: usize) -> Option<u32> {
    file.get(at..)?.first_chunk().copied().map(u32::from_le_bytes)
}

fn put(bytes: &mut [u8], at: Range<usize>, value: &[u8]) -> Option<()> {
    bytes.get_mut(at)?.copy_from_slice(value);
    Some(())
}
