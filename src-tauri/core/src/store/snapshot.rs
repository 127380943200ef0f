//! Holding on to the store as it stands, so that a backup hinders nobody.

use super::keys::KeyFile;
use super::{Folder, Originals, Store, connection, journal};
use crate::error::Result;
use std::fs;

/// The store as it stands at one moment, to be read while the counter goes on.
pub(crate) struct Snapshot {
    pub(super) store: Store,
    pub(super) keys: KeyFile,
    pub(super) keys_bytes: Vec<u8>,
    /// Whatever the store refers to is among them: they are written first.
    pub(super) originals: Originals,
}

impl Store {
    /// Hold on to the store as it stands now, over a connection of its own.
    pub(crate) fn snapshot(&self, folder: &Folder) -> Result<Snapshot> {
        let connection = connection::open(&folder.database(), &self.key)?;
        connection.execute_batch("BEGIN")?;
        // A deferred transaction holds on to what it reads first.
        journal::head(&connection)?;
        let (key, desk_id) = (self.key.clone(), self.desk_id);
        let store = Self { connection, key, desk_id, last_journal_at: None, entropy: self.entropy };
        Ok(Snapshot {
            originals: store.originals(folder),
            store,
            keys: KeyFile::read(&folder.keys())?,
            keys_bytes: fs::read(folder.keys())?,
        })
    }
}
