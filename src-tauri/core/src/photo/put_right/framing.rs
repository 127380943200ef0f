//! How a photo whose head or proportion is not right is framed anew.

use super::change::ExtendedSide;
use super::extend::is_even;
use super::judged::{Judged, Judging};
use super::placement::{Room, missing_side, place};
use super::refusal::CannotPutRight;
use crate::photo::PhotoError;
use crate::photo::scale::Part;
use image::RgbImage;

/// A one-inch photo's width by its height.
pub(super) const ONE_INCH: f64 = 25.0 / 35.0;

/// No side is extended by more than this share of the head's height.
const MOST_EXTENDED: f64 = 0.35;

/// The part that becomes the photo, which may reach beyond the picture where its ground can be continued; or why there
/// is none.
pub(super) fn framing(
    picture: &RgbImage,
    judged: &Judged,
    judging: &Judging,
) -> Result<Result<Part, CannotPutRight>, PhotoError> {
    let Some(head) = judged.head() else { return Ok(Err(CannotPutRight::NoFace)) };
    let size = [f64::from(picture.width()), f64::from(picture.height())];
    let bounds = judging.bounds()?;
    if let Some(part) = place(&head, size, Room::default(), &bounds, ONE_INCH) {
        return Ok(Ok(part));
    }
    let evenness = judging.evenness()? as f32;
    let most = MOST_EXTENDED * (head.chin - head.crown);
    let room =
        |side| if is_even(picture, &judged.measured.portrait.person, side, evenness) { most } else { 0.0 };
    let room = Room {
        top: room(ExtendedSide::Top),
        left: room(ExtendedSide::Left),
        right: room(ExtendedSide::Right),
    };
    let side = missing_side(&head, size, ONE_INCH);
    Ok(place(&head, size, room, &bounds, ONE_INCH).ok_or(CannotPutRight::NotEnoughMargin { side }))
}
