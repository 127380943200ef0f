//! How a keyboard-wedge scanner types: nothing but its pace and its last key tell it from a person.

use super::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a scanner sends behind a code.
    ScannerEnding {
        /// Enter, as nearly all do when they are new.
        Enter = "enter",
        /// Tab.
        Tab = "tab",
        /// Nothing: a code ends when no more characters come.
        Nothing = "nothing",
    }
}

/// How the desk's scanner types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScannerSettings {
    /// The longest pause between two characters of a code, in milliseconds, within [`ScannerSettings::PAUSES`].
    pub longest_pause: u32,
    /// What it sends behind a code. Enter ends a code whatever is set here: it stands between the lines of a document.
    pub ending: ScannerEnding,
}

impl ScannerSettings {
    /// The pauses that can be set, in milliseconds: wired scanners take 1 to 20; through Bluetooth it may be 200 and
    /// more. People who type fast take 80.
    pub const PAUSES: std::ops::RangeInclusive<u32> = 20..=500;
}

impl Default for ScannerSettings {
    fn default() -> Self {
        Self { longest_pause: 50, ending: ScannerEnding::Enter }
    }
}
