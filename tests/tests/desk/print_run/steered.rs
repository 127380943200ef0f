//! A run is paused, goes on, and is cancelled; it goes on while the window is locked and over a restart.

use super::{Batch, states};
use crate::counter::{at, code};
use desk_core::desk;
use desk_core::desk::request::SteerRun;
use desk_core::desk::view::PrintRunView;
use desk_core::error::{Code, Result};
use desk_core::model::{PrintPartState, PrintRunState, PrintRunStep};

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
