//! What the window shows in its frame: stage, clerk, day, warnings, last backup.

use crate::model::{ClerkId, Moment, Role};
use crate::rules::office_hours::Office;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// How far the desk is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// First start: no supervisor yet.
    NotSetUp,
    /// Set up, but the key file is missing or damaged: a backup must be restored.
    Damaged,
    /// Set up, nobody logged in.
    Locked,
    /// A clerk is working.
    Unlocked,
}

/// The frame of the window.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DeskStatus {
    /// How far the desk is open.
    pub stage: Stage,
    /// The desk's day in Beijing.
    pub today: NaiveDate,
    /// A set day instead of the computer's: trials and demonstrations.
    pub demo: bool,
    /// Who may log in to the demonstration, with passphrases to show; empty on a real desk.
    pub demonstration: Vec<DemonstrationLogin>,
    /// Who is working.
    pub clerk: Option<ClerkView>,
    /// Who may log in.
    pub clerks: Vec<ClerkView>,
    /// The recovery key was printed or written down and typed back.
    pub recovery_key_confirmed: bool,
    /// The computer's clock stands before the last entry of the journal.
    pub clock_regressed: bool,
    /// The newest verified backup.
    pub last_backup: Option<Moment>,
    /// The year of the notice in force.
    pub notice_year: i32,
    /// Whether the desk is open at this moment: a notice, never a block.
    pub office: Office,
    /// When it opens on a working day, such as `9:00` (四(二)).
    pub opens: String,
    /// The last moment of service, such as `16:30`.
    pub closes: String,
    /// The year's holidays are known.
    pub calendar_known: bool,
    /// Papers waiting, sent or failed.
    pub print_attention: u32,
}

/// A clerk as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClerkView {
    /// The clerk.
    pub id: ClerkId,
    /// Name as entered.
    pub name: String,
    /// Role.
    pub role: Role,
}

/// The answer to first start and to a renewed recovery key.
#[derive(Clone, Serialize, TS)]
pub struct RecoveryKeyIssued {
    /// The key in groups, shown once and stored nowhere.
    pub recovery_key: String,
    /// The frame of the window.
    pub status: DeskStatus,
}

/// A passphrase of the demonstration, which is no secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DemonstrationLogin {
    /// Whose.
    pub name: String,
    /// The passphrase.
    pub passphrase: String,
}
