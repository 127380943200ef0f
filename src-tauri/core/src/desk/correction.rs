//! 更正: putting right what a registration says, with what follows from it said first.

mod follows;
mod form;
mod preview;
mod write;

use super::register::may_decide;
use super::registration::shown_in;
use super::request::{Correct, OfRegistration, PreviewCorrection, Register};
use super::view::{CorrectionPreview, RegistrationView};
use super::{Desk, text};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, RegistrationState};
use crate::store::Op;
use form::Standing;
use preview::Corrected;

/// The form as it stands, to be put right. It shows the document's number in full, and the journal keeps who asked for it.
pub fn correction_form(desk: &Desk, now: Moment, request: &OfRegistration) -> Result<Register> {
    desk.change(Op::RevealNumber, now, |tx, _| {
        tx.about(request.registration.0);
        Ok(Standing::read(tx.reader(), request.registration)?.form())
    })
}

/// What a correction would change and what follows: nothing is written.
///
/// # Errors
/// As registering, where a field cannot be read; [`Code::WrongState`] where the registration is not under way. What the
/// rules refuse is told in the answer.
pub fn preview_correction(
    desk: &Desk,
    now: Moment,
    request: &PreviewCorrection,
) -> Result<CorrectionPreview> {
    let book = desk.rulebook();
    let standing = desk.read(|store, _| Standing::read(store.reader(), request.registration))?;
    under_way(standing.registration.state)?;
    let corrected = Corrected::read(desk, &book, now, &standing, &request.form)?;
    desk.read(|store, _| corrected.preview(desk, store.reader()))
}

/// Correct a registration, and void, free and ask again for all that follows, in one change.
///
/// # Errors
/// [`Code::ReasonMissing`]; [`Code::ChangedSince`] where the preview does not hold any more; what the preview says is
/// refused; as registering.
pub fn correct(desk: &Desk, now: Moment, request: &Correct) -> Result<RegistrationView> {
    let reason = text::reason(Some(&request.reason))?;
    let book = desk.rulebook();
    let standing = desk.read(|store, _| Standing::read(store.reader(), request.registration))?;
    under_way(standing.registration.state)?;
    let corrected = Corrected::read(desk, &book, now, &standing, &request.form)?;
    desk.change(Op::Correct, now, |tx, clerk| {
        tx.about(request.registration.0);
        let preview = corrected.preview(desk, tx.reader())?;
        if preview.fingerprint != request.fingerprint {
            return Err(Error::new(Code::ChangedSince));
        }
        if let Some(code) = preview.refused {
            return Err(Error::new(code));
        }
        if preview.changes.is_empty() && request.form.rulings.is_empty() {
            return Err(Error::new(Code::WrongState).with("state", "unchanged"));
        }
        may_decide(&corrected.checked, clerk)?;
        write::write(tx, &book, &corrected)?;
        tx.acknowledges(&preview.doubles.iter().map(|double| double.kind).collect::<Vec<_>>());
        tx.because(&reason);
        shown_in(desk, tx.reader(), request.registration)
    })
}

fn under_way(state: RegistrationState) -> Result<()> {
    if state.is_under_way() { Ok(()) } else { Err(super::withdraw::wrong_state(state)) }
}
