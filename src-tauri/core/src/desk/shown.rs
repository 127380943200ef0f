//! From rows to what is shown: names looked up, numbers masked.

use super::view::{ChosenBy, PrintJobView, RegistrationRow, RulingPerson, RulingView};
use crate::error::Result;
use crate::model::identity::mask;
use crate::model::{CandidateId, ClerkId, Level};
use crate::rules::Rulebook;
use crate::store::Reader;
use crate::store::tables::overview::Overview;
use crate::store::tables::print_job::PrintJobRow;
use crate::store::tables::ruling::RulingRow;
use crate::store::tables::{candidate, clerk, identity_document, registration};

pub(super) use super::sitting::shown::{exam_dates, places, seat, seated, sitting};

/// A row of a list.
pub(super) fn row(book: &Rulebook, overview: &Overview) -> RegistrationRow {
    let offering = book.offering(&overview.offering);
    RegistrationRow {
        id: overview.id,
        candidate_id: overview.candidate_id,
        name: overview.name.clone(),
        sex: overview.sex,
        number_masked: mask(&overview.number),
        telephone_masked: mask(&overview.telephone),
        // An offering of a later rulebook is shown by its id rather than not at all.
        occupation: offering
            .map_or_else(|| overview.offering.clone(), |offering| offering.occupation.clone()),
        work_type: offering.and_then(|offering| offering.work_type.clone()),
        level: offering.map_or_else(Level::lowest, |offering| offering.level),
        month: overview.month,
        channel: overview.channel,
        state: overview.state,
        next_step: overview.next_step(),
        photo: overview.photo.clone(),
        ticket_number: overview.ticket_number.clone(),
        registered_at: overview.registered_at,
        clerk_name: overview.clerk_name.clone(),
    }
}

/// A print job with names.
pub(super) fn print_job(reader: &Reader, row: PrintJobRow) -> Result<PrintJobView> {
    let name = match row.registration_id {
        Some(id) => Some(candidate::get(reader, registration::get(reader, id)?.candidate_id)?.name),
        None => None,
    };
    Ok(PrintJobView {
        id: row.id,
        paper: row.paper,
        name,
        printer: row.printer,
        state: row.state,
        failure: row.failure,
        reprint_reason: row.reprint_reason,
        asked_at: row.asked_at,
        clerk_name: clerk_name(reader, row.asked_by)?,
    })
}

/// A ruling with the name of who made it.
pub(super) fn ruling(reader: &Reader, row: RulingRow) -> Result<RulingView> {
    let revoked = match (row.revoked_by, row.revoked_at, row.revoke_reason.clone()) {
        (Some(by), Some(at), Some(reason)) => {
            Some(ChosenBy { clerk_name: clerk_name(reader, by)?, at, reason })
        }
        _ => None,
    };
    let person = row.candidate_id.map(|id| ruling_person(reader, id)).transpose()?;
    Ok(RulingView {
        person,
        id: row.id,
        ruling: row.ruling(),
        reason: row.reason,
        at: row.made_at,
        clerk_name: clerk_name(reader, row.made_by)?,
        revoked,
    })
}

fn ruling_person(reader: &Reader, id: CandidateId) -> Result<RulingPerson> {
    let registrations = registration::of_candidate(reader, id)?;
    let newest = registrations.into_iter().max();
    let document = newest.map(|id| registration::get(reader, id)).transpose()?.map(|row| row.document_id);
    let number = document.map(|id| identity_document::get(reader, &id)).transpose()?;
    Ok(RulingPerson {
        name: candidate::get(reader, id)?.name,
        number_masked: number.map(|row| mask(&row.number)).unwrap_or_default(),
        registration: newest,
    })
}

/// A clerk's name.
pub(super) fn clerk_name(reader: &Reader, id: ClerkId) -> Result<String> {
    Ok(clerk::get(reader, id)?.name)
}
