//! What a clerk should know about a sitting. Nothing here blocks: the institution decides.

use super::{PerSubject, SittingPlan};
use crate::model::{RoomSubjects, Subject};
use crate::rules::Rulebook;
use crate::rules::calendar::{Workday, workday};
use crate::rules::deadline::ticket_due;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

/// One thing to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SittingWarning {
    /// A day of the exam is a public holiday.
    Holiday {
        /// The day.
        day: NaiveDate,
        /// The holiday.
        name: String,
    },
    /// A day of the exam is a Saturday or Sunday that is worked: who works elsewhere may have no time.
    Makeup {
        /// The day.
        day: NaiveDate,
        /// The holiday that it makes up for.
        name: String,
    },
    /// No calendar knows the day: whether it is a holiday, and which working days tickets and results have, is not known.
    UnknownDay {
        /// The day.
        day: NaiveDate,
    },
    /// A day of the exam is not in the month of the plan that it is the sitting of.
    OutsideMonth {
        /// The day.
        day: NaiveDate,
        /// The plan's month, its first day.
        month: NaiveDate,
    },
    /// The day by which tickets are out has passed (A23).
    TicketsLate {
        /// The day to plan by.
        due: NaiveDate,
    },
    /// Another sitting has the same room at the same time.
    RoomClash {
        /// The room.
        room_name: String,
        /// The subject sat there.
        subject: Subject,
        /// The day.
        day: NaiveDate,
        /// When the other one begins.
        other_starts: String,
        /// When the other one ends.
        other_ends: String,
    },
    /// The sittings of the month have fewer usable machines than there are registrations.
    TooFewSeats {
        /// The plan's month, its first day.
        month: NaiveDate,
        /// The subject.
        subject: Subject,
        /// Registrations under way that sit it.
        needed: u32,
        /// Usable machines.
        seats: u32,
    },
}

/// A room as far as warnings go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomShape {
    /// Its name.
    pub name: String,
    /// What it serves.
    pub subjects: RoomSubjects,
}

/// Another sitting that takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherSitting {
    /// When and where.
    pub plan: SittingPlan,
    /// Its rooms.
    pub rooms: Vec<RoomShape>,
}

/// A sitting among what else there is.
#[derive(Debug, Clone)]
pub struct Situation<'a> {
    /// Today.
    pub today: NaiveDate,
    /// The plan's month, its first day.
    pub month: NaiveDate,
    /// When and where.
    pub plan: &'a SittingPlan,
    /// Its rooms.
    pub rooms: &'a [RoomShape],
    /// All others that take place.
    pub others: &'a [OtherSitting],
    /// Registrations under way for the month.
    pub needed: PerSubject,
    /// Usable machines of all sittings of the month, this one included.
    pub seats: PerSubject,
}

/// Everything to know, in the order of its days.
pub fn warnings(book: &Rulebook, it: &Situation<'_>) -> Vec<SittingWarning> {
    let mut found = Vec::new();
    let mut days = vec![it.plan.first_day(), it.plan.last_day()];
    days.dedup();
    for day in days {
        found.extend(of_day(book, day));
        if (day.year(), day.month()) != (it.month.year(), it.month.month()) {
            found.push(SittingWarning::OutsideMonth { day, month: it.month });
        }
    }
    if let Ok(deadline) = ticket_due(it.plan.first_day(), book)
        && deadline.plan_by() < it.today
        && it.plan.last_day() >= it.today
    {
        found.push(SittingWarning::TicketsLate { due: deadline.plan_by() });
    }
    found.extend(room_clashes(it));
    let short = Subject::ALL.iter().filter(|subject| it.needed.of(**subject) > it.seats.of(**subject));
    found.extend(short.map(|subject| SittingWarning::TooFewSeats {
        month: it.month,
        subject: *subject,
        needed: it.needed.of(*subject),
        seats: it.seats.of(*subject),
    }));
    found
}

fn of_day(book: &Rulebook, day: NaiveDate) -> Option<SittingWarning> {
    match workday(&book.calendars, day) {
        Some(Workday::Holiday { name }) => Some(SittingWarning::Holiday { day, name }),
        Some(Workday::Makeup { name }) => Some(SittingWarning::Makeup { day, name }),
        Some(Workday::Ordinary | Workday::Weekend) => None,
        None => Some(SittingWarning::UnknownDay { day }),
    }
}

/// A room is known by its site and its name; whether a subject overlaps counts only where the room serves it.
fn room_clashes(it: &Situation<'_>) -> Vec<SittingWarning> {
    let mut found = Vec::new();
    for other in it.others.iter().filter(|other| other.plan.site == it.plan.site) {
        for (room, same) in it.rooms.iter().flat_map(|room| {
            let same = other.rooms.iter().filter(|same| same.name == room.name);
            same.map(move |same| (room, same))
        }) {
            for subject in Subject::ALL.iter().filter(|subject| room.subjects.serve(**subject)) {
                let period = it.plan.period(*subject);
                let theirs = Subject::ALL.iter().filter(|subject| same.subjects.serve(**subject));
                let clash = theirs.map(|subject| other.plan.period(*subject)).find(|at| at.overlaps(&period));
                found.extend(clash.map(|clash| SittingWarning::RoomClash {
                    room_name: room.name.clone(),
                    subject: *subject,
                    day: period.day,
                    other_starts: clash.starts,
                    other_ends: clash.ends,
                }));
            }
        }
    }
    found
}
