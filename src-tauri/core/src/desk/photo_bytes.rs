//! The bytes of a photo and of its original, for the window to show.

use super::Desk;
use crate::error::Result;
use crate::store::tables::{photo, staged_file};

/// A photo by its SHA-256, attached or only examined so far.
pub fn photo_bytes(desk: &Desk, name: &str) -> Result<Vec<u8>> {
    let stored = desk.read(|store, _| Ok(photo::get(store.reader(), name).ok()))?;
    if let Some(photo) = stored {
        return Ok(photo.bytes);
    }
    desk.read(|store, _| staged_file::get(store.reader(), name))
}

/// The original of a photo by its SHA-256: a JPEG, or whatever else was handed in.
pub fn original_bytes(desk: &Desk, sha256: &str) -> Result<Vec<u8>> {
    let originals = desk.read(|store, _| Ok(store.originals(desk.folder())))?;
    originals.get(sha256)
}
