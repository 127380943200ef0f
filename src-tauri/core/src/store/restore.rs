//! Restoring a backup: build and check the whole store beside the present one, then exchange the two by renaming.

use super::keys::KeyFile;
use super::{Entropy, Folder, Op, Store, backup};
use crate::error::Result;
use crate::model::Moment;
use std::path::Path;

/// Replace the desk's store by the backup at `path`, opened with the passphrase of one of its supervisors or with its
/// recovery key, and open it. `present` is closed first; the store it was stays beside the new one. The journal's line
/// is written before the exchange: a kill just after it must not leave a restored store that does not say so.
///
/// On an error before the exchange the present store is as it was and must be opened again.
pub(crate) fn restore(
    folder: &Folder,
    present: Option<Store>,
    path: &Path,
    secret: &str,
    now: Moment,
    entropy: Entropy,
) -> Result<Store> {
    let staged = folder.stage()?;
    let (key, keys) = match staged.fill(path, secret, now, entropy) {
        Ok(filled) => filled,
        Err(error) => {
            staged.discard();
            return Err(error);
        }
    };
    if let Some(store) = present {
        store.close()?;
    }
    folder.adopt(&staged, now)?;
    Store::open(&folder.database(), key, keys.desk_id, entropy)
}

impl super::folder::Staged {
    fn fill(
        &self,
        path: &Path,
        secret: &str,
        now: Moment,
        entropy: Entropy,
    ) -> Result<(super::keys::DatabaseKey, KeyFile)> {
        backup::unpack(path, self.path())?;
        let keys = KeyFile::read(&self.keys())?;
        let (mut store, supervisor) = Store::open_elsewhere(&self.database(), &keys, secret, entropy)?;
        store.check()?;
        store.transact(Op::Restore, now, supervisor, |_| Ok(()))?;
        let key = store.key.clone();
        store.close()?;
        Ok((key, keys))
    }
}
