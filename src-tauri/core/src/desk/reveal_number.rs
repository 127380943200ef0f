//! Showing a document's number in full.

use super::Desk;
use super::request::OfRegistration;
use super::view::RevealedNumber;
use crate::error::Result;
use crate::model::Moment;
use crate::store::Op;
use crate::store::tables::{identity_document, registration};

/// The full number; the journal keeps who asked for it.
pub fn reveal_number(desk: &Desk, now: Moment, request: &OfRegistration) -> Result<RevealedNumber> {
    desk.change(Op::RevealNumber, now, |tx, _| {
        tx.about(request.registration.0);
        let row = registration::get(tx.reader(), request.registration)?;
        Ok(RevealedNumber { number: identity_document::get(tx.reader(), &row.document_id)?.number })
    })
}
