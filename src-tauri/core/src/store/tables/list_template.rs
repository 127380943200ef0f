//! Columns of lists, kept by name.

use crate::error::Result;
use crate::list::Column;
use crate::model::{ClerkId, DeskId, Moment};
use crate::store::Json;
use crate::store::row::row;
use crate::store::transact::find_all;
use rusqlite::Connection;

row! {
    /// The columns of one list.
    ListTemplateRow in "list_template" {
        /// The template.
        id: String,
        /// Made by.
        desk_id: DeskId,
        /// As the clerk calls it.
        name: String,
        /// Its columns, in order.
        columns: Json<Vec<Column>>,
        /// When it was saved last.
        saved_at: Moment,
        /// By whom.
        saved_by: ClerkId,
    }
}

/// Every template, by name.
pub(crate) fn all(reader: &Connection) -> Result<Vec<ListTemplateRow>> {
    find_all(reader, "WHERE ?1 ORDER BY name", true)
}
