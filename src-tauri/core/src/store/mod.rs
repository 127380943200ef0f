//! All SQL of the desk: one encrypted SQLite file, one writer, every change in one transaction with its journal line.

mod backup;
#[cfg(test)]
mod backup_tests;
#[cfg(feature = "bench")]
pub(crate) mod bare;
mod check;
mod connection;
mod durable;
mod entropy;
mod folder;
pub(crate) mod history;
mod journal;
mod keys;
mod migrate;
mod op;
mod originals;
mod restore;
mod row;
pub(crate) mod search_keys;
mod search_making;
#[cfg(test)]
mod search_tests;
mod setup;
mod snapshot;
mod sql_types;
mod stale_tickets;
pub(crate) mod tables;
#[cfg(test)]
mod tests;
mod transact;
pub(crate) mod undo;

pub use check::Check;
pub use entropy::{Entropy, os_entropy};
pub use folder::Folder;
pub use journal::JournalEntry;
pub use keys::{KeyFile, KeyHolder, RECOVERY_KEY_GROUPS, RecoveryKey};
pub use op::Op;
pub use originals::OriginalsCheck;
pub use row::Row;
pub use sql_types::Json;
pub use transact::Tx;

pub(crate) use backup::write as write_backup;
pub(crate) use durable::{sync_folder, write_durably};
pub(crate) use folder::not_writable;
pub(crate) use originals::{Original, Originals};
pub(crate) use restore::{exchange, stage_backup};
pub(crate) use setup::{KeyChange, first_start};

use crate::error::Result;
use crate::model::{DeskId, Moment};
use keys::DatabaseKey;
use rusqlite::Connection;

/// A connection as the use cases see it: handed on to the tables' questions, never asked itself.
pub(crate) type Reader = Connection;

/// The open store of one desk.
pub struct Store {
    connection: Connection,
    key: DatabaseKey,
    desk_id: DeskId,
    last_journal_at: Option<Moment>,
    entropy: Entropy,
}

impl Store {
    /// This installation's id.
    pub fn desk_id(&self) -> DeskId {
        self.desk_id
    }

    /// The moment of the newest journal line: a clock that stands before it runs backwards.
    pub fn last_journal_at(&self) -> Option<Moment> {
        self.last_journal_at
    }

    /// Read from the store.
    pub(crate) fn reader(&self) -> &Connection {
        &self.connection
    }

    /// Run `change` as one durable transaction outside the journal: drafts and staged files only.
    pub(crate) fn keep_draft(&mut self, change: impl FnOnce(&Connection) -> Result<()>) -> Result<()> {
        let transaction = self.connection.transaction()?;
        change(&transaction)?;
        Ok(transaction.commit()?)
    }
}
