//! What a durable registration costs: `desk::register` on a warm desk, against the same rows written into the same tables
//! and indexes of another encrypted store in one transaction, without rules and journal. Both stores grow alike, and
//! the two are measured in turn, so that the disk's moods meet both.
//!
//! Goal: at most 1.5 times, by medians. Photos are measured apart; as in the window they are received and examined before
//! the registration, which is not counted.

#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has nothing to measure")]

use desk_core::desk::request::{FirstStart, PhotoChoice, Register};
use desk_core::desk::{self, Desk, DeskOptions, bare};
use desk_core::model::{Moment, PartialDate};
use desk_core::paper::resource_dir;
use desk_core::rules::eligibility::{Career, Spell};
use desk_core::sample::{SamplePerson, people, portrait};
use desk_tests::looked_at;
use std::path::Path;
use std::time::Instant;

const WARM: usize = 1000;
const ROUNDS: usize = 400;
const GOAL: f64 = 1.5;

fn main() {
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let (whole, plain) = (set_up(&home.path().join("whole")), set_up(&home.path().join("plain")));
    if whole.fonts().is_err() {
        println!("the fonts are not in place: `cargo xtask test` places them");
        std::process::exit(3);
    }
    let people: Vec<SamplePerson> = people(603, WARM + 2 * ROUNDS).collect();
    let (warm, rest) = people.split_at(WARM);
    let (without, with) = rest.split_at(ROUNDS);
    measure(&whole, &plain, warm, false);
    let without = measure(&whole, &plain, without, false);
    let with = measure(&whole, &plain, with, true);
    report("with a photo of 60 kB", &with);
    let ratio = report("without a photo", &without);
    println!("goal {}", if ratio <= GOAL { "reached" } else { "MISSED" });
    std::process::exit(i32::from(ratio > GOAL));
}

/// Milliseconds of each round: the desk's registration, and the bare rows.
fn measure(whole: &Desk, plain: &Desk, people: &[SamplePerson], photo: bool) -> Vec<(f64, f64)> {
    let one = |(seed, person): (usize, &SamplePerson)| {
        let photo = photo.then(|| {
            let token = desk::receive_file(whole, now(), &portrait(seed as u64, None)).unwrap().token;
            looked_at(whole, now(), token)
        });
        let request = request(person, photo);
        let begin = Instant::now();
        let view = desk::register(whole, now(), &request).unwrap();
        let registered = milliseconds(begin);
        let rows = bare::rows_of(whole, view.row.id, plain).unwrap();
        let begin = Instant::now();
        bare::write(plain, &rows).unwrap();
        (registered, milliseconds(begin))
    };
    people.iter().enumerate().map(|(seed, person)| one((seed, person))).collect()
}

fn report(what: &str, rounds: &[(f64, f64)]) -> f64 {
    let median = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    let whole = median(rounds.iter().map(|round| round.0).collect());
    let plain = median(rounds.iter().map(|round| round.1).collect());
    println!("{what}: median of {} rounds", rounds.len());
    println!("  registration              {whole:>8.3} ms");
    println!("  same rows, nothing else   {plain:>8.3} ms");
    println!("  ratio                     {:>8.2}    (goal {GOAL})", whole / plain);
    whole / plain
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

fn now() -> Moment {
    Moment::parse("2026-03-18T10:00:00+08:00").unwrap()
}

fn set_up(folder: &Path) -> Desk {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/resources");
    let resources = if workspace.is_dir() { Some(workspace) } else { resource_dir(None) };
    let desk = Desk::open(DeskOptions::new(folder, resources)).unwrap();
    let request =
        FirstStart { name: "王主管".to_owned(), passphrase: "八个字的口令好了".to_owned() };
    desk::first_start(&desk, now(), &request).unwrap();
    desk
}

fn request(person: &SamplePerson, photo: Option<PhotoChoice>) -> Register {
    let spell = Spell {
        occupation: "劳动关系协调师".to_owned(),
        employer: person.employer.clone(),
        start: PartialDate::try_from("2015-03".to_owned()).unwrap(),
        end: None,
        staff_ruled_related: None,
    };
    Register {
        career: Career { spells: vec![spell], ..Career::default() },
        photo,
        materials_seen: vec!["work_history_commitment".to_owned()],
        ..person.registration("labour-relations-coordinator-4", "2026-04-01".parse().unwrap())
    }
}
