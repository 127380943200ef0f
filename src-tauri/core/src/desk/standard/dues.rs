//! The days promised to whoever is seated, by two rulebooks.

use crate::desk::day_page::RESULTS_LOOKED_BACK;
use crate::desk::shown::exam_dates;
use crate::error::Result;
use crate::model::RegistrationId;
use crate::rules::Rulebook;
use crate::store::Reader;
use crate::store::tables::{seating, sitting};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// By when a ticket and results are promised.
#[derive(Clone, Copy, Default, PartialEq)]
pub(in crate::desk) struct Promised {
    /// None where the ticket is there already.
    pub(super) ticket: Option<NaiveDate>,
    pub(super) results: Option<NaiveDate>,
}

/// What is promised to each before and after; those to whom it is the same are left out.
pub(in crate::desk) type Promises = BTreeMap<RegistrationId, (Promised, Promised)>;

/// Whoever sits in a sitting from today on to which the two rulebooks promise other days, and who waits for results of one
/// that is over.
pub(in crate::desk) fn promised_otherwise(
    reader: &Reader,
    today: NaiveDate,
    before: &Rulebook,
    after: &Rulebook,
) -> Result<Promises> {
    let mut otherwise = Promises::new();
    let since = today.checked_sub_days(Days::new(RESULTS_LOOKED_BACK)).unwrap_or(today);
    for row in sitting::from_day(reader, since)? {
        let promised = |book: &Rulebook| {
            let dates = exam_dates(book, row.first_day(), row.last_day());
            let ahead = |due: &NaiveDate| row.last_day() >= today || *due >= today;
            Promised {
                ticket: dates.ticket_due.map(|it| it.due).filter(|_| row.last_day() >= today),
                results: dates.results_due.map(|it| it.due).filter(ahead),
            }
        };
        let (was, is) = (promised(before), promised(after));
        if was == is {
            continue;
        }
        for seat in seating::in_sitting(reader, row.id)? {
            let open = |it: Promised| match seat.overview.ticket_number {
                Some(_) => Promised { ticket: None, ..it },
                None => it,
            };
            otherwise.insert(seat.overview.id, (open(was), open(is)));
        }
    }
    Ok(otherwise)
}
