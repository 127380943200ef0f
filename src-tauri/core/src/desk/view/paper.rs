//! Printers and files.

use crate::error::Error;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A printer of this computer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PrinterView {
    /// The spooler's name.
    pub name: String,
    /// A description for people.
    pub label: String,
    /// The system's default.
    pub is_default: bool,
    /// Ready to print.
    pub ready: bool,
}

/// A file the desk wrote for the clerk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SavedFile {
    /// Where it is.
    pub path: String,
}

/// The papers of the rooms of a sitting, saved.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SavedRoomPapers {
    /// Where they are.
    pub folder: SavedFile,
    /// Each of them.
    pub files: Vec<SavedFile>,
}

/// The printer chosen for each kind of paper.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PrinterChoices {
    /// The printers of this computer.
    pub printers: Vec<PrinterView>,
    /// For the receipt.
    pub receipt: Option<String>,
    /// For the notice of payment.
    pub payment_notice: Option<String>,
    /// For the ticket.
    pub admit_ticket: Option<String>,
    /// For 申报表.
    pub application_form: Option<String>,
    /// For 工作经历承诺书.
    pub work_history_commitment: Option<String>,
    /// For 工作承诺书.
    pub work_commitment: Option<String>,
    /// For 学历承诺书.
    pub education_commitment: Option<String>,
    /// Why the institution's own words for its papers are not in force.
    pub templates_refused: Option<Error>,
}
