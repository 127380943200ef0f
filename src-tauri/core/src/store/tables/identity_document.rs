//! 证件.

use crate::error::{Code, Error, Result};
use crate::model::{CandidateId, ClerkId, DeskId, DocumentType, Moment, Validity};
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
        /// Kind.
        document_type: DocumentType,
        /// Number, normalised.
        number: String,
        /// As it was typed.
        number_typed: String,
        /// Last day; none where long-term.
        valid_until: Option<NaiveDate>,
        /// 长期.
        long_term: bool,
        /// When the original was seen.
        original_seen_at: Option<Moment>,
        /// By whom.
        original_seen_by: Option<ClerkId>,
    }
}

impl IdentityDocumentRow {
    /// 有效期限.
    pub(crate) fn validity(&self) -> Validity {
        self.valid_until.map_or(Validity::LongTerm, Validity::Until)
    }
}

/// The document with this id.
pub(crate) fn get(reader: &Connection, id: &str) -> Result<IdentityDocumentRow> {
    find(reader, id)?.ok_or_else(|| Error::new(Code::NotFound).with("what", "identity_document"))
}

/// Documents with this number, oldest first.
pub(crate) fn with_number(reader: &Connection, number: &str) -> Result<Vec<IdentityDocumentRow>> {
    find_all(reader, "WHERE number = ?1 ORDER BY id", number)
}
