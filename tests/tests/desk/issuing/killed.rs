//! Killed from outside at random moments while the tickets of a sitting are issued, fifty times: whatever was written is
//! whole, nobody has two tickets and no number is given twice, and asked again the desk goes on where it was.

use super::{Seated, assert_sound, names};
use crate::counter::CHIEF_PASSPHRASE;
use crate::killing::{Moments, copy_over, remove, unlocked};
use desk_core::desk::request::OfRegistration;
use desk_core::desk::{self, Desk};
use desk_core::model::{ClerkId, RegistrationId, TicketStanding};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

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
    let mut moments = Moments::new("issuing", begun.elapsed());
    let (mut interrupted, mut partly) = (0, 0);
    for round in 0..KILLS {
        // From time to time from the beginning, else where the last kill left it.
        if round % 5 == 0 {
            fresh(&original, &data, &out);
        }
        interrupted += u32::from(moments.kill(prepared.issue(&data, &out)));
        let issued = look(&prepared, chief, &data, &out);
        partly += u32::from(issued > 0 && issued < PEOPLE);
    }
    eprintln!("issuing: {interrupted} of {KILLS} interrupted, {partly} between two transactions");
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
    copy_over(original, data);
    remove(out);
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
