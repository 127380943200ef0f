//! Which card reader stands on the counter.

use super::Desk;
use super::request::ChooseReader;
use super::view::{ReaderChoices, ReaderView};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::reader::ReaderProfile;
use crate::store::Op;
use crate::store::tables::setting;

/// The services that are known, and the one chosen; none until a clerk chooses.
pub fn reader_choices(desk: &Desk) -> Result<ReaderChoices> {
    let readers = desk.readers();
    let shown = |profile: &ReaderProfile| ReaderView {
        id: profile.id.clone(),
        name: profile.name.clone(),
        address: profile.address.written.clone(),
    };
    Ok(ReaderChoices {
        chosen: chosen(desk)?.map(|profile| profile.id.clone()),
        readers: readers.in_force.all().iter().map(shown).collect(),
        refused: readers.refused.clone(),
    })
}

/// Choose the reader, or none. It must be known.
pub fn choose_reader(desk: &Desk, now: Moment, request: &ChooseReader) -> Result<ReaderChoices> {
    let id = request.reader.as_deref().unwrap_or_default();
    if !id.is_empty() && desk.readers().in_force.get(id).is_none() {
        return Err(Error::new(Code::NotFound).with("what", "reader"));
    }
    desk.change(Op::ChooseReader, now, |tx, _| setting::set(tx, setting::READER, id))?;
    *desk.taken_card() = None;
    reader_choices(desk)
}

/// The reader chosen; none where nobody chose, or where its profile has gone from the file since.
pub(super) fn chosen(desk: &Desk) -> Result<Option<&ReaderProfile>> {
    let id = desk.read(|store, _| setting::get(store.reader(), setting::READER))?;
    Ok(id.and_then(|id| desk.readers().in_force.get(&id)))
}
