//! An intake not yet saved.

use super::Desk;
use super::request::SaveDraft;
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::store::tables::draft;

/// A form with all its fields full stays far below this many bytes.
const LARGEST: usize = 256 * 1024;

/// Keep the acting clerk's draft, replacing the one before.
pub fn save_draft(desk: &Desk, now: Moment, request: &SaveDraft) -> Result<()> {
    if request.body.len() > LARGEST {
        return Err(Error::new(Code::FileTooLarge).with("bytes", request.body.len()).with("limit", LARGEST));
    }
    desk.scratch(|writer, clerk| draft::keep(writer, clerk, &request.body, now))
}

/// Throw the acting clerk's draft away.
pub fn discard_draft(desk: &Desk) -> Result<()> {
    desk.scratch(draft::discard)
}
