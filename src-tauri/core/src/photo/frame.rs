//! A frame of the camera's live picture: where the head is, and what to put right before the shutter is pressed.

use super::decode::decode;
use super::guide::PHOTO_GUIDE;
use super::marks::Area;
use super::measure::background::Ground;
use super::measure::head::Head;
use super::measure::lab::LabGrid;
use super::measure::measure;
use super::measure::portrait::Portrait;
use super::{Models, PhotoError};
use crate::rules::Rulebook;
use crate::rules::photo::{FrameHint, Framing, framing_hints, photo_hints};
use chrono::NaiveDate;
use image::RgbImage;
use image::imageops::crop_imm;

/// A frame scaled to what is needed here has far less.
pub const MAX_FRAME_BYTES: usize = 1_000_000;

/// What is seen in a frame.
#[derive(Debug, Clone, PartialEq)]
pub struct SeenFrame {
    /// The head, in shares of the frame; none where nobody is seen.
    pub head: Option<Area>,
    /// What to put right, the most urgent first; empty where the shutter may be pressed.
    pub hints: Vec<FrameHint>,
}

/// Look at a frame, a JPEG of some 480 pixels down. Only where the head is in its place is it worth saying more.
///
/// Errors: an empty file, one above [`MAX_FRAME_BYTES`], one that is no JPEG, a day without photo rules.
pub fn see_frame(
    jpeg: &[u8],
    models: &Models,
    rulebook: &Rulebook,
    day: NaiveDate,
) -> Result<SeenFrame, PhotoError> {
    if jpeg.is_empty() {
        return Err(PhotoError::Empty);
    }
    if jpeg.len() > MAX_FRAME_BYTES {
        return Err(PhotoError::TooLarge { bytes: jpeg.len(), limit: MAX_FRAME_BYTES });
    }
    let frame = decode(jpeg)?;
    let portrait = Portrait::find(&frame, models)?;
    let Some(points) = &portrait.points else {
        return Ok(SeenFrame { head: None, hints: vec![FrameHint::NoFace] });
    };
    let ground = Ground::of(&LabGrid::of(&frame), &portrait);
    let head = Head::of(&frame, &portrait, points, &ground);
    let (width, height) = (frame.width() as f32, frame.height() as f32);
    let photo = PHOTO_GUIDE.photo_in(width, height);
    let mut hints = if portrait.faces > 1 {
        vec![FrameHint::SeveralFaces]
    } else {
        framing_hints(&framing(&head, &photo), rulebook, day)?
    };
    if hints.is_empty() {
        let cut = cut(&frame, &photo);
        let measured = measure(&cut, jpeg.len(), Portrait::find(&cut, models)?);
        hints = photo_hints(&measured.measures, rulebook, day)?;
    }
    Ok(SeenFrame { head: Some(place(&head, width, height)), hints })
}

fn framing(head: &Head, photo: &Area) -> Framing {
    let down = |y: f32| f64::from((y - photo.top) / photo.height);
    Framing {
        centre: f64::from((head.centre - photo.left) / photo.width - 0.5),
        crown: down(head.crown),
        eye_line: down(head.eye_line),
        head_height: f64::from(head.height() / photo.height),
    }
}

fn cut(frame: &RgbImage, photo: &Area) -> RgbImage {
    crop_imm(frame, photo.left as u32, photo.top as u32, photo.width as u32, photo.height as u32).to_image()
}

fn place(head: &Head, width: f32, height: f32) -> Area {
    Area {
        left: head.left / width,
        top: head.crown / height,
        width: (head.right - head.left) / width,
        height: head.height() / height,
    }
}
