//! A sitting among what else there is: what should be known of it.

use crate::desk::request::RoomEntry;
use crate::desk::view::CandidateClash;
use crate::desk::{Desk, shown};
use crate::error::Result;
use crate::model::{SittingId, Subject};
use crate::seating::{OtherSitting, PerSubject, RoomShape, SittingPlan, SittingWarning, Situation, warnings};
use crate::store::Reader;
use crate::store::tables::{overview, room, seating, sitting};
use chrono::NaiveDate;

/// A sitting as it is or as it would be.
pub(super) struct Considered<'a> {
    /// Which one; none where it is not opened yet.
    pub(super) sitting: Option<SittingId>,
    /// The plan's month, its first day.
    pub(super) month: NaiveDate,
    /// When and where.
    pub(super) plan: &'a SittingPlan,
    /// Its rooms.
    pub(super) rooms: Vec<RoomShape>,
    /// Its machines that are not blocked.
    pub(super) usable: PerSubject,
}

impl<'a> Considered<'a> {
    /// As it would be with these rooms, whose machines are all in use but those blocked today.
    pub(super) fn entered(
        reader: &Reader,
        (sitting, month): (Option<SittingId>, NaiveDate),
        plan: &'a SittingPlan,
        rooms: &[RoomEntry],
    ) -> Result<Self> {
        let mut usable = PerSubject::default();
        for room in rooms {
            let blocked = match room.room {
                Some(id) => crate::store::tables::blocked_machine::of_room(reader, id)?
                    .iter()
                    .filter(|machine| machine.number <= room.seats)
                    .count(),
                None => 0,
            };
            let free = room.seats.saturating_sub(u32::try_from(blocked).unwrap_or(u32::MAX));
            for subject in Subject::ALL.iter().filter(|subject| room.subjects.serve(**subject)) {
                usable.add(*subject, free);
            }
        }
        let rooms = rooms.iter().map(|it| RoomShape { name: it.name.clone(), subjects: it.subjects });
        Ok(Self { sitting, month, plan, rooms: rooms.collect(), usable })
    }

    /// What should be known of it.
    pub(super) fn warnings(
        &self,
        desk: &Desk,
        reader: &Reader,
        today: NaiveDate,
    ) -> Result<Vec<SittingWarning>> {
        let others = sitting::from_day(reader, today)?.into_iter().filter(|it| Some(it.id) != self.sitting);
        let others = others.map(|it| Ok(OtherSitting { plan: it.plan(), rooms: shapes(reader, it.id)? }));
        let mut seats = self.usable;
        for other in sitting::of_month(reader, self.month)?.iter().filter(|it| Some(it.id) != self.sitting) {
            let usable = seating::usable(reader, other.id)?;
            Subject::ALL.iter().for_each(|subject| seats.add(*subject, usable.of(*subject)));
        }
        let situation = Situation {
            today,
            month: self.month,
            plan: self.plan,
            rooms: &self.rooms,
            others: &others.collect::<Result<Vec<_>>>()?,
            needed: seating::needed(reader, self.month)?,
            seats,
        };
        Ok(warnings(&desk.rulebook(), &situation))
    }
}

/// The rooms of a sitting as far as warnings go.
pub(super) fn shapes(reader: &Reader, sitting: SittingId) -> Result<Vec<RoomShape>> {
    let rooms = room::of(reader, sitting)?.into_iter();
    Ok(rooms.map(|room| RoomShape { name: room.name, subjects: room.subjects }).collect())
}

/// People seated in this sitting who would have to be somewhere else at the same time, were it held by `plan`.
pub(super) fn clashes(
    desk: &Desk,
    reader: &Reader,
    this: SittingId,
    plan: &SittingPlan,
) -> Result<Vec<CandidateClash>> {
    let book = desk.rulebook();
    let mut found = Vec::new();
    for pair in seating::twice_seated(reader, this)? {
        let (other, other_sitting, other_subject) = pair.second;
        let (registration, _, subject) = pair.first;
        let other_plan = match other_sitting == this {
            true => plan.clone(),
            false => sitting::get(reader, other_sitting)?.plan(),
        };
        let at = other_plan.period(other_subject);
        if plan.period(subject).overlaps(&at) {
            found.push(CandidateClash {
                row: shown::row(&book, &overview::get(reader, registration)?),
                other: shown::row(&book, &overview::get(reader, other)?),
                subject,
                other_subject,
                at,
            });
        }
    }
    Ok(found)
}
