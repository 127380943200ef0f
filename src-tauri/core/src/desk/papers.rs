//! From a registration to its papers: what the rows say, in the words a candidate reads.

mod receipt;
mod ticket;
mod wording;

use super::Desk;
use super::registration::shown_in;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, Paper, RegistrationId};
use crate::paper::{PaperPress, RecoverySheet};
use crate::store::tables::{identity_document, photo, registration};

/// A paper of a registration as a PDF file, laid out outside the store's lock.
pub fn paper_of(desk: &Desk, now: Moment, paper: Paper, id: RegistrationId) -> Result<Vec<u8>> {
    let press = PaperPress::new(desk.fonts()?);
    let (view, number) = desk.read(|store, _| {
        let view = shown_in(desk, store.reader(), id)?;
        let row = registration::get(store.reader(), id)?;
        Ok((view, identity_document::get(store.reader(), &row.document_id)?.number))
    })?;
    match paper {
        Paper::Receipt => Ok(press.receipt(&receipt::prepare(desk, now, &view, number)?)?),
        Paper::AdmitTicket => {
            let chosen =
                view.photo.as_ref().ok_or_else(|| Error::new(Code::WrongState).with("state", "no_photo"))?;
            let stored = desk.read(|store, _| photo::get(store.reader(), &chosen.sha256))?;
            Ok(press.admit_ticket(&ticket::prepare(desk, now, &view, number, stored.bytes)?)?)
        }
        Paper::RecoverySheet => Err(Error::new(Code::FieldInvalid).with("field", "paper")),
    }
}

/// The sheet with a recovery key that was just issued.
pub fn recovery_sheet(desk: &Desk, now: Moment, recovery_key: &str) -> Result<Vec<u8>> {
    let sheet = RecoverySheet {
        issuer: desk.rulebook().institution.name.quote.clone(),
        desk_name: "603 报名台".to_owned(),
        key: recovery_key.to_owned(),
        made_at: now,
    };
    Ok(PaperPress::new(desk.fonts()?).recovery_sheet(&sheet)?)
}
