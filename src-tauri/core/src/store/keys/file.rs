//! The key file beside the database: who may open it, and the database key sealed for each of them.

use super::wrap::Wrapped;
use super::{DatabaseKey, RecoveryKey};
use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DeskId, Role};
use crate::store::Entropy;
use crate::store::durable::{replace_file, sync_folder};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The file's format.
const FORMAT: u32 = 1;
const RECOVERY_OWNER: &str = "recovery";

/// The key file. Clerks' names stand in it in clear, because the list of who may log in is shown before unlocking;
/// roles are repeated here for that list only, the database decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyFile {
    format: u32,
    /// The desk it belongs to.
    pub desk_id: DeskId,
    /// Counts the changes, so that the database can tell an interrupted one.
    pub revision: u32,
    /// Who may log in.
    pub clerks: Vec<KeyHolder>,
    recovery: Wrapped,
}

/// One clerk's sealed key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyHolder {
    /// The clerk.
    pub id: ClerkId,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    key: Wrapped,
}

impl KeyFile {
    pub(in crate::store) fn new(
        desk_id: DeskId,
        key: &DatabaseKey,
        recovery: &RecoveryKey,
        entropy: Entropy,
    ) -> Result<Self> {
        let recovery = Wrapped::seal(key, recovery.secret(), RECOVERY_OWNER, entropy)?;
        Ok(Self { format: FORMAT, desk_id, revision: 1, clerks: Vec::new(), recovery })
    }

    /// Read a key file. Anything unreadable is [`Code::KeyFileDamaged`].
    pub fn read(path: &Path) -> Result<Self> {
        let damaged = || Error::new(Code::KeyFileDamaged);
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => return Err(error.into()),
            Err(_) => return Err(damaged()),
        };
        let file: Self = serde_json::from_str(&text).map_err(|_| damaged())?;
        if file.format == FORMAT && !file.clerks.is_empty() { Ok(file) } else { Err(damaged()) }
    }

    /// Write the file so that at any moment either the old or the new one is there, whole.
    pub(in crate::store) fn write(&self, path: &Path) -> Result<()> {
        replace_file(path, serde_json::to_string_pretty(self)?.as_bytes())?;
        path.parent().map_or(Ok(()), sync_folder)
    }

    /// Seal the key for a clerk, new or known.
    pub(in crate::store) fn set_clerk(
        &mut self,
        clerk: (ClerkId, &str, Role),
        passphrase: &str,
        key: &DatabaseKey,
        entropy: Entropy,
    ) -> Result<()> {
        let (id, name, role) = clerk;
        let sealed = Wrapped::seal(key, passphrase, &id.to_string(), entropy)?;
        let holder = KeyHolder { id, name: name.to_owned(), role, key: sealed };
        match self.clerks.iter_mut().find(|known| known.id == id) {
            Some(known) => *known = holder,
            None => self.clerks.push(holder),
        }
        self.revision += 1;
        Ok(())
    }

    /// Seal the key under a new recovery key; the old one opens nothing from then on.
    pub(in crate::store) fn set_recovery(
        &mut self,
        recovery: &RecoveryKey,
        key: &DatabaseKey,
        entropy: Entropy,
    ) -> Result<()> {
        self.recovery = Wrapped::seal(key, recovery.secret(), RECOVERY_OWNER, entropy)?;
        self.revision += 1;
        Ok(())
    }

    /// What tells this recovery key from the one before: its salt, which is no secret.
    pub fn recovery_mark(&self) -> String {
        self.recovery.mark()
    }

    /// The database key by a clerk's passphrase; [`Code::WrongPassphrase`] otherwise.
    pub(in crate::store) fn open(&self, clerk: ClerkId, passphrase: &str) -> Result<DatabaseKey> {
        let wrong = || Error::new(Code::WrongPassphrase);
        let holder = self.clerks.iter().find(|holder| holder.id == clerk).ok_or_else(wrong)?;
        holder.key.open(passphrase, &clerk.to_string())?.ok_or_else(wrong)
    }

    /// Whether this is the clerk's passphrase; [`Code::WrongPassphrase`] otherwise.
    pub fn check_passphrase(&self, clerk: ClerkId, passphrase: &str) -> Result<()> {
        self.open(clerk, passphrase).map(|_| ())
    }

    /// Whether this is the recovery key; [`Code::WrongRecoveryKey`] otherwise.
    pub fn check_recovery(&self, recovery: &RecoveryKey) -> Result<()> {
        self.open_by_recovery(recovery).map(|_| ())
    }

    /// The database key by the recovery key; [`Code::WrongRecoveryKey`] otherwise.
    pub(in crate::store) fn open_by_recovery(&self, recovery: &RecoveryKey) -> Result<DatabaseKey> {
        self.recovery
            .open(recovery.secret(), RECOVERY_OWNER)?
            .ok_or_else(|| Error::new(Code::WrongRecoveryKey))
    }
}
