//! Requests about card readers, the watched folder and trials of printers.

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

/// Name the folder in which new photos arrive.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WatchFolder {
    /// Its path, absolute, as typed or pasted; empty for none.
    pub folder: String,
}

/// Take a photo that arrived off the tray, or lay it back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MarkArrival {
    /// The photo's token.
    pub token: String,
    /// Taken for a candidate; false lays it back.
    pub taken: bool,
}
