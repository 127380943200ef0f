//! The watched folder and what arrived in it.

use crate::model::{FolderTrouble, Moment};
use serde::Serialize;
use ts_rs::TS;

/// The folder in which new photos arrive, and those that nobody has taken yet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WatchedFolder {
    /// Its path; none where no folder is watched.
    pub folder: Option<String>,
    /// Why nothing arrives at the moment.
    pub trouble: Option<FolderTrouble>,
    /// What arrived today, the newest first.
    pub arrivals: Vec<ArrivalView>,
    /// How many arrived today that are not among them, because too many did.
    pub unlisted: u32,
    /// How many files were larger than the desk reads.
    pub too_large: u32,
}

/// A photo that arrived.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ArrivalView {
    /// The token for `examine_photo`.
    pub token: String,
    /// The file's name.
    pub name: String,
    /// When the desk took it in.
    pub arrived_at: Moment,
    /// Size in bytes.
    pub bytes: u32,
    /// Whether the desk can show it small.
    pub has_thumbnail: bool,
}
