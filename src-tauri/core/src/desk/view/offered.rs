//! What a person handed over from another program.

use serde::Serialize;
use ts_rs::TS;

/// What was dropped or pasted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OfferedFile {
    /// One file: it was received.
    Received {
        /// Its token for further requests.
        token: String,
    },
    /// More than one: none was read.
    Several {
        /// How many.
        count: u32,
    },
    /// A folder.
    Folder,
    /// No file at all.
    Nothing,
}
