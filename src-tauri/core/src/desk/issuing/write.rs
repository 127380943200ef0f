//! Files that are complete where they exist: written under another name, flushed to the disk, then renamed.

use crate::error::Result;
use crate::store::{not_writable, sync_folder, write_durably};
use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

/// Before and behind the name of a file that is not complete.
const HIDDEN: &str = ".";
const PARTIAL: &str = ".partial";

/// Where a file lies until it is complete.
pub(super) fn partial(path: &Path) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!("{HIDDEN}{name}{PARTIAL}"))
}

/// Write and flush a file under its other name.
pub(super) fn stage(path: &Path, bytes: &[u8]) -> Result<()> {
    write_durably(&partial(path), bytes)
}

/// Begin a file under its other name, to be written bit by bit; readable by its owner only.
pub(super) fn begin(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(partial(path))?)
}

/// Give a complete file its name.
pub(super) fn adopt(path: &Path) -> Result<()> {
    Ok(fs::rename(partial(path), path)?)
}

/// A file that is not wanted after all.
pub(super) fn discard(path: &Path) {
    // Left behind it hinders nothing: the next run removes it.
    let _ = fs::remove_file(partial(path));
}

/// Make the folder, and remove what an interrupted run left in it.
pub(super) fn prepare(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| not_writable(&error, folder))?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if name.starts_with(HIDDEN) && name.ends_with(&format!(".pdf{PARTIAL}")) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

/// Make the renames in a folder durable.
pub(super) fn settle(folder: &Path) -> Result<()> {
    sync_folder(folder)
}
