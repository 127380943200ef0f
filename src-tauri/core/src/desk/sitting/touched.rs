//! Whom a change of a sitting touches, and what it means to each.

use crate::desk::request::RoomEntry;
use crate::error::Result;
use crate::model::{SittingEffect, Subject};
use crate::seating::{SeatBefore, SittingPlan};
use crate::store::Reader;
use crate::store::tables::overview::Overview;
use crate::store::tables::room::RoomRow;
use crate::store::tables::seating::{self, Seated};
use crate::store::tables::sitting::{self, SittingRow};

/// What is to become of a sitting.
#[derive(Clone, Copy)]
pub(super) enum Change<'a> {
    /// It takes place by another plan, or in other rooms.
    Move(&'a SittingPlan, &'a [RoomEntry]),
    /// It does not take place.
    Cancel,
}

/// Somebody whom it touches.
pub(in crate::desk) struct Touched {
    pub(in crate::desk) overview: Overview,
    pub(in crate::desk) effects: Vec<SittingEffect>,
    /// Empty where they have no seat yet.
    pub(in crate::desk) seats: Vec<SeatBefore>,
}

impl Touched {
    /// Whether it says so.
    pub(super) fn is(&self, effect: SittingEffect) -> bool {
        self.effects.contains(&effect)
    }
}

/// Everybody: those who sit in it, room after room; and where it is the only sitting of its month, those registered for the
/// month who have no seat yet, because they were told its day as well.
pub(super) fn touched(
    reader: &Reader,
    row: &SittingRow,
    rooms: &[RoomRow],
    change: Change<'_>,
) -> Result<Vec<Touched>> {
    let plan = row.plan();
    let mut found: Vec<Touched> = Vec::new();
    let seated = seating::in_sitting(reader, row.id)?;
    for seats in of_each(seated) {
        let subjects: Vec<Subject> = seats.iter().map(|seat| seat.subject).collect();
        let mut effects = of_plan(&plan, change, &subjects);
        effects.extend(of_seats(&seats, rooms, change));
        let Some(overview) = seats.first().map(|seat| seat.overview.clone()) else { continue };
        if !effects.is_empty() && overview.ticket_number.is_some() {
            effects.push(SittingEffect::TicketVoid);
        }
        let before = seats.iter().map(|seat| before(seat, rooms));
        found.push(Touched { overview, effects, seats: before.collect() });
    }
    let month = sitting::of_month(reader, row.month)?;
    if month.iter().all(|other| other.id == row.id) {
        let waiting = seating::unseated(reader, row.month)?.into_iter();
        found.extend(waiting.map(|it| Touched {
            effects: of_plan(&plan, change, it.subjects),
            overview: it.overview,
            seats: Vec::new(),
        }));
    }
    found.retain(|it| !it.effects.is_empty());
    Ok(found)
}

/// The seats of each registration together, in the order of their first seats.
fn of_each(seated: Vec<Seated>) -> Vec<Vec<Seated>> {
    let mut each: Vec<Vec<Seated>> = Vec::new();
    let mut place = std::collections::HashMap::new();
    for seat in seated {
        match place.get(&seat.overview.id).and_then(|at: &usize| each.get_mut(*at)) {
            Some(seats) => seats.push(seat),
            None => {
                place.insert(seat.overview.id, each.len());
                each.push(vec![seat]);
            }
        }
    }
    each
}

fn of_plan(plan: &SittingPlan, change: Change<'_>, subjects: &[Subject]) -> Vec<SittingEffect> {
    match change {
        Change::Move(after, _) => plan.effects(after, subjects),
        Change::Cancel => vec![SittingEffect::Cancelled],
    }
}

/// A seat is lost where its room is given up, has fewer machines, or does not serve its subject any more.
fn of_seats(seats: &[Seated], rooms: &[RoomRow], change: Change<'_>) -> Option<SittingEffect> {
    let Change::Move(_, after) = change else { return Some(SittingEffect::SeatLost) };
    let becomes = |seat: &Seated| after.iter().find(|room| room.room == Some(seat.room));
    let kept = |seat: &Seated| {
        becomes(seat).is_some_and(|room| seat.number <= room.seats && room.subjects.serve(seat.subject))
    };
    let renamed = |seat: &Seated| {
        let was = rooms.iter().find(|room| room.id == seat.room);
        was.map(|room| &room.name) != becomes(seat).map(|room| &room.name)
    };
    if !seats.iter().all(kept) {
        return Some(SittingEffect::SeatLost);
    }
    seats.iter().any(renamed).then_some(SittingEffect::Room)
}

fn before(seat: &Seated, rooms: &[RoomRow]) -> SeatBefore {
    let room = rooms.iter().find(|room| room.id == seat.room);
    SeatBefore {
        subject: seat.subject,
        room_name: room.map(|room| room.name.clone()).unwrap_or_default(),
        seat_number: seat.number,
    }
}
