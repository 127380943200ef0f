//! The append-only journal: who did what when, with before and after, each line chained to the one before.

use super::transact::Payload;
use super::{Op, Store};
use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DeskId, Moment, hex};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The chain's beginning.
const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// A line about to be written.
pub(super) struct Line {
    pub(super) op: Op,
    pub(super) now: Moment,
    pub(super) clerk: ClerkId,
    pub(super) desk_id: DeskId,
    pub(super) subject: Option<Uuid>,
}

/// A line as read.
#[derive(Debug, Clone)]
pub struct JournalEntry {
    /// Running number, without gaps.
    pub seq: u32,
    /// The operation.
    pub op: Op,
    /// When.
    pub at: Moment,
    /// Who.
    pub clerk_name: String,
    /// What it is about.
    pub subject: Option<String>,
    /// The candidate's name, where it is about a registration.
    pub name: Option<String>,
    /// The reason and the changes as JSON; none once erased by law.
    pub payload: Option<String>,
}

/// The newest line's number and chain.
pub(super) fn head(reader: &Connection) -> Result<(u32, String)> {
    let newest = reader
        .prepare_cached("SELECT seq, chain FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(newest.unwrap_or_else(|| (0, GENESIS.to_owned())))
}

/// Write a line with its payload.
pub(super) fn append(writer: &Connection, line: &Line, payload: &Payload) -> Result<()> {
    let (last, before) = head(writer)?;
    let body = serde_json::to_string(payload)?;
    let digest = hex(&Sha256::digest(body.as_bytes()));
    let seq = last + 1;
    let subject = line.subject.map(|subject| subject.hyphenated().to_string());
    let (desk_id, clerk) = (line.desk_id.to_string(), line.clerk.to_string());
    let who = (desk_id.as_str(), clerk.as_str());
    let chain = link(&before, seq, line.op.as_str(), line.now, who, subject.as_deref(), &digest);
    writer
        .prepare_cached(
            "INSERT INTO journal (seq, desk_id, op, at, clerk_id, subject, digest, chain) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![seq, line.desk_id, line.op, line.now, line.clerk, subject, digest, chain])?;
    writer
        .prepare_cached("INSERT INTO journal_payload (seq, body) VALUES (?1, ?2)")?
        .execute(params![seq, body])?;
    Ok(())
}

fn link(
    before: &str,
    seq: u32,
    op: &str,
    at: Moment,
    (desk_id, clerk): (&str, &str),
    subject: Option<&str>,
    digest: &str,
) -> String {
    let (at, subject) = (at.unix_millis(), subject.unwrap_or("-"));
    let text = format!("{before}\n{seq}\n{desk_id}\n{op}\n{at}\n{clerk}\n{subject}\n{digest}");
    hex(&Sha256::digest(text.as_bytes()))
}

/// Follow the chain from its beginning: numbers without gaps, every digest and every link as written.
/// [`Code::DatabaseDamaged`] names the first line that does not hold.
pub(super) fn verify(reader: &Connection) -> Result<u32> {
    let mut statement = reader.prepare(
        "SELECT j.seq, j.op, j.at, j.clerk_id, j.subject, j.digest, j.chain, p.body, j.desk_id
         FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq ORDER BY j.seq",
    )?;
    let mut rows = statement.query([])?;
    let (mut count, mut before) = (0_u32, GENESIS.to_owned());
    while let Some(row) = rows.next()? {
        count += 1;
        let (op, clerk, digest): (String, String, String) = (row.get(1)?, row.get(3)?, row.get(5)?);
        let desk_id: String = row.get(8)?;
        let subject: Option<String> = row.get(4)?;
        let body: Option<String> = row.get(7)?;
        let expected =
            link(&before, count, &op, row.get(2)?, (&desk_id, &clerk), subject.as_deref(), &digest);
        let chain: String = row.get(6)?;
        let payload_holds = body.is_none_or(|body| hex(&Sha256::digest(body.as_bytes())) == digest);
        if row.get::<_, u32>(0)? != count || chain != expected || !payload_holds {
            return Err(Error::new(Code::DatabaseDamaged).with("journal_line", count));
        }
        before = chain;
    }
    Ok(count)
}

impl Store {
    /// Lines before the running number `before`, newest first.
    pub fn journal(&self, before: Option<u32>, limit: u32) -> Result<Vec<JournalEntry>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT j.seq, j.op, j.at, coalesce(k.name, '') AS clerk_name, j.subject, c.name, p.body
             FROM journal j
             LEFT JOIN journal_payload p ON p.seq = j.seq
             LEFT JOIN clerk k ON k.id = j.clerk_id
             LEFT JOIN registration r ON r.id = j.subject
             LEFT JOIN candidate c ON c.id = coalesce(r.candidate_id, j.subject)
             WHERE j.seq < ?1 ORDER BY j.seq DESC LIMIT ?2",
        )?;
        let rows = statement.query_map(params![before.unwrap_or(u32::MAX), limit], |row| {
            Ok(JournalEntry {
                seq: row.get(0)?,
                op: row.get(1)?,
                at: row.get(2)?,
                clerk_name: row.get(3)?,
                subject: row.get(4)?,
                name: row.get(5)?,
                payload: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// The moment of the newest line.
pub(super) fn newest(reader: &Connection) -> Result<Option<Moment>> {
    Ok(reader.query_row("SELECT max(at) FROM journal", [], |row| row.get(0))?)
}
