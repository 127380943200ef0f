//! Files received but not yet attached, encrypted like everything else, so that a draft finds its photo after a crash.
//! A file that the desk made from another one says from which and what was done, so that nobody needs to be trusted for it.

use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::photo::put_right::Change;
use crate::store::Json;
use rusqlite::{Connection, OptionalExtension, params};

/// Two days: a draft older than that is stale.
const KEPT_MILLIS: i64 = 2 * 24 * 3600 * 1000;

/// From which file another one was made.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Derivation {
    /// The token of the file as it was received.
    pub(crate) original_token: String,
    /// What was done to it, in order.
    pub(crate) changed: Vec<Change>,
}

/// Keep a file under its token, and throw stale ones away.
pub(crate) fn keep(writer: &Connection, token: &str, bytes: &[u8], now: Moment) -> Result<()> {
    let sql = "INSERT INTO staged_file (token, bytes, received_at) VALUES (?1, ?2, ?3)
               ON CONFLICT (token) DO UPDATE SET received_at = excluded.received_at";
    writer.prepare_cached(sql)?.execute(params![token, bytes, now])?;
    forget_stale(writer, token, now)
}

/// Keep a file that the desk made from the one with the token `from`, which must still be there. What was made from a made
/// one comes from the same file as that.
pub(crate) fn keep_made(
    writer: &Connection,
    (token, bytes): (&str, &[u8]),
    from: &str,
    changed: Vec<Change>,
    now: Moment,
) -> Result<()> {
    let earlier = derivation(writer, from)?;
    let (original, mut all) = match earlier {
        Some(earlier) => (earlier.original_token, earlier.changed),
        None => (from.to_owned(), Vec::new()),
    };
    if original == token {
        return keep(writer, token, bytes, now);
    }
    all.extend(changed);
    let sql = "INSERT INTO staged_file (token, bytes, received_at, original_token, changed)
               VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT (token) DO UPDATE SET received_at = excluded.received_at,
                   original_token = excluded.original_token, changed = excluded.changed";
    writer.prepare_cached(sql)?.execute(params![token, bytes, now, original, Json(all)])?;
    forget_stale(writer, token, now)
}

/// Throw stale files away, but none from which the one with this token was made.
fn forget_stale(writer: &Connection, token: &str, now: Moment) -> Result<()> {
    let sql = "UPDATE staged_file SET received_at = ?2
               WHERE token = (SELECT original_token FROM staged_file WHERE token = ?1)";
    writer.prepare_cached(sql)?.execute(params![token, now])?;
    writer.execute("DELETE FROM staged_file WHERE received_at < ?1", [now.unix_millis() - KEPT_MILLIS])?;
    Ok(())
}

/// The file with this token.
pub(crate) fn get(reader: &Connection, token: &str) -> Result<Vec<u8>> {
    let mut statement = reader.prepare_cached("SELECT bytes FROM staged_file WHERE token = ?1")?;
    let bytes = statement.query_row([token], |row| row.get(0)).optional()?;
    bytes.ok_or_else(missing)
}

/// From what the file with this token was made; none where it is as it was received.
pub(crate) fn derivation(reader: &Connection, token: &str) -> Result<Option<Derivation>> {
    let sql = "SELECT original_token, changed FROM staged_file WHERE token = ?1";
    let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let found: Option<(Option<String>, Json<Vec<Change>>)> =
        reader.prepare_cached(sql)?.query_row([token], row).optional()?;
    let (original_token, Json(changed)) = found.ok_or_else(missing)?;
    Ok(original_token.map(|original_token| Derivation { original_token, changed }))
}

fn missing() -> Error {
    Error::new(Code::NotFound).with("what", "staged_file")
}
