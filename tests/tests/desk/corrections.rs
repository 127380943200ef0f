//! Putting right what a registration says, taking it back and taking it up again, and telling people apart.

mod doubles;
mod exact;
mod fields;
mod follows;
mod merging;
mod withdrawing;

use crate::counter::{Counter, at};
use desk_core::desk;
use desk_core::desk::request::{Correct, OfRegistration, PreviewCorrection, Register, UndoStep};
use desk_core::desk::view::{CorrectionPreview, RegistrationView};
use desk_core::error::Result;
use desk_core::model::{Moment, RegistrationId};

const NOW: &str = "2026-03-18 10:00";
const LATER: &str = "2026-03-18 11:00";
const REASON: &str = "电话里听错了";
const LEVEL_3: &str = "labour-relations-coordinator-3";

/// The form as it stands, changed.
fn form(counter: &Counter, id: RegistrationId, change: impl FnOnce(&mut Register)) -> Register {
    let request = OfRegistration { registration: id };
    let mut form = desk::correction_form(&counter.desk, at(LATER), &request).unwrap();
    change(&mut form);
    form
}

fn preview(counter: &Counter, now: Moment, id: RegistrationId, form: &Register) -> Result<CorrectionPreview> {
    let request = PreviewCorrection { registration: id, form: form.clone() };
    desk::preview_correction(&counter.desk, now, &request)
}

/// Preview and correct, with what the preview said.
fn correct(
    counter: &Counter,
    id: RegistrationId,
    change: impl FnOnce(&mut Register),
) -> Result<(CorrectionPreview, RegistrationView)> {
    let form = form(counter, id, change);
    let preview = preview(counter, at(LATER), id, &form)?;
    let fingerprint = preview.fingerprint.clone();
    let request = Correct { registration: id, form, reason: REASON.to_owned(), fingerprint };
    Ok((preview, desk::correct(&counter.desk, at(LATER), &request)?))
}

/// Take back the newest step.
fn undo(counter: &Counter, id: RegistrationId) -> Result<Option<RegistrationView>> {
    let of = OfRegistration { registration: id };
    let step = desk::undoable(&counter.desk, at(LATER), &of)?.unwrap();
    desk::undo(&counter.desk, at(LATER), &UndoStep { registration: id, seq: step.seq })
}

fn shown(counter: &Counter, id: RegistrationId) -> RegistrationView {
    desk::registration(&counter.desk, &OfRegistration { registration: id }).unwrap()
}

/// One field before and after, of those of a preview or a line of the history.
fn change_of(changes: &[desk_core::desk::view::FieldChange], field: &str) -> (String, String) {
    let change = changes.iter().find(|change| change.field == field);
    let change = change.unwrap_or_else(|| panic!("{field} is among {changes:?}"));
    (change.before.clone().unwrap_or_default(), change.after.clone().unwrap_or_default())
}

/// Seated and with a ticket, all facts there.
fn with_ticket(counter: &Counter, person: usize) -> RegistrationId {
    let id = counter.register_whole(at(NOW), person).row.id;
    counter.pay(at(NOW), id).unwrap();
    counter.seat(at(NOW), id, &counter.open_sitting(at(NOW), 5)).unwrap();
    counter.ticket(at(NOW), id, None).unwrap();
    id
}
