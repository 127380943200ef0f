//! First start, opening, and everything that changes who may open the store.

use super::keys::{DatabaseKey, KeyFile, RecoveryKey};
use super::tables::{clerk, setting};
use super::{Entropy, Folder, Op, Store, connection, journal, migrate};
use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DeskId, Moment, Role, new_id};
use std::path::Path;

/// Build the store with its first supervisor, whole, then let it appear at once.
pub(crate) fn first_start(
    folder: &Folder,
    now: Moment,
    name: &str,
    passphrase: &str,
    entropy: Entropy,
) -> Result<(Store, KeyFile, ClerkId, RecoveryKey)> {
    if folder.is_set_up() {
        return Err(Error::new(Code::AlreadySetUp));
    }
    let mut random = [[0; 10]; 2];
    random.iter_mut().try_for_each(|bytes| entropy(bytes))?;
    let millis = u64::try_from(now.unix_millis()).unwrap_or_default();
    let (desk_id, clerk_id): (DeskId, ClerkId) = (new_id(millis, random[0]), new_id(millis, random[1]));
    let key = DatabaseKey::random(entropy)?;
    let recovery = RecoveryKey::random(entropy)?;
    let mut keys = KeyFile::new(desk_id, &key, &recovery, entropy)?;
    keys.set_clerk((clerk_id, name, Role::Supervisor), passphrase, &key, entropy)?;

    let staged = folder.stage()?;
    let mut connection = connection::create(&staged.database(), &key)?;
    migrate::migrate(&mut connection)?;
    let mut store = Store { connection, key: key.clone(), desk_id, last_journal_at: None, entropy };
    store.transact(Op::FirstStart, now, clerk_id, |tx| {
        setting::set(tx, setting::DESK_ID, &desk_id.to_string())?;
        setting::set(tx, setting::KEY_REVISION, &keys.revision.to_string())?;
        tx.insert(&clerk::ClerkRow {
            id: clerk_id,
            desk_id,
            name: name.to_owned(),
            role: Role::Supervisor,
            created_at: now,
        })
    })?;
    store.close()?;
    keys.write(&staged.keys())?;
    folder.adopt(&staged, now)?;
    let store = Store::open(&folder.database(), key, desk_id, entropy)?;
    Ok((store, keys, clerk_id, recovery))
}

impl Store {
    /// Open the database with its key, bring it to the present schema and make sure that it belongs to its key file.
    pub(super) fn open(path: &Path, key: DatabaseKey, desk_id: DeskId, entropy: Entropy) -> Result<Self> {
        if !path.exists() {
            return Err(Error::new(Code::DatabaseDamaged));
        }
        let mut connection = connection::open(path, &key)?;
        migrate::migrate(&mut connection)?;
        let mut store = Self { connection, key, desk_id, last_journal_at: None, entropy };
        if setting::get(store.reader(), setting::DESK_ID)?.as_deref() != Some(desk_id.to_string().as_str()) {
            return Err(Error::new(Code::DatabaseDamaged));
        }
        store.last_journal_at = journal::newest(store.reader())?;
        Ok(store)
    }

    /// Open by a clerk's passphrase.
    pub(crate) fn unlock(
        folder: &Folder,
        keys: &KeyFile,
        clerk: ClerkId,
        passphrase: &str,
        entropy: Entropy,
    ) -> Result<Self> {
        Self::open(&folder.database(), keys.open(clerk, passphrase)?, keys.desk_id, entropy)
    }

    /// Open by the recovery key.
    pub(crate) fn recover(
        folder: &Folder,
        keys: &KeyFile,
        recovery: &RecoveryKey,
        entropy: Entropy,
    ) -> Result<Self> {
        Self::open(&folder.database(), keys.open_by_recovery(recovery)?, keys.desk_id, entropy)
    }

    /// Open a database elsewhere, to look into a backup, and name the supervisor whose passphrase it was; for a
    /// recovery key the first one.
    pub(super) fn open_elsewhere(
        path: &Path,
        keys: &KeyFile,
        secret: &str,
        entropy: Entropy,
    ) -> Result<(Self, ClerkId)> {
        let wrong = || Error::new(Code::WrongPassphrase);
        let mut supervisors = keys.clerks.iter().filter(|clerk| clerk.role == Role::Supervisor);
        let first = supervisors.clone().next().ok_or_else(|| Error::new(Code::KeyFileDamaged))?.id;
        let by_recovery =
            RecoveryKey::read(secret).and_then(|recovery| keys.open_by_recovery(&recovery).ok());
        let opened = by_recovery.map(|key| (key, first)).or_else(|| {
            supervisors.find_map(|clerk| keys.open(clerk.id, secret).ok().map(|key| (key, clerk.id)))
        });
        let (key, supervisor) = opened.ok_or_else(wrong)?;
        Ok((Self::open(path, key, keys.desk_id, entropy)?, supervisor))
    }

    /// Open a copy of this store under the same key.
    pub(super) fn open_copy(path: &Path, original: &Self, keys: &KeyFile) -> Result<Self> {
        Self::open(path, original.key.clone(), keys.desk_id, original.entropy)
    }

    /// Close a copy so that nothing of it stands in a second file.
    pub(super) fn into_single_file(self) -> Result<()> {
        self.connection.pragma_update(None, "journal_mode", "DELETE")?;
        self.connection.close().map_err(|(_, error)| error.into())
    }

    /// Put everything into the main file and close it.
    pub(super) fn close(self) -> Result<()> {
        self.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
        self.connection.close().map_err(|(_, error)| error.into())
    }

    /// Change who may open the store: the key file first, whole, then the database notes its revision. A crash
    /// between the two is noticed and noted when the store is next opened; a database that cannot note it, because the
    /// disk is full, puts the old key file back.
    pub(crate) fn change_keys(
        &mut self,
        folder: &Folder,
        keys: &mut KeyFile,
        op: Op,
        now: Moment,
        acting: ClerkId,
        change: KeyChange<'_>,
    ) -> Result<()> {
        let mut next = keys.clone();
        match change {
            KeyChange::Clerk { clerk, passphrase } => {
                next.set_clerk((clerk.id, &clerk.name, clerk.role), passphrase, &self.key, self.entropy)?;
            }
            KeyChange::Recovery(recovery) => next.set_recovery(recovery, &self.key, self.entropy)?,
        }
        keys.write(&folder.keys_before())?;
        next.write(&folder.keys())?;
        if let Err(error) = self.note_keys(&next, op, now, acting) {
            // Whoever asked is told that nothing changed, so the old secrets must open the desk. Renaming needs no space.
            if folder.put_keys_back().is_err() {
                *keys = next;
            }
            return Err(error);
        }
        *keys = next;
        folder.forget_keys_before();
        Ok(())
    }

    /// Bring the database up to the key file: its revision, and clerks that the file knows already.
    pub(crate) fn note_keys(&mut self, keys: &KeyFile, op: Op, now: Moment, acting: ClerkId) -> Result<()> {
        let known = clerk::all(self.reader())?;
        self.transact(op, now, acting, |tx| {
            setting::set(tx, setting::KEY_REVISION, &keys.revision.to_string())?;
            for holder in keys.clerks.iter().filter(|holder| known.iter().all(|row| row.id != holder.id)) {
                let desk_id = tx.desk_id();
                let (name, role) = (holder.name.clone(), holder.role);
                tx.insert(&clerk::ClerkRow { id: holder.id, desk_id, name, role, created_at: now })?;
            }
            Ok(())
        })
    }

    /// Whether the key file and the database went apart in a crash.
    pub(crate) fn is_behind(&self, keys: &KeyFile) -> Result<bool> {
        Ok(setting::get(self.reader(), setting::KEY_REVISION)? != Some(keys.revision.to_string()))
    }
}

/// A change of the key file.
pub(crate) enum KeyChange<'a> {
    /// A new clerk or a new passphrase.
    Clerk {
        /// Who.
        clerk: &'a clerk::ClerkRow,
        /// The passphrase from now on.
        passphrase: &'a str,
    },
    /// A new recovery key.
    Recovery(&'a RecoveryKey),
}
