//! 证件.

use crate::error::{Code, Error, Result};
use crate::model::{
    CandidateGroup, CandidateId, ClerkId, DeskId, DocumentType, Moment, PartialDate, Validity, ValidityKind,
};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use chrono::NaiveDate;
use rusqlite::Connection;

row! {
    /// An identity document of a candidate.
    IdentityDocumentRow in "identity_document" {
        /// UUIDv7.
        id: String,
        /// Made by.
        desk_id: DeskId,
        /// Whose.
        candidate_id: CandidateId,
        /// 考生类别.
        candidate_group: CandidateGroup,
        /// Kind.
        document_type: DocumentType,
        /// Number, normalised.
        number: String,
        /// As it was typed.
        number_typed: String,
        /// 换证次数, where the number carries it.
        issue_count: Option<String>,
        /// What identifies the holder.
        match_key: String,
        /// How long it is valid.
        validity: ValidityKind,
        /// Last day; none where long-term, where none is printed and where it is not stated.
        valid_until: Option<NaiveDate>,
        /// When it was issued, where that matters.
        issued_on: Option<PartialDate>,
        /// Nationality or region as stated; may be empty.
        nationality: String,
        /// Why it was accepted although the notice does not name it for this group.
        decision_reason: Option<String>,
        /// When the original was seen.
        original_seen_at: Option<Moment>,
        /// By whom.
        original_seen_by: Option<ClerkId>,
        /// When an image of it was seen.
        #[serde(default)]
        image_seen_at: Option<Moment>,
        /// By whom.
        #[serde(default)]
        image_seen_by: Option<ClerkId>,
    }
}

impl IdentityDocumentRow {
    /// 有效期限.
    pub(crate) fn validity(&self) -> Validity {
        match (self.validity, self.valid_until) {
            (ValidityKind::Until, Some(last)) => Validity::Until(last),
            (ValidityKind::NonePrinted, _) => Validity::NonePrinted,
            (ValidityKind::NotStated, _) => Validity::NotStated,
            (ValidityKind::LongTerm | ValidityKind::Until, _) => Validity::LongTerm,
        }
    }
}

/// The document with this id.
pub(crate) fn get(reader: &Connection, id: &str) -> Result<IdentityDocumentRow> {
    find(reader, id)?.ok_or_else(|| Error::new(Code::NotFound).with("what", "identity_document"))
}

/// Documents with the same kind of number whose holder has this key, oldest first.
pub(crate) fn of_holder(
    reader: &Connection,
    document_type: DocumentType,
    match_key: &str,
) -> Result<Vec<IdentityDocumentRow>> {
    let found: Vec<IdentityDocumentRow> = find_all(reader, "WHERE match_key = ?1 ORDER BY id", match_key)?;
    Ok(found.into_iter().filter(|row| row.document_type.number_of() == document_type.number_of()).collect())
}

/// Every document of a candidate, oldest first.
pub(crate) fn of_candidate(reader: &Connection, candidate: CandidateId) -> Result<Vec<IdentityDocumentRow>> {
    find_all(reader, "WHERE candidate_id = ?1 ORDER BY id", candidate)
}
