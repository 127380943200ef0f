//! Restoring a backup: build and check the whole store beside the present one, then exchange the two by renaming.

use super::folder::Staged;
use super::keys::KeyFile;
use super::{Entropy, Folder, Store, backup};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use std::path::Path;

/// Unpack and check the backup at `path`, opened with the passphrase of one of its supervisors or with its recovery key.
/// The present store is not touched and goes on.
pub(crate) fn stage_backup(folder: &Folder, path: &Path, secret: &str, entropy: Entropy) -> Result<Staged> {
    let staged = folder.stage()?;
    match staged.fill(path, secret, entropy) {
        Ok(()) => Ok(staged),
        Err(error) => {
            staged.discard();
            Err(error)
        }
    }
}

/// Make the staged store the desk's. `present` is closed first; the store it was stays beside the new one.
pub(crate) fn exchange(folder: &Folder, staged: &Staged, present: Option<Store>, now: Moment) -> Result<()> {
    if let Some(store) = present {
        store.close()?;
    }
    folder.adopt(staged, now)
}

impl Staged {
    fn fill(&self, path: &Path, secret: &str, entropy: Entropy) -> Result<()> {
        let manifest = backup::unpack(path, self.path())?;
        let keys = KeyFile::read(&self.keys())?;
        let store = Store::open_elsewhere(&self.database(), &keys, secret, entropy)?;
        if !manifest.tells_of(store.check()?) {
            return Err(Error::new(Code::BackupDamaged).with("part", "manifest"));
        }
        store.close()
    }
}
