//! The data folder: one `store/` with database and key file that changes hands only by renaming, and the lock that
//! keeps a second copy of the program out.
//!
//! `store.new/` is being built and is not trusted until its `READY` file is there (restore) or it has become
//! `store/` (first start). `store.before-restore-…/` is what a restore replaced.
//! The originals of photos (`desk603-originals-….db`) lie beside the store: a restore must not lose one.

use super::durable::{sync_folder, write_durably};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// The database, in the store and in a backup.
pub(super) const DATABASE: &str = "desk.db";
/// The key file, in the store and in a backup.
pub(super) const KEYS: &str = "desk.keys";
const READY: &str = "READY";
const OUTGOING: &str = "outgoing";

/// The data folder, held by this process alone.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    lock: File,
}

impl Drop for Folder {
    /// Let go at once. Closing the file would not do while a program started by this one has not yet closed its copy.
    fn drop(&mut self) {
        let _ = self.lock.unlock();
    }
}

impl Folder {
    /// Take hold of the folder, creating it where it is missing, and finish or discard what a crash left half done.
    ///
    /// Errors: [`Code::AlreadyRunning`], [`Code::FolderNotWritable`], [`Code::DiskFull`].
    pub fn open(root: &Path) -> Result<Self> {
        fs::create_dir_all(root).map_err(|error| not_writable(&error, root))?;
        private(root)?;
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(root.join("lock"))
            .map_err(|error| not_writable(&error, root))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::new(Code::AlreadyRunning)),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        let folder = Self { root: root.to_owned(), lock };
        folder.settle()?;
        Ok(folder)
    }

    /// Where it is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether the desk was set up.
    pub fn is_set_up(&self) -> bool {
        self.store().exists()
    }

    /// The institution's own words and logo for its papers.
    pub fn papers(&self) -> PathBuf {
        self.root.join("papers")
    }

    /// The desk's own file of card readers' services.
    pub fn readers(&self) -> PathBuf {
        self.root.join("readers.toml")
    }

    /// Where papers lie while they are handed to a printer; private, and emptied when the folder is opened.
    pub fn outgoing(&self) -> Result<PathBuf> {
        let path = self.root.join(OUTGOING);
        fs::create_dir_all(&path).map_err(|error| not_writable(&error, &path))?;
        private(&path)?;
        Ok(path)
    }

    /// The database.
    pub fn database(&self) -> PathBuf {
        self.store().join(DATABASE)
    }

    /// The key file.
    pub fn keys(&self) -> PathBuf {
        self.store().join(KEYS)
    }

    /// The key file as it was before a change that is under way.
    pub(super) fn keys_before(&self) -> PathBuf {
        self.store().join("desk.keys-before")
    }

    /// Undo a change of the key file.
    pub(super) fn put_keys_back(&self) -> Result<()> {
        fs::rename(self.keys_before(), self.keys())?;
        sync_folder(&self.store())
    }

    /// After a change of the key file: the old secrets open nothing any more.
    pub(super) fn forget_keys_before(&self) {
        let _ = fs::remove_file(self.keys_before());
    }

    /// Where backups go unless told otherwise.
    pub fn backups(&self) -> PathBuf {
        self.root.join("backups")
    }

    fn store(&self) -> PathBuf {
        self.root.join("store")
    }

    fn staged(&self) -> PathBuf {
        self.root.join("store.new")
    }

    /// An empty folder to build a store in.
    pub(super) fn stage(&self) -> Result<Staged> {
        let path = self.staged();
        if path.exists() {
            fs::remove_dir_all(&path)?;
        }
        fs::create_dir(&path)?;
        private(&path)?;
        Ok(Staged { path })
    }

    /// Make the staged store the desk's, keeping the old one beside it.
    pub(super) fn adopt(&self, staged: &Staged, now: Moment) -> Result<()> {
        write_durably(&staged.path.join(READY), b"")?;
        sync_folder(&staged.path)?;
        if self.is_set_up() {
            let aside = free_name(&self.root, "store.before-restore-", now, "");
            fs::rename(self.store(), &aside)?;
            return self.adopt_ready().inspect_err(|_| {
                let _ = fs::rename(&aside, self.store());
            });
        }
        self.adopt_ready()
    }

    /// After a crash: a store that was moved aside is followed by the one that was ready; anything else half built is
    /// thrown away, because nobody was told that it exists.
    fn settle(&self) -> Result<()> {
        self.forget_keys_before();
        // Nothing of a paper stays behind where the program was killed.
        let _ = fs::remove_dir_all(self.root.join(OUTGOING));
        let staged = self.staged();
        if !staged.exists() {
            return Ok(());
        }
        if !self.is_set_up() && staged.join(READY).exists() {
            return self.adopt_ready();
        }
        Ok(fs::remove_dir_all(staged)?)
    }

    fn adopt_ready(&self) -> Result<()> {
        fs::rename(self.staged(), self.store())?;
        sync_folder(&self.root)?;
        // It has done its work; where it cannot be removed it hinders nothing.
        let _ = fs::remove_file(self.store().join(READY));
        Ok(())
    }
}

/// A store under construction.
pub(crate) struct Staged {
    path: PathBuf,
}

impl Staged {
    pub(super) fn database(&self) -> PathBuf {
        self.path.join(DATABASE)
    }

    pub(super) fn keys(&self) -> PathBuf {
        self.path.join(KEYS)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Throw it away; what stays after a failure is thrown away when the folder is next opened.
    pub(super) fn discard(&self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// A name in `folder` that tells the moment and is not taken: `{prefix}20260318-101500{suffix}`, then `-2` …
pub(super) fn free_name(folder: &Path, prefix: &str, now: Moment, suffix: &str) -> PathBuf {
    let named = |more: &str| folder.join(format!("{prefix}{}{more}{suffix}", now.for_file_name()));
    let mut path = named("");
    let mut number = 2;
    while path.exists() {
        path = named(&format!("-{number}"));
        number += 1;
    }
    path
}

/// Only the user may enter.
#[cfg(unix)]
fn private(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o700)).map_err(|error| not_writable(&error, path))
}

/// Only the user may enter: on Windows a folder inherits that from the user's own.
#[cfg(not(unix))]
fn private(_: &Path) -> Result<()> {
    Ok(())
}

/// A folder that cannot be made or entered, with its path.
pub(crate) fn not_writable(error: &std::io::Error, folder: &Path) -> Error {
    match error.kind() {
        std::io::ErrorKind::StorageFull => Error::new(Code::DiskFull),
        _ => Error::new(Code::FolderNotWritable).with("folder", folder.display()),
    }
}
