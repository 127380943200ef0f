//! A person's yes to a condition that needed one.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment, RegistrationId};
use crate::store::row::row;
use crate::store::transact::find;
use rusqlite::Connection;

row! {
    /// An approval.
    ApprovalRow in "approval" {
        /// The registration.
        registration_id: RegistrationId,
        /// Made by.
        desk_id: DeskId,
        /// The condition.
        condition_id: String,
        /// Why.
        reason: String,
        /// When.
        approved_at: Moment,
        /// By whom.
        approved_by: ClerkId,
    }
}

/// The approval of a registration.
pub(crate) fn get(reader: &Connection, registration: RegistrationId) -> Result<Option<ApprovalRow>> {
    find(reader, &registration.to_string())
}
