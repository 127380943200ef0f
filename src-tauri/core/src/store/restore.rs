//! Restoring a backup: build and check the whole store beside the present one, then exchange the two by renaming.

use super::folder::Staged;
use super::keys::{DatabaseKey, KeyFile};
use super::{Entropy, Folder, Op, Originals, Store, backup};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::progress::Underway;
use std::path::Path;

/// A backup unpacked beside the present store, opened and checked.
pub(crate) struct StagedBackup {
    staged: Staged,
    key: DatabaseKey,
    keys: KeyFile,
    entropy: Entropy,
}

/// Unpack and check the backup at `path`, opened with the passphrase of one of its supervisors or with its recovery key.
/// The present store is not touched and goes on. The journal's line is written into the staged store already: a kill
/// just after the exchange must not leave a restored store that does not say so.
pub(crate) fn stage_backup(
    folder: &Folder,
    path: &Path,
    secret: &str,
    now: Moment,
    entropy: Entropy,
    underway: &Underway<'_>,
) -> Result<StagedBackup> {
    let staged = folder.stage()?;
    match fill(folder, &staged, path, secret, now, entropy, underway) {
        Ok((key, keys)) => Ok(StagedBackup { staged, key, keys, entropy }),
        Err(error) => {
            staged.discard();
            Err(error)
        }
    }
}

/// Make the staged store the desk's and open it. `present` is closed first; the store it was stays beside the new one.
pub(crate) fn exchange(
    folder: &Folder,
    backup: StagedBackup,
    present: Option<Store>,
    now: Moment,
) -> Result<Store> {
    if let Some(store) = present {
        store.close()?;
    }
    folder.adopt(&backup.staged, now)?;
    Store::open(&folder.database(), backup.key, backup.keys.desk_id, backup.entropy)
}

fn fill(
    folder: &Folder,
    staged: &Staged,
    path: &Path,
    secret: &str,
    now: Moment,
    entropy: Entropy,
    underway: &Underway<'_>,
) -> Result<(DatabaseKey, KeyFile)> {
    // Unpacked, digested and checked.
    let passes = 3 * std::fs::metadata(path).map_or(0, |file| file.len());
    underway.expect(passes);
    let manifest = backup::unpack(path, staged.path(), underway)?;
    let keys = KeyFile::read(&staged.keys())?;
    let (mut store, supervisor) = Store::open_elsewhere(&staged.database(), &keys, secret, entropy)?;
    if !manifest.tells_of(store.check()?) {
        return Err(Error::new(Code::BackupDamaged).with("part", "manifest"));
    }
    if let Some(beside) = path.parent() {
        // Before the exchange: a kill leaves at worst originals that nobody refers to.
        Originals::of(folder, &store.key, keys.desk_id).bring_back(beside, now, underway, passes)?;
    }
    underway.past_stopping()?;
    store.transact(Op::Restore, now, supervisor, |_| Ok(()))?;
    let key = store.key.clone();
    store.close()?;
    Ok((key, keys))
}
