//! 自动排座: everybody of a month at once, and late candidates after it.

use super::{LATER, NOW, everybody, list, people};
use crate::counter::{Counter, at, candidate, career, code, day, refusal, spell};
use desk_core::desk;
use desk_core::desk::request::{OfRegistration, OfSitting, Register, UndoStep};
use desk_core::desk::view::SittingView;
use desk_core::error::Code;
use desk_core::model::{NextStep, RegistrationId, SeatingOrder, Subject};
use desk_core::store::Op;

/// People of two offerings, registered in turn.
fn two_offerings(seats: u32, count: usize) -> (Counter, SittingView, Vec<RegistrationId>) {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, seats);
    let register = |person: usize| {
        let mut request = candidate(person);
        if person % 2 == 1 {
            request.offering = "e-commerce-merchant-4".to_owned();
            request.career = career(vec![spell("电子商务师", "2015-03-01", "")]);
        }
        counter.register(now, &request).row.id
    };
    let ids = (0..count).map(register).collect();
    (counter, april, ids)
}

#[test]
fn everybody_of_the_month_gets_one_machine_for_both_subjects_offering_by_offering() {
    let (counter, april, ids) = two_offerings(10, 6);
    let autumn = Register { month: day("2026-09-01"), ..candidate(8) };
    counter.register(at(NOW), &autumn);
    let outcome = everybody(&counter, april.id, SeatingOrder::Registration, 0).unwrap();
    assert_eq!((outcome.seated, outcome.no_seat, outcome.not_approved, outcome.left.len()), (6, 0, 0, 0));
    let seats = list(&counter, april.id);
    let expected = [1, 3, 5, 0, 2, 4].map(|person: usize| ids[person]);
    assert_eq!(people(&seats, Subject::Theory), expected, "the plan names 电子商务师 first");
    assert_eq!(people(&seats, Subject::Skill), expected);
    let numbers: Vec<u32> = seats.iter().map(|it| it.seat_number).collect();
    assert_eq!(numbers, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
}

#[test]
fn the_stated_seed_seats_alike_again_and_interleaving_alternates() {
    let (counter, april, _) = two_offerings(12, 12);
    let shuffled = |seed| {
        let outcome = everybody(&counter, april.id, SeatingOrder::Shuffled, seed).unwrap();
        let run = outcome.detail.last_seating.unwrap();
        assert_eq!((run.order, run.seed, run.seated), (SeatingOrder::Shuffled, Some(seed), 12));
        let seats = people(&list(&counter, april.id), Subject::Theory);
        desk::free_seats(&counter.desk, at(LATER), &OfSitting { sitting: april.id }).unwrap();
        seats
    };
    let first = shuffled(603);
    assert_eq!(first, shuffled(603));
    assert_ne!(first, shuffled(604));
    everybody(&counter, april.id, SeatingOrder::Interleaved, 0).unwrap();
    let seats = list(&counter, april.id);
    let theory: Vec<_> = seats.iter().filter(|it| it.subject == Subject::Theory).collect();
    assert!(theory.windows(2).all(|pair| pair[0].occupation != pair[1].occupation));
}

#[test]
fn who_is_left_is_counted_by_why_and_named() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 2);
    let doubtful = career(vec![spell("人事专员", "2015-03-01", "")]);
    let doubtful = counter.register(now, &Register { career: doubtful, ..candidate(0) }).row.id;
    let ids: Vec<_> = (1..4).map(|person| counter.register(now, &candidate(person)).row.id).collect();
    let outcome = everybody(&counter, april.id, SeatingOrder::Registration, 0).unwrap();
    assert_eq!((outcome.seated, outcome.no_seat, outcome.not_approved), (2, 1, 1));
    let left: Vec<_> = outcome.left.iter().map(|it| it.id).collect();
    assert_eq!(left, [doubtful, ids[2]]);
    assert_eq!(outcome.detail.unseated, 2);
    let again = everybody(&counter, april.id, SeatingOrder::Registration, 0).unwrap();
    assert_eq!((again.seated, again.no_seat), (0, 1), "nothing more to give");
}

#[test]
fn late_candidates_get_what_is_free_and_move_nobody() {
    let (counter, april, ids) = two_offerings(8, 6);
    everybody(&counter, april.id, SeatingOrder::Shuffled, 1).unwrap();
    let before = list(&counter, april.id);
    counter.withdraw(at(LATER), ids[2]).unwrap();
    let free = before.iter().find(|it| it.registration == ids[2]).unwrap().seat_number;
    let late = counter.register(at(LATER), &candidate(7)).row.id;
    let seat = counter.seat(at(LATER), late, &april).unwrap().seat.unwrap();
    assert_eq!(seat.seat_number, free, "the seat that became free");
    let last = counter.register(at(LATER), &candidate(9)).row.id;
    let outcome = everybody(&counter, april.id, SeatingOrder::Interleaved, 0).unwrap();
    assert_eq!(outcome.seated, 1);
    let after = list(&counter, april.id);
    let stayed = before.iter().filter(|it| it.registration != ids[2]);
    assert!(stayed.clone().all(|it| after.contains(it)), "nobody was moved");
    assert_eq!(after.len(), before.len() + 2);
    assert_eq!(after.iter().find(|it| it.registration == last).unwrap().seat_number, 7);
}

#[test]
fn each_person_s_seats_are_a_step_of_their_own_that_can_be_taken_back() {
    let (counter, april, ids) = two_offerings(8, 3);
    everybody(&counter, april.id, SeatingOrder::Registration, 0).unwrap();
    let of = OfRegistration { registration: ids[0] };
    let history = desk::history(&counter.desk, &of).unwrap();
    assert_eq!((history[0].op, history[0].changes.len()), (Op::SeatSitting, 2));
    let subjects: Vec<_> = history[0].changes.iter().map(|it| it.about.as_deref()).collect();
    assert_eq!(subjects, [Some("theory"), Some("skill")]);
    let step = desk::undoable(&counter.desk, at(LATER), &of).unwrap().unwrap();
    let undo = UndoStep { registration: ids[0], seq: step.seq };
    let view = desk::undo(&counter.desk, at(LATER), &undo).unwrap().unwrap();
    assert_eq!(view.seat, None);
    assert_eq!(list(&counter, april.id).len(), 4, "the others sit where they sat");
}

#[test]
fn the_next_step_after_seating_is_the_same_as_if_each_had_been_seated_alone() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 4);
    let whole = counter.register_whole(now, 0).row.id;
    counter.pay(now, whole).unwrap();
    let unpaid = counter.register_whole(now, 1).row.id;
    everybody(&counter, april.id, SeatingOrder::Registration, 0).unwrap();
    let next = |id| {
        let found = desk::registrations(&counter.desk, day("2026-04-01")).unwrap();
        let view = desk::registration(&counter.desk, &OfRegistration { registration: id }).unwrap();
        let row = found.into_iter().find(|row| row.id == id).unwrap();
        assert_eq!(row.next_step, view.row.next_step);
        row.next_step
    };
    assert_eq!((next(whole), next(unpaid)), (NextStep::Ticket, NextStep::Payment));
    let owed = desk::start_page(&counter.desk, at(LATER)).unwrap().owed;
    let owed: Vec<_> = owed.iter().map(|it| (it.step, it.count)).collect();
    assert_eq!(owed, [(NextStep::Payment, 1), (NextStep::Ticket, 1)]);
    assert!(desk::check_desk(&counter.desk).is_ok());
}

#[test]
fn seats_are_not_freed_under_tickets_or_by_a_clerk() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 4);
    let id = counter.register_whole(now, 0).row.id;
    counter.pay(now, id).unwrap();
    everybody(&counter, april.id, SeatingOrder::Registration, 0).unwrap();
    counter.ticket(now, id, None).unwrap();
    let free = || desk::free_seats(&counter.desk, at(LATER), &OfSitting { sitting: april.id });
    assert_eq!(refusal(free()).values["state"], "tickets_issued");
    counter.clerk_works(at(LATER));
    assert_eq!(code(free()), Code::SupervisorOnly);
}
