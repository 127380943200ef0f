//! What was changed about a sitting after people were seated in it.

use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DeskId, Moment, SittingChangeId, SittingChangeKind, SittingId};
use crate::seating::SittingPlan;
use crate::store::Json;
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// One change.
    SittingChangeRow in "sitting_change" {
        /// The change.
        id: SittingChangeId,
        /// Made by.
        desk_id: DeskId,
        /// The sitting.
        sitting_id: SittingId,
        /// Moved, cancelled, or people in it moved.
        kind: SittingChangeKind,
        /// As it stood.
        plan_before: Json<SittingPlan>,
        /// As it stands after; as before where it was cancelled or people were moved.
        plan_after: Json<SittingPlan>,
        /// Why.
        reason: String,
        /// When.
        made_at: Moment,
        /// By whom.
        made_by: ClerkId,
    }
}

/// The change with this id.
pub(crate) fn get(reader: &Connection, id: SittingChangeId) -> Result<SittingChangeRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "sitting_change"))
}

/// The changes of a sitting, newest first.
pub(crate) fn of(reader: &Connection, sitting: SittingId) -> Result<Vec<SittingChangeRow>> {
    find_all(reader, "WHERE sitting_id = ?1 ORDER BY made_at DESC, rowid DESC", sitting)
}
