//! The originals of photos that were put right: a second encrypted database beside the store, under the same key, so
//! that a backup of the store itself stays quick.
//!
//! An original is written before the registration that refers to it: a crash in between leaves at worst one that nobody
//! refers to. Nothing here hinders the counter: a file that is damaged is set aside and another one begun.

mod check;
mod copy;
mod file;

pub use check::OriginalsCheck;
pub(super) use copy::Copied;

use super::folder::free_name;
use super::keys::DatabaseKey;
use super::{Folder, Store};
use crate::error::{Code, Error, Result};
use crate::model::{DeskId, Moment, hex};
use file::{Open, file_name};
use rusqlite::{OptionalExtension, TransactionBehavior, params};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;

/// A file as a candidate handed it in, its coded picture untouched and its metadata taken out.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Original {
    /// SHA-256 of `bytes`, hexadecimal.
    pub(crate) sha256: String,
    bytes: Vec<u8>,
}

impl Original {
    /// Name the bytes by their digest.
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        Self { sha256: hex(&Sha256::digest(&bytes)), bytes }
    }
}

/// The originals of one desk. The file is opened at each use and closed after it: seldom enough that nothing is won by
/// holding it, and so a restore never finds it held.
#[derive(Clone)]
pub(crate) struct Originals {
    path: PathBuf,
    key: DatabaseKey,
    desk_id: DeskId,
}

impl Store {
    /// The originals beside this store.
    pub(crate) fn originals(&self, folder: &Folder) -> Originals {
        Originals::of(folder, &self.key, self.desk_id)
    }
}

impl Originals {
    pub(super) fn of(folder: &Folder, key: &DatabaseKey, desk_id: DeskId) -> Self {
        Self { path: folder.root().join(file_name(desk_id)), key: key.clone(), desk_id }
    }

    /// Keep an original, durably; the same bytes are kept once. Where the file is damaged it is set aside and the original
    /// is the first in another one.
    pub(crate) fn keep(&self, original: &Original, now: Moment) -> Result<()> {
        match self.write(original, now) {
            Err(error) if error.code == Code::OriginalsDamaged => {
                self.set_aside(now)?;
                self.write(original, now)
            }
            written => written,
        }
    }

    /// The bytes with this digest. [`Code::NotFound`], [`Code::OriginalsDamaged`].
    pub(crate) fn get(&self, sha256: &str) -> Result<Vec<u8>> {
        let missing = || Error::new(Code::NotFound).with("what", "original");
        let connection = self.open(Open::Existing)?.ok_or_else(missing)?;
        let sql = "SELECT bytes FROM original WHERE sha256 = ?1";
        let found: Option<Vec<u8>> =
            connection.query_row(sql, [sha256], |row| row.get(0)).optional().map_err(damaged)?;
        let bytes = found.ok_or_else(missing)?;
        if hex(&Sha256::digest(&bytes)) == sha256 {
            Ok(bytes)
        } else {
            Err(Error::new(Code::OriginalsDamaged))
        }
    }

    fn write(&self, original: &Original, now: Moment) -> Result<()> {
        let Some(mut connection) = self.open(Open::Creating)? else { return Ok(()) };
        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(damaged)?;
        transaction
            .execute(INSERT, params![original.sha256, now, original.bytes])
            .and_then(|_| transaction.commit())
            .map_err(damaged)
    }

    /// Put a damaged file out of the way under a name that tells when. Its log goes first: beside another file SQLite would
    /// play it into that one.
    fn set_aside(&self, now: Moment) -> Result<()> {
        let (Some(folder), Some(stem)) = (self.path.parent(), self.path.file_stem()) else { return Ok(()) };
        let aside = free_name(folder, &format!("{}.damaged-", stem.to_string_lossy()), now, ".db");
        for log in ["-wal", "-journal", "-shm"] {
            let beside = |path: &PathBuf| PathBuf::from(format!("{}{log}", path.display()));
            if beside(&self.path).exists() {
                fs::rename(beside(&self.path), beside(&aside))?;
            }
        }
        Ok(fs::rename(&self.path, aside)?)
    }
}

const INSERT: &str =
    "INSERT INTO original (sha256, received_at, bytes) VALUES (?1, ?2, ?3) ON CONFLICT (sha256) DO NOTHING";

/// What damages the store's database damages this one, but here the counter goes on.
fn damaged(error: impl Into<Error>) -> Error {
    let error = error.into();
    if error.code == Code::DatabaseDamaged { Error::new(Code::OriginalsDamaged) } else { error }
}
