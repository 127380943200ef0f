//! Take out of a JPEG what does not belong to the picture: EXIF (it may hold a place), XMP, IPTC, comments, previews and
//! whatever stands behind the end marker. The coded picture is copied byte for byte, so that nothing is lost.

use super::markers::{Markers, Segment};

/// The file without metadata, up to and including its end marker, and whether any metadata was taken out. A file
/// without an end marker is copied whole.
pub fn strip(file: &[u8], markers: &Markers) -> (Vec<u8>, bool) {
    let end = markers.end.unwrap_or(file.len());
    let mut kept = Vec::with_capacity(end);
    let mut from = 0;
    let mut stripped = false;
    for segment in markers.segments.iter().filter(|segment| !belongs_to_picture(file, segment)) {
        kept.extend_from_slice(file.get(from..segment.start).unwrap_or_default());
        from = segment.end;
        stripped = true;
    }
    kept.extend_from_slice(file.get(from..end).unwrap_or_default());
    (kept, stripped)
}

/// Segments that say how the picture is to be shown: JFIF (density), ICC (colour space), Adobe (colour transform).
fn belongs_to_picture(file: &[u8], segment: &Segment) -> bool {
    let content = segment.content(file);
    match segment.marker {
        0xE0 => content.starts_with(b"JFIF\0"),
        0xE2 => content.starts_with(b"ICC_PROFILE\0"),
        0xEE => content.starts_with(b"Adobe"),
        _ => false,
    }
}
