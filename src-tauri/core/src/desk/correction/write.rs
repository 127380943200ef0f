//! Writing a correction with all that follows.

use super::follows::{approval_falls, newly_owed, no_longer_asked, second_check_falls, tickets_to_void};
use super::preview::Corrected;
use crate::desk::register::{approval, material, rulings};
use crate::desk::second_check::{void_second_check, void_without_first};
use crate::desk::withdraw::{free_seat, void_ticket};
use crate::error::Result;
use crate::model::VoidCause;
use crate::rules::Rulebook;
use crate::store::tables::identity_document::IdentityDocumentRow;
use crate::store::tables::{approval as approvals, material as materials};
use crate::store::{Row, Tx};

/// Rows that change are written, and with them what they void.
pub(super) fn write(tx: &mut Tx<'_>, book: &Rulebook, it: &Corrected<'_>) -> Result<()> {
    let standing = it.standing;
    for id in tickets_to_void(it, tx.reader())? {
        void_ticket(tx, id, VoidCause::Corrected)?;
    }
    if standing.registration.month != it.registration.month {
        free_seat(tx, it.registration.id)?;
    }
    update(tx, &standing.candidate, &it.candidate)?;
    let document = IdentityDocumentRow {
        original_seen_by: match (it.document.original_seen_at, it.document.original_seen_by) {
            (Some(_), None) => Some(tx.clerk()),
            (_, seen_by) => seen_by,
        },
        ..it.document.clone()
    };
    update(tx, &standing.document, &document)?;
    if it.judged {
        conditions(tx, it)?;
    }
    update(tx, &standing.registration, &it.registration)?;
    if it.judged {
        rulings(tx, book, &it.checked, it.candidate.id)?;
        void_without_first(tx, &it.registration)?;
    }
    Ok(())
}

/// The materials of the condition and a person's yes to it.
fn conditions(tx: &mut Tx<'_>, it: &Corrected<'_>) -> Result<()> {
    let id = it.registration.id;
    for row in no_longer_asked(it, tx.reader())? {
        tx.delete(&row)?;
    }
    let present = materials::of(tx.reader(), id)?;
    for owed in newly_owed(it, &present) {
        material(tx, &it.checked, id, &owed)?;
    }
    if second_check_falls(it, tx.reader())? {
        void_second_check(tx, id)?;
    }
    let given = approvals::get(tx.reader(), id)?;
    let falls = approval_falls(it, tx.reader())?;
    if let Some(given) = given.as_ref().filter(|_| falls) {
        tx.delete(given)?;
    }
    // The reason that stands in the form as it was read is of the yes that falls.
    let anew = it.checked.approval_reason != it.standing.approval_reason;
    if anew && (given.is_none() || falls) { approval(tx, &it.checked, id) } else { Ok(()) }
}

fn update<R: Row + PartialEq>(tx: &mut Tx<'_>, before: &R, after: &R) -> Result<()> {
    if before == after { Ok(()) } else { tx.update(after) }
}
