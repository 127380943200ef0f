//! What a list says of a registration, cell by cell.

use super::export::Listed;
use super::words::{group, next_step, state};
use crate::desk::papers::wording;
use crate::list::ListField;
use crate::model::Validity;
use crate::rules::Rulebook;
use chrono::Datelike;

/// The text of a cell; empty where nothing is known.
pub(super) fn cell(field: ListField, one: &Listed, book: &Rulebook) -> String {
    let Listed { overview, registration, candidate, document, paid } = one;
    let offering = book.offering(&overview.offering);
    match field {
        ListField::Name => overview.name.clone(),
        ListField::Group => group(document.candidate_group).to_owned(),
        ListField::DocumentType => wording::document_type(document.document_type).to_owned(),
        ListField::Number => document.number.clone(),
        ListField::Validity => validity(document.validity()),
        ListField::Sex => wording::sex(overview.sex).to_owned(),
        ListField::BirthDate => candidate.birth_date.to_string(),
        ListField::Nationality => document.nationality.clone(),
        ListField::Telephone => candidate.telephone.clone(),
        ListField::Email => candidate.email.clone(),
        ListField::Employer => candidate.employer.clone(),
        // An offering of a later rulebook is told by its id rather than not at all.
        ListField::Occupation => {
            offering.map_or_else(|| overview.offering.clone(), |it| it.occupation.clone())
        }
        ListField::WorkType => offering.and_then(|it| it.work_type.clone()).unwrap_or_default(),
        ListField::Level => offering.map_or_else(String::new, |it| it.level.label().to_owned()),
        ListField::Month => format!("{:04}-{:02}", overview.month.year(), overview.month.month()),
        ListField::Condition => registration.condition_id.clone(),
        ListField::State => state(overview.state).to_owned(),
        ListField::NextStep => next_step(overview.next_step()).to_owned(),
        ListField::Channel => wording::channel(overview.channel).to_owned(),
        ListField::RegisteredAt => overview.registered_at.to_minute(),
        ListField::Clerk => overview.clerk_name.clone(),
        ListField::TicketNumber => overview.ticket_number.clone().unwrap_or_default(),
        ListField::Fee => (registration.theory_fen + registration.skill_fen).to_string(),
        ListField::Paid => paid.to_string(),
        _ => of_career(field, one),
    }
}

/// The first of what was stated, as a list has one column for it.
fn of_career(field: ListField, one: &Listed) -> String {
    let career = &one.registration.career.0;
    let (spell, certificate) = (career.spells.first(), career.certificates.first());
    let education = career.education.first();
    let text = match field {
        ListField::SpellOccupation => spell.map(|it| it.occupation.clone()),
        ListField::SpellStart => spell.map(|it| it.start.into()),
        ListField::SpellEnd => spell.map(|it| it.end.map_or_else(|| "至今".to_owned(), String::from)),
        ListField::CertificateOccupation => certificate.map(|it| it.occupation.clone()),
        ListField::CertificateLevel => certificate.map(|it| it.level.label().to_owned()),
        ListField::CertificateIssued => certificate.map(|it| it.issue_date.into()),
        ListField::SchoolType => education.map(|it| it.school_type.as_str().to_owned()),
        ListField::Major => education.map(|it| it.major.clone()),
        ListField::Graduated => education.and_then(|it| it.date).map(String::from),
        _ => None,
    };
    text.unwrap_or_default()
}

fn validity(validity: Validity) -> String {
    match validity {
        Validity::Until(day) => day.to_string(),
        Validity::LongTerm => "长期".to_owned(),
        Validity::NonePrinted | Validity::NotStated => String::new(),
    }
}
