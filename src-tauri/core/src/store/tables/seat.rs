//! 座位: unique in its room and for its registration by the database's own constraint.

use crate::error::Result;
use crate::model::{DeskId, Moment, RegistrationId, RoomId, SittingId};
use crate::store::row::row;
use crate::store::transact::find_all;
use rusqlite::{Connection, OptionalExtension};

row! {
    /// A seat taken.
    SeatRow in "seat" {
        /// UUIDv7.
        id: String,
        /// Made by.
        desk_id: DeskId,
        /// Whose.
        registration_id: RegistrationId,
        /// The room.
        room_id: RoomId,
        /// Number in the room, from 1.
        number: u32,
        /// When.
        assigned_at: Moment,
    }
}

/// The seat of a registration.
pub(crate) fn of(reader: &Connection, registration: RegistrationId) -> Result<Option<SeatRow>> {
    Ok(find_all(reader, "WHERE registration_id = ?1", registration)?.pop())
}

/// How many seats of a sitting are taken.
pub(crate) fn taken(reader: &Connection, sitting: SittingId) -> Result<u32> {
    let sql = "SELECT count(*) FROM seat s JOIN room r ON r.id = s.room_id WHERE r.sitting_id = ?1";
    Ok(reader.prepare_cached(sql)?.query_row([sitting], |row| row.get(0))?)
}

/// The lowest number in a room that nobody has; none where the room is full.
pub(crate) fn first_free(reader: &Connection, room: RoomId) -> Result<Option<u32>> {
    let sql = "WITH RECURSIVE candidate_number (n) AS (
                   SELECT 1 UNION ALL
                   SELECT n + 1 FROM candidate_number WHERE n < (SELECT seats FROM room WHERE id = ?1))
               SELECT n FROM candidate_number
               WHERE NOT EXISTS (SELECT 1 FROM seat WHERE room_id = ?1 AND number = n) ORDER BY n LIMIT 1";
    Ok(reader.prepare_cached(sql)?.query_row([room], |row| row.get(0)).optional()?)
}
