//! Checking a document while it is typed.

use super::Desk;
use super::request::CheckIdentity;
use super::view::IdentityCheck;
use crate::error::Result;
use crate::model::Moment;
use crate::model::identity::ResidentNumber;
use crate::rules::identity::validity;
use crate::store::tables::identity_document;
use chrono::{Months, NaiveDate};

/// What the number tells, whether the document is valid today and in the exam month, and whether it is known.
pub fn check_identity(desk: &Desk, now: Moment, request: &CheckIdentity) -> Result<IdentityCheck> {
    let exam = request.month.and_then(last_day);
    let findings =
        request.validity.map_or_else(Vec::new, |dates| validity(dates, now.day(), exam, desk.rulebook()));
    match ResidentNumber::read(&request.number, now.day()) {
        Ok(read) => {
            let known = desk.read(|store, _| identity_document::with_number(store.reader(), &read.number))?;
            Ok(IdentityCheck {
                normalized: Some(read.number),
                birth_date: Some(read.birth_date),
                sex: Some(read.sex),
                problem: None,
                findings,
                known_candidate: known.first().map(|document| document.candidate_id),
            })
        }
        Err(problem) => Ok(IdentityCheck {
            normalized: None,
            birth_date: None,
            sex: None,
            problem: Some(problem),
            findings,
            known_candidate: None,
        }),
    }
}

/// The last day of a month: until the sitting's day is known the document should last that long.
pub(super) fn last_day(month: NaiveDate) -> Option<NaiveDate> {
    month.checked_add_months(Months::new(1))?.pred_opt()
}
