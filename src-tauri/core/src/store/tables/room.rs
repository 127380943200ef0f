//! 考场 of a sitting.

use crate::error::{Code, Error, Result};
use crate::model::{DeskId, RoomId, RoomSubjects, SittingId};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// A room in a sitting.
    RoomRow in "room" {
        /// The room.
        id: RoomId,
        /// Made by.
        desk_id: DeskId,
        /// The sitting.
        sitting_id: SittingId,
        /// Name.
        name: String,
        /// How many machines.
        seats: u32,
        /// Its place among the rooms of the sitting, from 0.
        position: u32,
        /// What is sat there.
        subjects: RoomSubjects,
    }
}

/// The room with this id.
pub(crate) fn get(reader: &Connection, id: RoomId) -> Result<RoomRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "room"))
}

/// The rooms of a sitting, as they were entered.
pub(crate) fn of(reader: &Connection, sitting: SittingId) -> Result<Vec<RoomRow>> {
    find_all(reader, "WHERE sitting_id = ?1 ORDER BY position, name", sitting)
}
