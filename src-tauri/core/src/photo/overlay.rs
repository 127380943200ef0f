//! A photo with what was measured drawn over it, to look at: the face's points, crown, eyes, chin, the head's middle and the
//! picture's.

use super::decode::{decode, encode};
use super::{Examination, Marks, PhotoError};
use image::codecs::jpeg::PixelDensity;
use image::{Rgb, RgbImage};

const POINT: Rgb<u8> = Rgb([0, 184, 255]);
const LINE: Rgb<u8> = Rgb([214, 0, 108]);
const MIDDLE: Rgb<u8> = Rgb([90, 90, 90]);

/// The photo with its marks drawn over it, a JPEG; none where it cannot be opened. Without a face it is the photo alone.
pub fn overlay(examination: &Examination) -> Result<Option<Vec<u8>>, PhotoError> {
    let Some(prepared) = &examination.prepared else { return Ok(None) };
    let mut picture = decode(&prepared.bytes)?;
    if let Some(marks) = &examination.marks {
        draw(&mut picture, marks);
    }
    encode(&picture, 92, PixelDensity::default(), None).map(Some)
}

fn draw(picture: &mut RgbImage, marks: &Marks) {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    let thick = (height / 400.0).ceil() as u32;
    for line in [marks.crown, marks.eye_line, marks.chin] {
        fill(picture, 0, (line * height) as u32, picture.width(), thick, LINE);
    }
    fill(picture, (width / 2.0) as u32, 0, thick, picture.height(), MIDDLE);
    fill(picture, (marks.centre * width) as u32, 0, thick, picture.height(), LINE);
    for [across, down] in &marks.points {
        fill(picture, (across * width) as u32, (down * height) as u32, thick + 1, thick + 1, POINT);
    }
}

/// A filled rectangle, as far as it lies in the picture.
fn fill(picture: &mut RgbImage, left: u32, top: u32, width: u32, height: u32, colour: Rgb<u8>) {
    for y in top..top.saturating_add(height).min(picture.height()) {
        for x in left..left.saturating_add(width).min(picture.width()) {
            picture.put_pixel(x, y, colour);
        }
    }
}
