//! Numbers that the authority gave: the ticket of the registration bears it instead of one of the desk's own.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment, RegistrationId};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// A number given.
    GivenNumberRow in "given_number" {
        /// To.
        registration_id: RegistrationId,
        /// Entered at.
        desk_id: DeskId,
        /// In the authority's own form.
        number: String,
        /// When.
        given_at: Moment,
        /// By whom.
        given_by: ClerkId,
    }
}

/// The number given to a registration.
pub(crate) fn get(reader: &Connection, registration: RegistrationId) -> Result<Option<GivenNumberRow>> {
    find(reader, &registration.to_string())
}

/// Whose number it is.
pub(crate) fn holder(reader: &Connection, number: &str) -> Result<Option<RegistrationId>> {
    let rows: Vec<GivenNumberRow> = find_all(reader, "WHERE number = ?1", number)?;
    Ok(rows.first().map(|row| row.registration_id))
}

/// The registrations under way of whoever has a document with this number, oldest first.
pub(crate) fn under_way(reader: &Connection, document_number: &str) -> Result<Vec<RegistrationId>> {
    let mut statement = reader.prepare_cached(
        "SELECT r.id FROM identity_document d JOIN registration r ON r.document_id = d.id
         WHERE (d.number = ?1 OR d.match_key = ?1) AND r.state IN ('provisional', 'open') ORDER BY r.registered_at, r.id",
    )?;
    let rows = statement.query_map([document_number], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
