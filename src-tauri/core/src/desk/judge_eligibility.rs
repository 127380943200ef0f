//! Judging eligibility while facts are typed.

use super::Desk;
use super::request::JudgeEligibility;
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::rules::eligibility::{EligibilityVerdict, Facts, judge};

/// The verdict on what has been typed so far.
pub fn judge_eligibility(desk: &Desk, now: Moment, request: &JudgeEligibility) -> Result<EligibilityVerdict> {
    let book = desk.rulebook();
    let offering = book
        .offering(&request.offering)
        .ok_or_else(|| Error::new(Code::NotFound).with("what", "offering"))?;
    let facts = Facts {
        application_date: now.day(),
        month: request.month,
        birth_date: request.birth_date,
        spells: &request.spells,
    };
    Ok(judge(&facts, offering, book))
}
