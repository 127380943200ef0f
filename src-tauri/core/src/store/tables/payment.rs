//! 缴费: append-only.

use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DeskId, Fen, Moment, PaymentId, PaymentMethod, RegistrationId, TransferId};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
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
        /// The transfer that it is a part of.
        transfer_id: Option<TransferId>,
        /// The payment that this takes back, wholly or in part.
        refunds: Option<PaymentId>,
        /// Why it was taken back.
        reason: Option<String>,
        /// Recorded at.
        recorded_at: Moment,
        /// Recorded by.
        recorded_by: ClerkId,
    }
}

/// The payment with this id.
pub(crate) fn get(reader: &Connection, id: PaymentId) -> Result<PaymentRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "payment"))
}

/// What was received and given back in a span of time, oldest first.
pub(crate) fn recorded_between(reader: &Connection, from: Moment, to: Moment) -> Result<Vec<PaymentRow>> {
    let rows: Vec<PaymentRow> = find_all(reader, "WHERE recorded_at >= ?1 ORDER BY rowid", from)?;
    Ok(rows.into_iter().filter(|row| row.recorded_at < to).collect())
}

/// The payments for a registration, oldest first.
pub(crate) fn of(reader: &Connection, registration: RegistrationId) -> Result<Vec<PaymentRow>> {
    find_all(reader, "WHERE registration_id = ?1 ORDER BY rowid", registration)
}
