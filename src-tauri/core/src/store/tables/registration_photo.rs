//! The photo of a registration with its verdict and the decision that accepted it.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment, RegistrationId};
use crate::rules::photo::{PhotoAnswer, PhotoVerdict};
use crate::store::Json;
use crate::store::row::row;
use crate::store::transact::find;
use rusqlite::Connection;

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
        /// Why it was accepted although it does not pass.
        decision_reason: Option<String>,
        /// When.
        attached_at: Moment,
        /// By whom.
        attached_by: ClerkId,
    }
}

/// The photo of a registration.
pub(crate) fn get(reader: &Connection, registration: RegistrationId) -> Result<Option<RegistrationPhotoRow>> {
    find(reader, &registration.to_string())
}
