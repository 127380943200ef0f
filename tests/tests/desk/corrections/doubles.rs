//! 重复 (A35): the same offering is blocked, other doubles are told or asked about, and nobody is blocked for a name.

use super::{LEVEL_3, NOW, correct, shown};
use crate::counter::{Counter, at, candidate, code, day, refusal};
use desk_core::desk;
use desk_core::desk::request::{CheckDoubles, OfRegistration, Register};
use desk_core::error::Code;
use desk_core::model::DoubleKind;
use desk_core::sample::resident_number;
use desk_core::store::Op;

/// What the window is told while this is typed.
fn told(counter: &Counter, request: &Register) -> Vec<(DoubleKind, bool)> {
    let check = CheckDoubles {
        document: request.document.clone(),
        name: request.name.clone(),
        offering: request.offering.clone(),
        month: Some(request.month),
    };
    let doubles = desk::check_doubles(&counter.desk, at(NOW), &check).unwrap();
    doubles.into_iter().map(|double| (double.kind, double.asked)).collect()
}

#[test]
fn the_same_offering_in_another_month_is_blocked_and_the_other_one_is_named() {
    let counter = Counter::new();
    let first = counter.register(at(NOW), &candidate(1)).row.id;
    let autumn = Register { month: day("2026-09-01"), ..candidate(1) };
    assert_eq!(told(&counter, &autumn), [(DoubleKind::SameOffering, false)]);
    let refused = refusal(desk::register(&counter.desk, at(NOW), &autumn));
    assert_eq!(
        (refused.code, &refused.values["registration"]),
        (Code::AlreadyRegistered, &first.to_string())
    );
}

#[test]
fn two_levels_of_one_occupation_are_asked_about_and_the_journal_keeps_the_yes() {
    let counter = Counter::new();
    counter.register(at(NOW), &candidate(1));
    let level_3 = Register { offering: LEVEL_3.to_owned(), month: day("2026-09-01"), ..candidate(1) };
    assert_eq!(told(&counter, &level_3), [(DoubleKind::SameOccupation, true)]);
    let refused = refusal(desk::register(&counter.desk, at(NOW), &level_3));
    assert_eq!(
        (refused.code, refused.values["kinds"].as_str()),
        (Code::DoublesUnanswered, "same_occupation")
    );
    let agreed = Register { acknowledged: vec![DoubleKind::SameOccupation], ..level_3 };
    let view = counter.register(at(NOW), &agreed);
    assert_eq!(u8::from(view.row.level), 3);
    let lines = desk::journal_export(&counter.desk).unwrap();
    let line = lines.iter().find(|line| line.op == Op::Register).unwrap();
    assert!(line.payload.as_ref().unwrap().contains(r#""acknowledged":["same_occupation"]"#));
}

#[test]
fn two_files_in_one_month_are_asked_about_as_a_clash_of_time() {
    let counter = Counter::new();
    counter.register(at(NOW), &candidate(1));
    let same_month = Register { offering: LEVEL_3.to_owned(), ..candidate(1) };
    assert_eq!(told(&counter, &same_month), [(DoubleKind::SameMonth, true)]);
    let wrong_answer = Register { acknowledged: vec![DoubleKind::SameOccupation], ..same_month.clone() };
    assert_eq!(code(desk::register(&counter.desk, at(NOW), &wrong_answer)), Code::DoublesUnanswered);
    let agreed = Register { acknowledged: vec![DoubleKind::SameMonth], ..same_month };
    counter.register(at(NOW), &agreed);
}

#[test]
fn somebody_of_the_same_name_and_birth_date_is_told_of_and_never_blocked() {
    let counter = Counter::new();
    let first = counter.register(at(NOW), &candidate(1));
    let mut namesake = candidate(1);
    namesake.document.number = resident_number(first.birth_date, 915);
    assert_eq!(told(&counter, &namesake), [(DoubleKind::SameName, false)]);
    let second = counter.register(at(NOW), &namesake);
    assert_ne!(second.row.candidate_id, first.row.candidate_id);
}

#[test]
fn what_is_withdrawn_is_told_of_and_blocks_nobody() {
    let counter = Counter::new();
    let first = counter.register(at(NOW), &candidate(1)).row.id;
    counter.withdraw(at(NOW), first).unwrap();
    assert_eq!(told(&counter, &candidate(1)), [(DoubleKind::SameNumber, false)]);
    counter.register(at(NOW), &candidate(1));
}

#[test]
fn a_correction_into_somebody_s_number_with_the_same_offering_is_blocked() {
    let counter = Counter::new();
    let first = counter.register(at(NOW), &candidate(1));
    let wrong = resident_number(first.birth_date, 917);
    let mut misread = candidate(1);
    misread.document.number = wrong;
    let second = counter.register(at(NOW), &misread).row.id;
    let number = candidate(1).document.number;
    assert_eq!(
        code(correct(&counter, second, |form| form.document.number = number)),
        Code::AlreadyRegistered
    );
    let request = OfRegistration { registration: second };
    assert_eq!(
        desk::history(&counter.desk, &request).unwrap().iter().filter(|it| it.op == Op::Correct).count(),
        0
    );
    assert!(shown(&counter, second).original_seen.is_some());
}
