//! Requests about card readers and trials of printers.

use serde::Deserialize;
use ts_rs::TS;

/// Choose the card reader.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChooseReader {
    /// Its profile's id; none for no reader.
    pub reader: Option<String>,
}

/// Print a test page.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PrintTestPage {
    /// The spooler's name of the printer.
    pub printer: String,
}

/// Ask where a test page is.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AskTestPage {
    /// The spooler's name of the printer.
    pub printer: String,
    /// The spooler's number of the job.
    pub job: i64,
}
