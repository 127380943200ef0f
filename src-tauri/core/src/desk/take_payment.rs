//! 缴费: money received.

use super::Desk;
use super::registration::shown_in;
use super::request::TakePayment;
use super::text::{self, LINE_LIMIT};
use super::view::RegistrationView;
use crate::error::{Code, Error, Result};
use crate::model::{Fen, Moment};
use crate::store::Op;
use crate::store::tables::payment::{self, PaymentRow};
use crate::store::tables::registration;

/// Record a payment of at most what is still owed. Giving money back and spreading a transfer are not here yet.
pub fn take_payment(desk: &Desk, now: Moment, request: &TakePayment) -> Result<RegistrationView> {
    let payer = text::required("payer", &request.payer, LINE_LIMIT)?;
    let bank_reference = text::optional("bank_reference", &request.bank_reference, LINE_LIMIT)?;
    if request.received_on > now.day() {
        return Err(Error::new(Code::FieldInvalid).with("field", "received_on"));
    }
    desk.change(Op::TakePayment, now, |tx, clerk| {
        tx.about(request.registration.0);
        let row = registration::get(tx.reader(), request.registration)?;
        let paid: Fen = payment::of(tx.reader(), row.id)?.iter().map(|payment| payment.fen).sum();
        let owed = row.theory_fen + row.skill_fen - paid;
        if request.fen <= Fen(0) || request.fen > owed {
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
            recorded_at: now,
            recorded_by: clerk.id,
        })?;
        shown_in(desk, tx.reader(), request.registration)
    })
}
