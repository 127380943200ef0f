//! Absent, misconduct, and what is taken back.

use super::{Door, EARLY};
use crate::counter::{at, code};
use desk_core::desk;
use desk_core::desk::request::OfRegistration;
use desk_core::error::Code;
use desk_core::model::{AttendanceState, VerdictCause};

const DURING: &str = "2026-04-18 09:30";

#[test]
fn misconduct_needs_its_reason_and_lets_nobody_in_again() {
    let door = Door::new();
    door.scan(EARLY, &door.tickets[0]);
    assert_eq!(code(door.mark(DURING, 0, AttendanceState::Misconduct, "  ")), Code::ReasonMissing);
    let board = door.mark(DURING, 0, AttendanceState::Misconduct, "夹带材料").unwrap();
    assert_eq!((board.total.misconduct, board.total.present), (1, 0));
    let noted = board.missing.iter().find(|it| it.state == Some(AttendanceState::Misconduct)).unwrap();
    assert_eq!(noted.reason, "夹带材料");
    assert_eq!(code(door.mark(DURING, 0, AttendanceState::Misconduct, "再记")), Code::WrongState);
    assert_eq!(door.scan(DURING, &door.tickets[0]).causes, [VerdictCause::Misconduct]);
    let board = door.take_back("2026-04-18 09:40", 0).unwrap();
    assert_eq!((board.total.misconduct, board.total.present), (0, 1), "they are there as before");
}

#[test]
fn whoever_has_not_come_is_absent_once_the_door_is_shut_and_not_before() {
    let door = Door::new();
    door.scan(EARLY, &door.tickets[0]);
    assert_eq!(code(door.close("2026-04-18 09:00", None, 2)), Code::WrongState);
    assert!(!door.board("2026-04-18 09:00").may_close && door.board("2026-04-18 09:01").may_close);
    assert_eq!(code(door.close(DURING, Some(0), 2)), Code::ChangedSince, "one of the room is open");
    let board = door.close(DURING, Some(0), 1).unwrap();
    assert_eq!((board.total.present, board.total.absent, board.total.open), (1, 1, 1));
    assert_eq!(code(door.close(DURING, Some(0), 0)), Code::WrongState);
    let counts: Vec<_> = board.rooms.iter().map(|room| (room.counts.expected, room.counts.open)).collect();
    assert_eq!(counts, [(2, 0), (1, 1)]);
    let came = door.scan(DURING, &door.tickets[1]);
    assert_eq!(came.causes, [VerdictCause::WasAbsent, VerdictCause::Late]);
    assert_eq!((came.board.total.late, came.board.total.absent), (1, 0));
}

#[test]
fn one_person_is_marked_absent_alone_only_where_they_did_not_come() {
    let door = Door::new();
    door.scan(EARLY, &door.tickets[0]);
    assert_eq!(code(door.mark(DURING, 0, AttendanceState::Absent, "")), Code::WrongState);
    assert_eq!(code(door.mark("2026-04-17 09:00", 1, AttendanceState::Absent, "")), Code::WrongState);
    assert_eq!(code(door.mark(DURING, 1, AttendanceState::Present, "")), Code::FieldInvalid);
    let board = door.mark(EARLY, 1, AttendanceState::Absent, "来电说不来").unwrap();
    assert_eq!((board.total.absent, board.last.unwrap().registration), (1, door.people[1]));
}

#[test]
fn the_last_is_taken_back_step_by_step_and_every_line_stays_in_the_journal() {
    let door = Door::new();
    door.scan(EARLY, &door.tickets[0]);
    door.scan("2026-04-18 08:41", &door.tickets[1]);
    assert_eq!(door.board(EARLY).last.unwrap().registration, door.people[1]);
    assert_eq!(door.take_back("2026-04-18 08:42", 1).unwrap().last.unwrap().registration, door.people[0]);
    assert_eq!(code(door.take_back("2026-04-18 08:43", 1)), Code::WrongState);
    assert_eq!(door.take_back("2026-04-18 08:44", 0).unwrap().last, None);
    let lines = door.counter.journal();
    let noted = lines.iter().filter(|line| ["check_in", "take_back_attendance"].contains(&line.op.as_str()));
    assert_eq!(noted.count(), 4);
    let request = OfRegistration { registration: door.people[0] };
    let undo = desk::undoable(&door.counter.desk, at(EARLY), &request).unwrap();
    assert_eq!(undo, None, "what they came with is not taken back under them");
    let door = Door { counter: door.counter.reopen(at("2026-04-18 08:50")), ..door };
    assert_eq!(door.board("2026-04-18 08:50").total.open, 3);
}

#[test]
fn the_absence_of_all_is_taken_back_at_one_stroke_and_what_came_between_stays() {
    let door = Door::new();
    door.mark(EARLY, 1, AttendanceState::Absent, "来电说不来").unwrap();
    let last = door.close(DURING, None, 2).unwrap().last.unwrap();
    assert_eq!(last.together, 2, "one was absent before");
    door.scan("2026-04-18 09:31", &door.tickets[0]);
    let board = door.board("2026-04-18 09:32");
    assert_eq!((board.last.unwrap().together, board.total.late), (1, 1), "somebody came after all");
    let board = door.take_back("2026-04-18 09:33", 0).unwrap();
    assert_eq!((board.total.absent, board.last.unwrap().together), (3, 2));
    let board = door.take_back_of("2026-04-18 09:34", 2, true).unwrap();
    assert_eq!((board.total.absent, board.total.open), (1, 2));
    let last = board.last.unwrap();
    assert_eq!((last.registration, last.together), (door.people[1], 1), "that call was another stroke");
}
