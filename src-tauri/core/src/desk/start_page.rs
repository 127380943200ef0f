//! The page after unlocking.

use super::view::{DraftView, OwedCount, StartPage};
use super::{Desk, shown};
use crate::error::Result;
use crate::model::{Moment, NextStep};
use crate::store::tables::{draft, glance, overview, sitting};

/// Today's registrations, what is owed, sittings to come, and the acting clerk's draft.
pub fn start_page(desk: &Desk, now: Moment) -> Result<StartPage> {
    let book = desk.rulebook();
    desk.read(|store, clerk| {
        let reader = store.reader();
        let today = overview::taken_between(reader, now.day_begins(), now.day_ends())?;
        let counts = glance::owed(reader)?;
        let owed = NextStep::ALL.iter().filter(|step| **step != NextStep::Nothing).map(|step| OwedCount {
            step: *step,
            count: counts.iter().find(|(of, _)| of == step).map_or(0, |(_, count)| *count),
        });
        let sittings = sitting::from_day(reader, now.day())?;
        Ok(StartPage {
            today: today.iter().map(|it| shown::row(&book, it)).collect(),
            owed: owed.filter(|owed| owed.count > 0).collect(),
            sittings: sittings
                .into_iter()
                .map(|row| shown::sitting(desk, reader, row))
                .collect::<Result<_>>()?,
            draft: draft::of(reader, clerk.id)?.map(|(body, saved_at)| DraftView { body, saved_at }),
        })
    })
}
