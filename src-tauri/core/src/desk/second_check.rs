//! 复审: a second clerk looks at the condition after the first. It is no gate; it says who answers for it.

use super::Desk;
use super::registration::shown_in;
use super::request::OfRegistration;
use super::view::RegistrationView;
use super::withdraw::wrong_state;
use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, Moment, RegistrationId};
use crate::store::tables::registration::{self, RegistrationRow};
use crate::store::tables::second_check::SecondCheckRow;
use crate::store::tables::{approval, second_check as checks};
use crate::store::{Op, Reader, Tx};

/// 初审: who answered first for the condition, and when.
pub(super) struct FirstCheck {
    pub(super) by: ClerkId,
    pub(super) at: Moment,
}

/// The approval of a condition that needed a person; where the notice itself is met, the registration. None while the
/// condition is open.
pub(super) fn first_check(reader: &Reader, row: &RegistrationRow) -> Result<Option<FirstCheck>> {
    if let Some(given) = approval::get(reader, row.id)? {
        return Ok(Some(FirstCheck { by: given.approved_by, at: given.approved_at }));
    }
    let met = row.verdict.0.satisfied.contains(&row.condition_id);
    Ok(met.then_some(FirstCheck { by: row.registered_by, at: row.registered_at }))
}

/// Record that the clerk working has checked the condition a second time.
///
/// # Errors
/// [`Code::SameChecker`] for who checked first; [`Code::WrongState`] where the registration is not under way, or with
/// `no_first_check` or `checked_twice`.
pub fn second_check(desk: &Desk, now: Moment, request: &OfRegistration) -> Result<RegistrationView> {
    let id = request.registration;
    desk.change(Op::SecondCheck, now, |tx, clerk| {
        tx.about(id.0);
        let row = registration::get(tx.reader(), id)?;
        if !row.state.is_under_way() {
            return Err(wrong_state(row.state));
        }
        let wrong = |state: &str| Error::new(Code::WrongState).with("state", state);
        let first = first_check(tx.reader(), &row)?.ok_or_else(|| wrong("no_first_check"))?;
        if first.by == clerk.id {
            return Err(Error::new(Code::SameChecker));
        }
        if checks::get(tx.reader(), id)?.is_some() {
            return Err(wrong("checked_twice"));
        }
        tx.insert(&SecondCheckRow {
            registration_id: id,
            desk_id: tx.desk_id(),
            condition_id: row.condition_id,
            checked_at: now,
            checked_by: clerk.id,
        })?;
        shown_in(desk, tx.reader(), id)
    })
}

/// A second check falls with what it was a check of.
pub(super) fn void_second_check(tx: &mut Tx<'_>, id: RegistrationId) -> Result<()> {
    match checks::get(tx.reader(), id)? {
        Some(row) => tx.delete(&row),
        None => Ok(()),
    }
}

/// As [`void_second_check`], where the first check has lost its ground.
pub(super) fn void_without_first(tx: &mut Tx<'_>, row: &RegistrationRow) -> Result<()> {
    if first_check(tx.reader(), row)?.is_some() { Ok(()) } else { void_second_check(tx, row.id) }
}
