//! Whatever is paid, given back, spread and undone in whatever order: what the account holds is what the registrations
//! and the transfers say.

use super::{back, morning, owing, paid, shown};
use crate::counter::{Counter, payment};
use desk_core::desk;
use desk_core::desk::request::{
    AllocateTransfer, Allocation, OfRegistration, RecordTransfer, StateChange, TakePayment, UndoStep,
};
use desk_core::model::{Fen, RefundTo, RegistrationId};
use proptest::prelude::*;

#[derive(Debug, Clone)]
enum Act {
    Pay(usize, i64),
    Transfer(i64),
    Allocate(usize, i64, i64),
    Refund(usize, usize, i64, bool),
    Undo(usize),
    Withdraw(usize, bool),
}

const PEOPLE: usize = 3;

fn act() -> impl Strategy<Value = Act> {
    let (person, fen) = (0..PEOPLE, 0..20_000_i64);
    prop_oneof![
        (person.clone(), fen.clone()).prop_map(|(who, fen)| Act::Pay(who, fen)),
        (1..50_000_i64).prop_map(Act::Transfer),
        (0..4_usize, fen.clone(), fen.clone()).prop_map(|(of, one, two)| Act::Allocate(of, one, two)),
        (person.clone(), 0..6_usize, fen, any::<bool>())
            .prop_map(|(who, which, fen, to)| Act::Refund(who, which, fen, to)),
        person.clone().prop_map(Act::Undo),
        (person, any::<bool>()).prop_map(|(who, back)| Act::Withdraw(who, back)),
    ]
}

/// The account's balance by what was received from outside and given back to outside.
fn do_it(counter: &Counter, people: &[RegistrationId], act: &Act) -> i64 {
    let desk = &counter.desk;
    match act {
        Act::Pay(who, fen) => {
            let request = TakePayment { over: true, ..payment(morning(), people[*who], *fen) };
            desk::take_payment(desk, morning(), &request).map_or(0, |_| *fen)
        }
        Act::Transfer(fen) => {
            let request = RecordTransfer {
                fen: Fen(*fen),
                payer: "某某公司".to_owned(),
                bank_reference: String::new(),
                remark: String::new(),
                received_on: morning().day(),
                allocations: Vec::new(),
            };
            desk::record_transfer(desk, morning(), &request).map_or(0, |_| *fen)
        }
        Act::Allocate(of, one, two) => {
            if let Some(transfer) = desk::open_transfers(desk).unwrap().get(*of) {
                let shares = [(people[0], *one), (people[1], *two)];
                let allocations =
                    shares.map(|(registration, fen)| Allocation { registration, fen: Fen(fen) }).to_vec();
                let request = AllocateTransfer { transfer: transfer.id, allocations };
                let _ = desk::allocate_transfer(desk, morning(), &request);
            }
            0
        }
        Act::Refund(who, which, fen, to_transfer) => {
            let Some(of) = shown(counter, people[*who]).fee.payments.get(*which).map(|it| it.id) else {
                return 0;
            };
            let to = if *to_transfer { RefundTo::Transfer } else { RefundTo::Payer };
            let done = desk::refund(desk, morning(), &back(of, *fen, to));
            if done.is_ok() && to == RefundTo::Payer { -*fen } else { 0 }
        }
        Act::Undo(who) => undo(counter, people[*who]),
        Act::Withdraw(who, back) => {
            let request = StateChange { registration: people[*who], reason: "改日再考".to_owned() };
            let change = if *back { desk::reinstate } else { desk::withdraw };
            let _ = change(desk, morning(), &request);
            0
        }
    }
}

fn undo(counter: &Counter, registration: RegistrationId) -> i64 {
    let of = OfRegistration { registration };
    let Some(step) = desk::undoable(&counter.desk, morning(), &of).unwrap() else { return 0 };
    if step.fen.is_none() {
        return 0;
    }
    let payments = shown(counter, registration).fee.payments;
    let newest = payments.iter().rev().find(|it| it.refundable == step.fen.unwrap_or_default());
    let outside = newest.is_some_and(|it| !it.of_transfer);
    desk::undo(&counter.desk, morning(), &UndoStep { registration, seq: step.seq }).unwrap();
    if outside { -step.fen.unwrap_or_default().0 } else { 0 }
}

fn held(counter: &Counter, people: &[RegistrationId]) -> i64 {
    let paid: i64 = people.iter().map(|id| paid(counter, *id).0).sum();
    let rests: i64 = desk::open_transfers(&counter.desk).unwrap().iter().map(|it| it.rest.0).sum();
    assert!(
        people.iter().all(|id| super::paid(counter, *id) >= Fen(0)),
        "nobody is given more than they paid"
    );
    paid + rests
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn money_is_neither_made_nor_lost_in_any_order(acts in prop::collection::vec(act(), 1..40)) {
        let counter = Counter::new();
        let people: Vec<RegistrationId> = owing(&counter, PEOPLE).iter().map(|one| one.row.id).collect();
        let mut balance = 0;
        for act in &acts {
            balance += do_it(&counter, &people, act);
            prop_assert_eq!(held(&counter, &people), balance, "after {:?}", act);
        }
    }
}
