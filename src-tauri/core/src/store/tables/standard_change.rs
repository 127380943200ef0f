//! What was changed about the standard: the rulebook, or how the institution reads it.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment, StandardChangeId, StandardChangeKind};
use crate::store::row::row;
use crate::store::transact::find_all;
use rusqlite::Connection;

/// How many are shown whose people have all been told.
const NEWEST: u32 = 5;

row! {
    /// One change.
    StandardChangeRow in "standard_change" {
        /// The change.
        id: StandardChangeId,
        /// Made by.
        desk_id: DeskId,
        /// Another rulebook, or another reading.
        kind: StandardChangeKind,
        /// The year of the notice in force after it.
        year: i32,
        /// The policy that was read otherwise; none where it was another rulebook.
        policy: Option<String>,
        /// The reading, or the rulebook's digest, before.
        value_before: String,
        /// The same after.
        value_after: String,
        /// Why.
        reason: String,
        /// When.
        made_at: Moment,
        /// By whom.
        made_by: ClerkId,
    }
}

/// The newest changes, and every one of which people are still to be told, newest first.
pub(crate) fn to_tell(reader: &Connection) -> Result<Vec<StandardChangeRow>> {
    let which = "WHERE id IN (SELECT id FROM standard_change ORDER BY made_at DESC, rowid DESC LIMIT ?1)
            OR id IN (SELECT standard_change_id FROM notification WHERE told_at IS NULL)
        ORDER BY made_at DESC, rowid DESC";
    find_all(reader, which, NEWEST)
}
