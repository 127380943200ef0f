//! Journal, backups, checks.

use crate::model::{LongWork, Moment};
use crate::store::Op;
use serde::Serialize;
use ts_rs::TS;

/// How far long work is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ProgressView {
    /// What is done.
    pub work: LongWork,
    /// Between 0 and 1; none while it is not known.
    pub fraction: Option<f64>,
    /// Whether it can still be stopped.
    pub may_cancel: bool,
}

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JournalLine {
    /// Running number.
    pub seq: u32,
    /// The operation.
    pub op: Op,
    /// When.
    pub at: Moment,
    /// Who.
    pub clerk_name: String,
    /// The candidate's name, where it concerns one.
    pub name: Option<String>,
    /// The reason given.
    pub reason: Option<String>,
}

/// A verified backup.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BackupView {
    /// The file.
    pub path: String,
    /// When it was taken.
    pub taken_at: Moment,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Registrations in it.
    pub registrations: u32,
    /// Journal lines in it.
    pub journal_lines: u32,
}

/// The result of checking the store.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckReport {
    /// Lines in the journal.
    pub journal_lines: u32,
    /// Registrations.
    pub registrations: u32,
}

/// A document's number shown in full on purpose; the journal keeps it.
#[derive(Clone, Serialize, TS)]
pub struct RevealedNumber {
    /// The number.
    pub number: String,
}
