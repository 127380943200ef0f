//! Rulebooks that were loaded beside the one the program ships.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment};
use crate::store::Tx;
use crate::store::row::row;
use crate::store::transact::find;
use rusqlite::{Connection, OptionalExtension};

row! {
    /// A rulebook.
    RulebookRow in "rulebook" {
        /// SHA-256 of its text.
        sha256: String,
        /// Made by.
        desk_id: DeskId,
        /// The year of its plan.
        year: i32,
        /// When it was loaded.
        loaded_at: Moment,
        /// By whom.
        loaded_by: ClerkId,
        /// Its text.
        body: String,
    }
}

/// The text of the newest year; of one year the last loaded.
pub(crate) fn newest(reader: &Connection) -> Result<Option<String>> {
    let mut statement =
        reader.prepare_cached("SELECT body FROM rulebook ORDER BY year DESC, loaded_at DESC LIMIT 1")?;
    Ok(statement.query_row([], |row| row.get("body")).optional()?)
}

/// Keep a rulebook; one that is loaded again becomes the last loaded.
pub(crate) fn keep(tx: &mut Tx<'_>, row: &RulebookRow) -> Result<()> {
    match find::<RulebookRow>(tx.reader(), &row.sha256)? {
        None => tx.insert(row),
        Some(_) => tx.update(row),
    }
}
