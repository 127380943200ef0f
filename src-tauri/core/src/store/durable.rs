//! Files that are whole and on the disk once this returns.

use crate::error::Result;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;

/// Replace a file whole: write a neighbour, flush it to the disk, rename it over.
pub(super) fn replace_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let partial = path.with_extension("partial");
    write_durably(&partial, bytes)?;
    Ok(fs::rename(partial, path)?)
}

/// Write a file readable by its owner only and flush it to the disk.
pub(crate) fn write_durably(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    Ok(file.sync_all()?)
}

/// Make the renames inside a folder durable. Windows has no such call and needs none.
pub(crate) fn sync_folder(path: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(path)?.sync_all()?;
    }
    Ok(())
}
