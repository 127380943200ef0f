//! Reading the journal.

use super::Desk;
use super::inner::supervisor;
use super::request::ReadJournal;
use super::view::JournalLine;
use crate::error::Result;
use crate::store::JournalEntry;

/// The most lines of one answer.
const MOST: u32 = 500;

/// Lines of the journal, newest first.
pub fn journal(desk: &Desk, request: &ReadJournal) -> Result<Vec<JournalLine>> {
    desk.read(|store, _| {
        let lines = store.journal(request.before, request.limit.clamp(1, MOST))?;
        Ok(lines.into_iter().map(shown).collect())
    })
}

/// All lines with what changed, newest first: for a supervisor, with personal data in full.
pub fn journal_export(desk: &Desk) -> Result<Vec<JournalEntry>> {
    desk.read(|store, clerk| {
        supervisor(clerk)?;
        store.journal(None, u32::MAX)
    })
}

fn shown(entry: JournalEntry) -> JournalLine {
    let payload =
        entry.payload.as_deref().and_then(|body| serde_json::from_str::<serde_json::Value>(body).ok());
    let reason = payload.as_ref().and_then(|payload| payload.get("reason")?.as_str().map(str::to_owned));
    JournalLine {
        seq: entry.seq,
        op: entry.op,
        at: entry.at,
        clerk_name: entry.clerk_name,
        name: entry.name,
        reason,
    }
}
