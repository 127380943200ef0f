//! 合并: candidates found to be one person.

use crate::error::Result;
use crate::model::{CandidateId, ClerkId, DeskId, Moment, RegistrationId, RulingId};
use crate::store::Json;
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// What went from the one row to the other.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Moved {
    pub(crate) registrations: Vec<RegistrationId>,
    pub(crate) documents: Vec<String>,
    pub(crate) rulings: Vec<RulingId>,
}

row! {
    /// A merge in force.
    CandidateMergeRow in "candidate_merge" {
        /// The row that was given up.
        merged_id: CandidateId,
        /// Made by.
        desk_id: DeskId,
        /// The row that stays.
        survivor_id: CandidateId,
        /// What moved.
        moved: Json<Moved>,
        /// Why they are one person.
        reason: String,
        /// When.
        merged_at: Moment,
        /// By whom.
        merged_by: ClerkId,
    }
}

/// The merge that gave this row up; none where it stands for itself.
pub(crate) fn of_merged(reader: &Connection, merged: CandidateId) -> Result<Option<CandidateMergeRow>> {
    find(reader, &merged.to_string())
}

/// The merges into this row.
pub(crate) fn into(reader: &Connection, survivor: CandidateId) -> Result<Vec<CandidateMergeRow>> {
    find_all(reader, "WHERE survivor_id = ?1 ORDER BY merged_at, merged_id", survivor)
}

/// The merges in force, newest first, at most a hundred.
pub(crate) fn newest(reader: &Connection) -> Result<Vec<CandidateMergeRow>> {
    find_all(reader, "WHERE ?1 ORDER BY merged_at DESC, merged_id DESC LIMIT 100", true)
}
