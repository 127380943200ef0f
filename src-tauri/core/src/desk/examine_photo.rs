//! Examining a photo that was received: clause by clause, without attaching it.

use super::Desk;
use super::request::ExaminePhoto;
use super::view::PhotoExamination;
use crate::error::Result;
use crate::model::Moment;
use crate::photo::{Examination, examine};
use crate::store::tables::staged_file;
use chrono::NaiveDate;
use std::sync::Arc;

/// What the rules say of the file with this token.
pub fn examine_photo(desk: &Desk, now: Moment, request: &ExaminePhoto) -> Result<PhotoExamination> {
    let examination = examination(desk, now, &request.token)?;
    let prepared = examination.prepared.as_ref();
    if let Some(photo) = prepared {
        // The window shows it by this digest before it is attached.
        desk.scratch(|writer, _| staged_file::keep(writer, &photo.sha256, &photo.bytes, now))?;
    }
    Ok(PhotoExamination {
        token: request.token.clone(),
        sha256: prepared.map(|photo| photo.sha256.clone()),
        bytes: prepared.map_or(0, |photo| u32::try_from(photo.bytes.len()).unwrap_or(u32::MAX)),
        width: prepared.map_or(0, |photo| photo.width),
        height: prepared.map_or(0, |photo| photo.height),
        metadata_stripped: prepared.is_some_and(|photo| photo.metadata_stripped),
        turned: prepared.is_some_and(|photo| photo.turned),
        marks: examination.marks.clone(),
        verdict: examination.verdict.clone(),
    })
}

/// The newest examination, kept in memory: the window examines a photo and then registers with it, and decoding it
/// twice would take several times as long as everything else. The token is the file's digest, and loading a
/// rulebook forgets it, so that nothing but the day can make it stale.
pub(super) struct Examined {
    token: String,
    day: NaiveDate,
    found: Arc<Examination>,
}

/// Decode and judge outside the store's lock.
pub(super) fn examination(desk: &Desk, now: Moment, token: &str) -> Result<Arc<Examination>> {
    let bytes = desk.read(|store, _| staged_file::get(store.reader(), token))?;
    let day = now.day();
    if let Some(known) = desk.examined().as_ref().filter(|known| known.token == token && known.day == day) {
        return Ok(Arc::clone(&known.found));
    }
    let found = Arc::new(examine(&bytes, desk.models()?, &desk.rulebook(), day)?);
    *desk.examined() = Some(Examined { token: token.to_owned(), day, found: Arc::clone(&found) });
    Ok(found)
}
