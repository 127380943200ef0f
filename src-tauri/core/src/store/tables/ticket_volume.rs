//! Every print file of many tickets. Written once, never changed.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment, SittingId, TicketId};
use crate::store::Json;
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// A print file of many tickets.
    TicketVolumeRow in "ticket_volume" {
        /// Of its bytes, hexadecimal.
        sha256: String,
        /// Made at.
        desk_id: DeskId,
        /// Of this sitting.
        sitting_id: SittingId,
        /// SHA-256 of everything that it prints.
        content: String,
        /// The tickets in it, a page each, in order.
        tickets: Json<Vec<TicketId>>,
        /// When.
        made_at: Moment,
        /// By whom.
        made_by: ClerkId,
    }
}

/// The volume with these bytes.
pub(crate) fn get(reader: &Connection, sha256: &str) -> Result<Option<TicketVolumeRow>> {
    find(reader, sha256)
}

/// Volumes that print just this.
pub(crate) fn with_content(reader: &Connection, content: &str) -> Result<Vec<TicketVolumeRow>> {
    find_all(reader, "WHERE content = ?1", content)
}
