//! 发票: what the finance office needs to write one.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment, RegistrationId};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// The invoice wanted for a registration.
    InvoiceRow in "invoice" {
        /// For.
        registration_id: RegistrationId,
        /// Made by.
        desk_id: DeskId,
        /// 发票抬头.
        title: String,
        /// 税号; empty for a person.
        tax_number: String,
        /// Where it is sent; may be empty.
        send_to: String,
        /// When it was said last.
        changed_at: Moment,
        /// To whom.
        changed_by: ClerkId,
    }
}

/// The invoice wanted for a registration, if there is one.
pub(crate) fn of(reader: &Connection, registration: RegistrationId) -> Result<Option<InvoiceRow>> {
    find(reader, &registration.to_string())
}

/// Every invoice that is wanted, in the order in which they were asked for.
pub(crate) fn all(reader: &Connection) -> Result<Vec<InvoiceRow>> {
    find_all(reader, "WHERE ?1 ORDER BY changed_at, registration_id", true)
}
