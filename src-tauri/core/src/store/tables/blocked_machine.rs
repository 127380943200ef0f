//! Machines at which nobody is to be seated.

use crate::error::Result;
use crate::model::{BlockKind, ClerkId, DeskId, Moment, RoomId, SittingId};
use crate::store::row::row;
use crate::store::transact::find_all;
use rusqlite::Connection;

row! {
    /// One machine.
    BlockedMachineRow in "blocked_machine" {
        /// UUIDv7.
        id: String,
        /// Made by.
        desk_id: DeskId,
        /// The room.
        room_id: RoomId,
        /// Its number in the room.
        number: u32,
        /// Why.
        kind: BlockKind,
        /// What else is to be known; may be empty.
        note: String,
        /// When.
        blocked_at: Moment,
        /// By whom.
        blocked_by: ClerkId,
    }
}

/// The blocked machines of a sitting.
pub(crate) fn of_sitting(reader: &Connection, sitting: SittingId) -> Result<Vec<BlockedMachineRow>> {
    let which = "WHERE room_id IN (SELECT id FROM room WHERE sitting_id = ?1) ORDER BY room_id, number";
    find_all(reader, which, sitting)
}

/// The blocked machines of a room.
pub(crate) fn of_room(reader: &Connection, room: RoomId) -> Result<Vec<BlockedMachineRow>> {
    find_all(reader, "WHERE room_id = ?1 ORDER BY number", room)
}
