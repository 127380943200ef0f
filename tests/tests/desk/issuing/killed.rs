//! Killed from outside at random moments while the tickets of a sitting are issued, fifty times: whatever was written is
//! whole, nobody has two tickets and no number is given twice, and asked again the desk goes on where it was.

use super::{NOW, Seated, assert_sound, names};
use crate::counter::{CHIEF_PASSPHRASE, at, open};
use desk_core::desk::request::{OfRegistration, Unlock};
use desk_core::desk::{self, Desk};
use desk_core::model::{ClerkId, RegistrationId, TicketStanding};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PEOPLE: usize = 24;
const KILLS: u64 = 50;

struct Prepared {
    seated: Seated,
    sitting: String,
}

impl Prepared {
    /// The program on a desk, writing into `out`.
    fn issue(&self, data: &Path, out: &Path) -> Command {
        let mut command = Command::new(desk_tests::program("deskctl"));
        command.args(["ticket", "issue", "--both", "--json", "--sitting", &self.sitting, "--out"]).arg(out);
        command.args(["--now", "2026-03-18T10:30:00+08:00"]).env("DESK603_DATA", data);
        command.env("DESK603_PASSPHRASE", CHIEF_PASSPHRASE).env("DESK603_RESOURCES", desk_tests::resources());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }
}

#[test]
fn killed_fifty_times_while_issuing_every_ticket_is_there_once_and_every_file_whole() {
    let seated = Seated::of(PEOPLE);
    let sitting = seated.sitting.id.to_string();
    let Seated { counter, sitting: shown, people } = seated;
    let chief = counter.chief;
    let counter = counter.restart();
    let prepared = Prepared { seated: Seated { counter, sitting: shown, people }, sitting };
    let scratch = tempfile::tempdir().unwrap();
    let (data, out) = (scratch.path().join("data"), scratch.path().join("out"));
    let original = prepared.seated.counter.folder();
    fresh(&original, &data, &out);
    let begun = Instant::now();
    assert!(prepared.issue(&data, &out).output().unwrap().status.success());
    let mut whole = begun.elapsed();
    let chosen = std::env::var("DESK603_CRASH_SEED").ok().and_then(|seed| seed.parse().ok());
    let mut seed: u64 = chosen.unwrap_or(603);
    eprintln!("issuing: DESK603_CRASH_SEED={seed}");
    let (mut interrupted, mut partly) = (0, 0);
    for round in 0..KILLS {
        // From time to time from the beginning, else where the last kill left it.
        if round % 5 == 0 {
            fresh(&original, &data, &out);
        }
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407); // Knuth, MMIX
        let share = (seed >> 33) % 1000;
        // Before a third of the time it reads fonts and derives the key.
        let time = whole / 3 + whole * u32::try_from(share).unwrap() / 1500;
        match killed_after(&prepared, &data, &out, time) {
            None => interrupted += 1,
            // The machine is quicker than it was.
            Some(ended) => whole = whole.min(ended),
        }
        let issued = look(&prepared, chief, &data, &out);
        partly += u32::from(issued > 0 && issued < PEOPLE);
    }
    eprintln!(
        "issuing: {interrupted} of {KILLS} interrupted, {partly} between two transactions, whole {whole:?}"
    );
    assert!(interrupted >= 20, "too few to mean anything: {interrupted}");
    assert!(prepared.issue(&data, &out).output().unwrap().status.success(), "asked again it goes to its end");
    assert_eq!(look(&prepared, chief, &data, &out), PEOPLE);
    assert_eq!(names(&out).len(), PEOPLE + 1, "a file each, the print file, and nothing half written");
    for name in names(&out) {
        assert_sound(&out.join(name));
    }
    let desk = unlocked(chief, &data);
    assert_eq!(usize::try_from(desk::check_desk(&desk).unwrap().registrations).unwrap(), PEOPLE);
}

/// A copy of the desk before anything was issued.
fn fresh(original: &Path, data: &Path, out: &Path) {
    for folder in [data, out] {
        if folder.exists() {
            std::fs::remove_dir_all(folder).unwrap();
        }
    }
    copy(original, data);
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target: PathBuf = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { assert!(std::fs::copy(&path, &target).is_ok()) }
    }
}

/// How long it took where it ended before it was killed.
fn killed_after(prepared: &Prepared, data: &Path, out: &Path, time: Duration) -> Option<Duration> {
    let begun = Instant::now();
    let mut command = prepared.issue(data, out);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while begun.elapsed() < time {
        if child.try_wait().unwrap().is_some() {
            return Some(begun.elapsed());
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    let ended = child.wait().unwrap().success();
    ended.then(|| begun.elapsed())
}

fn unlocked(clerk_id: ClerkId, data: &Path) -> Desk {
    let desk = open(data).unwrap();
    let passphrase = CHIEF_PASSPHRASE.to_owned();
    desk::unlock(&desk, at(NOW), &Unlock { clerk_id, passphrase }).unwrap();
    desk
}

/// What was left is whole; how many have a ticket.
fn look(prepared: &Prepared, chief: ClerkId, data: &Path, out: &Path) -> usize {
    let desk = unlocked(chief, data);
    let mut numbers = BTreeSet::new();
    let issued = prepared.seated.people.iter().filter(|id| has_ticket(&desk, **id, &mut numbers)).count();
    assert_eq!(numbers.len(), issued, "a number twice");
    if out.exists() {
        let whole = names(out).into_iter().filter(|name| !name.starts_with('.'));
        for name in whole {
            let told = desk::verify_ticket(&desk, &std::fs::read(out.join(&name)).unwrap()).unwrap();
            assert_eq!(told.standing, TicketStanding::Current, "{name} is there and not complete");
        }
    }
    issued
}

fn has_ticket(desk: &Desk, id: RegistrationId, numbers: &mut BTreeSet<String>) -> bool {
    let view = desk::registration(desk, &OfRegistration { registration: id }).unwrap();
    let register = desk::dispatch_register(desk, &OfRegistration { registration: id }).unwrap();
    assert!(register.void.is_empty(), "nobody has a second ticket");
    view.ticket.is_some_and(|ticket| numbers.insert(ticket.number))
}
