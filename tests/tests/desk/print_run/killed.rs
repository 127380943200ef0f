//! Killed from outside at random moments while tickets are printed, fifty times: whoever goes on by what the desk knows has
//! every ticket on paper exactly once, and exactly once in the register.

use super::shelf::Shelf;
use super::{Batch, numbers};
use crate::counter::at;
use crate::killing::{Moments, copy_over, remove, unlocked};
use desk_core::desk;
use desk_core::desk::Desk;
use desk_core::desk::request::{OfRegistration, PrintSitting, ResumePart};
use desk_core::error::Code;
use desk_core::model::{ClerkId, DispatchMeans, PrintPartState, PrintRunState, RegistrationId, SittingId};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

const PEOPLE: usize = 30;
const ROOM: u32 = 10;
const KILLS: u64 = 50;
/// What the child is to work on: the data folder, the printers' folder, the clerk and the sitting.
const WORK: [&str; 4] =
    ["DESK_PRINTING_DATA", "DESK_PRINTING_PRINTERS", "DESK_PRINTING_CLERK", "DESK_PRINTING_SITTING"];
const PRINTERS: [&str; 2] = ["left", "right"];

/// This very test program, printing in a process of its own.
fn child(data: &Path, printers: &Path, clerk: ClerkId, sitting: SittingId) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program's path"));
    command.args(["--exact", "print_run::killed::a_child_prints", "--nocapture"]);
    command.env(WORK[0], data).env(WORK[1], printers);
    command.env(WORK[2], clerk.to_string()).env(WORK[3], sitting.to_string());
    command
}

/// Does nothing among the other tests; as a child it prints what is not on paper.
#[test]
fn a_child_prints() {
    let Some(data) = std::env::var_os(WORK[0]) else { return };
    let word = |name: &str| std::env::var(name).unwrap();
    let id = |name: &str| serde_json::Value::String(word(name));
    let (clerk, sitting) = (id(WORK[2]), id(WORK[3]));
    let desk = unlocked(serde_json::from_value(clerk).unwrap(), Path::new(&data));
    let shelf = Shelf::new(Path::new(&word(WORK[1])), &PRINTERS);
    let request = PrintSitting {
        sitting: serde_json::from_value(sitting).unwrap(),
        room_papers: Vec::new(),
        printers: PRINTERS.map(str::to_owned).to_vec(),
        reprint_reason: None,
    };
    let asked = desk::print_sitting(&desk, &shelf, at(super::NOW), &request);
    // The run of an earlier life has everything already.
    let is_there = |code| matches!(code, Code::ReasonMissing | Code::WrongState);
    assert!(asked.map_or_else(|error| is_there(error.code), |run| run.tickets > 0));
    while desk::advance_print_queue(&desk, &shelf, at(super::LATER)).unwrap()
        | look_at_the_printers(&desk, &shelf)
    {}
}

/// What a clerk does about a part that was interrupted before the printer had it: nothing of it lies there, so it begins
/// again.
fn look_at_the_printers(desk: &Desk, shelf: &Shelf) -> bool {
    let runs = desk::print_runs(desk).unwrap().runs;
    let failed = runs.iter().flat_map(|run| &run.parts).filter(|part| part.state == PrintPartState::Failed);
    let mut any = false;
    for part in failed {
        assert_eq!(part.failure, Some(Code::PrintInterrupted));
        let request = ResumePart { part: part.id, from_page: 1, printer: None };
        desk::resume_part(desk, shelf, at(super::LATER), &request).unwrap();
        any = true;
    }
    any
}

#[test]
fn killed_fifty_times_while_printing_every_ticket_is_on_paper_once_and_once_in_the_register() {
    let batch = Batch::of(PEOPLE, ROOM);
    let (chief, sitting) = (batch.counter.chief, batch.sitting.id);
    let Batch { counter, people, .. } = batch;
    let counter = counter.restart();
    let scratch = tempfile::tempdir().unwrap();
    let (data, printers) = (scratch.path().join("data"), scratch.path().join("printers"));
    let fresh = || {
        copy_over(&counter.folder(), &data);
        remove(&printers);
    };
    let program = || child(&data, &printers, chief, sitting);
    fresh();
    let begun = Instant::now();
    assert!(program().output().unwrap().status.success());
    let mut moments = Moments::new("printing", begun.elapsed());
    let (mut interrupted, mut partly) = (0, 0);
    for round in 0..KILLS {
        if round % 3 == 0 {
            finish(&mut program(), chief, &data, &printers, &people);
            fresh();
        }
        interrupted += u32::from(moments.kill(program()));
        let printed = look(&unlocked(chief, &data), &printers, &people);
        partly += u32::from(printed > 0 && printed < PEOPLE);
    }
    eprintln!("printing: {interrupted} of {KILLS} interrupted, {partly} between two parts");
    assert!(interrupted >= 20, "too few to mean anything: {interrupted}");
    finish(&mut program(), chief, &data, &printers, &people);
}

/// Let the program go on to its end: everything is there, and nothing twice.
fn finish(program: &mut Command, chief: ClerkId, data: &Path, printers: &Path, people: &[RegistrationId]) {
    let output = program.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let desk = unlocked(chief, data);
    assert_eq!(look(&desk, printers, people), PEOPLE);
    let runs = desk::print_runs(&desk).unwrap().runs;
    assert!(runs.iter().all(|run| run.state == PrintRunState::Done), "{runs:?}");
    let mut on_paper = all_on_paper(printers);
    on_paper.sort();
    let mut wanted: Vec<String> = people.iter().map(|id| number(&desk, *id)).collect();
    wanted.sort();
    assert_eq!(on_paper, wanted, "each once");
    desk::check_desk(&desk).unwrap();
}

/// How many are in the register as printed: nobody twice, and nobody whose ticket is not on paper.
fn look(desk: &Desk, printers: &Path, people: &[RegistrationId]) -> usize {
    let on_paper = all_on_paper(printers);
    let noted = people.iter().filter(|id| {
        let register = desk::dispatch_register(desk, &OfRegistration { registration: **id }).unwrap();
        let printed = register.lines.iter().filter(|line| line.means == DispatchMeans::Printed).count();
        assert!(printed <= 1, "twice in the register");
        assert!(printed == 0 || on_paper.contains(&number(desk, **id)), "noted and not on paper");
        printed == 1
    });
    noted.count()
}

fn all_on_paper(printers: &Path) -> Vec<String> {
    let shelf = Shelf::new(printers, &PRINTERS);
    PRINTERS.iter().flat_map(|name| shelf.jobs(name)).flat_map(|job| numbers(&job.file)).collect()
}

fn number(desk: &Desk, registration: RegistrationId) -> String {
    desk::registration(desk, &OfRegistration { registration }).unwrap().ticket.unwrap().number
}
