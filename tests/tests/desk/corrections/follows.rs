//! What follows from a correction is said first and done with it.

use super::{LATER, LEVEL_3, NOW, change_of, correct, form, preview, shown, undo, with_ticket};
use crate::counter::{Counter, at, candidate, career, code, day, spell};
use crate::tray::Tray;
use desk_core::desk::request::PrintPaper;
use desk_core::desk::{self, PrintPort};
use desk_core::error::Code;
use desk_core::model::{Fen, Paper, RegistrationId, Verdict};
use desk_core::rules::rulebook::RULEBOOK_2026;

#[test]
fn another_month_frees_the_seat_and_voids_the_ticket() {
    let counter = Counter::new();
    let id = with_ticket(&counter, 1);
    let was = shown(&counter, id);
    let (preview, view) = correct(&counter, id, |form| form.month = day("2026-09-01")).unwrap();
    assert_eq!(preview.seat_freed, was.seat);
    assert_eq!(preview.tickets_void.len(), 1);
    assert_eq!((view.seat, view.ticket, view.row.month), (None, None, day("2026-09-01")));
    assert_eq!(view.fee.paid, Fen(16_000), "the money stays");
    let back = undo(&counter, id).unwrap().unwrap();
    assert_eq!((back.seat, back.ticket), (was.seat, was.ticket));
}

#[test]
fn a_seat_given_to_somebody_else_meanwhile_is_not_taken_back_behind_them() {
    let counter = Counter::new();
    let id = with_ticket(&counter, 1);
    correct(&counter, id, |form| form.month = day("2026-09-01")).unwrap();
    let other = counter.register_whole(at(LATER), 2).row.id;
    let sitting = desk::sittings(&counter.desk, at(LATER)).unwrap().remove(0);
    let seated = counter.seat(at(LATER), other, &sitting).unwrap();
    assert_eq!(seated.seat.unwrap().seat_number, 1, "the seat that became free");
    assert_eq!(code(undo(&counter, id)), Code::UndoRefused);
    assert_eq!(shown(&counter, id).row.month, day("2026-09-01"));
}

/// Level 3 costs 180 yuan on the day of application and 200 from the next week on.
fn dearer_level_3(counter: &Counter) {
    let (line, quote) = ("line = 191", "quote = \"三级/高级工 80 元 80 元 160 元\"");
    let fee = |from: &str, fen: u32| {
        format!(
            "[[fee]]\noccupation = \"劳动关系协调师\"\nlevel = 3\nfrom = {from}\ntheory = {fen}\nskill = {fen}\n\
             clause = \"附件2\"\n{line}\n{quote}\n"
        )
    };
    let (was, is) = (fee("2026-01-01", 8000), fee("2026-01-01", 9000) + "\n" + &fee("2026-03-25", 10_000));
    assert!(RULEBOOK_2026.contains(&was));
    let text = RULEBOOK_2026.replace(&was, &is);
    counter.load_rulebook(at(NOW), &text).unwrap();
}

#[test]
fn another_level_changes_condition_materials_and_fee_at_the_price_of_the_day_of_application() {
    let counter = Counter::new();
    dearer_level_3(&counter);
    let id = counter.register_whole(at(NOW), 1).row.id;
    counter.pay(at(NOW), id).unwrap();
    let form = form(&counter, id, |form| form.offering = LEVEL_3.to_owned());
    let preview = preview(&counter, at("2026-03-26 10:00"), id, &form).unwrap();
    assert_eq!((preview.fee_before, preview.fee, preview.paid), (Fen(16_000), Fen(18_000), Fen(16_000)));
    assert_eq!(preview.refused, None);
    assert!(
        preview.condition_before.starts_with("L4-") && preview.condition.starts_with("L3-"),
        "{preview:?}"
    );
    let (_, view) = correct(&counter, id, |form| form.offering = LEVEL_3.to_owned()).unwrap();
    assert_eq!(u8::from(view.row.level), 3);
    assert_eq!(view.fee.total, Fen(18_000));
    assert!(view.missing.contains(&desk_core::model::Fact::Paid), "20 yuan are owed");
}

#[test]
fn a_career_that_no_longer_qualifies_is_refused_with_its_verdict() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &candidate(1)).row.id;
    let short = career(vec![spell("劳动关系协调师", "2025-01-01", "")]);
    let form = form(&counter, id, |form| form.career = short.clone());
    let preview = preview(&counter, at(LATER), id, &form).unwrap();
    assert_eq!(preview.refused, Some(Code::NotEligible));
    assert_eq!(
        (preview.verdict_before, preview.verdict.unwrap().verdict),
        (Verdict::Eligible, Verdict::NotEligible)
    );
    assert_eq!(code(correct(&counter, id, |form| form.career = short)), Code::NotEligible);
    assert_eq!(shown(&counter, id).career, candidate(1).career, "nothing of it is written");
}

#[test]
fn a_month_outside_the_plan_is_refused() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &candidate(1)).row.id;
    let form = form(&counter, id, |form| form.month = day("2026-05-01"));
    assert_eq!(preview(&counter, at(LATER), id, &form).unwrap().refused, Some(Code::NotInPlan));
}

fn print(counter: &Counter, tray: &Tray, id: RegistrationId, paper: Paper) {
    let request = PrintPaper { registration: id, paper, reprint_reason: None };
    desk::print_paper(&counter.desk, tray as &dyn PrintPort, at(NOW), &request).unwrap();
}

#[test]
fn papers_that_say_something_wrong_now_are_named() {
    let (counter, tray) = (Counter::new(), Tray::new());
    let id = with_ticket(&counter, 1);
    for paper in [Paper::Receipt, Paper::AdmitTicket, Paper::ApplicationForm] {
        print(&counter, &tray, id, paper);
    }
    let said = |change: fn(&mut desk_core::desk::request::Register)| {
        preview(&counter, at(LATER), id, &form(&counter, id, change)).unwrap().papers_wrong
    };
    let all = [Paper::Receipt, Paper::AdmitTicket, Paper::ApplicationForm];
    assert_eq!(said(|form| form.name = "林清".to_owned()), all);
    assert_eq!(said(|form| form.telephone = "13900001234".to_owned()), [Paper::ApplicationForm]);
    assert_eq!(said(|_| ()), []);
}

#[test]
fn a_name_is_the_person_s_and_all_their_registrations_say_so() {
    let counter = Counter::new();
    let first = with_ticket(&counter, 1);
    let second = desk_core::desk::request::Register {
        offering: LEVEL_3.to_owned(),
        month: day("2026-09-01"),
        acknowledged: vec![desk_core::model::DoubleKind::SameOccupation],
        ..candidate(1)
    };
    let second = counter.register(at(NOW), &second).row.id;
    let (preview, view) = correct(&counter, second, |form| form.name = "林清".to_owned()).unwrap();
    assert_eq!(preview.others.iter().map(|row| row.id).collect::<Vec<_>>(), [first]);
    assert_eq!((preview.tickets_void.len(), view.row.name.as_str()), (1, "林清"));
    assert_eq!((shown(&counter, first).row.name.as_str(), shown(&counter, first).ticket), ("林清", None));
    let request = desk::request::OfRegistration { registration: first };
    let line = &desk::history(&counter.desk, &request).unwrap()[0];
    assert!(line.elsewhere);
    assert_eq!(change_of(&line.changes, "name").1, "林清");
}
