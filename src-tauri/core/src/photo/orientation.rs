//! How a camera was held, from the EXIF data (JEITA CP-3451, tag 0x0112). Only this tag is read; the rest is taken out.

use super::markers::Markers;
use image::metadata::Orientation;

const TAG_ORIENTATION: u16 = 0x0112;
/// A first directory with more entries than this is not read further.
const MAX_ENTRIES: usize = 512;

/// The orientation that the file's EXIF data states; upright where there is none or it cannot be read.
pub fn orientation(file: &[u8], markers: &Markers) -> Orientation {
    markers
        .segments
        .iter()
        .filter(|segment| segment.marker == 0xE1)
        .filter_map(|segment| segment.content(file).strip_prefix(b"Exif\0\0"))
        .find_map(orientation_of_tiff)
        .and_then(Orientation::from_exif)
        .unwrap_or(Orientation::NoTransforms)
}

/// An EXIF segment that states an orientation and nothing else.
pub fn exif_of(orientation: Orientation) -> Vec<u8> {
    let mut segment = vec![0xFF, 0xE1, 0, 34];
    segment.extend(b"Exif\0\0MM\0*\0\0\0\x08\0\x01");
    segment.extend(TAG_ORIENTATION.to_be_bytes());
    segment.extend([0, 3, 0, 0, 0, 1, 0, orientation.to_exif(), 0, 0, 0, 0, 0, 0]);
    segment
}

/// The orientation value, 1 to 8 when sound, in a TIFF structure of either byte order.
fn orientation_of_tiff(tiff: &[u8]) -> Option<u8> {
    let reader = match tiff.get(..4)? {
        b"II*\0" => Reader { tiff, little: true },
        b"MM\0*" => Reader { tiff, little: false },
        _ => return None,
    };
    let directory = usize::try_from(reader.u32_at(4)?).ok()?;
    let entries = usize::from(reader.u16_at(directory)?).min(MAX_ENTRIES);
    (0..entries)
        .map_while(|index| directory.checked_add(2 + index * 12))
        .find(|entry| reader.u16_at(*entry) == Some(TAG_ORIENTATION))
        .and_then(|entry| {
            const SHORT: u16 = 3;
            let is_one_short = reader.u16_at(entry + 2) == Some(SHORT) && reader.u32_at(entry + 4) == Some(1);
            is_one_short.then(|| reader.u16_at(entry + 8)).flatten()
        })
        .and_then(|value| u8::try_from(value).ok())
}

struct Reader<'a> {
    tiff: &'a [u8],
    little: bool,
}

impl Reader<'_> {
    fn u16_at(&self, at: usize) -> Option<u16> {
        let bytes = *self.tiff.get(at..)?.first_chunk::<2>()?;
        Some(if self.little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    }

    fn u32_at(&self, at: usize) -> Option<u32> {
        let bytes = *self.tiff.get(at..)?.first_chunk::<4>()?;
        Some(if self.little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tiff(little: bool, value: u16) -> Vec<u8> {
        let u16s = |n: u16| if little { n.to_le_bytes() } else { n.to_be_bytes() };
        let u32s = |n: u32| if little { n.to_le_bytes() } else { n.to_be_bytes() };
        let mut bytes = if little { b"II*\0".to_vec() } else { b"MM\0*".to_vec() };
        bytes.extend(u32s(8));
        bytes.extend(u16s(2));
        for (tag, value) in [(0x010F_u16, 7), (TAG_ORIENTATION, value)] {
            bytes.extend(u16s(tag));
            bytes.extend(u16s(3));
            bytes.extend(u32s(1));
            bytes.extend(u16s(value));
            bytes.extend([0, 0]);
        }
        bytes
    }

    #[test]
    fn both_byte_orders_are_read() {
        for value in 1..=8 {
            assert_eq!(orientation_of_tiff(&tiff(true, value)), Some(value as u8));
            assert_eq!(orientation_of_tiff(&tiff(false, value)), Some(value as u8));
        }
    }

    #[test]
    fn a_cut_or_wild_structure_gives_no_orientation_and_no_panic() {
        let sound = tiff(true, 6);
        for length in 0..sound.len() - 3 {
            let value = orientation_of_tiff(&sound[..length]);
            assert_eq!(value, None, "{length} bytes are not enough");
        }
        let mut wild = sound.clone();
        wild[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(orientation_of_tiff(&wild), None);
        let mut wild = sound;
        wild[8..10].copy_from_slice(&u16::MAX.to_le_bytes());
        assert_eq!(orientation_of_tiff(&wild), Some(6), "a false count of entries is bounded");
    }
}
