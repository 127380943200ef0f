//! Judging a career as the desk reads the notice: its policies, its rulings, its rulebook.

use super::request::RulingEntry;
use crate::error::Result;
use crate::model::{CandidateId, RulingId};
use crate::rules::eligibility::{Career, EligibilityVerdict, Facts, Ruling, judge};
use crate::rules::rulebook::Offering;
use crate::rules::{Policies, Rulebook};
use crate::store::Reader;
use crate::store::tables::registration::RegistrationRow;
use crate::store::tables::{candidate, policy, ruling};
use chrono::NaiveDate;

/// What is judged.
pub(super) struct Judged<'a> {
    pub(super) application_date: NaiveDate,
    pub(super) month: Option<NaiveDate>,
    pub(super) birth_date: NaiveDate,
    pub(super) career: &'a Career,
}

/// The readings in force: the rulebook's, with those that the institution chose.
pub(super) fn policies(reader: &Reader, book: &Rulebook) -> Result<Policies> {
    let mut policies = book.default_policies();
    for row in policy::all(reader)? {
        // A reading of an older rulebook that the present one no longer has stays unused.
        let _ = policies.set(&row.id, &row.value);
    }
    Ok(policies)
}

/// The rulings that bear on a candidate for this occupation, with those just made.
pub(super) fn rulings(
    reader: &Reader,
    occupation: &str,
    candidate: Option<CandidateId>,
    made: &[RulingEntry],
) -> Result<Vec<Ruling>> {
    let recorded = ruling::about(reader, occupation, candidate)?;
    let made = made.iter().map(|entry| Ruling {
        subject: entry.subject,
        occupation: occupation.to_owned(),
        name: entry.name.clone(),
        school_type: entry.school_type,
        related: entry.related,
        scope: entry.scope,
    });
    Ok(recorded.iter().map(ruling::RulingRow::ruling).chain(made).collect())
}

/// The verdict under these readings and rulings.
pub(super) fn verdict(
    judged: &Judged<'_>,
    offering: &Offering,
    book: &Rulebook,
    policies: &Policies,
    rulings: &[Ruling],
) -> EligibilityVerdict {
    let facts = Facts {
        application_date: judged.application_date,
        month: judged.month,
        birth_date: judged.birth_date,
        career: judged.career,
        rulings,
        policies,
        beyond_notice: false,
    };
    judge(&facts, offering, book)
}

/// As [`rejudged`], as if this ruling had not been made.
pub(super) fn rejudged_without(
    reader: &Reader,
    book: &Rulebook,
    policies: &Policies,
    row: &RegistrationRow,
    without: RulingId,
) -> Result<Option<EligibilityVerdict>> {
    let Some(offering) = offering(book, row) else { return Ok(None) };
    let about = ruling::about(reader, &offering.occupation, Some(row.candidate_id))?;
    let rest: Vec<Ruling> = about.iter().filter(|it| it.id != without).map(|it| it.ruling()).collect();
    Ok(Some(verdict(&judged(reader, row)?, offering, book, policies, &rest)))
}

/// A registration judged again under these readings; none where the rulebook no longer has its offering, or
/// did not hold yet when it was taken.
pub(super) fn rejudged(
    reader: &Reader,
    book: &Rulebook,
    policies: &Policies,
    row: &RegistrationRow,
) -> Result<Option<EligibilityVerdict>> {
    let Some(offering) = offering(book, row) else { return Ok(None) };
    let rulings = rulings(reader, &offering.occupation, Some(row.candidate_id), &[])?;
    Ok(Some(verdict(&judged(reader, row)?, offering, book, policies, &rulings)))
}

fn offering<'a>(book: &'a Rulebook, row: &RegistrationRow) -> Option<&'a Offering> {
    if book.judges(row.registered_at.day()) { book.offering(&row.offering) } else { None }
}

fn judged<'a>(reader: &Reader, row: &'a RegistrationRow) -> Result<Judged<'a>> {
    Ok(Judged {
        application_date: row.registered_at.day(),
        month: Some(row.month),
        birth_date: candidate::get(reader, row.candidate_id)?.birth_date,
        career: &row.career.0,
    })
}
