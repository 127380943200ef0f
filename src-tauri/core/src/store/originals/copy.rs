//! Copying originals into a file that lacks some of them: to the backups and back. Only what is not there yet is copied;
//! what is there is never touched, so that a stop or a kill at any point leaves a sound file with more in it than before.

use super::file::{Open, file_name};
use super::{INSERT, Originals, damaged};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, hex};
use crate::progress::Underway;
use crate::store::connection::Log;
use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::path::Path;

/// A transaction ends after so many bytes.
const BATCH_BYTES: u64 = 16 << 20;
/// Times that an original's bytes are gone through: copied, and read back.
const PASSES: u64 = 2;

/// What was copied.
#[derive(Debug, Default)]
pub(crate) struct Copied {
    /// Originals in the file now.
    pub(crate) held: u32,
    /// Of these, copied just now.
    pub(crate) added: u32,
    /// Steps of work that were counted.
    pub(crate) bytes: u64,
    /// Why not all could be copied.
    pub(crate) problem: Option<Error>,
}

impl Originals {
    /// Bring the file beside the backups in `folder` up to date. `besides` is the other work, in bytes.
    ///
    /// Errors: [`Code::Cancelled`], [`Code::DiskFull`] and whatever else keeps the folder from being written; what is
    /// wrong with the desk's own file is told in the answer, because the backup of the store goes on.
    pub(crate) fn back_up(
        &self,
        folder: &Path,
        now: Moment,
        underway: &Underway<'_>,
        besides: u64,
    ) -> Result<Copied> {
        let target = Self { path: folder.join(file_name(self.desk_id)), ..self.clone() };
        if target.is_same_file(self) {
            return Ok(Copied::default());
        }
        let source = match self.open(Open::Existing) {
            Ok(Some(source)) => source,
            Ok(None) => return Ok(Copied::default()),
            Err(error) => return Ok(Copied { problem: Some(error), ..Copied::default() }),
        };
        let progress = (underway, besides);
        let copied = copy(&source, &target, Log::RolledBack, progress);
        match copied {
            Err(error) if error.code == Code::OriginalsDamaged => {
                target.set_aside(now)?;
                copy(&source, &target, Log::RolledBack, progress)
            }
            copied => copied,
        }
    }

    /// Bring back what the file beside a backup in `folder` holds; what the desk has is kept. Only a full disk and a stop
    /// are errors: a restore does not fail for an original. `besides` is the other work, in bytes.
    pub(crate) fn bring_back(
        &self,
        folder: &Path,
        now: Moment,
        underway: &Underway<'_>,
        besides: u64,
    ) -> Result<()> {
        let backup = Self { path: folder.join(file_name(self.desk_id)), ..self.clone() };
        let Ok(Some(source)) = backup.open_as(Open::Existing, Log::RolledBack) else { return Ok(()) };
        if backup.is_same_file(self) {
            return Ok(());
        }
        let progress = (underway, besides);
        let copied = match copy(&source, self, Log::Ahead, progress) {
            Err(error) if error.code == Code::OriginalsDamaged => {
                self.set_aside(now)?;
                copy(&source, self, Log::Ahead, progress)
            }
            copied => copied,
        };
        match copied {
            Err(error) if matches!(error.code, Code::DiskFull | Code::Cancelled) => Err(error),
            _ => Ok(()),
        }
    }

    fn is_same_file(&self, other: &Self) -> bool {
        let real = |path: &Path| path.canonicalize().ok();
        real(&self.path).is_some_and(|path| real(&other.path) == Some(path))
    }
}

/// Copy what `target` lacks and read it back. [`Code::OriginalsDamaged`] where the target cannot be trusted.
fn copy(
    source: &Connection,
    target: &Originals,
    log: Log,
    (underway, besides): (&Underway<'_>, u64),
) -> Result<Copied> {
    let mut copied = Copied::default();
    let (sizes, problem) = sizes(source);
    copied.problem = problem;
    let how = if sizes.is_empty() { Open::Existing } else { Open::Creating };
    let Some(mut connection) = target.open_as(how, log)? else { return Ok(copied) };
    let held = digests(&connection)?;
    let lacking: Vec<_> = sizes.into_iter().filter(|(sha256, _)| !held.contains(sha256)).collect();
    let bytes: u64 = lacking.iter().map(|(_, bytes)| bytes).sum();
    underway.expect(bytes * PASSES + besides);
    copied.bytes = bytes * PASSES;
    let mut added = Vec::new();
    let mut left = lacking.iter().peekable();
    while left.peek().is_some() {
        let batch = connection.transaction().map_err(damaged)?;
        let mut written = 0;
        while let Some((sha256, bytes)) = left.next_if(|_| written < BATCH_BYTES) {
            match read(source, sha256) {
                Some((received_at, original)) => {
                    batch.execute(INSERT, params![sha256, received_at, original]).map_err(damaged)?;
                    added.push(sha256);
                }
                None => copied.problem = Some(Error::new(Code::OriginalsDamaged)),
            }
            written += bytes;
            underway.step(*bytes)?;
        }
        batch.commit().map_err(damaged)?;
    }
    read_back(target, log, &added, underway)?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    copied.added = count(added.len());
    copied.held = count(held.len() + added.len());
    Ok(copied)
}

/// Look at what was written over a connection that has nothing of it in memory.
fn read_back(target: &Originals, log: Log, added: &[&String], underway: &Underway<'_>) -> Result<()> {
    if added.is_empty() {
        return Ok(());
    }
    let lost = || Error::new(Code::OriginalsDamaged);
    let connection = target.open_as(Open::Existing, log)?.ok_or_else(lost)?;
    for sha256 in added {
        let (_, bytes) = read(&connection, sha256).ok_or_else(lost)?;
        underway.step(bytes.len() as u64)?;
    }
    Ok(())
}

/// When the original with this digest was received, and its bytes; none where they cannot be read or are not what they
/// were.
fn read(connection: &Connection, sha256: &str) -> Option<(Moment, Vec<u8>)> {
    let sql = "SELECT received_at, bytes FROM original WHERE sha256 = ?1";
    let mut statement = connection.prepare_cached(sql).ok()?;
    let found: (Moment, Vec<u8>) =
        statement.query_row([sha256], |row| Ok((row.get(0)?, row.get(1)?))).ok()?;
    (hex(&Sha256::digest(&found.1)) == sha256).then_some(found)
}

/// The digests and sizes that can be read, and why not all can be.
fn sizes(source: &Connection) -> (Vec<(String, u64)>, Option<Error>) {
    let mut sizes = Vec::new();
    let mut collect = || -> Result<()> {
        let mut statement = source.prepare("SELECT sha256, length(bytes) FROM original ORDER BY rowid")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            sizes.push((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs()));
        }
        Ok(())
    };
    let problem = collect().map_err(damaged).err();
    (sizes, problem)
}

fn digests(connection: &Connection) -> Result<BTreeSet<String>> {
    let mut statement = connection.prepare("SELECT sha256 FROM original").map_err(damaged)?;
    let rows = statement.query_map([], |row| row.get(0)).map_err(damaged)?;
    rows.collect::<rusqlite::Result<_>>().map_err(damaged)
}
