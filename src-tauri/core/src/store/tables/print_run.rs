//! 批量打印: runs of many papers for a sitting.

use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DeskId, Moment, PrintRunId, PrintRunState, SittingId};
use crate::store::Json;
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// One run.
    PrintRunRow in "print_run" {
        /// The run.
        id: PrintRunId,
        /// Asked at.
        desk_id: DeskId,
        /// What for.
        sitting_id: SittingId,
        /// The spooler's names of the printers that share it.
        printers: Json<Vec<String>>,
        /// How far it is.
        state: PrintRunState,
        /// Why tickets are printed once more.
        reprint_reason: Option<String>,
        /// When.
        asked_at: Moment,
        /// By whom.
        asked_by: ClerkId,
    }
}

/// The run with this id.
pub(crate) fn get(reader: &Connection, id: PrintRunId) -> Result<PrintRunRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "print_run"))
}

/// The newest runs and every one that is not at its end, newest first.
pub(crate) fn newest(reader: &Connection, limit: u32) -> Result<Vec<PrintRunRow>> {
    let which = "WHERE state IN ('printing', 'paused')
        OR rowid IN (SELECT rowid FROM print_run ORDER BY rowid DESC LIMIT ?1) ORDER BY rowid DESC";
    find_all(reader, which, limit)
}

/// Runs that still hand parts over, oldest first.
pub(crate) fn printing(reader: &Connection) -> Result<Vec<PrintRunRow>> {
    find_all(reader, "WHERE state = ?1 ORDER BY rowid", PrintRunState::Printing)
}

/// Runs of a sitting that are not at their end.
pub(crate) fn open(reader: &Connection, sitting: SittingId) -> Result<Vec<PrintRunRow>> {
    find_all(reader, "WHERE sitting_id = ?1 AND state IN ('printing', 'paused') ORDER BY rowid", sitting)
}
