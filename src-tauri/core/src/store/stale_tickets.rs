//! Tickets that say what is not so any more, because a row that is printed on them changed. Asked of every change as it is
//! written, so that no way of changing a seat, a sitting or a photo forgets it. What a correction of the person changes is
//! shown before it is written, and voided there.

use super::tables::seat;
use super::tables::ticket::{self, TicketRow};
use super::transact::Change;
use crate::error::Result;
use crate::model::{Moment, RegistrationId, RoomId, SittingId, Subject, VoidCause};
use rusqlite::Connection;
use serde_json::Value;
use uuid::Uuid;

/// The columns that a ticket prints of a row.
fn printed(table: &str) -> &'static [&'static str] {
    match table {
        "seat" => &["room_id", "number", "subject"],
        "registration_photo" => &["sha256"],
        "sitting" => &[
            "month",
            "theory_date",
            "theory_starts",
            "theory_ends",
            "skill_date",
            "skill_starts",
            "skill_ends",
            "site",
            "site_address",
        ],
        "room" => &["name"],
        _ => &[],
    }
}

/// The tickets in force that a change makes void, with when and why.
pub(super) fn of(reader: &Connection, now: Moment, change: &Change) -> Result<Vec<TicketRow>> {
    if !is_stale(change) {
        return Ok(Vec::new());
    }
    let (tickets, cause) = touched(reader, change)?;
    let void = |ticket| TicketRow { voided_at: Some(now), void_cause: Some(cause), ..ticket };
    Ok(tickets.into_iter().map(void).collect())
}

/// A row that stood before and says something else, or is gone. What is new voids nothing: there was no ticket without it.
fn is_stale(change: &Change) -> bool {
    change.before.is_some() && printed(change.table).iter().any(|column| differs(change, column))
}

fn differs(change: &Change, column: &str) -> bool {
    let value = |row: &Option<Value>| row.as_ref().and_then(|row| row.get(column)).cloned();
    value(&change.before) != value(&change.after)
}

fn touched(reader: &Connection, change: &Change) -> Result<(Vec<TicketRow>, VoidCause)> {
    let id = |column: &str| {
        let text = change.before.as_ref().and_then(|row| row.get(column)?.as_str()?.parse::<Uuid>().ok());
        text.unwrap_or_default()
    };
    Ok(match change.table {
        "seat" => (of_registration(reader, id("registration_id"))?, VoidCause::SeatChanged),
        "registration_photo" => (of_registration(reader, id("registration_id"))?, VoidCause::PhotoChanged),
        "sitting" => (of_sitting(reader, SittingId(id("id")), change)?, VoidCause::SittingChanged),
        _ => (ticket::in_force_in_room(reader, RoomId(id("id")))?, VoidCause::SittingChanged),
    })
}

/// Whoever sits a subject whose day or time changed; everybody, where the place did.
fn of_sitting(reader: &Connection, id: SittingId, change: &Change) -> Result<Vec<TicketRow>> {
    let tickets = ticket::in_force_in_sitting(reader, id)?;
    let mut changed = printed("sitting").iter().filter(|column| differs(change, column));
    let subject_of = |column: &&&str| {
        [Subject::Theory, Subject::Skill].into_iter().find(|it| column.starts_with(it.as_str()))
    };
    let Some(subjects) = changed.try_fold(Vec::new(), |mut subjects, column| {
        subjects.push(subject_of(&column)?);
        Some(subjects)
    }) else {
        return Ok(tickets);
    };
    let mut touched = Vec::new();
    for ticket in tickets {
        let seats = seat::of(reader, ticket.registration_id)?;
        if seats.iter().any(|seat| subjects.contains(&seat.subject)) {
            touched.push(ticket);
        }
    }
    Ok(touched)
}

fn of_registration(reader: &Connection, id: Uuid) -> Result<Vec<TicketRow>> {
    Ok(ticket::in_force(reader, RegistrationId(id))?.into_iter().collect())
}
