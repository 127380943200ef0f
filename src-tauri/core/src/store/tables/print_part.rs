//! What of a print run goes to one printer at a time.

use crate::error::{Code, Error, Result};
use crate::model::{DeskId, Moment, PrintPartId, PrintPartState, PrintRunId, RoomId, RoomPaper, Subject};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// The tickets of a room, or one paper of it.
    PrintPartRow in "print_part" {
        /// The part.
        id: PrintPartId,
        /// Asked at.
        desk_id: DeskId,
        /// Of which run.
        run_id: PrintRunId,
        /// Its place in the run, from 1.
        position: u32,
        /// The room; it may be gone from the sitting since.
        room_id: RoomId,
        /// What it was called.
        room_name: String,
        /// Which paper; none for tickets.
        room_paper: Option<RoomPaper>,
        /// For which subject; none for tickets.
        subject: Option<Subject>,
        /// How many pages it has; none for a paper that was not laid out yet.
        pages: Option<u32>,
        /// The first page that is not on paper yet.
        from_page: u32,
        /// The spooler's name of the printer it goes to; none while any may take it.
        printer: Option<String>,
        /// Where it is.
        state: PrintPartState,
        /// The spooler's number; of an ended part until the spooler was told to keep nothing of it.
        spooler_job: Option<i64>,
        /// Why it failed.
        failure: Option<Code>,
        /// Since when it is there.
        changed_at: Moment,
    }
}

/// The part with this id.
pub(crate) fn get(reader: &Connection, id: PrintPartId) -> Result<PrintPartRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "print_part"))
}

/// The parts of a run in their order.
pub(crate) fn of(reader: &Connection, run: PrintRunId) -> Result<Vec<PrintPartRow>> {
    find_all(reader, "WHERE run_id = ?1 ORDER BY position", run)
}

/// Parts at a spooler, on their way to it, or ended while it still keeps them, of all runs.
pub(crate) fn under_way(reader: &Connection) -> Result<Vec<PrintPartRow>> {
    let which = "WHERE ?1 AND (state IN ('sending', 'sent') OR (state = 'printed' AND spooler_job IS NOT NULL)) ORDER BY rowid";
    find_all(reader, which, 1)
}

/// How many parts somebody should look after: failed, in a run that was not cancelled.
pub(crate) fn attention(reader: &Connection) -> Result<u32> {
    let sql = "SELECT count(*) FROM print_part p JOIN print_run r ON r.id = p.run_id
        WHERE p.state = 'failed' AND r.state <> 'cancelled'";
    Ok(reader.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}
