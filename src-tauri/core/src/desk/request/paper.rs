//! Requests about papers, printers, backups and the journal.

use crate::model::{Paper, PrintJobId, RegistrationId, RoomPaper, SittingId};
use serde::Deserialize;
use ts_rs::TS;

/// Print a paper of a registration on the printer chosen for its kind.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PrintPaper {
    /// One that the registration has.
    pub paper: Paper,
    /// The registration.
    pub registration: RegistrationId,
    /// Why, where it was printed before.
    #[serde(default)]
    pub reprint_reason: Option<String>,
}

/// Save a paper of a registration as a PDF file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SavePaper {
    /// One that the registration has.
    pub paper: Paper,
    /// The registration.
    pub registration: RegistrationId,
}

/// Print or save the sheet with a recovery key that was just issued.
#[derive(Clone, Deserialize, TS)]
pub struct RecoverySheetRequest {
    /// The key as issued: it is stored nowhere.
    pub recovery_key: String,
    /// A printer; none to save a file.
    pub printer: Option<String>,
}

/// Choose the printer for a kind of paper.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChoosePrinter {
    /// The kind of paper.
    pub paper: Paper,
    /// The spooler's name.
    pub printer: String,
}

/// Send a failed job again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RetryPrint {
    /// The job.
    pub job: PrintJobId,
}

/// Take a verified backup.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BackupNow {
    /// The folder it goes to; none for the desk's own backup folder.
    pub folder: Option<String>,
}

/// Replace everything by a backup.
#[derive(Clone, Deserialize, TS)]
pub struct Restore {
    /// The backup file.
    pub path: String,
    /// The passphrase of any supervisor in the backup, or the recovery key of its time.
    pub passphrase: String,
}

/// Lines of the journal, newest first.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReadJournal {
    /// Only lines before this running number.
    pub before: Option<u32>,
    /// At most this many, 1 to 500.
    pub limit: u32,
}

/// Save papers of every room of a sitting (考务打印件).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveRoomPapers {
    /// The sitting.
    pub sitting: SittingId,
    /// Which, each once.
    pub papers: Vec<RoomPaper>,
}
