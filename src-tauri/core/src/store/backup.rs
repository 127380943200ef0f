//! A backup: one file with database, key file and manifest, opened and checked before anybody is told of it; beside it
//! one growing file with the originals of photos, which takes only what it lacks.

use super::durable::sync_folder;
use super::folder::{DATABASE, KEYS, free_name, not_writable};
use super::keys::KeyFile;
use super::originals::Copied;
use super::snapshot::Snapshot;
use super::{Check, Store, connection, journal, migrate};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, hex};
use crate::progress::Underway;
use rusqlite::backup::{Backup, StepResult};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const MANIFEST: &str = "manifest.json";
const FORMAT: u32 = 1;
/// Others see how far it is after so many pages or bytes.
const STEP_PAGES: i32 = 1024;
const STEP_BYTES: usize = 1 << 20;
/// SQLCipher's own page.
const PAGE_BYTES: u64 = 4096;
/// No part of a backup is larger; a damaged length must not fill the disk.
const MOST_BYTES: u64 = 64 << 30;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    format: u32,
    pub(super) taken_at: Moment,
    schema: u32,
    database_sha256: String,
    keys_sha256: String,
    registrations: u32,
    journal_lines: u32,
    journal_head: String,
}

impl Manifest {
    /// Whether this is what a check of the unpacked store counted.
    pub(super) fn tells_of(&self, counted: Check) -> bool {
        self.format == FORMAT
            && (self.registrations, self.journal_lines) == (counted.registrations, counted.journal_lines)
    }
}

/// A backup that was written and verified.
pub(crate) struct BackupWritten {
    pub(crate) path: PathBuf,
    pub(crate) bytes: u64,
    pub(crate) counted: Check,
    pub(crate) originals: Copied,
}

/// Times that a backup goes through all bytes: copied, checked, digested, packed, read back and digested again.
const PASSES: u64 = 6;

/// Write a backup into `target` and verify what was written.
pub(crate) fn write(
    snapshot: &Snapshot,
    target: &Path,
    now: Moment,
    underway: &Underway<'_>,
) -> Result<BackupWritten> {
    let Snapshot { store, keys, keys_bytes, originals } = snapshot;
    fs::create_dir_all(target).map_err(|error| not_writable(&error, target))?;
    let scratch_name = format!(".desk603-{}-", store.desk_id);
    clear(target, &scratch_name);
    let scratch = tempfile::Builder::new().prefix(&scratch_name).tempdir_in(target)?;
    let originals = originals.back_up(target, now, underway, whole_of(store)? * PASSES)?;
    let copy = scratch.path().join(DATABASE);
    copy_database(store, &copy, underway, originals.bytes)?;
    let counted = check_copy(store, &copy, keys)?;
    underway.step(fs::metadata(&copy)?.len())?;
    let (_, journal_head) = journal::head(store.reader())?;
    let manifest = Manifest {
        format: FORMAT,
        taken_at: now,
        schema: migrate::schema_of(store.reader())?,
        database_sha256: digest_of(&mut File::open(&copy)?, underway)?,
        keys_sha256: hex(&Sha256::digest(keys_bytes)),
        registrations: counted.registrations,
        journal_lines: counted.journal_lines,
        journal_head,
    };
    let partial = scratch.path().join("partial");
    pack(&partial, &copy, keys_bytes, &manifest, underway)?;
    unpack(&partial, &scratch.path().join("read-back"), underway)?;
    underway.past_stopping()?;
    let path = free_name(target, "desk603-", now, ".zip");
    fs::rename(&partial, &path)?;
    sync_folder(target)?;
    let bytes = fs::metadata(&path)?.len();
    Ok(BackupWritten { path, bytes, counted, originals })
}

/// Throw away what backups of this desk left that were killed: each is as large as the store. What cannot be removed
/// hinders nothing.
fn clear(target: &Path, scratch_name: &str) {
    for entry in fs::read_dir(target).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(scratch_name) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// The size of the database, in bytes.
fn whole_of(store: &Store) -> Result<u64> {
    let pages: u32 = store.connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
    Ok(u64::from(pages) * PAGE_BYTES)
}

/// Copy page by page with SQLite's own backup, under the same key. `before` is the work done already, in bytes.
fn copy_database(store: &Store, copy: &Path, underway: &Underway<'_>, before: u64) -> Result<()> {
    let mut target = connection::create(copy, &store.key)?;
    {
        let backup = Backup::new(&store.connection, &mut target)?;
        let mut copied = 0;
        loop {
            let step = backup.step(STEP_PAGES)?;
            let seen = backup.progress();
            let whole = u64::try_from(seen.pagecount).unwrap_or_default();
            let now_copied = u64::try_from(seen.pagecount - seen.remaining).unwrap_or_default();
            underway.expect(before + whole * PAGE_BYTES * PASSES);
            underway.step(now_copied.saturating_sub(copied) * PAGE_BYTES)?;
            copied = now_copied;
            match step {
                StepResult::Done => break,
                StepResult::More => {}
                _ => return Err(Error::internal("backup step")),
            }
        }
    }
    target.pragma_update(None, "journal_mode", "DELETE")?;
    target.close().map_err(|(_, error)| error.into())
}

fn check_copy(store: &Store, copy: &Path, keys: &KeyFile) -> Result<Check> {
    let opened = Store::open_copy(copy, store, keys)?;
    let counted = opened.check()?;
    opened.into_single_file()?;
    Ok(counted)
}

fn pack(
    path: &Path,
    database: &Path,
    keys: &[u8],
    manifest: &Manifest,
    underway: &Underway<'_>,
) -> Result<()> {
    let mut zip = ZipWriter::new(File::create_new(path)?);
    // Encrypted pages do not compress.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    zip.start_file(DATABASE, stored).map_err(damaged)?;
    copy_in_steps(&mut File::open(database)?, &mut zip, underway)?;
    zip.start_file(KEYS, stored).map_err(damaged)?;
    zip.write_all(keys)?;
    zip.start_file(MANIFEST, stored).map_err(damaged)?;
    zip.write_all(serde_json::to_string_pretty(manifest)?.as_bytes())?;
    let file = zip.finish().map_err(damaged)?;
    Ok(file.sync_all()?)
}

/// Take a backup apart into `into` and compare every byte with the manifest. [`Code::BackupDamaged`] otherwise.
pub(super) fn unpack(path: &Path, into: &Path, underway: &Underway<'_>) -> Result<Manifest> {
    fs::create_dir_all(into)?;
    let mut zip =
        ZipArchive::new(File::open(path).map_err(|_| Error::new(Code::BackupDamaged).with("part", "file"))?)
            .map_err(damaged)?;
    for part in [DATABASE, KEYS, MANIFEST] {
        let packed = zip.by_name(part).map_err(|_| Error::new(Code::BackupDamaged).with("part", part))?;
        let mut file = File::create(into.join(part))?;
        copy_in_steps(&mut packed.take(MOST_BYTES), &mut file, underway)
            .map_err(|error| of_part(error, part))?;
        file.sync_all()?;
    }
    let text = fs::read_to_string(into.join(MANIFEST)).map_err(|error| part_failed(&error, MANIFEST))?;
    let manifest: Manifest =
        serde_json::from_str(&text).map_err(|_| Error::new(Code::BackupDamaged).with("part", MANIFEST))?;
    for (part, expected) in [(DATABASE, &manifest.database_sha256), (KEYS, &manifest.keys_sha256)] {
        if digest_of(&mut File::open(into.join(part))?, underway)? != *expected {
            return Err(Error::new(Code::BackupDamaged).with("part", part));
        }
    }
    fs::remove_file(into.join(MANIFEST))?;
    Ok(manifest)
}

/// Copy to the end, letting others see how far it is.
fn copy_in_steps(from: &mut impl Read, to: &mut impl Write, underway: &Underway<'_>) -> Result<()> {
    let mut buffer = vec![0; STEP_BYTES];
    loop {
        let read = from.read(&mut buffer)?;
        if read == 0 {
            return Ok(());
        }
        to.write_all(&buffer[..read])?;
        underway.step(read as u64)?;
    }
}

/// What cannot be read of a part is damage; a full disk and a stop are what they are.
fn of_part(error: Error, part: &str) -> Error {
    match error.code {
        Code::DiskFull | Code::Cancelled => error,
        _ => Error::new(Code::BackupDamaged).with("part", part),
    }
}

fn part_failed(error: &std::io::Error, part: &str) -> Error {
    match error.kind() {
        std::io::ErrorKind::StorageFull => Error::new(Code::DiskFull),
        _ => Error::new(Code::BackupDamaged).with("part", part),
    }
}

fn digest_of(file: &mut File, underway: &Underway<'_>) -> Result<String> {
    file.rewind()?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; STEP_BYTES];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok(hex(&hasher.finalize()));
        }
        hasher.update(&buffer[..read]);
        underway.step(read as u64)?;
    }
}

fn damaged(error: zip::result::ZipError) -> Error {
    match error {
        zip::result::ZipError::Io(error) => part_failed(&error, "file"),
        _ => Error::new(Code::BackupDamaged).with("part", "file"),
    }
}
