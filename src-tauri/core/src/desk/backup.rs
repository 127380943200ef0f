//! Taking a backup.

use super::Desk;
use super::request::BackupNow;
use super::view::BackupView;
use crate::error::Result;
use crate::model::{LongWork, Moment};
use crate::store::tables::setting;
use crate::store::{Op, write_backup};
use std::path::PathBuf;

/// Write a verified backup. Anybody may: it is encrypted like the store itself. The counter goes on meanwhile: what is
/// written is the store as it stood when it began. [`crate::error::Code::Cancelled`] leaves nothing.
pub fn backup_now(desk: &Desk, now: Moment, request: &BackupNow) -> Result<BackupView> {
    let asked = request.folder.as_deref().map(str::trim).filter(|folder| !folder.is_empty());
    let target = asked.map_or_else(|| desk.folder().backups(), PathBuf::from);
    let underway = desk.progress().begin(LongWork::Backup)?;
    let snapshot = desk.read(|store, _| store.snapshot(desk.folder()))?;
    let written = write_backup(&snapshot, &target, now, &underway)?;
    drop(snapshot);
    desk.change(Op::Backup, now, |tx, _| {
        setting::set(tx, setting::LAST_BACKUP, &now.unix_millis().to_string())
    })?;
    Ok(BackupView {
        path: written.path.display().to_string(),
        taken_at: now,
        bytes: written.bytes,
        registrations: written.counted.registrations,
        journal_lines: written.counted.journal_lines,
        originals: written.originals.held,
        originals_added: written.originals.added,
        originals_problem: written.originals.problem,
    })
}
