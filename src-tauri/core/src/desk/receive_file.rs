//! Receiving a file: kept encrypted under its digest until it is attached or two days old.

use super::Desk;
use super::view::FileReceived;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, hex};
use crate::photo::MAX_FILE_BYTES;
use crate::store::tables::staged_file;
use sha2::{Digest, Sha256};

/// Keep the bytes and name them by a token.
pub fn receive_file(desk: &Desk, now: Moment, bytes: &[u8]) -> Result<FileReceived> {
    if bytes.is_empty() {
        return Err(Error::new(Code::FileEmpty));
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(Error::new(Code::FileTooLarge).with("bytes", bytes.len()).with("limit", MAX_FILE_BYTES));
    }
    let token = hex(&Sha256::digest(bytes));
    desk.scratch(|writer, _| staged_file::keep(writer, &token, bytes, now))?;
    Ok(FileReceived { token, bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX) })
}
