//! Receiving a file that a person dropped on the window or copied in another program, by its path.

use super::view::OfferedFile;
use super::{Desk, receive_file};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::photo::MAX_FILE_BYTES;
use std::fs::{self, File};
use std::io::Read;
use std::path::PathBuf;

/// Keep the one file that was offered. A path that leads to no file is nothing: an address of the web, a file that has
/// gone since.
///
/// Errors: as [`receive_file`], and where the file cannot be read.
pub fn receive_offered(desk: &Desk, now: Moment, paths: &[PathBuf]) -> Result<OfferedFile> {
    let [path] = paths else {
        let count = u32::try_from(paths.len()).unwrap_or(u32::MAX);
        return Ok(if count == 0 { OfferedFile::Nothing } else { OfferedFile::Several { count } });
    };
    desk.read(|_, _| Ok(()))?;
    let Ok(metadata) = fs::metadata(path) else { return Ok(OfferedFile::Nothing) };
    if metadata.is_dir() {
        return Ok(OfferedFile::Folder);
    }
    if !metadata.is_file() {
        return Ok(OfferedFile::Nothing);
    }
    if metadata.len() > MAX_FILE_BYTES as u64 {
        return Err(Error::new(Code::FileTooLarge)
            .with("bytes", metadata.len())
            .with("limit", MAX_FILE_BYTES));
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| Error::new(Code::InputOutput).with("kind", error.kind()))?;
    Ok(OfferedFile::Received { token: receive_file(desk, now, &bytes)?.token })
}
