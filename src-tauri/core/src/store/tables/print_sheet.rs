//! The tickets of a print run, page by page.

use crate::error::{Code, Result};
use crate::model::{
    DeskId, Moment, PrintPartId, PrintRunId, PrintSheetId, RegistrationId, RoomId, SittingId, TicketId,
};
use crate::store::row::row;
use crate::store::transact::find_all;
use rusqlite::Connection;
use std::collections::HashSet;

row! {
    /// One ticket as a page of a part.
    PrintSheetRow in "print_sheet" {
        /// The sheet.
        id: PrintSheetId,
        /// Asked at.
        desk_id: DeskId,
        /// Of which part.
        part_id: PrintPartId,
        /// Its page there, from 1.
        page: u32,
        /// Whose ticket.
        registration_id: RegistrationId,
        /// Which of theirs was sent to the printer; none while none was.
        ticket_id: Option<TicketId>,
        /// Why it was left out.
        problem: Option<Code>,
        /// Since when it is on paper.
        printed_at: Option<Moment>,
    }
}

/// The sheets of a part in their order.
pub(crate) fn of(reader: &Connection, part: PrintPartId) -> Result<Vec<PrintSheetRow>> {
    find_all(reader, "WHERE part_id = ?1 ORDER BY page", part)
}

/// The sheets of a run that were left out.
pub(crate) fn left_out(reader: &Connection, run: PrintRunId) -> Result<Vec<PrintSheetRow>> {
    let which = "WHERE problem IS NOT NULL AND part_id IN (SELECT id FROM print_part WHERE run_id = ?1) ORDER BY rowid";
    find_all(reader, which, run)
}

/// How many sheets of a run there are, and how many are on paper.
pub(crate) fn count(reader: &Connection, run: PrintRunId) -> Result<(u32, u32)> {
    let sql = "SELECT count(*), count(s.printed_at) FROM print_sheet s
        JOIN print_part p ON p.id = s.part_id WHERE p.run_id = ?1";
    Ok(reader.prepare_cached(sql)?.query_row([run], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Somebody whose ticket can be printed.
pub(crate) struct Printable {
    pub(crate) registration: RegistrationId,
    /// The first room they sit in, as the rooms stand.
    pub(crate) room: (RoomId, String),
    /// The ticket in force is on paper.
    pub(crate) printed: bool,
    /// It is about to be: it waits in a run that goes on, or a printer has it.
    pub(crate) under_way: bool,
}

/// Whether a ticket is on paper, by what the register says of it.
const PRINTED: &str = "EXISTS (SELECT 1 FROM ticket_dispatch d
    WHERE d.registration_id = t.registration_id AND d.ticket_id = t.id AND d.means = 'printed' AND d.takes_back IS NULL
        AND NOT EXISTS (SELECT 1 FROM ticket_dispatch b WHERE b.takes_back = d.id))";
/// Whether it is about to be.
const UNDER_WAY: &str = "(EXISTS (SELECT 1 FROM print_sheet p JOIN print_part a ON a.id = p.part_id
        JOIN print_run u ON u.id = a.run_id
        WHERE p.registration_id = t.registration_id AND p.printed_at IS NULL AND p.problem IS NULL
            AND (a.state IN ('sending', 'sent') OR (a.state IN ('queued', 'failed') AND u.state IN ('printing', 'paused'))))
    OR EXISTS (SELECT 1 FROM print_job j WHERE j.registration_id = t.registration_id AND j.paper = 'admit_ticket'
        AND j.state IN ('waiting', 'sent')))";

/// Whether the ticket in force of a registration is on paper or about to be.
pub(crate) fn is_printed(reader: &Connection, registration: RegistrationId) -> Result<bool> {
    let sql = format!(
        "SELECT EXISTS (SELECT 1 FROM ticket t WHERE t.registration_id = ?1 AND t.voided_at IS NULL
            AND ({PRINTED} OR {UNDER_WAY}))"
    );
    Ok(reader.prepare_cached(&sql)?.query_row([registration], |row| row.get(0))?)
}

/// Everybody in a sitting with a ticket in force, by room and seat; each once.
pub(crate) fn printable(reader: &Connection, sitting: SittingId) -> Result<Vec<Printable>> {
    let sql = format!(
        "SELECT s.registration_id, r.id, r.name, {PRINTED}, {UNDER_WAY}
         FROM seat s JOIN room r ON r.id = s.room_id
         JOIN ticket t ON t.registration_id = s.registration_id AND t.voided_at IS NULL
         WHERE r.sitting_id = ?1 ORDER BY r.position, r.name, s.number, s.registration_id"
    );
    let mut statement = reader.prepare_cached(&sql)?;
    let rows = statement.query_map([sitting], |row| {
        let (registration, room) = (row.get(0)?, (row.get(1)?, row.get(2)?));
        Ok(Printable { registration, room, printed: row.get(3)?, under_way: row.get(4)? })
    })?;
    let (mut seen, mut all) = (HashSet::new(), Vec::new());
    for row in rows {
        let row = row?;
        if seen.insert(row.registration) {
            all.push(row);
        }
    }
    Ok(all)
}
