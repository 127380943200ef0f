//! Photos by the SHA-256 of their bytes. Written once, never changed.

use crate::error::{Code, Error, Result};
use crate::model::{DeskId, Moment};
use crate::store::Tx;
use crate::store::row::row;
use crate::store::transact::find;
use rusqlite::Connection;

row! {
    /// A photo as it goes on papers.
    PhotoRow in "photo" {
        /// Of the bytes, hexadecimal.
        sha256: String,
        /// Received by.
        desk_id: DeskId,
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
        /// When.
        received_at: Moment,
        /// JPEG without metadata.
        bytes: Vec<u8>,
    }
}

/// The photo with this digest.
pub(crate) fn get(reader: &Connection, sha256: &str) -> Result<PhotoRow> {
    find(reader, sha256)?.ok_or_else(|| Error::new(Code::NotFound).with("what", "photo"))
}

/// A photo's size in bytes, width and height, without reading it.
pub(crate) fn size(reader: &Connection, sha256: &str) -> Result<(u32, u32, u32)> {
    let sql = "SELECT length(bytes), width, height FROM photo WHERE sha256 = ?1";
    Ok(reader.prepare_cached(sql)?.query_row([sha256], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
}

/// Keep a photo; the same bytes are kept once.
pub(crate) fn keep(tx: &mut Tx<'_>, photo: &PhotoRow) -> Result<()> {
    let known: bool = tx
        .reader()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM photo WHERE sha256 = ?1)")?
        .query_row([&photo.sha256], |row| row.get(0))?;
    if known { Ok(()) } else { tx.insert_unlogged(photo) }
}
