//! 取消: seats are free, tickets void, and nobody can be seated there any more.

use super::{LATER, NOW, cancelled, changes, detail, moved, shown, three_seated};
use crate::counter::{at, candidate, code, refusal};
use desk_core::desk;
use desk_core::desk::request::{OfSitting, SeatSitting, UndoStep};
use desk_core::desk::view::WhatChanged;
use desk_core::error::Code;
use desk_core::model::{NextStep, SeatingOrder, SittingChangeKind, SittingEffect};

#[test]
fn a_cancelled_sitting_frees_seats_voids_tickets_and_keeps_who_must_be_told() {
    let (counter, april, people) = three_seated();
    let other = counter.open_sitting(at(NOW), 5);
    let (preview, after) = cancelled(&counter, april.id).unwrap();
    assert_eq!((preview.count, preview.tickets_void, preview.seats_lost), (3, 1, 3));
    assert_eq!((after.sitting.seated, after.sitting.untold), (0, 3));
    assert_eq!(after.sitting.cancelled.unwrap().clerk_name, "王主管");
    let view = shown(&counter, people[0]);
    assert_eq!((view.seat, view.ticket, view.row.next_step), (None, None, NextStep::Seat));
    let [change] = &changes(&counter, april.id)[..] else { panic!("one change") };
    assert!(matches!(change.what, WhatChanged::Sitting { kind: SittingChangeKind::Cancelled, .. }));
    let first = &change.notifications[0];
    assert_eq!((first.row.id, first.seats_before[0].seat_number), (people[0], 1));
    assert!(first.effects.contains(&SittingEffect::Cancelled) && first.seats.is_empty());
    counter.seat(at(LATER), people[0], &other).unwrap();
    let again = &changes(&counter, april.id)[0].notifications[0];
    assert_eq!(again.seats[0].room_name, "第一考场", "where they sit instead");
}

#[test]
fn it_is_off_every_list_of_sittings_to_come_but_stays_until_everybody_is_told() {
    let (counter, april, _) = three_seated();
    cancelled(&counter, april.id).unwrap();
    let after = at("2026-04-20 10:00");
    assert!(desk::sittings(&counter.desk, at(LATER)).unwrap().is_empty());
    assert!(desk::start_page(&counter.desk, at(LATER)).unwrap().sittings.is_empty());
    let page = |now| desk::sitting_page(&counter.desk, now).unwrap().len();
    assert_eq!((page(at(LATER)), page(after)), (1, 1), "its day is over, and three are still to be told");
    let all = changes(&counter, april.id)[0].notifications.iter().map(|it| it.id).collect();
    let how = desk_core::model::ToldHow::Telephone;
    let request = desk::request::MarkTold { notifications: all, how, note: String::new() };
    desk::mark_told(&counter.desk, at(LATER), &request).unwrap();
    assert_eq!((page(at(LATER)), page(after)), (1, 0));
}

#[test]
fn nothing_is_done_in_a_sitting_that_does_not_take_place() {
    let (counter, april, people) = three_seated();
    cancelled(&counter, april.id).unwrap();
    let state = |refused: desk_core::error::Error| refused.values["state"].clone();
    let gone = "sitting_cancelled";
    assert_eq!(state(refusal(counter.seat(at(LATER), people[0], &april))), gone);
    assert_eq!(state(refusal(cancelled(&counter, april.id))), gone);
    assert_eq!(state(refusal(moved(&counter, april.id, |plan, _| plan.site = "别处".to_owned()))), gone);
    let all = SeatSitting { sitting: april.id, order: SeatingOrder::Registration, seed: 0 };
    assert_eq!(state(refusal(desk::seat_sitting(&counter.desk, at(LATER), &all))), gone);
    assert_eq!(
        state(refusal(desk::free_seats(&counter.desk, at(LATER), &OfSitting { sitting: april.id }))),
        gone
    );
    assert_eq!(detail(&counter, april.id).warnings, []);
}

#[test]
fn a_seat_is_not_brought_back_by_an_undo_after_its_sitting_was_cancelled() {
    let (counter, april, people) = three_seated();
    let of = desk::request::OfRegistration { registration: people[1] };
    let step = desk::undoable(&counter.desk, at(LATER), &of).unwrap().unwrap();
    cancelled(&counter, april.id).unwrap();
    let undo = UndoStep { registration: people[1], seq: step.seq };
    assert_eq!(code(desk::undo(&counter.desk, at(LATER), &undo)), Code::UndoRefused);
    assert_eq!(desk::undoable(&counter.desk, at(LATER), &of).unwrap(), None);
    let late = counter.register(at(LATER), &candidate(6)).row.id;
    assert!(shown(&counter, late).seat.is_none());
}

#[test]
fn cancelling_the_only_sitting_of_a_month_touches_those_who_wait_for_a_seat() {
    let (counter, april, _) = three_seated();
    let waiting = counter.register(at(NOW), &candidate(7)).row.id;
    let (preview, _) = cancelled(&counter, april.id).unwrap();
    let last = preview.touched.last().unwrap();
    assert_eq!((last.row.id, &last.effects[..]), (waiting, &[SittingEffect::Cancelled][..]));
}
