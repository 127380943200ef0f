//! 缴费: money received for one registration.

use super::pay::{owed, payable};
use crate::desk::Desk;
use crate::desk::registration::shown_in;
use crate::desk::request::TakePayment;
use crate::desk::text::{self, LINE_LIMIT};
use crate::desk::view::RegistrationView;
use crate::error::{Code, Error, Result};
use crate::model::{Fen, Moment};
use crate::store::Op;
use crate::store::tables::payment::PaymentRow;

/// Record a payment: in part, whole, or, where that is said to be meant, more than is owed.
///
/// # Errors
/// [`Code::WrongState`] for a registration that is not under way; [`Code::AmountRefused`] for nothing, and for more than is owed where `over` is not said.
pub fn take_payment(desk: &Desk, now: Moment, request: &TakePayment) -> Result<RegistrationView> {
    let payer = text::required("payer", &request.payer, LINE_LIMIT)?;
    let bank_reference = text::optional("bank_reference", &request.bank_reference, LINE_LIMIT)?;
    if request.received_on > now.day() {
        return Err(Error::new(Code::FieldInvalid).with("field", "received_on"));
    }
    desk.change(Op::TakePayment, now, |tx, clerk| {
        tx.about(request.registration.0);
        let row = payable(tx.reader(), request.registration)?;
        let owed = owed(tx.reader(), &row)?;
        if request.fen <= Fen(0) || request.fen > MOST || (request.fen > owed && !request.over) {
            return Err(Error::new(Code::AmountRefused).with("fen", request.fen.0).with("owed", owed.0));
        }
        let id = tx.new_id()?;
        tx.insert(&PaymentRow {
            id,
            desk_id: tx.desk_id(),
            registration_id: row.id,
            fen: request.fen,
            method: request.method,
            payer,
            bank_reference,
            received_on: request.received_on,
            transfer_id: None,
            refunds: None,
            reason: None,
            recorded_at: now,
            recorded_by: clerk.id,
        })?;
        shown_in(desk, tx.reader(), request.registration)
    })
}

/// More for one registration is a slip of the hand: ten thousand yuan.
const MOST: Fen = Fen(1_000_000);
