//! Restoring a backup: build and check the whole store beside the present one, then exchange the two by renaming.

use super::keys::KeyFile;
use super::{Check, Entropy, Folder, Store, backup};
use crate::error::Result;
use crate::model::Moment;
use std::path::Path;

/// Replace the desk's store by the backup at `path`, opened with the passphrase of one of its supervisors or with its
/// recovery key. `present` is closed first; the store it was stays beside the new one.
///
/// On an error before the exchange the present store is as it was and must be opened again.
pub(crate) fn restore(
    folder: &Folder,
    present: Option<Store>,
    path: &Path,
    secret: &str,
    now: Moment,
    entropy: Entropy,
) -> Result<Check> {
    let staged = folder.stage()?;
    let counted = staged.fill(path, secret, entropy);
    let counted = match counted {
        Ok(counted) => counted,
        Err(error) => {
            staged.discard();
            return Err(error);
        }
    };
    if let Some(store) = present {
        store.close()?;
    }
    folder.adopt(&staged, now)?;
    Ok(counted)
}

impl super::folder::Staged {
    fn fill(&self, path: &Path, secret: &str, entropy: Entropy) -> Result<Check> {
        backup::unpack(path, self.path())?;
        let keys = KeyFile::read(&self.keys())?;
        let store = Store::open_elsewhere(&self.database(), &keys, secret, entropy)?;
        let counted = store.check()?;
        store.close()?;
        Ok(counted)
    }
}
