//! 自动排座: how seats were given to everybody at once.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment, SeatingOrder, SittingId};
use crate::store::row::row;
use crate::store::transact::find_all;
use rusqlite::Connection;

row! {
    /// One time that it was done.
    SeatingRunRow in "seating_run" {
        /// UUIDv7.
        id: String,
        /// Made by.
        desk_id: DeskId,
        /// The sitting.
        sitting_id: SittingId,
        /// In which order.
        seating_order: SeatingOrder,
        /// What the shuffle began from; of no other order.
        seed: Option<u32>,
        /// How many registrations got their seats.
        seated: u32,
        /// When.
        run_at: Moment,
        /// By whom.
        run_by: ClerkId,
    }
}

/// The newest of a sitting.
pub(crate) fn newest(reader: &Connection, sitting: SittingId) -> Result<Option<SeatingRunRow>> {
    Ok(find_all(reader, "WHERE sitting_id = ?1 ORDER BY rowid", sitting)?.pop())
}
