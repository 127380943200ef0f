//! Receiving a file: kept encrypted under its digest until it is attached or two days old.

use super::Desk;
use super::view::FileReceived;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, hex};
use crate::photo::MAX_FILE_BYTES;
use crate::photo::put_right::Change;
use crate::store::tables::staged_file;
use sha2::{Digest, Sha256};

/// Keep the bytes and name them by a token.
pub fn receive_file(desk: &Desk, now: Moment, bytes: &[u8]) -> Result<FileReceived> {
    let received = named(bytes)?;
    desk.scratch(|writer, _| staged_file::keep(writer, &received.token, bytes, now))?;
    Ok(received)
}

/// Keep a photo that the desk itself made from the file with the token `from`, and what was done to that file. Attached, it
/// brings its original with it. The window cannot call this: what it says of a photo's making is not believed.
/// [`Code::NotFound`] where the file it was made from is there no more.
pub fn receive_made_photo(
    desk: &Desk,
    now: Moment,
    from: &str,
    bytes: &[u8],
    changed: Vec<Change>,
) -> Result<FileReceived> {
    let received = named(bytes)?;
    desk.scratch(|writer, _| staged_file::keep_made(writer, (&received.token, bytes), from, changed, now))?;
    Ok(received)
}

fn named(bytes: &[u8]) -> Result<FileReceived> {
    if bytes.is_empty() {
        return Err(Error::new(Code::FileEmpty));
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(Error::new(Code::FileTooLarge).with("bytes", bytes.len()).with("limit", MAX_FILE_BYTES));
    }
    let token = hex(&Sha256::digest(bytes));
    Ok(FileReceived { token, bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX) })
}
