//! Measures on the pixels. Pure: an RGB buffer in, numbers out.

pub mod background;
pub mod colour;
pub mod lab;

use crate::rules::photo::PictureMeasures;
use image::RgbImage;
use lab::LabGrid;

/// Everything that is measured on a decoded photo whose file has `bytes` bytes.
///
/// The numbers are rounded to two decimals before they are judged, so that what is shown is what was judged.
pub fn measure(picture: &RgbImage, bytes: usize) -> PictureMeasures {
    let grid = LabGrid::of(picture);
    let background = background::background(&grid);
    let chroma = colour::mean_chroma(&grid, background.median);
    PictureMeasures {
        width: picture.width(),
        height: picture.height(),
        bytes: u32::try_from(bytes).unwrap_or(u32::MAX),
        chroma: rounded(chroma),
        background_lightness: rounded(background.median.l),
        background_chroma: rounded(background.median.chroma()),
        background_evenness: rounded(background.spread),
    }
}

fn rounded(value: f32) -> f64 {
    (f64::from(value) * 100.0).round() / 100.0
}
