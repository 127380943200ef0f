//! Files received but not yet attached, encrypted like everything else, so that a draft finds its photo after a crash.

use crate::error::{Code, Error, Result};
use crate::model::Moment;
use rusqlite::{Connection, OptionalExtension, params};

/// Two days: a draft older than that is stale.
const KEPT_MILLIS: i64 = 2 * 24 * 3600 * 1000;

/// Keep a file under its token, and throw stale ones away.
pub(crate) fn keep(writer: &Connection, token: &str, bytes: &[u8], now: Moment) -> Result<()> {
    writer.execute("DELETE FROM staged_file WHERE received_at < ?1", [now.unix_millis() - KEPT_MILLIS])?;
    let sql = "INSERT INTO staged_file (token, bytes, received_at) VALUES (?1, ?2, ?3)
               ON CONFLICT (token) DO UPDATE SET received_at = excluded.received_at";
    writer.prepare_cached(sql)?.execute(params![token, bytes, now])?;
    Ok(())
}

/// The file with this token.
pub(crate) fn get(reader: &Connection, token: &str) -> Result<Vec<u8>> {
    let mut statement = reader.prepare_cached("SELECT bytes FROM staged_file WHERE token = ?1")?;
    let bytes = statement.query_row([token], |row| row.get(0)).optional()?;
    bytes.ok_or_else(|| Error::new(Code::NotFound).with("what", "staged_file"))
}
