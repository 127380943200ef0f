//! The desk's own print queue.

use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DeskId, Moment, Paper, PrintJobId, PrintState, RegistrationId};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// One paper on its way to a printer.
    PrintJobRow in "print_job" {
        /// The job.
        id: PrintJobId,
        /// Asked by.
        desk_id: DeskId,
        /// For; none for the recovery sheet.
        registration_id: Option<RegistrationId>,
        /// Which paper.
        paper: Paper,
        /// The spooler's name of the printer.
        printer: String,
        /// Where it is.
        state: PrintState,
        /// The spooler's number.
        spooler_job: Option<i64>,
        /// Why it failed.
        failure: Option<Code>,
        /// Why it was printed again.
        reprint_reason: Option<String>,
        /// When.
        asked_at: Moment,
        /// By whom.
        asked_by: ClerkId,
    }
}

/// The job with this id.
pub(crate) fn get(reader: &Connection, id: PrintJobId) -> Result<PrintJobRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "print_job"))
}

/// The papers of a registration, newest first.
pub(crate) fn of(reader: &Connection, registration: RegistrationId) -> Result<Vec<PrintJobRow>> {
    find_all(reader, "WHERE registration_id = ?1 ORDER BY rowid DESC", registration)
}

/// The newest jobs.
pub(crate) fn newest(reader: &Connection, limit: u32) -> Result<Vec<PrintJobRow>> {
    find_all(reader, "WHERE 1 ORDER BY rowid DESC LIMIT ?1", limit)
}

/// Jobs the spooler has not finished, oldest first.
pub(crate) fn unfinished(reader: &Connection) -> Result<Vec<PrintJobRow>> {
    find_all(reader, "WHERE ?1 AND state IN ('waiting', 'sent') ORDER BY rowid", 1)
}

/// How many jobs somebody should look after: not finished, or failed.
pub(crate) fn attention(reader: &Connection) -> Result<u32> {
    let sql = "SELECT count(*) FROM print_job WHERE state <> 'done'";
    Ok(reader.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}
