//! Registration, payment, seating, ticket, and merely logging in.

use super::prepared::{AFTERWARDS, NEWCOMER, PASSPHRASE, Prepared, pay, prepared};
use super::seen::look;
use super::sweep::{LATER, Sometimes, Sweep, reopened};
use desk_core::desk::register;
use desk_core::model::RegistrationId;
use desk_core::store::Op;
use desk_tests::crash_desk::{intake, moment};

/// Kill an operation at the counter at every step: it is wholly there or wholly absent, and there if it was
/// acknowledged; then a payment, and every few kills a registration, succeeds.
fn killed(prepared: &Prepared, name: &'static str, words: &[&str], op: Option<Op>) {
    let later = moment(LATER);
    let before = |name: &str| prepared.desk(name);
    let old = {
        let untouched = prepared.desk(&format!("{name}-old"));
        look(&reopened(untouched.path(), PASSPHRASE), later)
    };
    let sometimes = Sometimes::once_in(16);
    Sweep { name, words, after_log_in: op.is_some(), before: &before }.run(
        |folder, _| {
            let new = look(&reopened(folder, PASSPHRASE), later);
            if let Some(op) = op {
                assert_ne!(new, old);
                assert_eq!(new.times(op), old.times(op) + 1);
            }
            new
        },
        |folder, acknowledged, new| {
            let desk = reopened(folder, PASSPHRASE);
            let left = look(&desk, later);
            match acknowledged {
                Some(_) => assert_eq!(left, *new, "what was acknowledged is not as it was"),
                None => {
                    assert!(left == old || left == *new, "neither wholly there nor wholly absent: {left:#?}")
                }
            }
            pay(&desk, later, afterwards(prepared));
            if sometimes.now() {
                register(&desk, later, &intake(AFTERWARDS)).expect("another registration succeeds");
            }
        },
    );
}

/// A registration that no operation here pays.
fn afterwards(prepared: &Prepared) -> RegistrationId {
    prepared.unpaid[1]
}

#[test]
fn a_registration_killed_at_any_step_is_whole_or_absent() {
    let prepared = prepared();
    let newcomer = NEWCOMER.to_string();
    killed(&prepared, "register", &["register", PASSPHRASE, &newcomer, &prepared.photo], Some(Op::Register));
}

#[test]
fn a_payment_killed_at_any_step_is_whole_or_absent() {
    let prepared = prepared();
    let registration = prepared.unpaid[0].to_string();
    killed(&prepared, "pay", &["pay", PASSPHRASE, &registration], Some(Op::TakePayment));
}

#[test]
fn a_seat_killed_at_any_step_is_whole_or_absent() {
    let prepared = prepared();
    let (registration, sitting) = (prepared.unseated.to_string(), prepared.sitting.to_string());
    killed(&prepared, "seat", &["seat", PASSPHRASE, &registration, &sitting], Some(Op::AssignSeat));
}

#[test]
fn a_ticket_killed_at_any_step_is_whole_or_absent() {
    let prepared = prepared();
    let registration = prepared.unticketed.to_string();
    killed(&prepared, "ticket", &["ticket", PASSPHRASE, &registration], Some(Op::IssueTicket));
}

#[test]
fn logging_in_killed_at_any_step_changes_nothing_else() {
    killed(&prepared(), "unlock", &["unlock", PASSPHRASE], None);
}
