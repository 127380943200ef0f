//! Opening: what is taken, what is refused, and how many it seats.

use super::{NOW, detail, room};
use crate::counter::{Counter, at, candidate, code, day, refusal, sitting};
use desk_core::desk;
use desk_core::desk::request::{ExamDay, OpenSitting};
use desk_core::desk::view::ClosedMonth;
use desk_core::error::Code;
use desk_core::model::{RoomSubjects, Subject};

fn two_days() -> OpenSitting {
    OpenSitting {
        skill_date: Some(day("2026-04-19")),
        skill_starts: "09:00".to_owned(),
        skill_ends: "11:00".to_owned(),
        application_deadline: Some(day("2026-04-03")),
        rooms: vec![room("第二考场", 4, RoomSubjects::Theory), room("第三考场", 2, RoomSubjects::Skill)],
        ..sitting("2026-04-18", 3)
    }
}

#[test]
fn a_sitting_of_two_days_has_its_rooms_in_order_and_its_promises_from_the_first_and_the_last_day() {
    let counter = Counter::new();
    let opened = desk::open_sitting(&counter.desk, at(NOW), &two_days()).unwrap();
    assert_eq!((opened.exam_date, opened.skill_date), (day("2026-04-18"), day("2026-04-19")));
    assert_eq!(opened.ticket_due.unwrap().due, day("2026-04-11"), "a week before the first day");
    assert_eq!(opened.results_due.unwrap().due, day("2026-05-04"), "fifteen days after the last");
    assert_eq!((opened.usable.theory, opened.usable.skill, opened.capacity), (7, 5, 5));
    assert_eq!(opened.application_deadline, Some(day("2026-04-03")));
    let names: Vec<String> = detail(&counter, opened.id).rooms.into_iter().map(|room| room.name).collect();
    assert_eq!(names, ["第一考场", "第二考场", "第三考场"], "not in the order of the characters");
    let asked = ExamDay { exam_date: day("2026-04-19"), skill_date: Some(day("2026-04-18")) };
    assert_eq!(
        desk::exam_dates(&counter.desk, &asked).ticket_due,
        opened.ticket_due,
        "whichever comes first"
    );
}

#[test]
fn what_cannot_be_held_is_refused_with_its_field() {
    let counter = Counter::new();
    let told = |change: &dyn Fn(&mut OpenSitting)| {
        let mut request = two_days();
        change(&mut request);
        let refused = refusal(desk::open_sitting(&counter.desk, at(NOW), &request));
        (refused.code, refused.values.get("field").cloned().unwrap_or_default())
    };
    let field = |name: &str| (Code::FieldInvalid, name.to_owned());
    assert_eq!(told(&|it| it.application_deadline = Some(day("2026-04-19"))), field("application_deadline"));
    assert_eq!(told(&|it| it.rooms[0].name = "第一考场".to_owned()), field("room_name"));
    assert_eq!(told(&|it| it.rooms[1].seats = 0), field("seats"));
    assert_eq!(told(&|it| it.rooms[1].seats = 501), field("seats"));
    assert_eq!(told(&|it| it.skill_ends = "09:00".to_owned()), field("skill_ends"));
    assert_eq!(told(&|it| it.skill_date = None), field("skill_starts"), "at once on one day");
    assert_eq!(told(&|it| it.month = Some(day("2026-05-01"))).0, Code::NotInPlan);
    assert_eq!(told(&|it| it.month = Some(day("2026-04-02"))).0, Code::NotInPlan, "no first of a month");
    let last = OpenSitting { application_deadline: Some(day("2026-04-18")), ..two_days() };
    assert!(desk::open_sitting(&counter.desk, at(NOW), &last).is_ok(), "the first day itself will do");
}

#[test]
fn the_exam_of_a_month_may_be_held_in_the_next_and_still_seats_those_of_the_month() {
    let (counter, now) = (Counter::new(), at(NOW));
    let late = OpenSitting { month: Some(day("2026-04-01")), ..sitting("2026-05-16", 3) };
    let opened = desk::open_sitting(&counter.desk, now, &late).unwrap();
    assert_eq!(opened.month, day("2026-04-01"));
    let id = counter.register(now, &candidate(0)).row.id;
    let seat = counter.seat(now, id, &opened).unwrap().seat.unwrap();
    assert_eq!(seat.places.iter().map(|it| it.day).collect::<Vec<_>>(), [day("2026-05-16"); 2]);
}

#[test]
fn rooms_of_one_subject_each_seat_a_candidate_in_two_of_them() {
    let (counter, now) = (Counter::new(), at(NOW));
    let request = OpenSitting {
        subjects: RoomSubjects::Skill,
        rooms: vec![room("第二考场", 1, RoomSubjects::Theory)],
        ..sitting("2026-04-18", 2)
    };
    let opened = desk::open_sitting(&counter.desk, now, &request).unwrap();
    assert_eq!(opened.capacity, 1);
    let [first, second] = [0, 1].map(|person| counter.register(now, &candidate(person)).row.id);
    let seat = counter.seat(now, first, &opened).unwrap().seat.unwrap();
    let places: Vec<_> =
        seat.places.iter().map(|it| (it.subject, it.room_name.as_str(), it.starts.as_str())).collect();
    assert_eq!(places, [(Subject::Theory, "第二考场", "09:00"), (Subject::Skill, "第一考场", "11:00")]);
    assert_eq!(code(counter.seat(now, second, &opened)), Code::SittingFull, "half a seat is none");
    assert_eq!(detail(&counter, opened.id).sitting.taken.skill, 1);
}

#[test]
fn only_a_supervisor_opens_moves_and_cancels() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 3);
    counter.clerk_works(now);
    assert_eq!(
        code(super::moved(&counter, april.id, |plan, _| plan.site = "别处".to_owned())),
        Code::SupervisorOnly
    );
    assert_eq!(code(super::cancelled(&counter, april.id)), Code::SupervisorOnly);
}

#[test]
fn a_month_whose_last_deadline_is_over_is_told_at_the_intake_the_day_after() {
    let counter = Counter::new();
    let closed = |today: &str| desk::intake_options(&counter.desk, at(today)).unwrap().closed;
    desk::open_sitting(&counter.desk, at(NOW), &two_days()).unwrap();
    assert_eq!(closed("2026-04-03 23:59"), [], "the last day counts");
    let told = closed("2026-04-04 00:00");
    assert_eq!(told, [ClosedMonth { month: day("2026-04-01"), deadline: day("2026-04-03") }]);
    let later = OpenSitting { application_deadline: Some(day("2026-04-10")), ..sitting("2026-04-25", 3) };
    desk::open_sitting(&counter.desk, at(NOW), &later).unwrap();
    assert_eq!(closed("2026-04-10 12:00"), [], "another sitting of the month still takes them");
    assert_eq!(closed("2026-04-11 12:00")[0].deadline, day("2026-04-10"));
    desk::open_sitting(&counter.desk, at(NOW), &sitting("2026-04-26", 3)).unwrap();
    assert_eq!(closed("2026-04-11 12:00"), [], "one without a deadline keeps its month open");
}
