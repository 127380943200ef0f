//! 年满 N 周岁 (A04).

use super::Facts;
use super::reason::{EligibilityReason, Part, ReasonView, Requirement};
use crate::rules::policies::AgeCountsFrom;
use crate::rules::{Outcome, Unit};
use chrono::{Months, NaiveDate};

/// The first day on which somebody born on `birth` counts as `years` old. 29 February clamps to the 28th.
pub(super) fn reached(birth: NaiveDate, years: u32, counts_from: AgeCountsFrom) -> NaiveDate {
    let birthday = birth.checked_add_months(Months::new(12 * years)).unwrap_or(NaiveDate::MAX);
    match counts_from {
        AgeCountsFrom::Birthday => birthday,
        AgeCountsFrom::DayAfter => birthday.succ_opt().unwrap_or(birthday),
    }
}

/// Whether the age demanded is reached on `day`.
pub(super) fn judge(facts: &Facts<'_>, day: NaiveDate, years: u32) -> Part {
    let counts_from = facts.policies.age_counts_from;
    let is_old = |years: u32| reached(facts.birth_date, years, counts_from) <= day;
    let age = day.years_since(facts.birth_date).unwrap_or(0);
    let counted = if is_old(age) { age } else { age.saturating_sub(1) };
    let part = if is_old(years) {
        Part::plain(Requirement::Age, Outcome::Pass, Vec::new())
    } else {
        let reasons = vec![ReasonView::plain(EligibilityReason::TooYoung)];
        Part::plain(Requirement::Age, Outcome::Fail, reasons)
    };
    part.at_least(counted, years, Unit::Year)
}
