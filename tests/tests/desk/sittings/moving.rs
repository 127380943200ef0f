//! 改期: what it means to each person is said first, and done only as it was said.

use super::{LATER, NOW, REASON, changes, detail, entry, moved, room, shown, three_seated};
use crate::counter::{at, candidate, code, day, refusal};
use desk_core::desk;
use desk_core::desk::request::MoveSitting;
use desk_core::desk::view::WhatChanged;
use desk_core::error::Code;
use desk_core::model::{NextStep, RoomSubjects, SittingChangeKind, SittingEffect};
use desk_core::store::Op;

#[test]
fn a_preview_changes_nothing_and_the_move_voids_tickets_and_keeps_seats() {
    let (counter, april, people) = three_seated();
    let ticket = shown(&counter, people[0]).ticket.unwrap().number;
    let change = entry(&counter, april.id, |plan, _| {
        plan.theory_date = day("2026-04-25");
        plan.skill_date = day("2026-04-25");
    });
    let preview = desk::preview_move(&counter.desk, at(LATER), &change).unwrap();
    assert_eq!((preview.count, preview.tickets_void, preview.seats_lost), (3, 1, 0));
    let both = [SittingEffect::TheoryTime, SittingEffect::SkillTime];
    assert_eq!(preview.touched[0].effects, [&both[..], &[SittingEffect::TicketVoid]].concat());
    assert_eq!(preview.touched[1].effects, both);
    assert_eq!(shown(&counter, people[0]).ticket.unwrap().number, ticket, "nothing has changed yet");

    let (_, after) = moved(&counter, april.id, |plan, _| *plan = change.plan.clone()).unwrap();
    assert_eq!(
        (after.sitting.exam_date, after.sitting.seated, after.sitting.untold),
        (day("2026-04-25"), 3, 3)
    );
    let view = shown(&counter, people[0]);
    assert_eq!((view.ticket, view.row.next_step), (None, NextStep::Ticket));
    assert_eq!(view.seat.unwrap().places[0].day, day("2026-04-25"));
    let line = counter.journal().into_iter().rfind(|line| line.op == Op::MoveSitting).unwrap();
    assert_eq!(line.reason.as_deref(), Some(REASON));
    let history =
        desk::history(&counter.desk, &desk::request::OfRegistration { registration: people[0] }).unwrap();
    assert_eq!((history[0].op, history[0].reason.as_deref()), (Op::MoveSitting, Some(REASON)));
}

#[test]
fn only_who_sits_what_moves_is_touched() {
    let (counter, april, _) = three_seated();
    let preview = |change: &dyn Fn(&mut desk_core::seating::SittingPlan)| {
        let change = entry(&counter, april.id, |plan, _| change(plan));
        desk::preview_move(&counter.desk, at(LATER), &change).unwrap()
    };
    let skill = preview(&|plan| plan.skill_ends = "12:45".to_owned());
    assert_eq!(skill.touched[1].effects, [SittingEffect::SkillTime]);
    assert_eq!(
        preview(&|plan| plan.site_address = "二号楼".to_owned()).touched[1].effects,
        [SittingEffect::Place]
    );
    let deadline = preview(&|plan| plan.application_deadline = Some(day("2026-04-01")));
    assert_eq!((deadline.count, deadline.unchanged, deadline.needs_reason), (0, false, false));
    assert!(preview(&|_| ()).unchanged);
}

#[test]
fn a_room_renamed_shrunk_or_given_up_touches_those_in_it_alone() {
    let (counter, april, people) = three_seated();
    let effects = |change: &dyn Fn(&mut Vec<desk_core::desk::request::RoomEntry>)| {
        let change = entry(&counter, april.id, |_, rooms| change(rooms));
        let touched = desk::preview_move(&counter.desk, at(LATER), &change).unwrap().touched;
        touched.into_iter().map(|it| (it.row.id, it.effects[0])).collect::<Vec<_>>()
    };
    let all = |effect| people.iter().map(|id| (*id, effect)).collect::<Vec<_>>();
    assert_eq!(effects(&|rooms| rooms[0].name = "机房甲".to_owned()), all(SittingEffect::Room));
    assert_eq!(effects(&|rooms| rooms[0].seats = 3), [], "the last of them sits at the third machine");
    assert_eq!(effects(&|rooms| rooms[0].seats = 2), [(people[2], SittingEffect::SeatLost)]);
    assert_eq!(effects(&|rooms| rooms[0].subjects = RoomSubjects::Theory), all(SittingEffect::SeatLost));
    assert_eq!(
        effects(&|rooms| *rooms = vec![room("新考场", 9, RoomSubjects::Both)]),
        all(SittingEffect::SeatLost)
    );
    assert_eq!(effects(&|rooms| rooms.push(room("新考场", 9, RoomSubjects::Both))), []);

    moved(&counter, april.id, |_, rooms| rooms[0].seats = 2).unwrap();
    assert_eq!((shown(&counter, people[2]).seat, detail(&counter, april.id).sitting.seated), (None, 2));
    moved(&counter, april.id, |_, rooms| *rooms = vec![room("新考场", 9, RoomSubjects::Both)]).unwrap();
    assert_eq!(detail(&counter, april.id).sitting.seated, 0);
    let seat = counter.seat(at(LATER), people[2], &april).unwrap().seat.unwrap();
    assert_eq!((seat.room_name.as_str(), seat.seat_number), ("新考场", 1));
}

#[test]
fn rooms_may_take_each_other_s_names() {
    let (counter, april, _) = three_seated();
    moved(&counter, april.id, |_, rooms| rooms.push(room("第二考场", 4, RoomSubjects::Both))).unwrap();
    let (preview, after) = moved(&counter, april.id, |_, rooms| {
        rooms[0].name = "第二考场".to_owned();
        rooms[1].name = "第一考场".to_owned();
    })
    .unwrap();
    assert_eq!(preview.count, 3);
    let names: Vec<_> = after.rooms.iter().map(|room| (room.name.as_str(), room.seats)).collect();
    assert_eq!(names, [("第二考场", 10), ("第一考场", 4)]);
}

#[test]
fn those_not_seated_yet_are_touched_where_it_is_the_only_sitting_of_their_month() {
    let (counter, april, people) = three_seated();
    let waiting = counter.register(at(NOW), &candidate(7)).row.id;
    let move_it = || entry(&counter, april.id, |plan, _| plan.skill_ends = "13:00".to_owned());
    let preview = desk::preview_move(&counter.desk, at(LATER), &move_it()).unwrap();
    let last = preview.touched.last().unwrap();
    assert_eq!((preview.count, last.row.id, last.seats.len()), (4, waiting, 0));
    counter.open_sitting(at(NOW), 5);
    let preview = desk::preview_move(&counter.desk, at(LATER), &move_it()).unwrap();
    assert_eq!(preview.count as usize, people.len(), "they may sit in the other one");
}

#[test]
fn a_move_is_made_only_as_it_was_shown_with_a_reason_and_not_into_the_past() {
    let (counter, april, _) = three_seated();
    let change = entry(&counter, april.id, |plan, _| plan.theory_ends = "10:45".to_owned());
    let fingerprint = desk::preview_move(&counter.desk, at(LATER), &change).unwrap().fingerprint;
    let request = |reason: &str, fingerprint: &str| MoveSitting {
        change: change.clone(),
        reason: reason.to_owned(),
        fingerprint: fingerprint.to_owned(),
    };
    let ask = |request| desk::move_sitting(&counter.desk, at(LATER), &request);
    assert_eq!(code(ask(request(" ", &fingerprint))), Code::ReasonMissing);
    counter.seat(at(LATER), counter.register(at(LATER), &candidate(8)).row.id, &april).unwrap();
    assert_eq!(code(ask(request(REASON, &fingerprint))), Code::ChangedSince, "somebody more is touched");

    let told = |date: &str| {
        let refused = refusal(moved(&counter, april.id, |plan, _| plan.theory_date = day(date)));
        (refused.code, refused.values["field"].clone())
    };
    assert_eq!(told("2026-03-17"), (Code::FieldInvalid, "theory_date".to_owned()));
    assert_eq!(refusal(moved(&counter, april.id, |_, _| ())).values["state"], "unchanged");
    assert!(
        moved(&counter, april.id, |plan, _| plan.theory_date = day("2026-03-18")).is_ok(),
        "today will do"
    );
    let [change] = &changes(&counter, april.id)[..] else { panic!("one change") };
    let WhatChanged::Sitting { kind, before, after } = &change.what else { panic!("of a sitting") };
    assert_eq!((*kind, change.reason.as_str()), (SittingChangeKind::Moved, REASON));
    assert_eq!((before.theory_date, after.theory_date), (day("2026-04-18"), day("2026-03-18")));
}
