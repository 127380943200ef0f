//! A picture made smaller, by Lanczos's filter over all pixels that fall together.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::{RgbImage, imageops};

/// A part of a picture, in pixels and parts of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Part {
    /// From the left edge.
    pub(super) left: f64,
    /// From the upper edge.
    pub(super) top: f64,
    /// Greater than nothing.
    pub(super) width: f64,
    /// Greater than nothing.
    pub(super) height: f64,
}

/// The whole picture at another size; the same size keeps its very pixels.
pub(super) fn shrink(picture: &RgbImage, width: u32, height: u32) -> RgbImage {
    let (whole_width, whole_height) = (f64::from(picture.width()), f64::from(picture.height()));
    shrink_part(
        picture,
        Part { left: 0.0, top: 0.0, width: whole_width, height: whole_height },
        width,
        height,
    )
}

/// A part of the picture at another size. What reaches beyond the picture is cut off.
pub(super) fn shrink_part(picture: &RgbImage, part: Part, width: u32, height: u32) -> RgbImage {
    if part.keeps_pixels(width, height) {
        return imageops::crop_imm(picture, part.left as u32, part.top as u32, width, height).to_image();
    }
    let scaled = || {
        let from =
            ImageRef::new(picture.width(), picture.height(), picture.as_raw(), PixelType::U8x3).ok()?;
        let mut to = Image::new(width, height, PixelType::U8x3);
        let part = part.within(f64::from(picture.width()), f64::from(picture.height()));
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).crop(
            part.left,
            part.top,
            part.width,
            part.height,
        );
        Resizer::new().resize(&from, &mut to, &options).ok()?;
        RgbImage::from_raw(width, height, to.into_vec())
    };
    // It fails for an empty picture only.
    scaled().unwrap_or_else(|| RgbImage::new(width, height))
}

impl Part {
    /// Whether the part consists of whole pixels, as many as are wanted.
    fn keeps_pixels(&self, width: u32, height: u32) -> bool {
        let whole = self.left.fract() == 0.0 && self.top.fract() == 0.0;
        whole && self.width == f64::from(width) && self.height == f64::from(height)
    }

    /// Rounding may lead beyond the last pixel by a hair.
    fn within(self, width: f64, height: f64) -> Self {
        let (left, top) = (self.left.clamp(0.0, width), self.top.clamp(0.0, height));
        Self { left, top, width: self.width.min(width - left), height: self.height.min(height - top) }
    }
}
