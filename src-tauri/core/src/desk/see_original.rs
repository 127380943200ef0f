//! The original of the identity document was seen at the desk.

use super::Desk;
use super::registration::shown_in;
use super::request::OfRegistration;
use super::view::RegistrationView;
use crate::error::Result;
use crate::model::{Moment, RegistrationState};
use crate::store::Op;
use crate::store::tables::{identity_document, registration};

/// Note who saw the original. A telephone registration stops being provisional. Seen twice stays as first seen.
pub fn see_original(desk: &Desk, now: Moment, request: &OfRegistration) -> Result<RegistrationView> {
    desk.change(Op::SeeOriginal, now, |tx, clerk| {
        tx.about(request.registration.0);
        let mut row = registration::get(tx.reader(), request.registration)?;
        let mut document = identity_document::get(tx.reader(), &row.document_id)?;
        if document.original_seen_at.is_none() {
            document.original_seen_at = Some(now);
            document.original_seen_by = Some(clerk.id);
            tx.update(&document)?;
        }
        if row.state == RegistrationState::Provisional {
            row.state = RegistrationState::Open;
            tx.update(&row)?;
        }
        shown_in(desk, tx.reader(), request.registration)
    })
}
