//! Opening the file of the originals: its one table, and the version it states.

use super::super::connection::{self, Log};
use super::{Originals, damaged};
use crate::error::{Code, Error, Result};
use crate::model::DeskId;
use rusqlite::{Connection, OpenFlags};

/// The only version so far.
const VERSION: u32 = 1;

/// Bytes stand last: what is behind them can be read only by walking through all their pages.
const SCHEMA: &str = "
    CREATE TABLE original (
        sha256      TEXT PRIMARY KEY CHECK (length(sha256) = 64),
        received_at INTEGER NOT NULL,
        bytes       BLOB NOT NULL
    ) STRICT;
    PRAGMA user_version = 1;";

/// Its name in the data folder and beside the backups, where another desk's may lie as well. The desk's own key opens it,
/// and a restored desk comes with its id: so no file ever has to change its name.
pub(super) fn file_name(desk_id: DeskId) -> String {
    format!("desk603-originals-{desk_id}.db")
}

/// Whether a file that is not there is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    /// None where there is none.
    Existing,
    /// It is made.
    Creating,
}

impl Originals {
    /// Open the desk's own file.
    pub(super) fn open(&self, how: Open) -> Result<Option<Connection>> {
        self.open_as(how, Log::Ahead)
    }

    /// Open this file; a desk's own is written ahead, one beside the backups is rolled back.
    ///
    /// Errors: [`Code::OriginalsDamaged`], [`Code::DatabaseTooNew`], [`Code::DiskFull`], [`Code::FolderNotWritable`].
    pub(super) fn open_as(&self, how: Open, log: Log) -> Result<Option<Connection>> {
        if how == Open::Existing && !self.path.exists() {
            return Ok(None);
        }
        let flags = match how {
            Open::Existing => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Open::Creating => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        };
        let connection = connection::open_with(&self.path, &self.key, flags, log).map_err(damaged)?;
        match version(&connection)? {
            // Killed before its table was made, or made just now.
            0 if how == Open::Existing => Ok(None),
            0 => {
                connection.execute_batch(&format!("BEGIN IMMEDIATE; {SCHEMA} COMMIT;")).map_err(damaged)?;
                Ok(Some(connection))
            }
            VERSION => Ok(Some(connection)),
            found => Err(Error::new(Code::DatabaseTooNew).with("found", found).with("known", VERSION)),
        }
    }
}

fn version(connection: &Connection) -> Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(damaged)
}
