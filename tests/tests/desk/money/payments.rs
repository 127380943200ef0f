//! 缴费 and 退费 of one registration.

use super::{back, give_back, morning, owing, paid, shown};
use crate::counter::{Counter, code, payment};
use desk_core::desk;
use desk_core::desk::request::{OfRegistration, StateChange, TakePayment, UndoStep};
use desk_core::error::Code;
use desk_core::model::{Fact, Fen, RefundTo};

#[test]
fn a_fee_paid_in_two_parts_is_paid_with_the_second() {
    let counter = Counter::new();
    let id = owing(&counter, 1)[0].row.id;
    let first = desk::take_payment(&counter.desk, morning(), &payment(morning(), id, 8_000)).unwrap();
    assert!(first.missing.contains(&Fact::Paid));
    let second = desk::take_payment(&counter.desk, morning(), &payment(morning(), id, 8_000)).unwrap();
    assert!(!second.missing.contains(&Fact::Paid));
    assert_eq!(second.fee.payments.len(), 2);
}

#[test]
fn more_than_is_owed_is_taken_only_where_it_is_meant() {
    let counter = Counter::new();
    let id = owing(&counter, 1)[0].row.id;
    let much = payment(morning(), id, 20_000);
    assert_eq!(code(desk::take_payment(&counter.desk, morning(), &much)), Code::AmountRefused);
    let meant = TakePayment { over: true, ..much };
    let view = desk::take_payment(&counter.desk, morning(), &meant).unwrap();
    assert_eq!((view.fee.paid, view.fee.total), (Fen(20_000), Fen(16_000)));
    let slip = TakePayment { fen: Fen(16_000_000), ..meant };
    assert_eq!(code(desk::take_payment(&counter.desk, morning(), &slip)), Code::AmountRefused);
}

#[test]
fn what_was_paid_too_much_is_given_back_with_a_reason_and_the_fee_stays_paid() {
    let counter = Counter::new();
    let id = owing(&counter, 1)[0].row.id;
    let meant = TakePayment { over: true, ..payment(morning(), id, 20_000) };
    let view = desk::take_payment(&counter.desk, morning(), &meant).unwrap();
    let view = give_back(&counter, view.fee.payments[0].id, 4_000).unwrap();
    assert_eq!(view.fee.paid, Fen(16_000));
    assert!(!view.missing.contains(&Fact::Paid));
    let entry = &view.fee.payments[1];
    assert_eq!((entry.fen, entry.reason.as_deref()), (Fen(-4_000), Some("考生退考")));
    assert_eq!(view.fee.payments[0].refundable, Fen(16_000));
}

#[test]
fn a_fee_given_back_is_owed_again() {
    let counter = Counter::new();
    let id = owing(&counter, 1)[0].row.id;
    let view = counter.pay(morning(), id).unwrap();
    let view = give_back(&counter, view.fee.payments[0].id, 16_000).unwrap();
    assert!(view.missing.contains(&Fact::Paid));
    assert_eq!(view.fee.payments[0].refundable, Fen(0));
}

#[test]
fn nobody_is_given_back_more_than_they_paid_nor_without_a_reason() {
    let counter = Counter::new();
    let id = owing(&counter, 1)[0].row.id;
    let payment = counter.pay(morning(), id).unwrap().fee.payments[0].id;
    for fen in [0, -1, 16_001] {
        assert_eq!(code(give_back(&counter, payment, fen)), Code::AmountRefused, "{fen} fen");
    }
    give_back(&counter, payment, 10_000).unwrap();
    assert_eq!(code(give_back(&counter, payment, 6_001)), Code::AmountRefused);
    let mut silent = back(payment, 6_000, RefundTo::Payer);
    silent.reason = "  ".to_owned();
    assert_eq!(code(desk::refund(&counter.desk, morning(), &silent)), Code::ReasonMissing);
    let entry = shown(&counter, id).fee.payments[1].id;
    assert_eq!(code(give_back(&counter, entry, 1)), Code::AmountRefused, "a counter-entry is not given back");
    assert_eq!(paid(&counter, id), Fen(6_000));
}

#[test]
fn nothing_is_taken_for_a_registration_that_was_withdrawn_and_what_was_paid_is_given_back() {
    let counter = Counter::new();
    let id = owing(&counter, 1)[0].row.id;
    let paid_for = counter.pay(morning(), id).unwrap().fee.payments[0].id;
    let change = StateChange { registration: id, reason: "考生不考了".to_owned() };
    desk::withdraw(&counter.desk, morning(), &change).unwrap();
    let more = TakePayment { over: true, ..payment(morning(), id, 1) };
    assert_eq!(code(desk::take_payment(&counter.desk, morning(), &more)), Code::WrongState);
    give_back(&counter, paid_for, 16_000).unwrap();
    assert_eq!(paid(&counter, id), Fen(0));
}

#[test]
fn money_that_was_part_of_no_transfer_does_not_go_back_to_one() {
    let counter = Counter::new();
    let id = owing(&counter, 1)[0].row.id;
    let payment = counter.pay(morning(), id).unwrap().fee.payments[0].id;
    let request = back(payment, 16_000, RefundTo::Transfer);
    assert_eq!(code(desk::refund(&counter.desk, morning(), &request)), Code::WrongState);
}

#[test]
fn a_payment_taken_back_on_its_day_is_met_by_an_entry_that_names_it() {
    let counter = Counter::new();
    let id = owing(&counter, 1)[0].row.id;
    let payment = counter.pay(morning(), id).unwrap().fee.payments[0].id;
    let of = OfRegistration { registration: id };
    let seq = desk::undoable(&counter.desk, morning(), &of).unwrap().unwrap().seq;
    desk::undo(&counter.desk, morning(), &UndoStep { registration: id, seq }).unwrap();
    assert_eq!(paid(&counter, id), Fen(0));
    let next = desk::undoable(&counter.desk, morning(), &of).unwrap();
    assert!(next.is_none(), "a registration is not taken back under money that came for it");
    assert_eq!(code(give_back(&counter, payment, 1)), Code::AmountRefused, "it was given back already");
}
