//! Journal, backups, checks.

use crate::error::Error;
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
    /// Done so far, of [`Self::total`]; bytes, rows or papers, whatever the work counts.
    pub done: u32,
    /// All there is to do; zero while it is not known.
    pub total: u32,
    /// Whether it can still be stopped.
    pub may_cancel: bool,
    /// Whether it can wait until it is told to go on.
    pub may_pause: bool,
    /// It was asked to wait, or does.
    pub paused: bool,
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
    /// Originals of photos that lie beside it now.
    pub originals: u32,
    /// Of these, copied just now; the others lay there already.
    pub originals_added: u32,
    /// Why not all originals could be copied; none where all are there. The backup itself is whole.
    pub originals_problem: Option<Error>,
}

/// The result of checking the store.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckReport {
    /// Lines in the journal.
    pub journal_lines: u32,
    /// Registrations.
    pub registrations: u32,
    /// The originals of photos that were put right.
    pub originals: OriginalsReport,
}

/// The result of checking the originals. Nobody's registration depends on them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OriginalsReport {
    /// Kept, each as it was received.
    pub kept: u32,
    /// Of these, referred to by no registration any more. Harmless.
    pub unused: u32,
    /// Referred to by a registration and not there.
    pub missing: u32,
    /// What is wrong with them; none where all are as they should be.
    pub problem: Option<Error>,
}

/// A document's number shown in full on purpose; the journal keeps it.
#[derive(Clone, Serialize, TS)]
pub struct RevealedNumber {
    /// The number.
    pub number: String,
}
