//! What should be known of a sitting, each beside the case that just escapes it.

use super::{LATER, NOW, detail, entry, moved, room};
use crate::counter::{Counter, at, candidate, career, day, sitting, spell};
use desk_core::desk;
use desk_core::desk::request::{OpenSitting, Register};
use desk_core::model::{DoubleKind, RoomSubjects, Subject};
use desk_core::seating::SittingWarning;

fn told(counter: &Counter, request: &OpenSitting) -> Vec<SittingWarning> {
    desk::check_sitting(&counter.desk, at(NOW), request).unwrap()
}

#[test]
fn a_holiday_a_worked_weekend_and_an_unknown_day_are_told_and_an_ordinary_saturday_is_not() {
    let counter = Counter::new();
    let april = Some(day("2026-04-01"));
    let on = |date: &str| told(&counter, &OpenSitting { month: april, ..sitting(date, 5) });
    assert_eq!(on("2026-04-18"), []);
    assert_eq!(
        on("2026-04-05"),
        [SittingWarning::Holiday { day: day("2026-04-05"), name: "清明节".to_owned() }]
    );
    let makeup = SittingWarning::Makeup { day: day("2026-05-09"), name: "劳动节".to_owned() };
    let outside = |date| SittingWarning::OutsideMonth { day: day(date), month: day("2026-04-01") };
    assert_eq!(on("2026-05-09"), [makeup, outside("2026-05-09")]);
    let unknown = SittingWarning::UnknownDay { day: day("2027-01-09") };
    assert_eq!(on("2027-01-09"), [unknown, outside("2027-01-09")]);
    assert_eq!(
        (on("2026-04-30"), on("2026-05-06")),
        (vec![], vec![outside("2026-05-06")]),
        "the month's edge"
    );
}

#[test]
fn each_day_of_two_is_looked_at() {
    let counter = Counter::new();
    let request = OpenSitting { skill_date: Some(day("2026-04-06")), ..sitting("2026-04-07", 5) };
    assert_eq!(
        told(&counter, &request),
        [SittingWarning::Holiday { day: day("2026-04-06"), name: "清明节".to_owned() }]
    );
}

#[test]
fn tickets_are_late_from_the_day_after_they_were_due() {
    let counter = Counter::new();
    let on = |now: &str| {
        let april = OpenSitting { month: Some(day("2026-04-01")), ..sitting("2026-04-18", 5) };
        let said = desk::check_sitting(&counter.desk, at(now), &april).unwrap();
        said.contains(&SittingWarning::TicketsLate { due: day("2026-04-10") })
    };
    assert_eq!(["2026-04-09 10:00", "2026-04-10 10:00", "2026-04-11 10:00"].map(on), [false, false, true]);
}

#[test]
fn a_room_clashes_only_with_itself_at_one_site_and_only_while_the_times_meet() {
    let (counter, now) = (Counter::new(), at(NOW));
    counter.open_sitting(now, 5);
    let clash = |change: &dyn Fn(&mut OpenSitting)| {
        let mut request = sitting("2026-04-18", 5);
        (request.theory_starts, request.theory_ends) = ("13:00".to_owned(), "14:00".to_owned());
        (request.skill_starts, request.skill_ends) = ("12:30".to_owned(), "13:00".to_owned());
        change(&mut request);
        let said = told(&counter, &request);
        said.into_iter().filter(|it| matches!(it, SittingWarning::RoomClash { .. })).collect::<Vec<_>>()
    };
    let early = |it: &mut OpenSitting| it.skill_starts = "12:29".to_owned();
    assert_eq!(clash(&|_| ()), [], "it begins when the other ends");
    assert_eq!(
        clash(&early),
        [SittingWarning::RoomClash {
            room_name: "第一考场".to_owned(),
            subject: Subject::Skill,
            day: day("2026-04-18"),
            other_starts: "11:00".to_owned(),
            other_ends: "12:30".to_owned(),
        }]
    );
    let and = |more: &dyn Fn(&mut OpenSitting)| {
        clash(&|it| {
            early(it);
            more(it);
        })
    };
    assert_eq!(and(&|it| it.site = "另一考点".to_owned()), []);
    assert_eq!(and(&|it| it.room_name = "第九考场".to_owned()), []);
    assert_eq!(and(&|it| it.skill_date = Some(day("2026-04-19"))), []);
    assert_eq!(and(&|it| it.subjects = RoomSubjects::Theory), [], "the room is not used then");
    assert_eq!(and(&|it| it.rooms = vec![room("第八考场", 3, RoomSubjects::Both)]).len(), 1);
}

#[test]
fn a_month_has_too_few_seats_from_one_registration_more_than_there_are_machines() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 2);
    let few = |counter: &Counter| -> Vec<(Subject, u32, u32)> {
        let all = detail(counter, april.id).warnings.into_iter();
        all.filter_map(|it| match it {
            SittingWarning::TooFewSeats { subject, needed, seats, .. } => Some((subject, needed, seats)),
            _ => None,
        })
        .collect()
    };
    let mut ids = Vec::new();
    for person in 0..2 {
        ids.push(counter.register(now, &candidate(person)).row.id);
        assert_eq!(few(&counter), [], "below and at");
    }
    ids.push(counter.register(now, &candidate(2)).row.id);
    assert_eq!(few(&counter), [(Subject::Theory, 3, 2), (Subject::Skill, 3, 2)]);
    let autumn = Register { month: day("2026-09-01"), ..candidate(3) };
    counter.register(now, &autumn);
    assert_eq!(few(&counter)[0].1, 3, "another month does not count");
    let more = OpenSitting {
        theory_starts: "13:00".to_owned(),
        theory_ends: "14:00".to_owned(),
        ..sitting("2026-04-18", 1)
    };
    let more = OpenSitting { skill_starts: "15:00".to_owned(), skill_ends: "16:00".to_owned(), ..more };
    assert_eq!(told(&counter, &more), [], "with the one to be opened there is room");
    moved(&counter, april.id, |_, rooms| rooms[0].seats = 3).unwrap();
    assert_eq!(few(&counter), []);
    counter.withdraw(at(LATER), ids[2]).unwrap();
    moved(&counter, april.id, |_, rooms| rooms[0].seats = 2).unwrap();
    assert_eq!(few(&counter), []);
}

#[test]
fn one_person_in_two_sittings_at_once_is_named_and_one_who_goes_from_one_to_the_next_is_not() {
    let (counter, now) = (Counter::new(), at(NOW));
    let morning = counter.open_sitting(now, 5);
    let other = OpenSitting {
        theory_starts: "10:30".to_owned(),
        theory_ends: "11:00".to_owned(),
        skill_starts: "12:29".to_owned(),
        skill_ends: "13:00".to_owned(),
        room_name: "第二考场".to_owned(),
        ..sitting("2026-04-18", 5)
    };
    let other = desk::open_sitting(&counter.desk, now, &other).unwrap();
    let first = counter.register(now, &candidate(0)).row.id;
    let request = Register {
        offering: "e-commerce-merchant-4".to_owned(),
        career: career(vec![spell("电子商务师", "2015-03-01", "")]),
        acknowledged: vec![DoubleKind::SameMonth],
        ..candidate(0)
    };
    let second = counter.register(now, &request).row.id;
    counter.seat(now, first, &morning).unwrap();
    counter.seat(now, second, &other).unwrap();
    let named = || -> Vec<_> {
        let clashes = detail(&counter, morning.id).clashes.into_iter();
        clashes.map(|it| (it.row.id, it.other.id, it.subject, it.other_subject)).collect()
    };
    assert_eq!(named(), [(first, second, Subject::Skill, Subject::Skill)], "by a minute");
    assert_eq!(detail(&counter, other.id).clashes.len(), 1, "and the other sitting says so too");
    moved(&counter, other.id, |plan, _| plan.skill_starts = "12:30".to_owned()).unwrap();
    assert_eq!(named(), []);
    let back = entry(&counter, other.id, |plan, _| plan.skill_starts = "12:29".to_owned());
    let preview = desk::preview_move(&counter.desk, at(LATER), &back).unwrap();
    assert_eq!(preview.clashes.len(), 1, "said before it is done");
}
