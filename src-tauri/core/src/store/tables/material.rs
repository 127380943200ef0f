//! 申报材料 of a registration.

use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DeskId, MaterialState, Moment, RegistrationId, Signature};
use crate::store::row::row;
use crate::store::transact::find_all;
use chrono::NaiveDate;
use rusqlite::Connection;

row! {
    /// One thing the candidate hands in.
    MaterialRow in "material" {
        /// UUIDv7.
        id: String,
        /// Made by.
        desk_id: DeskId,
        /// The registration.
        registration_id: RegistrationId,
        /// The rulebook's id of the kind.
        material: String,
        /// The notice's words.
        quote: String,
        /// State.
        state: MaterialState,
        /// Why it was waived.
        reason: Option<String>,
        /// When it changed last.
        changed_at: Moment,
        /// By whom.
        changed_by: ClerkId,
        /// The rulebook's id of the alternative that came.
        alternative: Option<String>,
        /// How it was signed.
        signed: Option<Signature>,
        /// The day written on it.
        dated_on: Option<NaiveDate>,
        /// Where the paper is kept.
        folder_number: Option<String>,
        /// 学信网 在线验证码.
        code: Option<String>,
        /// The last day on which the code can be looked at.
        code_until: Option<NaiveDate>,
    }
}

/// The materials of a registration in the notice's order.
pub(crate) fn of(reader: &Connection, registration: RegistrationId) -> Result<Vec<MaterialRow>> {
    find_all(reader, "WHERE registration_id = ?1 ORDER BY rowid", registration)
}

/// One material of a registration.
pub(crate) fn get(reader: &Connection, registration: RegistrationId, material: &str) -> Result<MaterialRow> {
    let found = of(reader, registration)?.into_iter().find(|row| row.material == material);
    found.ok_or_else(|| Error::new(Code::NotFound).with("what", "material"))
}
