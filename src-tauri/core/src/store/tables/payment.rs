//! 缴费: append-only.

use crate::error::Result;
use crate::model::{ClerkId, DeskId, Fen, Moment, PaymentId, PaymentMethod, RegistrationId};
use crate::store::row::row;
use crate::store::transact::find_all;
use chrono::NaiveDate;
use rusqlite::Connection;

row! {
    /// Money received, or given back where negative.
    PaymentRow in "payment" {
        /// The payment.
        id: PaymentId,
        /// Made by.
        desk_id: DeskId,
        /// For.
        registration_id: RegistrationId,
        /// Amount.
        fen: Fen,
        /// How.
        method: PaymentMethod,
        /// From whom.
        payer: String,
        /// 流水号; may be empty.
        bank_reference: String,
        /// Received on.
        received_on: NaiveDate,
        /// Recorded at.
        recorded_at: Moment,
        /// Recorded by.
        recorded_by: ClerkId,
    }
}

/// The payments for a registration, oldest first.
pub(crate) fn of(reader: &Connection, registration: RegistrationId) -> Result<Vec<PaymentRow>> {
    find_all(reader, "WHERE registration_id = ?1 ORDER BY rowid", registration)
}
