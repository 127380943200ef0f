//! 退费: a payment taken back, wholly or in part.

use crate::desk::Desk;
use crate::desk::registration::shown_in;
use crate::desk::request::Refund;
use crate::desk::text;
use crate::desk::view::RegistrationView;
use crate::error::{Code, Error, Result};
use crate::model::{Fen, Moment, RefundTo};
use crate::store::tables::payment::{self, PaymentRow};
use crate::store::{Op, Reader};

/// Give money back by a counter-entry with its reason, also for a registration that was withdrawn: to whoever paid, or,
/// where it was part of a transfer, to what is left of that.
///
/// # Errors
/// [`Code::AmountRefused`] for nothing and for more than is left of the payment; [`Code::WrongState`] where it was no part
/// of a transfer and shall go back to one.
pub fn refund(desk: &Desk, now: Moment, request: &Refund) -> Result<RegistrationView> {
    let reason = text::reason(Some(&request.reason))?;
    if request.given_on > now.day() {
        return Err(Error::new(Code::FieldInvalid).with("field", "given_on"));
    }
    desk.change(Op::Refund, now, |tx, clerk| {
        let paid = payment::get(tx.reader(), request.payment)?;
        tx.about(paid.registration_id.0);
        tx.because(&reason);
        let left = refundable(tx.reader(), &paid)?;
        if request.fen <= Fen(0) || request.fen > left {
            return Err(Error::new(Code::AmountRefused).with("fen", request.fen.0).with("owed", left.0));
        }
        let back = request.to == RefundTo::Transfer;
        if back && paid.transfer_id.is_none() {
            return Err(Error::new(Code::WrongState).with("state", "no_transfer"));
        }
        let registration = paid.registration_id;
        let row = PaymentRow {
            id: tx.new_id()?,
            fen: Fen(-request.fen.0),
            method: if back { paid.method } else { request.method },
            received_on: request.given_on,
            transfer_id: paid.transfer_id.filter(|_| back),
            refunds: Some(paid.id),
            reason: Some(reason),
            recorded_at: now,
            recorded_by: clerk.id,
            ..paid
        };
        tx.insert(&row)?;
        shown_in(desk, tx.reader(), registration)
    })
}

/// What is left of a payment to give back; nothing of a counter-entry.
pub(in crate::desk) fn refundable(reader: &Reader, paid: &PaymentRow) -> Result<Fen> {
    let of = payment::of(reader, paid.registration_id)?;
    let back: Fen = of.iter().filter(|row| row.refunds == Some(paid.id)).map(|row| row.fen).sum();
    Ok((paid.fen + back).max(Fen(0)))
}
