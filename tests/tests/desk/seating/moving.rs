//! 换座 and 对调.

use super::{LATER, NOW, block, first_room, list};
use crate::counter::{Counter, at, candidate, code, refusal, sitting};
use crate::sittings::moved;
use desk_core::desk;
use desk_core::desk::request::{MachineEntry, MoveSeat, OfRegistration, OfSitting, RoomEntry, SwapSeats};
use desk_core::desk::view::{SeatsMoved, SittingView, WhatChanged};
use desk_core::error::{Code, Result};
use desk_core::model::{
    BlockKind, RegistrationId, RoomId, RoomSubjects, SittingChangeKind, SittingEffect, Subject,
};
use desk_core::store::Op;

const REASON: &str = "行动不便，坐靠门一排";

fn two_seated() -> (Counter, SittingView, Vec<RegistrationId>, RoomId) {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 5);
    let people: Vec<RegistrationId> =
        (0..2).map(|person| counter.register_whole(now, person).row.id).collect();
    people.iter().for_each(|id| drop(counter.seat(now, *id, &april).unwrap()));
    let room = first_room(&counter, april.id);
    (counter, april, people, room)
}

fn move_to(
    counter: &Counter,
    registration: RegistrationId,
    subject: Option<Subject>,
    to: Option<(RoomId, u32)>,
    reason: &str,
) -> Result<SeatsMoved> {
    let to = to.map(|(room, number)| MachineEntry { room, number });
    let request = MoveSeat { registration, subject, to, reason: reason.to_owned() };
    desk::move_seat(&counter.desk, at(LATER), &request)
}

fn swap(
    counter: &Counter,
    first: RegistrationId,
    second: RegistrationId,
    subject: Option<Subject>,
) -> Result<SeatsMoved> {
    let request = SwapSeats { first, second, subject, reason: REASON.to_owned() };
    desk::swap_seats(&counter.desk, at(LATER), &request)
}

fn numbers(counter: &Counter, id: RegistrationId) -> Vec<u32> {
    let view = desk::registration(&counter.desk, &OfRegistration { registration: id }).unwrap();
    view.seat.map(|seat| seat.places.iter().map(|it| it.seat_number).collect()).unwrap_or_default()
}

#[test]
fn a_person_moves_to_a_free_machine_for_both_subjects_or_for_one() {
    let (counter, april, people, room) = two_seated();
    move_to(&counter, people[0], None, Some((room, 5)), "").unwrap();
    assert_eq!(numbers(&counter, people[0]), [5, 5]);
    move_to(&counter, people[0], Some(Subject::Skill), Some((room, 1)), "").unwrap();
    assert_eq!(numbers(&counter, people[0]), [5, 1]);
    move_to(&counter, people[0], None, Some((room, 1)), "").unwrap();
    assert_eq!(numbers(&counter, people[0]), [1, 1], "one of the two sat there already");
    move_to(&counter, people[1], None, None, "").unwrap();
    assert_eq!(numbers(&counter, people[1]), [3, 3], "the first that is free");
    assert_eq!(list(&counter, april.id).len(), 4);
}

#[test]
fn nobody_moves_to_where_nobody_can_be_seated() {
    let (counter, april, people, room) = two_seated();
    block(&counter, room, 4, Some(BlockKind::Broken)).unwrap();
    let theory =
        RoomEntry { room: None, name: "第二考场".to_owned(), seats: 5, subjects: RoomSubjects::Theory };
    let after = moved(&counter, april.id, |_, rooms| rooms.push(theory)).unwrap().1;
    let other = desk::open_sitting(&counter.desk, at(NOW), &sitting("2026-04-25", 5)).unwrap();
    let told = |to| {
        let refused = refusal(move_to(&counter, people[0], None, Some(to), ""));
        assert_eq!(refused.code, Code::SeatRefused);
        refused.values["reason"].clone()
    };
    assert_eq!(told((room, 2)), "taken");
    assert_eq!(told((room, 4)), "blocked");
    assert_eq!([told((room, 0)), told((room, 6))], ["no_such_machine", "no_such_machine"]);
    assert_eq!(told((after.rooms[1].id, 1)), "other_subject");
    assert_eq!(told((first_room(&counter, other.id), 1)), "other_sitting");
    assert_eq!(refusal(move_to(&counter, people[0], None, Some((room, 1)), "")).values["state"], "unchanged");
    let unseated = counter.register(at(NOW), &candidate(5)).row.id;
    assert_eq!(refusal(move_to(&counter, unseated, None, None, "")).values["state"], "not_seated");
    assert_eq!(numbers(&counter, people[0]), [1, 1]);
    move_to(&counter, people[0], Some(Subject::Theory), Some((after.rooms[1].id, 1)), "").unwrap();
    let full = |count| moved(&counter, april.id, |_, rooms| rooms[0].seats = count).unwrap();
    full(2);
    assert_eq!(code(move_to(&counter, people[1], Some(Subject::Skill), None, "")), Code::SittingFull);
}

#[test]
fn two_people_change_places_for_every_subject_or_for_one() {
    let (counter, april, people, room) = two_seated();
    let now = swap(&counter, people[0], people[1], None).unwrap();
    assert_eq!((numbers(&counter, people[0]), numbers(&counter, people[1])), (vec![2, 2], vec![1, 1]));
    assert_eq!(now.seats.len(), 4);
    swap(&counter, people[0], people[1], Some(Subject::Skill)).unwrap();
    assert_eq!((numbers(&counter, people[0]), numbers(&counter, people[1])), (vec![2, 1], vec![1, 2]));
    assert_eq!(refusal(swap(&counter, people[0], people[0], None)).values["state"], "unchanged");
    block(&counter, room, 1, Some(BlockKind::Broken)).unwrap();
    assert_eq!(refusal(swap(&counter, people[0], people[1], None)).values["reason"], "blocked");
    let unseated = counter.register(at(NOW), &candidate(5)).row.id;
    assert_eq!(refusal(swap(&counter, people[0], unseated, None)).values["state"], "not_seated");
    let other = desk::open_sitting(&counter.desk, at(NOW), &sitting("2026-04-25", 5)).unwrap();
    counter.seat(at(NOW), unseated, &other).unwrap();
    assert_eq!(refusal(swap(&counter, people[0], unseated, None)).values["reason"], "other_sitting");
    assert_eq!(list(&counter, april.id).len(), 4);
}

#[test]
fn whoever_holds_a_ticket_moves_with_a_reason_and_is_kept_to_be_told() {
    let (counter, april, people, room) = two_seated();
    counter.pay(at(NOW), people[0]).unwrap();
    let ticket = counter.ticket(at(NOW), people[0], None).unwrap().ticket.unwrap().number;
    assert_eq!(code(move_to(&counter, people[0], None, Some((room, 5)), " ")), Code::ReasonMissing);
    let now = move_to(&counter, people[0], None, Some((room, 5)), REASON).unwrap();
    assert_eq!(now.tickets_void, [ticket]);
    let view = desk::registration(&counter.desk, &OfRegistration { registration: people[0] }).unwrap();
    assert_eq!(view.ticket, None);
    let changes = desk::sitting_changes(&counter.desk, &OfSitting { sitting: april.id }).unwrap();
    assert!(matches!(changes[0].what, WhatChanged::Sitting { kind: SittingChangeKind::Seats, .. }));
    assert_eq!(changes[0].reason, REASON);
    let told = &changes[0].notifications[0];
    assert_eq!(told.effects, [SittingEffect::SeatMoved, SittingEffect::TicketVoid]);
    assert_eq!((told.seats_before[0].seat_number, told.seats[0].seat_number), (1, 5), "from where to where");
    move_to(&counter, people[1], None, Some((room, 1)), "").unwrap();
    let history = desk::history(&counter.desk, &OfRegistration { registration: people[0] }).unwrap();
    assert_eq!((history[0].op, history[0].reason.as_deref()), (Op::MoveSeat, Some(REASON)));
}
