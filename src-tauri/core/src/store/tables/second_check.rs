//! 复审: another clerk's look at the condition of a registration.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment, RegistrationId};
use crate::store::row::row;
use crate::store::transact::find;
use rusqlite::Connection;

row! {
    /// A second check.
    SecondCheckRow in "second_check" {
        /// The registration.
        registration_id: RegistrationId,
        /// Made by.
        desk_id: DeskId,
        /// The condition that was looked at.
        condition_id: String,
        /// When.
        checked_at: Moment,
        /// By whom: another than who checked first.
        checked_by: ClerkId,
    }
}

/// The second check of a registration.
pub(crate) fn get(reader: &Connection, registration: RegistrationId) -> Result<Option<SecondCheckRow>> {
    find(reader, &registration.to_string())
}
