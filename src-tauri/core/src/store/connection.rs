//! Opening the encrypted file: key first, then the settings that make a commit durable.

use super::keys::DatabaseKey;
use crate::error::{Code, Error, Result};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use zeroize::Zeroizing;

/// Statements kept prepared.
const STATEMENT_CACHE: usize = 128;

/// Open an existing file. Up to 64 MiB of its pages stay decrypted in memory, so that a search does not decrypt the
/// same inner pages again at every keystroke. A wrong key and a damaged first page look the same: [`Code::DatabaseDamaged`].
pub(super) fn open(path: &Path, key: &DatabaseKey) -> Result<Connection> {
    open_desk(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// Create a new file.
pub(super) fn create(path: &Path, key: &DatabaseKey) -> Result<Connection> {
    open_desk(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)
}

fn open_desk(path: &Path, key: &DatabaseKey, flags: OpenFlags) -> Result<Connection> {
    let connection = open_with(path, key, flags, Log::Ahead)?;
    connection.pragma_update(None, "cache_size", -65536)?;
    connection.set_prepared_statement_cache_capacity(STATEMENT_CACHE);
    Ok(connection)
}

/// How a commit is made durable.
#[derive(Clone, Copy)]
pub(super) enum Log {
    /// A write-ahead log beside the file: readers go on while it is written.
    Ahead,
    /// One file when it is closed, also on a stick or a share that has no shared memory.
    RolledBack,
}

/// Open or create a file with its key, so that what is committed survives a power cut.
pub(super) fn open_with(path: &Path, key: &DatabaseKey, flags: OpenFlags, log: Log) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // SQLCipher would otherwise write its own lines to standard error.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    let pragma = Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", key.hex().as_str()));
    connection.execute_batch(&pragma)?;
    connection.execute_batch(match log {
        Log::Ahead => "PRAGMA journal_mode = WAL;",
        Log::RolledBack => "PRAGMA journal_mode = DELETE;",
    })?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA temp_store = MEMORY;
         PRAGMA secure_delete = ON;",
    )?;
    let cipher: String = connection
        .query_row("PRAGMA cipher_version", [], |row| row.get(0))
        .map_err(|_| Error::internal("built without SQLCipher"))?;
    if cipher.is_empty() {
        return Err(Error::internal("built without SQLCipher"));
    }
    Ok(connection)
}

/// Run SQLite's own check of every page and SQLCipher's of every page's authentication code.
///
/// SQLCipher looks at the main file alone. After a kill halfway through a page of it the whole page still stands in the
/// write-ahead log, and reading is right: so the log is brought into the main file first.
pub(super) fn verify(connection: &Connection) -> Result<()> {
    connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
    let mut faults = connection.prepare("PRAGMA cipher_integrity_check")?;
    if faults.query([])?.next()?.is_some() {
        return Err(Error::new(Code::DatabaseDamaged));
    }
    let answer: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if answer != "ok" {
        return Err(Error::new(Code::DatabaseDamaged));
    }
    let mut orphans = connection.prepare("PRAGMA foreign_key_check")?;
    if orphans.query([])?.next()?.is_some() {
        return Err(Error::new(Code::DatabaseDamaged));
    }
    Ok(())
}
