//! Each answer at the door.

use super::{Door, EARLY, NOW, by_telephone};
use crate::counter::{Counter, at, candidate, code, sitting};
use desk_core::desk;
use desk_core::desk::request::{MachineEntry, MoveSeat, OfRegistration, SeeDocument};
use desk_core::desk::view::CheckInView;
use desk_core::error::Code;
use desk_core::model::{AttendanceState, RegistrationId, VerdictCause, VerdictColour, VoidCause};

type Answer = (VerdictColour, Vec<VerdictCause>, Option<AttendanceState>);

fn answer(view: &CheckInView) -> Answer {
    (view.colour, view.causes.clone(), view.noted)
}

fn red(cause: VerdictCause) -> Answer {
    (VerdictColour::Red, vec![cause], None)
}

fn yellow(cause: VerdictCause, noted: Option<AttendanceState>) -> Answer {
    (VerdictColour::Yellow, vec![cause], noted)
}

#[test]
fn a_ticket_at_its_own_room_is_green_and_a_second_time_it_says_that_they_came() {
    let door = Door::new();
    let came = door.scan(EARLY, &door.tickets[0]);
    assert_eq!(answer(&came), (VerdictColour::Green, vec![], Some(AttendanceState::Present)));
    let person = came.person.unwrap();
    assert_eq!(person.row.id, door.people[0]);
    assert!(person.row.photo.is_some(), "the face is compared");
    let place = person.place.unwrap();
    assert_eq!((place.room_name.as_str(), place.seat_number), ("第一考场", 1));
    assert_eq!((came.board.total.present, came.board.total.open), (1, 2));
    let again = door.scan("2026-04-18 08:55", &door.tickets[0]);
    assert_eq!(answer(&again), yellow(VerdictCause::AlreadyPresent, None));
    assert_eq!(again.person.unwrap().since, Some(at(EARLY)));
    assert_eq!(again.board.total, came.board.total, "nobody is counted twice");
}

#[test]
fn after_the_start_they_are_late_and_without_a_closing_time_until_the_end() {
    let door = Door::new();
    assert_eq!(door.scan("2026-04-18 09:00", &door.tickets[0]).colour, VerdictColour::Green, "at the start");
    let late = door.scan("2026-04-18 09:01", &door.tickets[1]);
    assert_eq!(answer(&late), yellow(VerdictCause::Late, Some(AttendanceState::Late)));
    let over = door.scan_at("2026-04-18 10:31", &door.tickets[2], None).unwrap();
    assert_eq!(answer(&over), red(VerdictCause::Over));
    assert_eq!((over.board.total.present, over.board.total.late, over.board.total.open), (1, 1, 1));
}

#[test]
fn the_closing_time_of_the_institution_is_told() {
    let counter = Counter::new();
    let shipped = desk_core::paper::PAPERS_2026;
    let words = shipped.replace("\n[admit_ticket]\n", "\n[admit_ticket]\nclosed_after = 15\n");
    assert_ne!(words, shipped);
    let folder = counter.folder().join("papers");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("papers.toml"), words).unwrap();
    let door = Door::of(counter.reopen(at("2026-03-18 09:50")));
    assert_eq!(door.board(EARLY).closed_after, Some(15));
    let last = door.scan("2026-04-18 09:15", &door.tickets[0]);
    assert_eq!(answer(&last), yellow(VerdictCause::Late, Some(AttendanceState::Late)));
    let closed = door.scan("2026-04-18 09:16", &door.tickets[1]);
    assert_eq!(answer(&closed), yellow(VerdictCause::Closed, Some(AttendanceState::Late)));
}

#[test]
fn the_wrong_room_the_wrong_day_and_the_wrong_sitting_are_red_and_say_where_to_go() {
    let door = Door::new();
    let other = door.scan(EARLY, &door.tickets[2]);
    assert_eq!(answer(&other), red(VerdictCause::OtherRoom));
    let place = other.person.unwrap().place.unwrap();
    assert_eq!((place.room_name.as_str(), place.seat_number), ("第二考场", 1));
    assert_eq!(answer(&door.scan("2026-04-17 08:40", &door.tickets[0])), red(VerdictCause::OtherDay));
    assert_eq!(answer(&door.scan("2026-04-19 08:40", &door.tickets[0])), red(VerdictCause::OtherDay));

    let may = desk::open_sitting(&door.counter.desk, at(NOW), &sitting("2026-04-25", 3)).unwrap();
    let id = door.counter.register_whole(at(NOW), 7).row.id;
    door.counter.pay(at(NOW), id).unwrap();
    door.counter.seat(at(NOW), id, &may).unwrap();
    let number = door.counter.ticket(at(NOW), id, None).unwrap().ticket.unwrap().number;
    let elsewhere = door.scan(EARLY, &number);
    assert_eq!(answer(&elsewhere), red(VerdictCause::OtherSitting));
    assert_eq!(elsewhere.person.unwrap().place.unwrap().day, crate::counter::day("2026-04-25"));
    assert_eq!(elsewhere.board.total.open, 3, "red notes nobody");
}

#[test]
fn a_void_ticket_says_why_and_so_does_one_of_somebody_who_withdrew() {
    let door = Door::new();
    let to = Some(MachineEntry { room: door.rooms[1], number: 3 });
    let (registration, reason) = (door.people[0], "机器坏了".to_owned());
    let request = MoveSeat { registration, subject: None, to, reason };
    desk::move_seat(&door.counter.desk, at(NOW), &request).unwrap();
    let void = door.scan(EARLY, &door.tickets[0]);
    assert_eq!(answer(&void), red(VerdictCause::TicketVoid));
    assert_eq!(void.void_cause, Some(VoidCause::SeatChanged));
    let tail = &door.tickets[0][8..];
    assert_eq!(answer(&door.scan(EARLY, tail)), red(VerdictCause::TicketVoid), "by its tail as well");
    assert_eq!(answer(&door.scan(EARLY, &candidate(0).document.number)), red(VerdictCause::NoTicket));

    door.counter.withdraw(at(NOW), door.people[1]).unwrap();
    assert_eq!(answer(&door.scan(EARLY, &door.tickets[1])), red(VerdictCause::Withdrawn));
    assert_eq!(door.board(EARLY).total.expected, 2, "nobody waits for them");
}

#[test]
fn a_document_or_four_digits_are_enough_and_three_are_not() {
    let door = Door::new();
    let by_document = door.scan(EARLY, &candidate(0).document.number.to_lowercase());
    assert_eq!(by_document.colour, VerdictColour::Green);
    let tail = &door.tickets[1][8..];
    assert_eq!(door.scan(EARLY, &format!(" {tail} ")).person.unwrap().row.id, door.people[1]);
    for unknown in [&door.tickets[1][9..], "999900000000", "", "王"] {
        assert_eq!(answer(&door.scan(EARLY, unknown)), red(VerdictCause::Unknown), "{unknown}");
    }
}

#[test]
fn several_tickets_with_one_tail_are_listed_and_nobody_is_noted() {
    let mut door = Door::new();
    for (person, number) in [(8, "BJ-1-00420077"), (9, "BJ-2-00420077")] {
        door.admit(person);
        let registration = *door.people.last().unwrap();
        let number = number.to_owned();
        let request = desk::request::GiveNumber { registration, number };
        desk::give_number(&door.counter.desk, at(NOW), &request).unwrap();
        door.counter.ticket(at(NOW), registration, None).unwrap();
    }
    let several = door.scan_at(EARLY, "0077", None).unwrap();
    assert_eq!(answer(&several), red(VerdictCause::Several));
    let people: Vec<RegistrationId> = several.choices.iter().map(|it| it.registration).collect();
    assert_eq!(people, door.people[3..]);
    let chosen = several.choices[1].ticket_number.clone().unwrap();
    let came = door.scan_at(EARLY, &chosen, None).unwrap();
    assert_eq!((came.colour, came.person.unwrap().row.id), (VerdictColour::Green, door.people[4]));
}

#[test]
fn an_original_owed_at_the_door_is_yellow_until_it_is_seen() {
    let door = Door::new();
    let counter = &door.counter;
    let (id, number) = by_telephone(counter, at(NOW), &door.april);
    let came = door.scan_at(EARLY, &number, None).unwrap();
    assert_eq!(answer(&came), yellow(VerdictCause::OriginalAtDoor, Some(AttendanceState::Present)));
    desk::see_original(&counter.desk, at(EARLY), &SeeDocument::of(id)).unwrap();
    let view = desk::registration(&counter.desk, &OfRegistration { registration: id }).unwrap();
    assert!(view.original_seen.is_some(), "seen at the door");
    let again = door.scan_at(EARLY, &number, None).unwrap();
    assert_eq!(answer(&again), yellow(VerdictCause::AlreadyPresent, None));
}

#[test]
fn a_room_of_another_sitting_and_a_cancelled_one_are_refused() {
    let door = Door::new();
    let may = desk::open_sitting(&door.counter.desk, at(NOW), &sitting("2026-04-25", 3)).unwrap();
    let foreign = crate::sittings::detail(&door.counter, may.id).rooms[0].id;
    assert_eq!(code(door.scan_at(EARLY, &door.tickets[0], Some(foreign))), Code::NotFound);
    crate::sittings::cancelled(&door.counter, door.april.id).unwrap();
    assert_eq!(code(door.scan_at(EARLY, &door.tickets[0], None)), Code::WrongState);
}
