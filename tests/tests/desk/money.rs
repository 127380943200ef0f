//! Money: received, given back, spread over many, matched with what the bank says. None is made and none is lost.

mod conservation;
mod invoice;
mod payments;
mod statement;
mod statement_again;
mod statement_columns;
mod statement_forms;
mod takings;
mod transfers;

use crate::counter::{Counter, at, candidate};
use desk_core::desk;
use desk_core::desk::request::{OfRegistration, Refund};
use desk_core::desk::view::RegistrationView;
use desk_core::error::Result;
use desk_core::model::{Fen, Moment, PaymentId, PaymentMethod, RefundTo, RegistrationId};

/// The morning of every story here.
fn morning() -> Moment {
    at("2026-03-18 09:00")
}

/// The first people of the sample, registered and owing 160 yuan each.
fn owing(counter: &Counter, count: usize) -> Vec<RegistrationView> {
    (0..count).map(|person| counter.register(morning(), &candidate(person))).collect()
}

fn shown(counter: &Counter, registration: RegistrationId) -> RegistrationView {
    desk::registration(&counter.desk, &OfRegistration { registration }).unwrap()
}

fn paid(counter: &Counter, registration: RegistrationId) -> Fen {
    shown(counter, registration).fee.paid
}

/// Give so much of a payment back.
fn back(payment: PaymentId, fen: i64, to: RefundTo) -> Refund {
    Refund {
        payment,
        fen: Fen(fen),
        method: PaymentMethod::BankTransfer,
        to,
        given_on: morning().day(),
        reason: "考生退考".to_owned(),
    }
}

fn give_back(counter: &Counter, payment: PaymentId, fen: i64) -> Result<RegistrationView> {
    desk::refund(&counter.desk, morning(), &back(payment, fen, RefundTo::Payer))
}
