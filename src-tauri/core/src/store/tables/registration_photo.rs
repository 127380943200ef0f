//! The photo of a registration with its verdict and the decision that accepted it.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment, RegistrationId};
use crate::photo::put_right::Change;
use crate::rules::photo::{PhotoAnswer, PhotoVerdict};
use crate::store::Json;
use crate::store::row::row;
use crate::store::transact::find;
use rusqlite::Connection;
use std::collections::BTreeSet;

row! {
    /// A photo attached and accepted.
    RegistrationPhotoRow in "registration_photo" {
        /// The registration.
        registration_id: RegistrationId,
        /// Made by.
        desk_id: DeskId,
        /// The photo's bytes.
        sha256: String,
        /// What the rules found.
        verdict: Json<PhotoVerdict>,
        /// What the clerk who attached it answered where the rules asked.
        answers: Json<Vec<PhotoAnswer>>,
        /// Metadata was removed.
        metadata_stripped: bool,
        /// It was turned upright.
        turned: bool,
        /// SHA-256 of the original it was made from; none where its coded picture is the one that was handed in.
        #[serde(default)]
        original_sha256: Option<String>,
        /// What was done to the original, in order.
        #[serde(default)]
        changed: Json<Vec<Change>>,
        /// Why it was accepted although it does not pass.
        decision_reason: Option<String>,
        /// When.
        attached_at: Moment,
        /// By whom.
        attached_by: ClerkId,
    }
}

/// Every original that a registration refers to.
pub(crate) fn originals(reader: &Connection) -> Result<BTreeSet<String>> {
    let sql = "SELECT original_sha256 FROM registration_photo WHERE original_sha256 IS NOT NULL";
    let mut statement = reader.prepare(sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The photo of a registration.
pub(crate) fn get(reader: &Connection, registration: RegistrationId) -> Result<Option<RegistrationPhotoRow>> {
    find(reader, &registration.to_string())
}
