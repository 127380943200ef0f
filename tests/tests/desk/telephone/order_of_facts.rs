//! Any order of facts leads to the same gates.

use super::by_telephone;
use crate::counter::{Counter, at, career, code, materials, payment, spell};
use desk_core::desk;
use desk_core::desk::request::{
    ApproveCondition, AttachPhoto, MarkMaterial, OfRegistration, Register, SeeDocument,
};
use desk_core::desk::view::SittingView;
use desk_core::error::{Code, Result};
use desk_core::model::{Fact, MaterialState, Moment, NextStep, RegistrationId};
use desk_core::sample::portrait;
use proptest::prelude::{Just, ProptestConfig, Strategy, prop_assert_eq, proptest};
use proptest::sample::subsequence;
use std::collections::BTreeSet;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Arrives {
    Approval,
    Original,
    Image,
    Photo,
    Materials,
    Money,
}

const ALL: [Arrives; 6] = [
    Arrives::Approval,
    Arrives::Original,
    Arrives::Image,
    Arrives::Photo,
    Arrives::Materials,
    Arrives::Money,
];

/// What arrives, some of it twice, in any order.
fn orders() -> impl Strategy<Value = (Vec<Arrives>, Vec<Arrives>)> {
    let chosen = (subsequence(ALL.to_vec(), 0..=6), subsequence(ALL.to_vec(), 0..=6));
    chosen.prop_flat_map(|(once, again)| {
        let again: Vec<Arrives> = again.into_iter().filter(|it| once.contains(it)).collect();
        let all: Vec<Arrives> = once.iter().chain(&again).copied().collect();
        (Just(all.clone()).prop_shuffle(), Just(all).prop_shuffle())
    })
}

fn arrive(counter: &Counter, now: Moment, id: RegistrationId, what: Arrives) {
    let desk = &counter.desk;
    match what {
        // A yes is said once; the second is refused and changes nothing.
        Arrives::Approval => {
            let approve = ApproveCondition { registration: id, reason: "岗位职责一致".to_owned() };
            match desk::approve_condition(desk, now, &approve) {
                Ok(_) => {}
                refused => assert_eq!(code(refused), Code::WrongState),
            }
        }
        Arrives::Original => drop(desk::see_original(desk, now, &SeeDocument::of(id)).unwrap()),
        Arrives::Image => drop(desk::see_image(desk, now, &SeeDocument::of(id)).unwrap()),
        Arrives::Photo => {
            let photo = counter.photo(now, &portrait(1, None), None);
            desk::attach_photo(desk, now, &AttachPhoto { registration: id, photo }).unwrap();
        }
        Arrives::Materials => {
            let [material] = <[String; 1]>::try_from(materials()).unwrap();
            let seen = MarkMaterial {
                registration: id,
                material,
                state: MaterialState::Seen,
                reason: None,
                evidence: None,
            };
            desk::mark_material(desk, now, &seen).unwrap();
        }
        // The second time there is nothing left to pay, and the desk says so.
        Arrives::Money => match desk::take_payment(desk, now, &payment(now, id, 16_000)) {
            Ok(_) => {}
            refused => assert_eq!(code(refused), Code::AmountRefused),
        },
    }
}

/// Where a registration stands: missing facts, next step, the door, what both gates answer, and what lists show.
type Standing = (Vec<Fact>, NextStep, bool, [Option<String>; 2], Vec<NextStep>);

fn standing(counter: &Counter, now: Moment, id: RegistrationId, sitting: &SittingView) -> Standing {
    let view = desk::registration(&counter.desk, &OfRegistration { registration: id }).unwrap();
    let refusal = |result: Result<_>| result.err().map(|error| format!("{error:?}"));
    let gates = [refusal(counter.seat(now, id, sitting)), refusal(counter.ticket(now, id, None))];
    let kept = desk::registrations(&counter.desk, view.row.month).unwrap();
    let kept = kept.into_iter().filter(|row| row.id == id).map(|row| row.next_step).collect();
    (view.missing, view.row.next_step, view.contact.original_at_door, gates, kept)
}

/// What follows from the facts alone, whatever came first.
fn expected_missing(facts: &BTreeSet<Arrives>) -> Vec<Fact> {
    let has = |fact| facts.contains(&fact);
    let all = [
        (Fact::OriginalSeen, has(Arrives::Original) || has(Arrives::Image)),
        (Fact::ConditionApproved, has(Arrives::Approval)),
        (Fact::PhotoAccepted, has(Arrives::Photo)),
        (Fact::MaterialsComplete, has(Arrives::Materials)),
        (Fact::Paid, has(Arrives::Money)),
    ];
    all.into_iter().filter(|(_, there)| !there).map(|(fact, _)| fact).collect()
}

#[test]
fn any_order_of_facts_leads_to_the_same_gates() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let april = counter.open_sitting(now, 500);
    let next = std::cell::Cell::new(0);
    let register = || {
        let person = next.replace(next.get() + 1);
        let career = career(vec![spell("人事专员", "2015-03-01", "")]);
        counter.register(now, &Register { career, ..by_telephone(person) }).row.id
    };
    proptest!(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() },
        |((one_way, other_way) in orders())| {
        let ids = [register(), register()];
        for (id, order) in ids.into_iter().zip([&one_way, &other_way]) {
            order.iter().for_each(|what| arrive(&counter, now, id, *what));
        }
        let [one, other] = ids.map(|id| standing(&counter, now, id, &april));
        prop_assert_eq!(&one.0, &expected_missing(&one_way.iter().copied().collect()));
        prop_assert_eq!(one, other);
    });
}
