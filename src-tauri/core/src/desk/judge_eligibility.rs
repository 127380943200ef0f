//! Judging eligibility while facts are typed.

use super::judging::{Judged, policies, rulings, verdict};
use super::request::JudgeEligibility;
use super::{Desk, text};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::rules::eligibility::EligibilityVerdict;

/// The verdict on what has been typed so far.
pub fn judge_eligibility(desk: &Desk, now: Moment, request: &JudgeEligibility) -> Result<EligibilityVerdict> {
    let book = desk.rulebook();
    text::career_is_bounded(&request.career)?;
    let offering = book
        .offering(&request.offering)
        .ok_or_else(|| Error::new(Code::NotFound).with("what", "offering"))?;
    let judged = Judged {
        application_date: now.day(),
        month: request.month,
        birth_date: request.birth_date,
        career: &request.career,
    };
    desk.read(|store, _| {
        let reader = store.reader();
        let rulings = rulings(reader, &offering.occupation, request.candidate, &request.rulings)?;
        Ok(verdict(&judged, offering, &book, &policies(reader, &book)?, &rulings))
    })
}
