//! 口径: the readings that the institution chose.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment};
use crate::store::Tx;
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// A reading that was chosen.
    PolicyRow in "policy" {
        /// The rulebook's id of the policy.
        id: String,
        /// Made by.
        desk_id: DeskId,
        /// The value chosen.
        value: String,
        /// Why.
        reason: String,
        /// When.
        decided_at: Moment,
        /// By whom.
        decided_by: ClerkId,
    }
}

/// Every reading that was chosen.
pub(crate) fn all(reader: &Connection) -> Result<Vec<PolicyRow>> {
    find_all(reader, "WHERE ?1 ORDER BY id", true)
}

/// Choose a reading, in the place of the one chosen before.
pub(crate) fn choose(tx: &mut Tx<'_>, row: &PolicyRow) -> Result<()> {
    match find::<PolicyRow>(tx.reader(), &row.id)? {
        None => tx.insert(row),
        Some(_) => tx.update(row),
    }
}
