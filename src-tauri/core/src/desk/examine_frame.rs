//! Examining a frame of the camera's live picture. Nothing of it is kept.

use super::Desk;
use super::view::FrameView;
use crate::error::Result;
use crate::model::Moment;
use crate::photo::{PHOTO_GUIDE, PhotoGuide, see_frame};

/// Where the head is in the frame and what to put right, by the rules in force. `jpeg` is a frame of some 480 pixels
/// down.
pub fn examine_frame(desk: &Desk, now: Moment, jpeg: &[u8]) -> Result<FrameView> {
    desk.read(|_, _| Ok(()))?;
    let seen = see_frame(jpeg, desk.models()?, &desk.rulebook(), now.day())?;
    Ok(FrameView { head: seen.head, hints: seen.hints })
}

/// Where the head belongs in such a frame.
pub fn photo_guide() -> PhotoGuide {
    PHOTO_GUIDE
}
