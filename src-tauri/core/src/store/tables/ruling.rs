//! 裁定.

use crate::error::{Code, Error, Result};
use crate::model::{CandidateId, ClerkId, DeskId, Moment, RulingId, SchoolType};
use crate::rules::eligibility::{Ruling, RulingScope, RulingSubject};
use crate::store::Row;
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::{Connection, params};

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
        /// The occupation, major or title asked about, as stated.
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

/// The rulings in force about an occupation, oldest first, whomever they are about.
pub(crate) fn in_force(reader: &Connection, occupation: &str) -> Result<Vec<RulingRow>> {
    find_all(reader, "WHERE occupation = ?1 AND revoked_at IS NULL ORDER BY id", occupation)
}

/// The rulings about an occupation that hold for everybody or for this person, oldest first.
pub(crate) fn about(
    reader: &Connection,
    occupation: &str,
    candidate: Option<CandidateId>,
) -> Result<Vec<RulingRow>> {
    let mut rows = in_force(reader, occupation)?;
    rows.retain(|row| row.candidate_id.is_none() || row.candidate_id == candidate);
    Ok(rows)
}

/// Which rulings are looked for; what is none or empty does not matter.
pub(crate) struct Wanted<'a> {
    /// Characters of the subject, the occupation, the school, the reason, or a name of person or clerk.
    pub(crate) text: &'a str,
    /// Taken back, or in force.
    pub(crate) revoked: Option<bool>,
    /// Yes, or no.
    pub(crate) related: Option<bool>,
    /// For whom.
    pub(crate) scope: Option<RulingScope>,
    /// The most that are read.
    pub(crate) most: u32,
}

/// Those looked for, newest first, and how many there are.
pub(crate) fn find_by(reader: &Connection, wanted: &Wanted<'_>) -> Result<(Vec<RulingRow>, u32)> {
    const WHICH: &str =
        "(?1 = '' OR instr(name, ?1) OR instr(occupation, ?1) OR instr(coalesce(school_type, ''), ?1)
            OR instr(reason, ?1)
            OR EXISTS (SELECT 1 FROM candidate c WHERE c.id = candidate_id AND instr(c.name, ?1))
            OR EXISTS (SELECT 1 FROM clerk k WHERE k.id IN (made_by, revoked_by) AND instr(k.name, ?1)))
        AND (?2 IS NULL OR (revoked_at IS NOT NULL) = ?2) AND (?3 IS NULL OR related = ?3)
        AND (?4 IS NULL OR scope = ?4)";
    let values = params![wanted.text, wanted.revoked, wanted.related, wanted.scope];
    let count = reader
        .prepare_cached(&format!("SELECT count(*) FROM ruling WHERE {WHICH}"))?
        .query_row(values, |row| row.get(0))?;
    let sql = format!("{} WHERE {WHICH} ORDER BY id DESC LIMIT {}", RulingRow::SELECT, wanted.most);
    let mut statement = reader.prepare_cached(&sql)?;
    let rows = statement.query_map(values, RulingRow::read)?;
    Ok((rows.collect::<rusqlite::Result<_>>()?, count))
}

/// Those made for everybody, newest first, with the ones taken back.
pub(crate) fn general(reader: &Connection) -> Result<Vec<RulingRow>> {
    find_all(reader, "WHERE scope = ?1 ORDER BY id DESC", RulingScope::Everybody)
}

/// Those about this person alone, oldest first.
pub(crate) fn of_person(reader: &Connection, candidate: CandidateId) -> Result<Vec<RulingRow>> {
    find_all(reader, "WHERE candidate_id = ?1 ORDER BY id", candidate)
}
