//! What it takes to seat 10,000 candidates of one month at once: `desk::seat_sitting` on a real, encrypted desk, from the call
//! until the change is durable, in each order; every person's seats are a line of the journal of their own. And what one late
//! candidate takes afterwards, one scan at the door, and moving the sitting by a day.
//!
//! Goal: under 2 s for each order, by the quickest of three rounds.

#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has nothing to measure")]

use cpu_time::ProcessTime;
use desk_core::desk::request::{
    AssignSeat, CheckIn, FirstStart, MoveSitting, OfSitting, OpenSitting, PreviewMove, Register, RoomEntry,
    SeatSitting,
};
use desk_core::desk::view::SittingView;
use desk_core::desk::{self, Desk, DeskOptions};
use desk_core::model::{
    Moment, PartialDate, RegistrationId, RoomSubjects, SeatingOrder, Subject, VerdictCause,
};
use desk_core::rules::eligibility::{Career, Spell};
use desk_core::sample::{SamplePerson, people};
use desk_core::seating::SittingPlan;
use desk_tests::resources;
use std::path::Path;
use std::time::Instant;

const CANDIDATES: usize = 10_000;
const ROOMS: u32 = 21;
const ROUNDS: usize = 3;
const SCANS: usize = 50;
const GOAL: f64 = 2.0;
const OFFERINGS: [(&str, &str); 3] = [
    ("e-commerce-merchant-4", "电子商务师"),
    ("infant-carer-4", "育婴员"),
    ("labour-relations-coordinator-4", "劳动关系协调师"),
];

fn main() {
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let desk = set_up(home.path());
    let (late, early): (Vec<_>, Vec<_>) =
        people(603, CANDIDATES + 1).enumerate().partition(|(number, _)| *number == CANDIDATES);
    for (number, person) in &early {
        register(&desk, *number, person);
    }
    let sitting = open(&desk);
    let mut slowest = 0.0_f64;
    for order in SeatingOrder::ALL {
        let rounds = (0..ROUNDS).map(|_| {
            let (seconds, busy) = seat_everybody(&desk, &sitting, *order);
            desk::free_seats(&desk, now(), &OfSitting { sitting: sitting.id }).unwrap();
            (seconds, busy)
        });
        // What else the machine does only adds to a round.
        let (seconds, busy) = rounds.min_by(|one, other| one.0.total_cmp(&other.0)).unwrap();
        let name = order.as_str();
        println!(
            "{CANDIDATES} seated, {name:<13} {seconds:>6.2} s, of the processor {busy:.2} s (goal {GOAL})"
        );
        slowest = slowest.max(seconds);
    }
    seat_everybody(&desk, &sitting, SeatingOrder::Registration);
    for (number, person) in &late {
        let registration = register(&desk, *number, person);
        let clock = ProcessTime::now();
        desk::assign_seat(&desk, now(), &AssignSeat { registration, sitting: sitting.id }).unwrap();
        let busy = clock.elapsed().as_secs_f64() * 1000.0;
        println!("one late candidate, of the processor {busy:.1} ms");
    }
    scans(&desk, &sitting);
    move_it(&desk, sitting);
    println!("goal {}", if slowest < GOAL { "reached" } else { "MISSED" });
    std::process::exit(i32::from(slowest >= GOAL));
}

/// What one scan at the door takes on the exam's morning, with everybody in one sitting.
fn scans(desk: &Desk, sitting: &SittingView) {
    let now = Moment::parse("2026-04-18T08:30:00+08:00").unwrap();
    let texts = people(603, SCANS).map(|person| person.number);
    let mut costs: Vec<f64> = texts
        .map(|text| {
            let request = CheckIn { sitting: sitting.id, subject: Subject::Theory, room: None, text };
            let clock = ProcessTime::now();
            let told = desk::check_in(desk, now, &request).unwrap();
            assert_ne!(told.causes, [VerdictCause::Unknown]);
            clock.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    costs.sort_by(f64::total_cmp);
    println!("one scan at the door, of the processor {:.1} ms", costs[costs.len() / 2]);
}

/// What it takes to move everybody's sitting by a day: what it touches, then doing it.
fn move_it(desk: &Desk, sitting: SittingView) {
    let detail = desk::sitting_detail(desk, now(), &OfSitting { sitting: sitting.id }).unwrap();
    let next = |day: chrono::NaiveDate| day.succ_opt().unwrap();
    let plan = SittingPlan {
        theory_date: next(sitting.theory_date),
        theory_starts: sitting.theory_starts,
        theory_ends: sitting.theory_ends,
        skill_date: next(sitting.skill_date),
        skill_starts: sitting.skill_starts,
        skill_ends: sitting.skill_ends,
        site: sitting.site,
        site_address: sitting.site_address,
        application_deadline: sitting.application_deadline,
    };
    let rooms = detail.rooms.into_iter().map(|room| RoomEntry {
        room: Some(room.id),
        name: room.name,
        seats: room.seats,
        subjects: room.subjects,
    });
    let change = PreviewMove { sitting: sitting.id, plan, rooms: rooms.collect() };
    let clock = ProcessTime::now();
    let preview = desk::preview_move(desk, now(), &change).unwrap();
    let seen = clock.elapsed().as_secs_f64() * 1000.0;
    let reason = "机房停电".to_owned();
    let request = MoveSitting { change, reason, fingerprint: preview.fingerprint };
    let clock = ProcessTime::now();
    desk::move_sitting(desk, now(), &request).unwrap();
    let moved = clock.elapsed().as_secs_f64() * 1000.0;
    println!(
        "a sitting of {} moved: seen in {seen:.0} ms, done in {moved:.0} ms of the processor",
        preview.count
    );
}

/// Seconds on the clock and of the processor.
fn seat_everybody(desk: &Desk, sitting: &SittingView, order: SeatingOrder) -> (f64, f64) {
    let (begin, clock) = (Instant::now(), ProcessTime::now());
    let request = SeatSitting { sitting: sitting.id, order, seed: 603 };
    let outcome = desk::seat_sitting(desk, now(), &request).unwrap();
    let taken = (begin.elapsed().as_secs_f64(), clock.elapsed().as_secs_f64());
    assert_eq!((outcome.seated as usize, outcome.no_seat), (CANDIDATES, 0));
    taken
}

fn now() -> Moment {
    Moment::parse("2026-03-18T10:00:00+08:00").unwrap()
}

fn set_up(folder: &Path) -> Desk {
    let desk = Desk::open(DeskOptions::new(folder, Some(resources()))).unwrap();
    let request =
        FirstStart { name: "王主管".to_owned(), passphrase: "白塔庵五号北校区".to_owned() };
    desk::first_start(&desk, now(), &request).unwrap();
    desk
}

fn register(desk: &Desk, number: usize, person: &SamplePerson) -> RegistrationId {
    let (offering, occupation) = OFFERINGS[number % OFFERINGS.len()];
    let spell = Spell {
        occupation: occupation.to_owned(),
        employer: person.employer.clone(),
        start: PartialDate::try_from("2015-03".to_owned()).unwrap(),
        end: None,
        staff_ruled_related: None,
    };
    // Whoever began to work young needs a person's yes; everybody is to be seated.
    let request = Register {
        career: Career { spells: vec![spell], ..Career::default() },
        approval_reason: Some("已核对".to_owned()),
        ..person.registration(offering, "2026-04-01".parse().unwrap())
    };
    desk::register(desk, now(), &request).unwrap().row.id
}

fn open(desk: &Desk) -> SittingView {
    let room = |number: u32| format!("第{number}考场");
    let rooms = (2..=ROOMS).map(|number| RoomEntry {
        room: None,
        name: room(number),
        seats: 500,
        subjects: RoomSubjects::Both,
    });
    let request = OpenSitting {
        exam_date: "2026-04-18".parse().unwrap(),
        theory_starts: "09:00".to_owned(),
        theory_ends: "10:30".to_owned(),
        skill_starts: "11:00".to_owned(),
        skill_ends: "12:30".to_owned(),
        site: "北京开放大学".to_owned(),
        site_address: "北京市海淀区大钟寺东路白塔庵 5 号".to_owned(),
        room_name: room(1),
        seats: 500,
        rooms: rooms.collect(),
        ..OpenSitting::default()
    };
    desk::open_sitting(desk, now(), &request).unwrap()
}
