//! 准考证.

use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DeskId, Moment, RegistrationId, RoomId, SittingId, TicketId, VoidCause};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// An admit ticket.
    TicketRow in "ticket" {
        /// The ticket.
        id: TicketId,
        /// Issued by.
        desk_id: DeskId,
        /// For.
        registration_id: RegistrationId,
        /// Twelve digits, never used again; or in the authority's own form.
        number: String,
        /// Why it was issued although a fact was missing.
        override_reason: Option<String>,
        /// When.
        issued_at: Moment,
        /// By whom.
        issued_by: ClerkId,
        /// When it was voided.
        voided_at: Option<Moment>,
        /// The authority gave the number.
        #[serde(default)]
        number_given: bool,
        /// Why it was issued anew although one was in force.
        #[serde(default)]
        reissue_reason: Option<String>,
        /// Why it is void; none where it is in force, or was voided before the desk kept why.
        #[serde(default)]
        void_cause: Option<VoidCause>,
    }
}

/// The ticket in force of a registration.
pub(crate) fn in_force(reader: &Connection, registration: RegistrationId) -> Result<Option<TicketRow>> {
    Ok(find_all(reader, "WHERE registration_id = ?1 AND voided_at IS NULL", registration)?.pop())
}

/// The ticket with this id.
pub(crate) fn get(reader: &Connection, id: TicketId) -> Result<TicketRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "ticket"))
}

/// Every ticket of a registration, newest first.
pub(crate) fn of(reader: &Connection, registration: RegistrationId) -> Result<Vec<TicketRow>> {
    find_all(reader, "WHERE registration_id = ?1 ORDER BY rowid DESC", registration)
}

/// The newest ticket that bears this number, in force or void.
pub(crate) fn by_number(reader: &Connection, number: &str) -> Result<Option<TicketRow>> {
    Ok(find_all(reader, "WHERE number = ?1 ORDER BY rowid", number)?.pop())
}

/// Tickets in force of everybody seated in a sitting.
pub(crate) fn in_force_in_sitting(reader: &Connection, sitting: SittingId) -> Result<Vec<TicketRow>> {
    let seated = "WHERE voided_at IS NULL AND registration_id IN (
        SELECT s.registration_id FROM seat s JOIN room r ON r.id = s.room_id WHERE r.sitting_id = ?1)";
    find_all(reader, seated, sitting)
}

/// Void tickets of everybody seated in a sitting, oldest first.
pub(crate) fn void_in_sitting(reader: &Connection, sitting: SittingId) -> Result<Vec<TicketRow>> {
    let seated = "WHERE voided_at IS NOT NULL AND registration_id IN (
        SELECT s.registration_id FROM seat s JOIN room r ON r.id = s.room_id WHERE r.sitting_id = ?1) ORDER BY rowid";
    find_all(reader, seated, sitting)
}

/// Tickets in force of everybody seated in a room.
pub(crate) fn in_force_in_room(reader: &Connection, room: RoomId) -> Result<Vec<TicketRow>> {
    let seated = "WHERE voided_at IS NULL AND registration_id IN (SELECT registration_id FROM seat WHERE room_id = ?1)";
    find_all(reader, seated, room)
}
