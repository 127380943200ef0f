//! 通话: calls about a registration, from and to the candidate or whoever speaks for them.

use crate::error::Result;
use crate::model::{
    CallDirection, CallId, CallResult, CallerRelation, ClerkId, DeskId, Moment, RegistrationId,
};
use crate::store::row::row;
use crate::store::transact::find_all;
use chrono::NaiveDate;
use rusqlite::Connection;

row! {
    /// One call.
    CallRow in "call" {
        /// The call.
        id: CallId,
        /// Made by.
        desk_id: DeskId,
        /// The registration.
        registration_id: RegistrationId,
        /// Who rang whom.
        direction: CallDirection,
        /// With whom; may be empty where nobody answered.
        name: String,
        /// What they are to the candidate.
        relation: CallerRelation,
        /// Their number; may be empty for the candidate's own.
        telephone: String,
        /// How it ended.
        result: CallResult,
        /// When to call back; none where nothing was promised.
        call_back_on: Option<NaiveDate>,
        /// What else was said; may be empty.
        note: String,
        /// When.
        at: Moment,
        /// By whom it was written down.
        recorded_by: ClerkId,
    }
}

/// The calls of a registration, newest first.
pub(crate) fn of(reader: &Connection, registration: RegistrationId) -> Result<Vec<CallRow>> {
    find_all(reader, "WHERE registration_id = ?1 ORDER BY at DESC, rowid DESC", registration)
}
