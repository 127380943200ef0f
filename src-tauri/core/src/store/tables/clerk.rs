//! 经办人 and 主管.

use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DeskId, Moment, Role};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// A clerk.
    ClerkRow in "clerk" {
        /// The clerk.
        id: ClerkId,
        /// Made by.
        desk_id: DeskId,
        /// Name.
        name: String,
        /// Role.
        role: Role,
        /// Since.
        created_at: Moment,
    }
}

/// The clerk with this id.
pub(crate) fn get(reader: &Connection, id: ClerkId) -> Result<ClerkRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "clerk"))
}

/// Everybody, by name.
pub(crate) fn all(reader: &Connection) -> Result<Vec<ClerkRow>> {
    find_all(reader, "WHERE ?1 ORDER BY name", 1)
}
