//! The printers of this computer, as the desk needs them.

use crate::error::Result;
use std::path::Path;

/// A printer of this computer.
#[derive(Debug, Clone)]
pub struct PrinterInfo {
    /// The spooler's name.
    pub name: String,
    /// A description for people.
    pub label: String,
    /// The system's default.
    pub is_default: bool,
    /// Ready to print.
    pub ready: bool,
}

/// Where a job is in the spooler.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// Waiting or printing.
    Underway,
    /// On paper.
    Done,
    /// Aborted or cancelled.
    Failed,
    /// The spooler does not know it.
    Unknown,
    /// The spooler cannot be asked at this moment.
    Unreachable,
}

/// A job the spooler accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spooled {
    /// The spooler's number.
    pub job: i64,
}

/// The printers of this computer. The hardware behind it is the only thing of the desk that tests replace.
pub trait PrintPort: Send + Sync {
    /// Every printer.
    fn printers(&self) -> Vec<PrinterInfo>;
    /// Hand a PDF over under an ASCII title, without a dialog. [`Code::PrinterGone`] or [`Code::PrintFailed`];
    /// [`Code::PrintInterrupted`] where it is not known whether the spooler has it.
    fn send(&self, printer: &str, file: &Path, title: &str) -> Result<Spooled>;
    /// Where a job is.
    fn job_state(&self, printer: &str, job: i64) -> JobState;
    /// The newest job of this title, none where the spooler knows no such one; nothing where it cannot be asked.
    fn find(&self, printer: &str, title: &str) -> Option<Option<i64>>;
    /// Take a job back that has not ended. Best effort: a page may be coming out.
    fn cancel(&self, printer: &str, job: i64);
    /// Let the spooler keep nothing of a job that has ended: its file holds personal data, and CUPS keeps such files for
    /// a day unless told otherwise. Best effort: what it keeps all the same is the administrator's to forbid.
    fn forget(&self, printer: &str, job: i64);
}
