//! Reading the watched folder: picture files that lie in it themselves, never what a link leads to.

use crate::model::FolderTrouble;
use crate::photo::MAX_FILE_BYTES;
use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::time::SystemTime;

/// What cameras, telephones and scanners write.
const PICTURES: [&str; 9] = ["jpg", "jpeg", "png", "bmp", "webp", "tif", "tiff", "heic", "heif"];
/// More picture files than this are not followed.
const MOST_FILES: usize = 20_000;

/// What tells whether a file is still being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// Size in bytes.
    pub(super) bytes: u64,
    /// When it was changed last; none where the file system does not tell.
    pub(super) modified: Option<SystemTime>,
}

impl Mark {
    fn of(metadata: &Metadata) -> Self {
        Self { bytes: metadata.len(), modified: metadata.modified().ok() }
    }
}

/// A picture file in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) name: OsString,
    pub(super) mark: Mark,
}

/// The picture files of a folder, in no order.
pub(super) fn list(folder: &Path) -> Result<Vec<Listed>, FolderTrouble> {
    let trouble = |error: std::io::Error| match error.kind() {
        ErrorKind::PermissionDenied => FolderTrouble::Unreadable,
        _ => FolderTrouble::Missing,
    };
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(trouble)? {
        let entry = entry.map_err(trouble)?;
        let name = entry.file_name();
        if !is_picture(&name) {
            continue;
        }
        // Of a link this tells about the link. A file that has gone meanwhile is none.
        match entry.metadata() {
            Ok(metadata) if metadata.is_file() => found.push(Listed { name, mark: Mark::of(&metadata) }),
            _ => {}
        }
        if found.len() > MOST_FILES {
            return Err(FolderTrouble::Crowded);
        }
    }
    Ok(found)
}

/// By the name's ending. Hidden files are what programs write beside a file or before it is whole.
fn is_picture(name: &std::ffi::OsStr) -> bool {
    let hidden = name.to_string_lossy().starts_with(['.', '~']);
    let ending = Path::new(name).extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    !hidden && ending.is_some_and(|ending| PICTURES.contains(&ending.as_str()))
}

/// The bytes of a listed file; none where it cannot be opened, was changed since, or has become a link.
pub(super) fn read(folder: &Path, file: &Listed) -> Option<Vec<u8>> {
    let path = folder.join(&file.name);
    if fs::symlink_metadata(&path).ok()?.is_symlink()
        || path.canonicalize().ok()?.parent() != folder.canonicalize().ok().as_deref()
    {
        return None;
    }
    let opened = File::open(&path).ok()?;
    if Mark::of(&opened.metadata().ok()?) != file.mark {
        return None;
    }
    let mut bytes = Vec::with_capacity(usize::try_from(file.mark.bytes).ok()?.min(MAX_FILE_BYTES));
    opened.take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 == file.mark.bytes).then_some(bytes)
}
