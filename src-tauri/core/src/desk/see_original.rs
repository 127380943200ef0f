//! The document of a candidate was seen: its original at the desk, or an image of it that came by WeChat or e-mail.

use super::Desk;
use super::contact::name_unread;
use super::register::document::{refuse_unusable, stated_once_seen};
use super::registration::shown_in;
use super::request::SeeDocument;
use super::text;
use super::view::RegistrationView;
use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, Moment, RegistrationState, Validity, normalize_name};
use crate::rules::identity::validity;
use crate::store::tables::candidate::{self, CandidateRow};
use crate::store::tables::identity_document::{self, IdentityDocumentRow};
use crate::store::tables::registration::{self, RegistrationRow};
use crate::store::{Op, Tx};

/// Note who saw the original. A telephone registration stops being provisional, and a name that was only heard is read:
/// where the document has other characters, they take its place. Seen twice stays as first seen.
///
/// # Errors
/// [`Code::FieldInvalid`] for a name or a validity that differs although it was read from the document before;
/// [`Code::ValidityNotStated`] where nobody has said how long it is valid; [`Code::IdentityRefused`] for one that expired.
pub fn see_original(desk: &Desk, now: Moment, request: &SeeDocument) -> Result<RegistrationView> {
    see(desk, now, request, Op::SeeOriginal, |tx, row, document, clerk| {
        if document.original_seen_at.is_none() {
            let seen = IdentityDocumentRow {
                original_seen_at: Some(now),
                original_seen_by: Some(clerk),
                ..document
            };
            tx.update(&seen)?;
        }
        let provisional = row.state == RegistrationState::Provisional;
        Ok(if provisional { RegistrationRow { state: RegistrationState::Open, ..row } } else { row })
    })
}

/// Note who saw an image of the document (A19). The name is read from it as from the original; the registration stays
/// provisional until the original is seen. Seen twice stays as first seen.
///
/// # Errors
/// As [`see_original`].
pub fn see_image(desk: &Desk, now: Moment, request: &SeeDocument) -> Result<RegistrationView> {
    see(desk, now, request, Op::SeeImage, |tx, row, document, clerk| {
        if document.image_seen_at.is_none() {
            let seen =
                IdentityDocumentRow { image_seen_at: Some(now), image_seen_by: Some(clerk), ..document };
            tx.update(&seen)?;
        }
        Ok(row)
    })
}

fn see(
    desk: &Desk,
    now: Moment,
    request: &SeeDocument,
    op: Op,
    note: impl FnOnce(&mut Tx<'_>, RegistrationRow, IdentityDocumentRow, ClerkId) -> Result<RegistrationRow>,
) -> Result<RegistrationView> {
    desk.change(op, now, |tx, clerk| {
        tx.about(request.registration.0);
        let row = registration::get(tx.reader(), request.registration)?;
        let document = identity_document::get(tx.reader(), &row.document_id)?;
        let document = valid(desk, now, request, document)?;
        let mut after = note(tx, row.clone(), document, clerk.id)?;
        read_name(desk, tx, request, &row)?;
        if name_unread(&row) {
            after.name_read_at = Some(now);
            after.name_read_by = Some(clerk.id);
        }
        if after != row {
            tx.update(&after)?;
        }
        shown_in(desk, tx.reader(), request.registration)
    })
}

/// The document with the validity that is read from it, where nobody had stated it.
fn valid(
    desk: &Desk,
    now: Moment,
    request: &SeeDocument,
    document: IdentityDocumentRow,
) -> Result<IdentityDocumentRow> {
    let known = document.validity();
    let read = request.validity.unwrap_or(known);
    stated_once_seen(read, true)?;
    if read == known {
        return Ok(document);
    }
    if known != Validity::NotStated {
        return Err(Error::new(Code::FieldInvalid).with("field", "validity"));
    }
    refuse_unusable(&validity(read, now.day(), None, &desk.rulebook()))?;
    Ok(IdentityDocumentRow { validity: read.kind(), valid_until: read.last_day(), ..document })
}

/// Put the document's characters in the place of those that were heard.
fn read_name(desk: &Desk, tx: &mut Tx<'_>, request: &SeeDocument, row: &RegistrationRow) -> Result<()> {
    let Some(read) = &request.name else { return Ok(()) };
    let invalid = || Error::new(Code::FieldInvalid).with("field", "name");
    let name = normalize_name(read).map_err(|_| invalid())?;
    let candidate = candidate::get(tx.reader(), row.candidate_id)?;
    if name == candidate.name {
        return Ok(());
    }
    if !name_unread(row) {
        return Err(invalid());
    }
    text::printable(desk, "name", &name)?;
    tx.update(&CandidateRow { name, name_typed: read.clone(), ..candidate })
}
