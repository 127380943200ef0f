//! 裁定.

use crate::error::{Code, Error, Result};
use crate::model::{CandidateId, ClerkId, DeskId, Moment, RulingId, SchoolType};
use crate::rules::eligibility::{Ruling, RulingScope, RulingSubject};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// A person's answer to what the notice leaves open.
    RulingRow in "ruling" {
        /// The ruling.
        id: RulingId,
        /// Made by.
        desk_id: DeskId,
        /// What it is about.
        subject: RulingSubject,
        /// The occupation applied for.
        occupation: String,
        /// The occupation or major asked about, as stated.
        name: String,
        /// The school type, for a major.
        school_type: Option<SchoolType>,
        /// Related, or not.
        related: bool,
        /// For whom.
        scope: RulingScope,
        /// The person; none where it holds for everybody.
        candidate_id: Option<CandidateId>,
        /// Why.
        reason: String,
        /// When.
        made_at: Moment,
        /// By whom.
        made_by: ClerkId,
        /// When it was taken back.
        revoked_at: Option<Moment>,
        /// By whom.
        revoked_by: Option<ClerkId>,
        /// Why.
        revoke_reason: Option<String>,
    }
}

impl RulingRow {
    /// As the rules ask for it.
    pub(crate) fn ruling(&self) -> Ruling {
        Ruling {
            subject: self.subject,
            occupation: self.occupation.clone(),
            name: self.name.clone(),
            school_type: self.school_type,
            related: self.related,
            scope: self.scope,
        }
    }
}

/// One ruling.
pub(crate) fn get(reader: &Connection, id: RulingId) -> Result<RulingRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "ruling"))
}

/// The rulings about an occupation that hold for everybody or for this person, oldest first.
pub(crate) fn about(
    reader: &Connection,
    occupation: &str,
    candidate: Option<CandidateId>,
) -> Result<Vec<RulingRow>> {
    let all: Vec<RulingRow> =
        find_all(reader, "WHERE occupation = ?1 AND revoked_at IS NULL ORDER BY id", occupation)?;
    Ok(all.into_iter().filter(|row| row.candidate_id.is_none() || row.candidate_id == candidate).collect())
}

/// Those made for everybody, newest first, with the ones taken back.
pub(crate) fn general(reader: &Connection) -> Result<Vec<RulingRow>> {
    find_all(reader, "WHERE scope = ?1 ORDER BY id DESC", RulingScope::Everybody)
}

/// Those about this person alone, oldest first.
pub(crate) fn of_person(reader: &Connection, candidate: CandidateId) -> Result<Vec<RulingRow>> {
    find_all(reader, "WHERE candidate_id = ?1 ORDER BY id", candidate)
}
