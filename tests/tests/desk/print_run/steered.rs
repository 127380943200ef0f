//! A run is paused, goes on, and is cancelled; it goes on while the window is locked and over a restart.

use super::{Batch, states};
use crate::counter::{CHIEF_PASSPHRASE, at, code};
use desk_core::desk;
use desk_core::desk::request::{BackupNow, Restore, SteerRun};
use desk_core::desk::view::PrintRunView;
use desk_core::error::{Code, Result};
use desk_core::model::{PrintPartState, PrintRunState, PrintRunStep, RoomPaper};

pub(super) fn steer(batch: &Batch, run: &PrintRunView, step: PrintRunStep) -> Result<PrintRunView> {
    desk::steer_run(&batch.counter.desk, at(super::LATER), &SteerRun { run: run.id, step })
}

#[test]
fn a_paused_run_hands_nothing_over_until_it_goes_on() {
    let batch = Batch::of(1, 3);
    let run = batch.tickets(&["left"]);
    assert_eq!(steer(&batch, &run, PrintRunStep::Pause).unwrap().state, PrintRunState::Paused);
    assert_eq!(states(&batch.advance()), [PrintPartState::Queued]);
    assert_eq!(steer(&batch, &run, PrintRunStep::Continue).unwrap().state, PrintRunState::Printing);
    assert_eq!(states(&batch.advance()), [PrintPartState::Sent]);
}

#[test]
fn what_a_printer_has_of_a_paused_run_comes_out_and_is_noted() {
    let batch = Batch::of(1, 3);
    let run = batch.tickets(&["left"]);
    batch.advance();
    steer(&batch, &run, PrintRunStep::Pause).unwrap();
    assert_eq!(states(&batch.advance()), [PrintPartState::Printed]);
    assert_eq!((batch.run().state, batch.printed(0)), (PrintRunState::Done, 1));
}

#[test]
fn a_cancelled_run_sends_nothing_more_and_its_tickets_may_be_printed_by_another() {
    let batch = Batch::of(2, 3);
    let run = batch.tickets(&["left"]);
    let run = steer(&batch, &run, PrintRunStep::Cancel).unwrap();
    assert_eq!((run.state, states(&run)), (PrintRunState::Cancelled, vec![PrintPartState::Cancelled]));
    batch.advance();
    assert!(batch.shelf.jobs("left").is_empty());
    for step in PrintRunStep::ALL {
        assert_eq!(code(steer(&batch, &run, *step)), Code::WrongState);
    }
    assert_eq!(batch.tickets(&["left"]).tickets, 2);
}

#[test]
fn printing_goes_on_while_the_window_is_locked() {
    let batch = Batch::of(1, 3);
    batch.tickets(&["left"]);
    desk::lock(&batch.counter.desk, at(super::NOW)).unwrap();
    for _ in 0..2 {
        assert!(desk::advance_print_queue(&batch.counter.desk, &batch.shelf, at(super::LATER)).unwrap());
    }
    batch.counter.chief_works(at(super::LATER));
    assert_eq!((batch.run().state, batch.printed(0)), (PrintRunState::Done, 1));
}

#[test]
fn a_run_goes_on_where_it_was_after_the_program_was_started_again() {
    let batch = Batch::of(1, 3);
    batch.tickets(&["left"]);
    batch.advance();
    let Batch { counter, shelf, sitting, people } = batch;
    let counter = counter.restart();
    assert!(
        !desk::advance_print_queue(&counter.desk, &shelf, at(super::LATER)).unwrap(),
        "nobody logged in yet"
    );
    counter.chief_works(at(super::LATER));
    let batch = Batch { counter, shelf, sitting, people };
    assert_eq!((batch.advance().state, batch.printed(0)), (PrintRunState::Done, 1));
    assert_eq!(batch.shelf.jobs("left").len(), 1);
}

#[test]
fn a_restored_desk_prints_nothing_by_itself() {
    let batch = Batch::of(2, 1);
    batch.shelf.hold("left", true);
    batch.tickets(&["left"]);
    batch.advance();
    let (desk, now) = (&batch.counter.desk, at(super::NOW));
    let folder = None;
    let kept = desk::backup_now(desk, now, &BackupNow { folder }).unwrap();
    batch.shelf.hold("left", false);
    batch.advance();
    assert_eq!(batch.advance().state, PrintRunState::Done);
    let passphrase = CHIEF_PASSPHRASE.to_owned();
    desk::restore(desk, at(super::LATER), &Restore { path: kept.path, passphrase }).unwrap();
    assert!(!desk::advance_print_queue(desk, &batch.shelf, at(super::LATER)).unwrap());
    batch.counter.chief_works(at(super::LATER));
    let run = batch.run();
    assert_eq!((run.state, states(&run)), (PrintRunState::Paused, vec![PrintPartState::Failed; 2]));
    assert_eq!(batch.shelf.jobs("left").len(), 2, "those of before");
    assert_eq!(batch.all_printed(), [0, 0], "somebody has to say what came out");
}

#[test]
fn an_open_run_is_shown_however_many_came_after_it() {
    let batch = Batch::of(1, 1);
    let first = batch.tickets(&["left"]);
    for _ in 0..21 {
        let papers = batch.print(&batch.request(&[RoomPaper::DoorNotice], &["left"])).unwrap();
        steer(&batch, &papers, PrintRunStep::Cancel).unwrap();
    }
    let all = desk::print_runs(&batch.counter.desk).unwrap().runs;
    assert_eq!((all.len(), all.last().unwrap().id), (21, first.id));
}
