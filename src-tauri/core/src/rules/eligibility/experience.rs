//! 累计从事 … 满 N 年: the union of days worked, by the readings of A06.

use super::occupation::{Standing, standing};
use super::{EligibilityReason, Facts, ReasonView};
use crate::model::PartialDate;
use crate::rules::{Outcome, Rulebook, rulebook::Offering};
use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One stretch of work as stated by the candidate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Spell {
    /// The occupation, from the rulebook's lists or in the candidate's words.
    pub occupation: String,
    /// 工作单位; may be empty.
    #[serde(default)]
    pub employer: String,
    /// First day or month.
    pub start: PartialDate,
    /// Last day or month, inclusive; none while it goes on.
    pub end: Option<PartialDate>,
    /// A recorded ruling on whether the occupation is related.
    #[serde(default)]
    pub staff_ruled_related: Option<bool>,
}

/// How much work counts for certain.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Total {
    /// Days, overlaps counted once.
    pub days: u32,
    /// Whole years.
    pub years: u32,
}

pub(super) struct Judged {
    pub(super) outcome: Outcome,
    pub(super) total: Total,
    pub(super) reasons: Vec<ReasonView>,
    pub(super) eligible_from: Option<NaiveDate>,
}

/// Judge the experience demanded by one condition.
pub(super) fn judge(facts: &Facts<'_>, offering: &Offering, years: u32, book: &Rulebook) -> Judged {
    let day = facts.application_date;
    let sixteen = facts.birth_date.checked_add_months(Months::new(16 * 12)).unwrap_or(facts.birth_date);
    let counted = |include_open: bool, include_early: bool, until: NaiveDate| {
        let stretches = facts
            .spells
            .iter()
            .filter(|spell| match standing(&spell.occupation, spell.staff_ruled_related, offering, book) {
                Standing::Counts => true,
                Standing::Open => include_open,
                Standing::Excluded => false,
            })
            .filter_map(|spell| stretch(spell, until))
            .filter_map(|(start, end)| clip(if include_early { start } else { start.max(sixteen) }, end));
        union(stretches.collect())
    };
    let certain = counted(false, false, day);
    let total = total(&certain);
    let mut reasons = Vec::new();
    let outcome = match enough(&certain, years) {
        Outcome::Fail => {
            let possible = enough(&counted(true, true, day), years);
            if possible == Outcome::Fail {
                reasons.push(ReasonView::plain(EligibilityReason::TooFewYears));
                Outcome::Fail
            } else {
                reasons = questions(facts, offering, book, sixteen);
                Outcome::Look
            }
        }
        Outcome::Look => {
            reasons.push(ReasonView::plain(EligibilityReason::OneDayBand));
            Outcome::Look
        }
        Outcome::Pass => Outcome::Pass,
    };
    let eligible_from = (outcome == Outcome::Fail)
        .then(|| first_day_enough(day, years, |until| enough(&counted(false, false, until), years)))
        .flatten();
    Judged { outcome, total, reasons, eligible_from }
}

/// A spell as days, end exclusive: an open one counts through the day before `until`, and no day at or after
/// `until` counts.
fn stretch(spell: &Spell, until: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let end = spell.end.map_or(until, PartialDate::day_after).min(until);
    clip(spell.start.first_day(), end)
}

fn clip(start: NaiveDate, end: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    (start < end).then_some((start, end))
}

/// Overlapping and touching stretches joined.
fn union(mut stretches: Vec<(NaiveDate, NaiveDate)>) -> Vec<(NaiveDate, NaiveDate)> {
    stretches.sort_unstable();
    let mut joined: Vec<(NaiveDate, NaiveDate)> = Vec::with_capacity(stretches.len());
    for (start, end) in stretches {
        match joined.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    joined
}

fn days(stretches: &[(NaiveDate, NaiveDate)]) -> i64 {
    stretches.iter().map(|(start, end)| (*end - *start).num_days()).sum()
}

/// One unbroken stretch is measured by the calendar. Several are measured in days: N years have at least
/// 365 N + ⌊N/4⌋ and at most 365 N + ⌈N/4⌉ of them, and between the two a person decides.
fn enough(stretches: &[(NaiveDate, NaiveDate)], years: u32) -> Outcome {
    let by_calendar = stretches.iter().any(|(start, end)| {
        start.checked_add_months(Months::new(12 * years)).is_some_and(|full| full <= *end)
    });
    if by_calendar {
        return Outcome::Pass;
    }
    if stretches.len() < 2 {
        return Outcome::Fail;
    }
    let total = days(stretches);
    let years = i64::from(years);
    match total {
        _ if total >= 365 * years + (years + 3) / 4 => Outcome::Pass,
        _ if total >= 365 * years + years / 4 => Outcome::Look,
        _ => Outcome::Fail,
    }
}

fn total(stretches: &[(NaiveDate, NaiveDate)]) -> Total {
    let years = (1..=80).take_while(|years| enough(stretches, *years) == Outcome::Pass).last().unwrap_or(0);
    Total { days: u32::try_from(days(stretches)).unwrap_or(0), years }
}

/// What a person has to decide: each unlisted occupation, and work under the age of 16.
fn questions(facts: &Facts<'_>, offering: &Offering, book: &Rulebook, sixteen: NaiveDate) -> Vec<ReasonView> {
    let mut reasons: Vec<ReasonView> = Vec::new();
    for spell in facts.spells {
        let open = standing(&spell.occupation, spell.staff_ruled_related, offering, book) == Standing::Open;
        let known =
            reasons.iter().any(|reason| reason.occupation.as_deref() == Some(spell.occupation.trim()));
        if open && !known {
            let occupation = Some(spell.occupation.trim().to_owned());
            reasons.push(ReasonView { reason: EligibilityReason::UnlistedOccupation, occupation });
        }
    }
    let day = facts.application_date;
    let early = |spell: &&Spell| {
        standing(&spell.occupation, spell.staff_ruled_related, offering, book) != Standing::Excluded
            && stretch(spell, day).is_some_and(|(start, _)| start < sixteen)
    };
    if facts.spells.iter().any(|spell| early(&spell)) {
        reasons.push(ReasonView::plain(EligibilityReason::WorkBeforeAge16));
    }
    reasons
}

/// The first day after `day` on which `outcome` passes, if waiting alone ever makes it pass within `years`.
fn first_day_enough(day: NaiveDate, years: u32, outcome: impl Fn(NaiveDate) -> Outcome) -> Option<NaiveDate> {
    let limit = u64::from(years) * 366;
    let passes = |ahead: u64| {
        day.checked_add_days(Days::new(ahead)).is_some_and(|until| outcome(until) == Outcome::Pass)
    };
    if !passes(limit) {
        return None;
    }
    let (mut low, mut high) = (0, limit);
    while high - low > 1 {
        let middle = u64::midpoint(low, high);
        if passes(middle) { high = middle } else { low = middle }
    }
    day.checked_add_days(Days::new(high))
}
