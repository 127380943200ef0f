//! Every file that was made of a ticket. Written once, never changed.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment, TicketId};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// A file made of a ticket.
    TicketFileRow in "ticket_file" {
        /// Of its bytes, hexadecimal.
        sha256: String,
        /// Made at.
        desk_id: DeskId,
        /// Of this ticket.
        ticket_id: TicketId,
        /// SHA-256 of everything that it prints.
        content: String,
        /// When.
        made_at: Moment,
        /// By whom.
        made_by: ClerkId,
    }
}

/// The file with these bytes.
pub(crate) fn get(reader: &Connection, sha256: &str) -> Result<Option<TicketFileRow>> {
    find(reader, sha256)
}

/// The files made of a ticket, newest first.
pub(crate) fn of(reader: &Connection, ticket: TicketId) -> Result<Vec<TicketFileRow>> {
    find_all(reader, "WHERE ticket_id = ?1 ORDER BY rowid DESC", ticket)
}
