//! 准考证.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Moment, RegistrationId, TicketId};
use crate::store::row::row;
use crate::store::transact::find_all;
use rusqlite::Connection;

row! {
    /// An admit ticket.
    TicketRow in "ticket" {
        /// The ticket.
        id: TicketId,
        /// Issued by.
        desk_id: DeskId,
        /// For.
        registration_id: RegistrationId,
        /// Twelve digits, never used again.
        number: String,
        /// Why it was issued although a fact was missing.
        override_reason: Option<String>,
        /// When.
        issued_at: Moment,
        /// By whom.
        issued_by: ClerkId,
        /// When it was voided.
        voided_at: Option<Moment>,
    }
}

/// The ticket in force of a registration.
pub(crate) fn in_force(reader: &Connection, registration: RegistrationId) -> Result<Option<TicketRow>> {
    Ok(find_all(reader, "WHERE registration_id = ?1 AND voided_at IS NULL", registration)?.pop())
}
