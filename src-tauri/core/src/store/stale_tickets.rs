//! Tickets that say what is not so any more, because a row that is printed on them changed. Asked of every change as it is
//! written, so that no way of changing a seat, a sitting or a photo forgets it. What a correction of the person changes is
//! shown before it is written, and voided there.

use super::tables::ticket::{self, TicketRow};
use super::transact::Change;
use crate::error::Result;
use crate::model::{Moment, RegistrationId, RoomId, SittingId, VoidCause};
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
            "exam_date",
            "theory_starts",
            "theory_ends",
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
    let columns = printed(change.table);
    let Some(before) = change.before.as_ref().filter(|_| !columns.is_empty()) else { return false };
    let value = |row: Option<&Value>, column: &str| row.and_then(|row| row.get(column)).cloned();
    columns.iter().any(|column| value(Some(before), column) != value(change.after.as_ref(), column))
}

fn touched(reader: &Connection, change: &Change) -> Result<(Vec<TicketRow>, VoidCause)> {
    let id = |column: &str| {
        let text = change.before.as_ref().and_then(|row| row.get(column)?.as_str()?.parse::<Uuid>().ok());
        text.unwrap_or_default()
    };
    Ok(match change.table {
        "seat" => (of_registration(reader, id("registration_id"))?, VoidCause::SeatChanged),
        "registration_photo" => (of_registration(reader, id("registration_id"))?, VoidCause::PhotoChanged),
        "sitting" => (ticket::in_force_in_sitting(reader, SittingId(id("id")))?, VoidCause::SittingChanged),
        _ => (ticket::in_force_in_room(reader, RoomId(id("id")))?, VoidCause::SittingChanged),
    })
}

fn of_registration(reader: &Connection, id: Uuid) -> Result<Vec<TicketRow>> {
    Ok(ticket::in_force(reader, RegistrationId(id))?.into_iter().collect())
}
