//! A photo as it goes on paper: a JPEG file whose bytes are never touched.

use super::error::{PaperError, PhotoFault};

/// A JPEG file that any PDF reader can show: 8 bits, grey or colour, upright.
#[derive(Clone, PartialEq, Eq)]
pub struct Photo {
    bytes: Vec<u8>,
    width: u16,
    height: u16,
    grey: bool,
}

impl Photo {
    /// Take a JPEG file as it is. Only its header is read; it must be stored upright already, because no reader of
    /// PDF applies EXIF's orientation.
    ///
    /// # Errors
    /// [`PaperError::Photo`] for what is no JPEG, or for colours other than 8-bit grey or YCbCr.
    pub fn from_jpeg(bytes: Vec<u8>) -> Result<Self, PaperError> {
        let frame = frame(&bytes).ok_or(PaperError::Photo(PhotoFault::NotJpeg))?;
        let Frame { bits, width, height, components } = frame;
        if bits != 8 || !matches!(components, 1 | 3) {
            return Err(PaperError::Photo(PhotoFault::Colours));
        }
        Ok(Self { bytes, width, height, grey: components == 1 })
    }

    /// The file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// In pixels, at least 1.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// In pixels, at least 1.
    pub fn height(&self) -> u16 {
        self.height
    }

    /// One component instead of three.
    pub fn is_grey(&self) -> bool {
        self.grey
    }
}

impl std::fmt::Debug for Photo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Photo({}x{}, {} bytes)", self.width, self.height, self.bytes.len())
    }
}

struct Frame {
    bits: u8,
    width: u16,
    height: u16,
    components: u8,
}

/// The frame header (ISO/IEC 10918-1, B.2.2), found by walking the marker segments before it.
fn frame(jpeg: &[u8]) -> Option<Frame> {
    let mut rest = jpeg.strip_prefix(&[0xFF, 0xD8])?;
    loop {
        let (lead, after) = rest.split_first()?;
        let (marker, after) = after.split_first()?;
        match (*lead, *marker) {
            (0xFF, 0xFF) => rest = rest.get(1..)?,
            (0xFF, 0xC4 | 0xC8 | 0xCC | 0xE0..=0xFE | 0xDB | 0xDD) => rest = after.get(length(after)?..)?,
            (0xFF, 0xC0..=0xC2) => return read_frame(after),
            _ => return None,
        }
    }
}

fn length(segment: &[u8]) -> Option<usize> {
    pair(segment, 0).map(usize::from).filter(|length| *length >= 2)
}

fn read_frame(segment: &[u8]) -> Option<Frame> {
    let frame = Frame {
        bits: *segment.get(2)?,
        height: pair(segment, 3)?,
        width: pair(segment, 5)?,
        components: *segment.get(7)?,
    };
    (frame.width > 0 && frame.height > 0).then_some(frame)
}

fn pair(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at + 2)?;
    Some(u16::from_be_bytes(pair.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{PaperError, Photo, PhotoFault};

    /// A header of a JPEG file with this many components and bits; 300 pixels wide, 420 high.
    fn header(bits: u8, components: u8) -> Vec<u8> {
        let mut jpeg = vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 8];
        jpeg.extend([bits, 1, 164, 1, 44, components]);
        jpeg
    }

    #[test]
    fn size_and_colours_are_read_from_the_header() {
        let photo = Photo::from_jpeg(header(8, 3)).unwrap();
        assert_eq!((photo.width(), photo.height(), photo.is_grey()), (300, 420, false));
        assert!(Photo::from_jpeg(header(8, 1)).unwrap().is_grey());
    }

    #[test]
    fn four_inks_or_twelve_bits_are_refused() {
        let refused = Err(PaperError::Photo(PhotoFault::Colours));
        assert_eq!(Photo::from_jpeg(header(8, 4)), refused);
        assert_eq!(Photo::from_jpeg(header(12, 3)), refused);
    }

    #[test]
    fn a_header_cut_anywhere_is_no_jpeg() {
        let whole = header(8, 3);
        for end in 0..whole.len() {
            let cut = whole[..end].to_vec();
            assert_eq!(Photo::from_jpeg(cut), Err(PaperError::Photo(PhotoFault::NotJpeg)), "{end}");
        }
    }
}
