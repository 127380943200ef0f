//! Backups, restoring, the journal, checking.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{BackupNow, PauseWork, ReadJournal, Restore};
use desk_core::desk::view::{BackupView, CheckReport, DeskStatus, JournalLine, ProgressView};
use desk_core::error::Result;

pub(super) fn work_progress(host: &Host, _: Nothing) -> Result<Option<ProgressView>> {
    Ok(desk::work_progress(host.desk()?))
}

pub(super) fn cancel_work(host: &Host, _: Nothing) -> Result<Nothing> {
    desk::cancel_work(host.desk()?);
    Ok(())
}

pub(super) fn pause_work(host: &Host, request: PauseWork) -> Result<Nothing> {
    desk::pause_work(host.desk()?, &request);
    Ok(())
}

pub(super) fn backup_now(host: &Host, request: BackupNow) -> Result<BackupView> {
    desk::backup_now(host.desk()?, host.now(), &request)
}

pub(super) fn restore(host: &Host, request: Restore) -> Result<DeskStatus> {
    desk::restore(host.desk()?, host.now(), &request).map(|status| host.complete(status))
}

pub(super) fn journal(host: &Host, request: ReadJournal) -> Result<Vec<JournalLine>> {
    desk::journal(host.desk()?, &request)
}

pub(super) fn check_desk(host: &Host, _: Nothing) -> Result<CheckReport> {
    desk::check_desk(host.desk()?)
}
