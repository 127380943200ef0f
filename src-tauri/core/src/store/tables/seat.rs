//! 座位 of a subject: unique at its machine and for its registration by the database's own constraints.

use crate::error::Result;
use crate::model::{DeskId, Moment, RegistrationId, RoomId, SittingId, Subject};
use crate::store::row::row;
use crate::store::transact::find_all;
use rusqlite::Connection;

row! {
    /// A seat taken.
    SeatRow in "seat" {
        /// UUIDv7.
        id: String,
        /// Made by.
        desk_id: DeskId,
        /// Whose.
        registration_id: RegistrationId,
        /// What is sat there.
        subject: Subject,
        /// The room.
        room_id: RoomId,
        /// The machine's number in the room, from 1.
        number: u32,
        /// When.
        assigned_at: Moment,
    }
}

/// The seats of a registration, theory first: one for each subject that it sits, or none.
pub(crate) fn of(reader: &Connection, registration: RegistrationId) -> Result<Vec<SeatRow>> {
    find_all(reader, "WHERE registration_id = ?1 ORDER BY subject DESC", registration)
}

/// The seats taken in a room, by number.
pub(crate) fn of_room(reader: &Connection, room: RoomId) -> Result<Vec<SeatRow>> {
    find_all(reader, "WHERE room_id = ?1 ORDER BY number, subject DESC", room)
}

/// The seats taken in a sitting, room after room, number after number.
pub(crate) fn of_sitting(reader: &Connection, sitting: SittingId) -> Result<Vec<SeatRow>> {
    let which = "JOIN (SELECT id AS room, sitting_id, position, name FROM room) m ON m.room = room_id
        WHERE sitting_id = ?1 ORDER BY m.position, m.name, number, subject DESC";
    find_all(reader, which, sitting)
}
