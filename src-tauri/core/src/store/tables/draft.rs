//! An intake not yet saved: one for each clerk, outside the journal.

use crate::error::Result;
use crate::model::{ClerkId, Moment};
use rusqlite::{Connection, OptionalExtension, params};

/// Keep a draft, replacing the clerk's earlier one.
pub(crate) fn keep(writer: &Connection, clerk: ClerkId, body: &str, now: Moment) -> Result<()> {
    let sql = "INSERT INTO draft (clerk_id, body, saved_at) VALUES (?1, ?2, ?3)
               ON CONFLICT (clerk_id) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at";
    writer.prepare_cached(sql)?.execute(params![clerk, body, now])?;
    Ok(())
}

/// Throw a clerk's draft away.
pub(crate) fn discard(writer: &Connection, clerk: ClerkId) -> Result<()> {
    writer.prepare_cached("DELETE FROM draft WHERE clerk_id = ?1")?.execute([clerk])?;
    Ok(())
}

/// A clerk's draft.
pub(crate) fn of(reader: &Connection, clerk: ClerkId) -> Result<Option<(String, Moment)>> {
    let mut statement = reader.prepare_cached("SELECT body, saved_at FROM draft WHERE clerk_id = ?1")?;
    Ok(statement.query_row([clerk], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}
