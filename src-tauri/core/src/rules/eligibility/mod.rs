//! 申报条件: facts, rulebook and date to one of three verdicts, with findings that cite the condition.

mod experience;
mod occupation;

pub use experience::{Spell, Total};

use super::{Bound, Finding, Outcome, Override, Rulebook, Unit, rulebook::Condition, rulebook::Offering};
use crate::model::{Verdict, words::words};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What is known of a candidate's career, and what is wanted.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// The day of application; every duration is measured on it (A06).
    pub application_date: NaiveDate,
    /// The exam month wanted, any day of it; none to judge the conditions alone.
    pub month: Option<NaiveDate>,
    /// Birth date, for work under the age of 16.
    pub birth_date: NaiveDate,
    /// Work stated.
    pub spells: &'a [Spell],
}

words! {
    /// Why a person must decide, or why the answer is no.
    EligibilityReason {
        /// The month is not in the plan for this offering, or is over.
        MonthNotInPlan = "month_not_in_plan",
        /// Work in an occupation that an open list (等) does not name (A05).
        UnlistedOccupation = "unlisted_occupation",
        /// Work under the age of 16 would be needed (A06).
        WorkBeforeAge16 = "work_before_age_16",
        /// The separated spells fall between the shortest and the longest count of days for the years (A06).
        OneDayBand = "one_day_band",
        /// Not enough years.
        TooFewYears = "too_few_years",
    }
}

/// The answer on one candidate and one offering.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EligibilityVerdict {
    /// One of three.
    pub verdict: Verdict,
    /// Ids of the conditions met.
    pub satisfied: Vec<String>,
    /// Ids of the conditions that would be met if a person says yes.
    pub needs_confirmation: Vec<String>,
    /// For each of them the materials, in the notice's words.
    pub required_materials: BTreeMap<String, Vec<String>>,
    /// What was found, condition by condition.
    pub findings: Vec<Finding>,
    /// What a person has to decide, or what speaks against it.
    pub reasons: Vec<ReasonView>,
    /// The total of certain work.
    pub total: Total,
    /// The first day on which certain work would be enough, where only time is missing and a spell goes on.
    pub eligible_from: Option<NaiveDate>,
    /// SHA-256 of the rulebook it was made under.
    pub rulebook: String,
}

/// A reason with the thing it is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReasonView {
    /// The reason.
    pub reason: EligibilityReason,
    /// The occupation it is about, as stated.
    pub occupation: Option<String>,
}

impl ReasonView {
    fn plain(reason: EligibilityReason) -> Self {
        Self { reason, occupation: None }
    }
}

/// Judge a candidate by every condition of the offering in force on the day of application.
pub fn judge(facts: &Facts<'_>, offering: &Offering, book: &Rulebook) -> EligibilityVerdict {
    let mut answer = EligibilityVerdict {
        verdict: Verdict::NotEligible,
        satisfied: Vec::new(),
        needs_confirmation: Vec::new(),
        required_materials: BTreeMap::new(),
        findings: Vec::new(),
        reasons: Vec::new(),
        total: Total::default(),
        eligible_from: None,
        rulebook: book.digest.clone(),
    };
    let month_offered =
        facts.month.is_none_or(|month| is_offered(offering, book, facts.application_date, month));
    if !month_offered {
        answer.findings.push(month_finding(offering));
        answer.reasons.push(ReasonView::plain(EligibilityReason::MonthNotInPlan));
    }
    for condition in book.conditions(&offering.id, facts.application_date) {
        judge_condition(facts, offering, condition, book, &mut answer);
    }
    answer.verdict = if !month_offered {
        Verdict::NotEligible
    } else if !answer.satisfied.is_empty() {
        answer.reasons.clear();
        Verdict::Eligible
    } else if !answer.needs_confirmation.is_empty() {
        Verdict::NeedsConfirmation
    } else {
        Verdict::NotEligible
    };
    answer
}

/// Whether `month` is one of the plan's and not over on `day`.
pub fn is_offered(offering: &Offering, book: &Rulebook, day: NaiveDate, month: NaiveDate) -> bool {
    month.year() == book.notice.year
        && offering.months.contains(&month.month())
        && (month.year(), month.month()) >= (day.year(), day.month())
}

fn judge_condition(
    facts: &Facts<'_>,
    offering: &Offering,
    condition: &Condition,
    book: &Rulebook,
    answer: &mut EligibilityVerdict,
) {
    let judged = experience::judge(facts, offering, condition.experience_years, book);
    answer.findings.push(Finding {
        rule: condition.id.clone(),
        outcome: judged.outcome,
        clause: condition.clause.clone(),
        quote: condition.quote.clone(),
        measured: Some(f64::from(judged.total.years)),
        observed: judged.reasons.first().map(|reason| reason.reason.as_str().to_owned()),
        required: Bound { at_least: Some(f64::from(condition.experience_years)), ..Bound::default() },
        unit: Some(Unit::Year),
        // A question the notice leaves open is any clerk's to decide; nobody makes years out of none.
        may_override: if judged.outcome == Outcome::Look { Override::Clerk } else { Override::Never },
    });
    answer.total = judged.total;
    answer.eligible_from = judged.eligible_from;
    answer.reasons.extend(judged.reasons);
    let materials = || condition.materials.iter().map(|material| material.quote.clone()).collect();
    match judged.outcome {
        Outcome::Pass => answer.satisfied.push(condition.id.clone()),
        Outcome::Look => answer.needs_confirmation.push(condition.id.clone()),
        Outcome::Fail => return,
    }
    answer.required_materials.insert(condition.id.clone(), materials());
}

fn month_finding(offering: &Offering) -> Finding {
    Finding {
        rule: offering.id.clone(),
        outcome: Outcome::Fail,
        clause: offering.clause.clone(),
        quote: offering.quote.clone(),
        measured: None,
        observed: Some(EligibilityReason::MonthNotInPlan.as_str().to_owned()),
        required: Bound::default(),
        unit: None,
        may_override: Override::Never,
    }
}
