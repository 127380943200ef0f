//! Putting right a photo that was received: the result is received like any other file, and the desk remembers what it was
//! made from. Nothing is attached yet.

use super::Desk;
use super::examine_photo::examine_photo;
use super::receive_file::receive_made_photo;
use super::request::{ExaminePhoto, PutRightPhoto};
use super::view::PutRightView;
use crate::error::Result;
use crate::model::Moment;
use crate::photo::put_right::{PutRightError, put_right};
use crate::store::tables::staged_file;

/// Put the file with this token right, or say why it cannot be.
pub fn put_right_photo(desk: &Desk, now: Moment, request: &PutRightPhoto) -> Result<PutRightView> {
    let file = desk.read(|store, _| staged_file::get(store.reader(), &request.token))?;
    let made = match put_right(&file, desk.models()?, &desk.rulebook(), now.day()) {
        Ok(made) => made,
        Err(PutRightError::Photo(reason)) => {
            return Ok(PutRightView { photo: None, changed: Vec::new(), refused: Some(reason) });
        }
        Err(PutRightError::Desk(error)) => return Err(error.into()),
    };
    let changed = made.changed.clone();
    let token = receive_made_photo(desk, now, &request.token, &made.bytes, made.changed)?.token;
    let photo = examine_photo(desk, now, &ExaminePhoto { token })?;
    Ok(PutRightView { photo: Some(photo), changed, refused: None })
}
