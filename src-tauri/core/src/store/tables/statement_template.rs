//! Columns of bank statements, kept by the bank's name.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment};
use crate::statement::StatementColumn;
use crate::store::Json;
use crate::store::row::row;
use crate::store::transact::find_all;
use rusqlite::Connection;

row! {
    /// The columns of one bank's statements.
    StatementTemplateRow in "statement_template" {
        /// The template.
        id: String,
        /// Made by.
        desk_id: DeskId,
        /// As the clerk calls the bank.
        name: String,
        /// Its columns, in order.
        columns: Json<Vec<StatementColumn>>,
        /// When it was saved last.
        saved_at: Moment,
        /// By whom.
        saved_by: ClerkId,
    }
}

/// Every template, by name.
pub(crate) fn all(reader: &Connection) -> Result<Vec<StatementTemplateRow>> {
    find_all(reader, "WHERE ?1 ORDER BY name", true)
}
