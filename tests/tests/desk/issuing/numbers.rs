//! The numbers of a whole sitting.

use super::{LATER, NOW, Seated};
use crate::counter::{at, candidate, code};
use desk_core::desk;
use desk_core::desk::request::{OfRegistration, PauseWork, ReissueTicket, UndoStep};
use desk_core::error::Code;
use desk_core::model::{IssueOutcome, TicketFiles, TicketNumber, VoidCause};
use desk_core::store::Op;
use std::collections::BTreeSet;

#[test]
fn everybody_seated_has_one_ticket_and_asked_again_nobody_gets_another() {
    let seated = Seated::of(3);
    let first = seated.issue(TicketFiles::None);
    assert_eq!((first.issued, first.standing, first.problems.len(), first.cancelled), (3, 0, 0, false));
    let numbers: BTreeSet<String> = (0..3).map(|person| seated.number(person)).collect();
    assert_eq!(numbers.len(), 3);
    assert!(numbers.iter().all(|number| TicketNumber::parse(number).is_some()));
    let again = seated.issue(TicketFiles::None);
    assert_eq!((again.issued, again.standing, again.problems.len()), (0, 3, 0));
    assert_eq!(numbers, (0..3).map(|person| seated.number(person)).collect());
    let issued = |line: &&desk_core::desk::view::JournalLine| line.op == Op::IssueTicket;
    assert_eq!(seated.counter.journal().iter().filter(issued).count(), 3, "a line of its own each");
    desk::check_desk(&seated.counter.desk).unwrap();
}

#[test]
fn whoever_lacks_something_or_has_no_seat_is_named_with_it_and_gets_none() {
    let seated = Seated::of(1);
    let (counter, now) = (&seated.counter, at(NOW));
    let unpaid = counter.register_whole(now, 5).row.id;
    counter.seat(now, unpaid, &seated.sitting).unwrap();
    let unseated = counter.register_whole(now, 6).row.id;
    counter.pay(now, unseated).unwrap();
    let bare = counter.register(now, &candidate(7)).row.id;
    let withdrawn = counter.register_whole(now, 8).row.id;
    counter.withdraw(now, withdrawn).unwrap();
    let answer = seated.issue(TicketFiles::None);
    assert_eq!((answer.issued, answer.rows.len()), (1, 4), "who withdrew is not there");
    let told = |id| {
        let row = answer.problems.iter().find(|row| row.registration == id).unwrap();
        assert_eq!(row.outcome, IssueOutcome::Skipped);
        let problem = row.problem.clone().unwrap();
        let why = problem.values.get("missing").or(problem.values.get("state")).cloned();
        (problem.code, why.unwrap())
    };
    assert_eq!(told(unpaid), (Code::GateClosed, "paid".to_owned()));
    assert_eq!(told(unseated), (Code::WrongState, "not_seated".to_owned()));
    assert_eq!(told(bare).0, Code::GateClosed);
    assert!(told(bare).1.contains("photo_accepted"));
}

#[test]
fn a_ticket_of_the_batch_is_taken_back_like_any_other() {
    let seated = Seated::of(2);
    seated.issue(TicketFiles::None);
    let of = OfRegistration { registration: seated.people[0] };
    let step = desk::undoable(&seated.counter.desk, at(NOW), &of).unwrap().unwrap();
    assert_eq!(step.op, Op::IssueTicket);
    let request = UndoStep { registration: seated.people[0], seq: step.seq };
    desk::undo(&seated.counter.desk, at(NOW), &request).unwrap();
    assert_eq!((seated.view(0).ticket, seated.view(1).ticket.is_some()), (None, true));
    let before = seated.number(1);
    let again = seated.issue(TicketFiles::None);
    assert_eq!((again.issued, again.standing), (1, 1));
    assert_eq!(seated.number(1), before);
}

#[test]
fn a_ticket_is_issued_anew_with_a_reason_under_a_number_never_used() {
    let seated = Seated::of(1);
    let (counter, id) = (&seated.counter, seated.people[0]);
    let reissue = |reason: &str| {
        let request = ReissueTicket { registration: id, reason: reason.to_owned() };
        desk::reissue_ticket(&counter.desk, at(LATER), &request)
    };
    assert_eq!(code(reissue("遗失")), Code::WrongState, "there is none yet");
    seated.issue(TicketFiles::None);
    let first = seated.number(0);
    assert_eq!(code(reissue("  ")), Code::ReasonMissing);
    let ticket = reissue("遗失").unwrap().ticket.unwrap();
    assert!(ticket.number != first && ticket.reissue_reason.as_deref() == Some("遗失"));
    let register = desk::dispatch_register(&counter.desk, &OfRegistration { registration: id }).unwrap();
    assert_eq!(register.void.len(), 1);
    assert_eq!((register.void[0].number.clone(), register.void[0].cause), (first, Some(VoidCause::Reissued)));
}

#[test]
fn work_that_is_paused_waits_and_stopped_it_keeps_what_is_done() {
    let seated = Seated::of(2);
    let counter = &seated.counter;
    let answer = std::thread::scope(|scope| {
        let issuing = scope.spawn(|| seated.issue(TicketFiles::Both));
        // From before it begins until it waits.
        while !desk::work_progress(&counter.desk).is_some_and(|state| state.paused) {
            desk::pause_work(&counter.desk, &PauseWork { paused: true });
            if issuing.is_finished() {
                return issuing.join().unwrap();
            }
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
        assert!(!issuing.is_finished(), "it waits");
        let state = desk::work_progress(&counter.desk).unwrap();
        assert!(state.may_pause && state.total == 6);
        desk::cancel_work(&counter.desk);
        issuing.join().unwrap()
    });
    assert!(answer.cancelled, "it was quicker than the pause");
    assert!(desk::work_progress(&counter.desk).is_none());
    let whole = seated.issue(TicketFiles::Both);
    assert_eq!((whole.issued + whole.standing, whole.cancelled), (2, false));
    assert_eq!(whole.written + whole.present, 2);
}
