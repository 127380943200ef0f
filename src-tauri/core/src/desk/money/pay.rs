//! Writing a payment, and what is owed.

use crate::error::{Code, Error, Result};
use crate::model::PaymentMethod;
use crate::model::{Fen, RegistrationId};
use crate::store::tables::payment::{self, PaymentRow};
use crate::store::tables::registration::{self, RegistrationRow};
use crate::store::tables::transfer::TransferRow;
use crate::store::{Reader, Tx};

/// What was paid for a registration, less what was given back.
pub(in crate::desk) fn paid(reader: &Reader, registration: RegistrationId) -> Result<Fen> {
    Ok(payment::of(reader, registration)?.iter().map(|payment| payment.fen).sum())
}

/// What a registration still owes; below zero where too much was paid.
pub(super) fn owed(reader: &Reader, row: &RegistrationRow) -> Result<Fen> {
    Ok(row.theory_fen + row.skill_fen - paid(reader, row.id)?)
}

/// The registration, which must be under way to be paid for: [`Code::WrongState`].
pub(super) fn payable(reader: &Reader, id: RegistrationId) -> Result<RegistrationRow> {
    let row = registration::get(reader, id)?;
    if row.state.is_under_way() {
        Ok(row)
    } else {
        Err(Error::new(Code::WrongState).with("state", row.state.as_str()))
    }
}

/// A part of a transfer as a payment for a registration.
pub(super) fn pay_from(tx: &mut Tx<'_>, transfer: &TransferRow, to: RegistrationId, fen: Fen) -> Result<()> {
    let row = PaymentRow {
        id: tx.new_id()?,
        desk_id: tx.desk_id(),
        registration_id: to,
        fen,
        method: PaymentMethod::BankTransfer,
        payer: transfer.payer.clone(),
        bank_reference: transfer.bank_reference.clone(),
        received_on: transfer.received_on,
        transfer_id: Some(transfer.id),
        refunds: None,
        reason: None,
        recorded_at: tx.now(),
        recorded_by: tx.clerk(),
    };
    tx.insert(&row)
}
