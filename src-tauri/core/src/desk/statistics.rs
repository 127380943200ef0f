//! 统计: the registrations of a month by offering and state.

use super::Desk;
use super::request::AskStatistics;
use super::view::{OfferingCount, StateCount, Statistics};
use crate::error::Result;
use crate::model::{Level, Moment, RegistrationState};
use crate::rules::Rulebook;
use crate::store::tables::day;
use chrono::{Datelike, NaiveDate};

/// Count a month; without one named, the next that has a registration, else the last.
pub fn statistics(desk: &Desk, now: Moment, request: &AskStatistics) -> Result<Statistics> {
    let book = desk.rulebook();
    desk.read(|store, _| {
        let months = day::months(store.reader())?;
        let this_month = now.day().with_day(1).unwrap_or_else(|| now.day());
        let next = || months.iter().find(|month| **month >= this_month).or(months.last()).copied();
        let month = request.month.or_else(next);
        let counts = month.map(|month| day::counts(store.reader(), month)).transpose()?.unwrap_or_default();
        Ok(counted(&book, month, months, &counts))
    })
}

type Count = (String, RegistrationState, bool, u32);

fn counted(
    book: &Rulebook,
    month: Option<NaiveDate>,
    months: Vec<NaiveDate>,
    counts: &[Count],
) -> Statistics {
    // They stand by offering.
    let of_offering = counts.chunk_by(|before, after| before.0 == after.0);
    let offerings: Vec<OfferingCount> = of_offering.map(|counts| offering(book, counts)).collect();
    let total = offerings.iter().map(|it| it.total).sum();
    Statistics { month, months, offerings, total }
}

fn offering(book: &Rulebook, counts: &[Count]) -> OfferingCount {
    let id = counts.first().map(|count| count.0.as_str()).unwrap_or_default();
    let known = book.offering(id);
    let all = |wanted: &dyn Fn(&Count) -> bool| counts.iter().filter(|it| wanted(it)).map(|it| it.3).sum();
    let states = RegistrationState::ALL
        .iter()
        .map(|state| StateCount { state: *state, count: all(&|count| count.1 == *state) });
    OfferingCount {
        occupation: known.map_or_else(|| id.to_owned(), |it| it.occupation.clone()),
        work_type: known.and_then(|it| it.work_type.clone()),
        level: known.map_or_else(Level::lowest, |it| it.level),
        states: states.filter(|it| it.count > 0).collect(),
        total: all(&|_| true),
        tickets: all(&|count| count.2),
    }
}
