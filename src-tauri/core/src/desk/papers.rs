//! From a registration to its papers: what the rows say, in the words a candidate reads.

mod dues;
mod offered;
mod payment_notice;
mod receipt;
mod signed;
mod ticket;
pub(super) mod wording;

use super::Desk;
use super::registration::shown_in;
use super::view::RegistrationView;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, Paper, RegistrationId};
use crate::paper::{AdmitTicket, Photo, RecoverySheet};
use crate::store::Reader;
use crate::store::tables::{identity_document, photo, registration};
use signed::Signing;

pub(super) use dues::issuer;
pub(super) use offered::offered;

/// A paper of a registration as a PDF file, laid out outside the store's lock. [`Code::WrongState`] for one that it does
/// not have: a ticket not yet issued, or a commitment that its condition does not ask for.
pub fn paper_of(desk: &Desk, now: Moment, paper: Paper, id: RegistrationId) -> Result<Vec<u8>> {
    let press = desk.press()?;
    let (view, number) = desk.read(|store, _| {
        let view = shown_in(desk, store.reader(), id)?;
        let row = registration::get(store.reader(), id)?;
        Ok((view, identity_document::get(store.reader(), &row.document_id)?.number))
    })?;
    if paper == Paper::RecoverySheet {
        return Err(Error::new(Code::FieldInvalid).with("field", "paper"));
    }
    if !view.papers.contains(&paper) {
        let state = match paper {
            Paper::AdmitTicket => "no_ticket",
            Paper::PaymentNotice => "nothing_owed",
            _ => "paper_not_asked",
        };
        return Err(Error::new(Code::WrongState).with("state", state));
    }
    let templates = &desk.templates().in_force;
    let signing = Signing { desk, now, view: &view, document_number: number.clone() };
    Ok(match paper {
        Paper::AdmitTicket => ticket_file_of(desk, now, id)?.0,
        Paper::ApplicationForm => {
            let photo = photo_of(desk, &view)?.map(Photo::from_jpeg).transpose()?;
            press.application_form(&signing.application_form(photo), templates)?
        }
        Paper::WorkHistoryCommitment => {
            press.work_history_commitment(&signing.work_history_commitment(), templates)?
        }
        Paper::WorkCommitment => press.work_commitment(&signing.work_commitment(), templates)?,
        Paper::EducationCommitment => {
            press.education_commitment(&signing.education_commitment(), templates)?
        }
        Paper::PaymentNotice => {
            press.payment_notice(&payment_notice::prepare(desk, now, &view, number), templates)?
        }
        Paper::Receipt | Paper::RecoverySheet => {
            press.receipt(&receipt::prepare(desk, now, &view, number)?, templates)?
        }
    })
}

/// The ticket of a registration as a PDF file, with the digest of what it says.
pub(super) fn ticket_file_of(desk: &Desk, now: Moment, id: RegistrationId) -> Result<(Vec<u8>, String)> {
    let (press, templates) = (desk.press()?, &desk.templates().in_force);
    let (_, ticket) = desk.read(|store, _| ticket_of(desk, store.reader(), id, now))?;
    Ok((press.admit_ticket(&ticket, templates)?, press.ticket_content(&ticket, templates)))
}

/// What the ticket of a registration prints, dated `printed_at`.
pub(super) fn ticket_of(
    desk: &Desk,
    reader: &Reader,
    id: RegistrationId,
    printed_at: Moment,
) -> Result<(RegistrationView, AdmitTicket)> {
    let missing = |state: &str| Error::new(Code::WrongState).with("state", state);
    let view = shown_in(desk, reader, id)?;
    if view.ticket.is_none() {
        return Err(missing("no_ticket"));
    }
    let row = registration::get(reader, id)?;
    let number = identity_document::get(reader, &row.document_id)?.number;
    let photo = view.photo.as_ref().ok_or_else(|| missing("no_photo"))?;
    let photo = photo::get(reader, &photo.sha256)?.bytes;
    let ticket = ticket::prepare(desk, printed_at, &view, number, photo)?;
    Ok((view, ticket))
}

fn photo_of(desk: &Desk, view: &RegistrationView) -> Result<Option<Vec<u8>>> {
    let Some(chosen) = &view.photo else { return Ok(None) };
    desk.read(|store, _| Ok(Some(photo::get(store.reader(), &chosen.sha256)?.bytes)))
}

/// The sheet with a recovery key that was just issued.
pub fn recovery_sheet(desk: &Desk, now: Moment, recovery_key: &str) -> Result<Vec<u8>> {
    let sheet = RecoverySheet {
        issuer: desk.rulebook().institution.name.quote.clone(),
        desk_name: "603 报名台".to_owned(),
        key: recovery_key.to_owned(),
        made_at: now,
    };
    Ok(desk.press()?.recovery_sheet(&sheet)?)
}
