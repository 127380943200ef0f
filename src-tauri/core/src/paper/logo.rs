//! An institution's logo: a PNG or JPEG file, printed at the head of its papers.

use super::photo::Photo;
use flate2::{Compression, write::ZlibEncoder};
use image::{ImageFormat, ImageReader, Limits};
use std::io::{Cursor, Write};

/// The largest file, in bytes, and the most pixels on a side: a logo is 18 mm wide.
const MOST_BYTES: usize = 1_000_000;
const MOST_PIXELS: u32 = 2000;

/// A logo, ready to be put into files.
#[derive(Clone)]
pub(super) enum Logo {
    /// A JPEG file as it is.
    Jpeg(Photo),
    /// A PNG file on white: three bytes a pixel, compressed once.
    Flat {
        /// In pixels.
        width: u16,
        /// In pixels.
        height: u16,
        /// Compressed by deflate.
        bytes: Vec<u8>,
    },
}

impl Logo {
    /// Take a file; refused with the reason.
    pub(super) fn read(file: &[u8]) -> Result<Self, &'static str> {
        if file.len() > MOST_BYTES {
            return Err("the logo has more than 1000000 bytes");
        }
        if file.starts_with(&[0xFF, 0xD8]) {
            let photo = Photo::from_jpeg(file.to_vec());
            return photo.map(Self::Jpeg).map_err(|_| "the logo is no JPEG file that can be printed");
        }
        Self::from_png(file)
            .ok_or("the logo is neither a PNG nor a JPEG file, or more than 2000 pixels wide or high")
    }

    fn from_png(file: &[u8]) -> Option<Self> {
        let mut reader = ImageReader::with_format(Cursor::new(file), ImageFormat::Png);
        let mut limits = Limits::default();
        (limits.max_image_width, limits.max_image_height) = (Some(MOST_PIXELS), Some(MOST_PIXELS));
        reader.limits(limits);
        let picture = reader.decode().ok()?.to_rgba8();
        let on_white = |value: u8, alpha: u8| {
            let (value, alpha) = (u16::from(value), u16::from(alpha));
            u8::try_from((value * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
        };
        let flat = picture.pixels().flat_map(|pixel| {
            let [red, green, blue, alpha] = pixel.0;
            [red, green, blue].map(|value| on_white(value, alpha))
        });
        let flat: Vec<u8> = flat.collect();
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
        encoder.write_all(&flat).ok()?;
        let bytes = encoder.finish().ok()?;
        let size = |pixels: u32| u16::try_from(pixels).ok().filter(|pixels| *pixels > 0);
        Some(Self::Flat { width: size(picture.width())?, height: size(picture.height())?, bytes })
    }

    /// In pixels.
    pub(super) fn width(&self) -> f32 {
        match self {
            Self::Jpeg(photo) => photo.width().into(),
            Self::Flat { width, .. } => (*width).into(),
        }
    }

    /// In pixels.
    pub(super) fn height(&self) -> f32 {
        match self {
            Self::Jpeg(photo) => photo.height().into(),
            Self::Flat { height, .. } => (*height).into(),
        }
    }
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logo({}x{})", self.width(), self.height())
    }
}

#[cfg(test)]
mod tests {
    use super::Logo;
    use image::{ImageFormat, Rgba, RgbaImage};
    use std::io::Cursor;

    #[test]
    fn a_logo_with_a_clear_ground_is_put_on_white() {
        let mut file = Cursor::new(Vec::new());
        let picture =
            RgbaImage::from_fn(4, 2, |x, _| if x < 2 { Rgba([0, 0, 0, 0]) } else { Rgba([9, 8, 7, 255]) });
        picture.write_to(&mut file, ImageFormat::Png).unwrap();
        let Ok(Logo::Flat { width: 4, height: 2, bytes }) = Logo::read(file.get_ref()) else {
            panic!("a logo")
        };
        let mut flat = Vec::new();
        std::io::Read::read_to_end(&mut flate2::read::ZlibDecoder::new(bytes.as_slice()), &mut flat).unwrap();
        assert_eq!(flat[..12], [255, 255, 255, 255, 255, 255, 9, 8, 7, 9, 8, 7]);
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused() {
        assert!(
            Logo::read(b"").is_err() && Logo::read(b"GIF89a").is_err() && Logo::read(&[0xFF, 0xD8]).is_err()
        );
        assert!(Logo::read(&vec![0; 1_000_001]).unwrap_err().contains("1000000"));
    }
}
