//! Checking a document while it is typed.

use super::Desk;
use super::request::{CheckIdentity, DocumentEntry};
use super::view::IdentityCheck;
use crate::error::Result;
use crate::model::identity::{DocumentNumber, read_number};
use crate::model::{DocumentType, Moment};
use crate::rules::{Finding, Rulebook, identity};
use crate::store::tables::identity_document;
use chrono::{Months, NaiveDate};

/// What the number tells, whether the document is accepted and valid today and in the exam month, and whether it is
/// known.
pub fn check_identity(desk: &Desk, now: Moment, request: &CheckIdentity) -> Result<IdentityCheck> {
    let (document, book) = (&request.document, desk.rulebook());
    let read = read_number(document.document_type, &document.number, now.day());
    let birth_date = read.as_ref().ok().and_then(|read| read.birth_date).or(document.birth_date);
    let findings = findings(document, birth_date, now.day(), request.month, &book);
    let (problem, looks_like) = match &read {
        Ok(_) => (None, None),
        Err(refusal) => (Some(refusal.problem), refusal.looks_like),
    };
    let read = read.ok();
    let known_candidate = match &read {
        Some(read) => desk.read(|store, _| {
            let known = identity_document::of_holder(store.reader(), read.document_type, &read.match_key)?;
            Ok(known.first().map(|document| document.candidate_id))
        })?,
        None => None,
    };
    Ok(IdentityCheck {
        normalized: read.as_ref().map(DocumentNumber::normalized),
        birth_date: read.as_ref().and_then(|read| read.birth_date),
        sex: read.as_ref().and_then(|read| read.sex),
        century_known: read.as_ref().is_none_or(|read| read.century_known),
        nationality: read.as_ref().and_then(|read| read.nationality.clone()),
        doubts: read.map(|read| read.doubts).unwrap_or_default(),
        problem,
        looks_like,
        findings,
        known_candidate,
    })
}

/// Everything the rules say of a document, as far as it has been typed.
pub(super) fn findings(
    document: &DocumentEntry,
    birth_date: Option<NaiveDate>,
    today: NaiveDate,
    month: Option<NaiveDate>,
    book: &Rulebook,
) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        identity::accepted(document.group, document.document_type, today, book).into_iter().collect();
    if let Some(validity) = document.validity {
        findings.extend(identity::validity(validity, today, month.and_then(last_day), book));
    }
    if document.document_type == DocumentType::HongKongCard
        && let Some(birth_date) = birth_date
    {
        findings.push(identity::hong_kong_card(document.issued_on, birth_date, today, book));
    }
    findings
}

/// The last day of a month: until the sitting's day is known the document should last that long.
fn last_day(month: NaiveDate) -> Option<NaiveDate> {
    month.checked_add_months(Months::new(1))?.pred_opt()
}
