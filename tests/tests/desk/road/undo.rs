//! 撤销: the newest step of a registration is taken back on the day it was made, and the journal keeps both.

use crate::counter::{CLERK, CLERK_PASSPHRASE, Counter, at, candidate, code, day, materials, refusal};
use crate::tray::Tray;
use desk_core::desk::request::{
    AttachPhoto, OfRegistration, PrintPaper, Register, Search, SeeDocument, UndoStep,
};
use desk_core::desk::view::{RegistrationView, UndoView};
use desk_core::desk::{self, PrintPort};
use desk_core::error::{Code, Result};
use desk_core::model::{Channel, DoubleKind, Fen, MaterialState, Moment, Paper, RegistrationId, UndoRefusal};
use desk_core::sample::portrait;
use desk_core::store::Op;

const NOW: &str = "2026-03-18 10:00";

fn newest(counter: &Counter, now: Moment, registration: RegistrationId) -> Option<UndoView> {
    desk::undoable(&counter.desk, now, &OfRegistration { registration }).unwrap()
}

fn undo(counter: &Counter, now: Moment, registration: RegistrationId) -> Result<Option<RegistrationView>> {
    let seq = newest(counter, now, registration).unwrap().seq;
    desk::undo(&counter.desk, now, &UndoStep { registration, seq })
}

fn shown(counter: &Counter, registration: RegistrationId) -> RegistrationView {
    desk::registration(&counter.desk, &OfRegistration { registration }).unwrap()
}

/// A candidate by telephone: everything is still to come.
fn by_telephone(counter: &Counter, now: Moment) -> RegistrationId {
    let request = Register { channel: Channel::Telephone, original_seen: false, ..candidate(1) };
    counter.register(now, &request).row.id
}

#[test]
fn step_by_step_a_registration_stands_again_as_it_stood_before_each() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 5);
    let id = by_telephone(&counter, now);
    let of = OfRegistration { registration: id };
    let photo =
        |number| AttachPhoto { registration: id, photo: counter.photo(now, &portrait(number, None), None) };
    let mut before = vec![(Op::Register, shown(&counter, id))];
    let mut step = |op, view: RegistrationView| before.push((op, view));
    step(Op::SeeOriginal, desk::see_original(&counter.desk, now, &SeeDocument::of(id)).unwrap());
    step(Op::AttachPhoto, desk::attach_photo(&counter.desk, now, &photo(1)).unwrap());
    step(Op::AttachPhoto, desk::attach_photo(&counter.desk, now, &photo(2)).unwrap());
    step(Op::MarkMaterial, counter.material(now, id, MaterialState::Seen, None).unwrap());
    step(Op::AssignSeat, counter.seat(now, id, &april).unwrap());
    while let Some((op, after)) = before.pop() {
        assert_eq!(shown(&counter, id), after);
        let told = newest(&counter, now, id).unwrap();
        assert_eq!((told.op, told.refused), (op, None));
        let answer = undo(&counter, now, id).unwrap();
        assert_eq!(answer.as_ref(), before.last().map(|(_, view)| view), "before {op:?}");
    }
    assert_eq!(code(desk::registration(&counter.desk, &of)), Code::NotFound);
    let search = Search { text: candidate(1).name };
    assert_eq!(
        desk::search(&counter.desk, &search).unwrap().rows,
        [],
        "nobody is found by the name any more"
    );
    let start = desk::start_page(&counter.desk, now).unwrap();
    assert!(start.today.is_empty() && start.owed.iter().all(|owed| owed.count == 0), "{start:?}");
    desk::check_desk(&counter.desk).unwrap();
}

#[test]
fn a_registration_taken_back_can_be_taken_again_with_the_right_name() {
    let (counter, now) = (Counter::new(), at(NOW));
    let misheard = Register { name: "王明".to_owned(), ..candidate(1) };
    let id = counter.register(now, &misheard).row.id;
    assert_eq!(undo(&counter, now, id).unwrap(), None);
    assert_eq!(counter.register(now, &candidate(1)).row.name, candidate(1).name);
}

#[test]
fn a_payment_taken_back_is_met_by_a_counter_entry_and_can_be_taken_again() {
    let (counter, now) = (Counter::new(), at(NOW));
    let id = counter.register_whole(now, 1).row.id;
    counter.pay(now, id).unwrap();
    assert_eq!(newest(&counter, now, id).unwrap().fen, Some(Fen(16_000)));
    let view = undo(&counter, now, id).unwrap().unwrap();
    let amounts: Vec<i64> = view.fee.payments.iter().map(|payment| payment.fen.0).collect();
    assert_eq!((amounts, view.fee.paid), (vec![16_000, -16_000], Fen(0)));
    let view = counter.pay(now, id).unwrap();
    assert_eq!(view.fee.paid, Fen(16_000));
}

#[test]
fn a_registration_whose_candidate_came_again_since_is_not_taken_back() {
    let (counter, now) = (Counter::new(), at(NOW));
    let first = by_telephone(&counter, now);
    let level_3 = Register {
        offering: "labour-relations-coordinator-3".to_owned(),
        month: day("2026-09-01"),
        acknowledged: vec![DoubleKind::SameOccupation],
        ..candidate(1)
    };
    let second = counter.register(now, &level_3).row.id;
    assert_eq!(refusal(undo(&counter, now, first)).values["reason"], "changed_since");
    undo(&counter, now, second).unwrap();
    undo(&counter, now, first).unwrap();
}

fn with_ticket(counter: &Counter, now: Moment) -> RegistrationId {
    let photo = Some(counter.photo(now, &portrait(1, None), None));
    let id = counter.register(now, &Register { photo, materials_seen: materials(), ..candidate(1) }).row.id;
    counter.pay(now, id).unwrap();
    counter.seat(now, id, &counter.open_sitting(now, 5)).unwrap();
    counter.ticket(now, id, None).unwrap();
    id
}

#[test]
fn a_ticket_taken_back_is_void_and_its_number_is_never_used_again() {
    let (counter, now) = (Counter::new(), at(NOW));
    let id = with_ticket(&counter, now);
    let number = shown(&counter, id).ticket.unwrap().number;
    assert_eq!(undo(&counter, now, id).unwrap().unwrap().ticket, None);
    let again = counter.ticket(now, id, None).unwrap().ticket.unwrap();
    assert!(again.number > number, "{} after {number}", again.number);
}

#[test]
fn a_ticket_on_paper_is_not_made_void_behind_it() {
    let (counter, now, tray) = (Counter::new(), at(NOW), Tray::new());
    let id = with_ticket(&counter, now);
    let paper = PrintPaper { registration: id, paper: Paper::AdmitTicket, reprint_reason: None };
    desk::print_paper(&counter.desk, &tray as &dyn PrintPort, now, &paper).unwrap();
    assert_eq!(newest(&counter, now, id).unwrap().refused, Some(UndoRefusal::Printed));
    let refused = refusal(undo(&counter, now, id));
    assert_eq!((refused.code, refused.values["reason"].as_str()), (Code::UndoRefused, "printed"));
    assert!(shown(&counter, id).ticket.is_some());
}

#[test]
fn a_step_that_is_not_the_newest_any_more_is_not_taken_back() {
    let (counter, now) = (Counter::new(), at(NOW));
    let id = by_telephone(&counter, now);
    let seq = newest(&counter, now, id).unwrap().seq;
    counter.material(now, id, MaterialState::Seen, None).unwrap();
    let refused = refusal(desk::undo(&counter.desk, now, &UndoStep { registration: id, seq }));
    assert_eq!((refused.code, refused.values["reason"].as_str()), (Code::UndoRefused, "changed_since"));
}

#[test]
fn a_step_of_yesterday_is_not_taken_back() {
    let counter = Counter::new();
    let id = by_telephone(&counter, at(NOW));
    let (tonight, tomorrow) = (at("2026-03-18 23:59"), at("2026-03-19 00:00"));
    let seq = newest(&counter, tonight, id).unwrap().seq;
    assert_eq!(newest(&counter, tomorrow, id), None);
    let refused = refusal(desk::undo(&counter.desk, tomorrow, &UndoStep { registration: id, seq }));
    assert_eq!(refused.values["reason"], "another_day");
}

#[test]
fn another_clerk_s_step_is_taken_back_by_a_supervisor_only() {
    let (counter, now) = (Counter::new(), at(NOW));
    let id = by_telephone(&counter, now);
    let clerk = counter.clerk_works(now);
    assert_eq!(refusal(undo(&counter, now, id)).values["reason"], "not_yours");
    counter.material(now, id, MaterialState::Seen, None).unwrap();
    assert!(undo(&counter, now, id).is_ok(), "one's own");
    counter.material(now, id, MaterialState::Seen, None).unwrap();
    counter.chief_works(now);
    assert!(undo(&counter, now, id).is_ok(), "a clerk's by the supervisor");
    counter.log_in(now, clerk, CLERK_PASSPHRASE).unwrap();
    let lines = counter.journal();
    let undone = lines.iter().filter(|line| line.op == Op::Undo).map(|line| line.clerk_name.as_str());
    assert_eq!(undone.collect::<Vec<_>>().first(), Some(&CLERK), "the journal keeps who took back what");
}
