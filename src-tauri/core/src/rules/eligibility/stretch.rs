//! Date arithmetic of A06: stretches of days, their union, and whether they make N years.

use crate::model::PartialDate;
use crate::rules::Outcome;
use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// From a day to the day before another one.
pub(super) type Stretch = (NaiveDate, NaiveDate);

/// How much work counts for certain.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Total {
    /// Days, overlaps counted once.
    pub days: u32,
    /// Whole years.
    pub years: u32,
}

/// How dates given by month are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MonthReading {
    /// From the first day of the first month to the last day of the last.
    Widest,
    /// From the last day of the first month to the first day of the last.
    Narrowest,
}

/// Days from `start` to `end` inclusive, or through the day before `until` where it goes on; none at or after `until`.
pub(super) fn stretch(
    start: PartialDate,
    end: Option<PartialDate>,
    until: NaiveDate,
    months: MonthReading,
) -> Option<Stretch> {
    let (first, day_after) = match months {
        MonthReading::Widest => (start.first_day(), end.map(PartialDate::day_after)),
        MonthReading::Narrowest => {
            let last_of_start = start.day_after().pred_opt().unwrap_or(start.first_day());
            (last_of_start, end.map(|end| end.first_day().succ_opt().unwrap_or(end.first_day())))
        }
    };
    clip(first, day_after.unwrap_or(until).min(until))
}

/// The stretch, unless it is empty.
pub(super) fn clip(start: NaiveDate, end: NaiveDate) -> Option<Stretch> {
    (start < end).then_some((start, end))
}

/// Overlapping and touching stretches joined.
pub(super) fn union(mut stretches: Vec<Stretch>) -> Vec<Stretch> {
    stretches.sort_unstable();
    let mut joined: Vec<Stretch> = Vec::with_capacity(stretches.len());
    for (start, end) in stretches {
        match joined.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    joined
}

/// Days of joined stretches.
pub(super) fn days(stretches: &[Stretch]) -> i64 {
    stretches.iter().map(|(start, end)| (*end - *start).num_days()).sum()
}

/// One unbroken stretch is measured by the calendar. Several are measured in days: N years have at least
/// 365 N + ⌊N/4⌋ and at most 365 N + ⌈N/4⌉ of them, and between the two a person decides.
pub(super) fn enough(stretches: &[Stretch], years: u32) -> Outcome {
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

/// Days and whole years of joined stretches.
pub(super) fn total(stretches: &[Stretch]) -> Total {
    let days = u32::try_from(days(stretches)).unwrap_or(0);
    let years = (1..=days / 365).take_while(|years| enough(stretches, *years) == Outcome::Pass).last();
    Total { days, years: years.unwrap_or(0) }
}

/// The first day after `day` on which `passes` holds, if waiting alone ever makes it hold within `horizon` days.
/// `passes` must stay true once it is.
pub(super) fn first_day(
    day: NaiveDate,
    horizon: u64,
    passes: impl Fn(NaiveDate) -> bool,
) -> Option<NaiveDate> {
    let ahead = |days: u64| day.checked_add_days(Days::new(days));
    let holds = |days: u64| ahead(days).is_some_and(&passes);
    if !holds(horizon) {
        return None;
    }
    let (mut low, mut high) = (0, horizon);
    while high - low > 1 {
        let middle = u64::midpoint(low, high);
        if holds(middle) { high = middle } else { low = middle }
    }
    ahead(high)
}
