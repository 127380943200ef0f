//! What keeps a watched folder from being watched.

use super::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// Why nothing arrives from the watched folder at the moment.
    FolderTrouble {
        /// It is not there: a stick was drawn, a share is gone.
        Missing = "missing",
        /// It is there and cannot be read.
        Unreadable = "unreadable",
        /// It holds more pictures than the desk follows.
        Crowded = "crowded",
    }
}
