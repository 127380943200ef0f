//! Several printers share a run, room by room; one in trouble leaves its rooms to nobody and the others go on.

use super::shelf::Fate;
use super::{Batch, states};
use crate::counter::{at, code};
use desk_core::desk;
use desk_core::desk::request::RunPrinters;
use desk_core::error::Code;
use desk_core::model::{PrintPartState, PrintRunState};

/// More than a printer gets at once.
const ROOM: u32 = 41;

fn share(batch: &Batch, printers: &[&str]) -> desk_core::error::Result<desk::view::PrintRunView> {
    let printers = printers.iter().map(|name| (*name).to_owned()).collect();
    let request = RunPrinters { run: batch.run().id, printers };
    desk::run_printers(&batch.counter.desk, &batch.shelf, at(super::LATER), &request)
}

#[test]
fn a_printer_that_has_forty_pages_before_it_leaves_the_next_room_to_the_other() {
    let batch = Batch::of(ROOM as usize * 2 + 1, ROOM);
    for printer in ["left", "right"] {
        batch.shelf.hold(printer, true);
    }
    batch.tickets(&["left", "right"]);
    let run = batch.advance();
    assert_eq!(states(&run), [PrintPartState::Sent, PrintPartState::Sent, PrintPartState::Queued]);
    let printers: Vec<_> = run.parts.iter().map(|part| part.printer.as_deref()).collect();
    assert_eq!(printers, [Some("left"), Some("right"), None]);
    batch.shelf.befall("left", 1, Fate::Failed);
    let run = batch.advance();
    assert_eq!(
        states(&run),
        [PrintPartState::Failed, PrintPartState::Sent, PrintPartState::Queued],
        "left waits"
    );
    batch.shelf.hold("right", false);
    batch.advance();
    let run = batch.advance();
    assert_eq!(states(&run), [PrintPartState::Failed, PrintPartState::Printed, PrintPartState::Printed]);
    assert_eq!(run.parts[2].printer.as_deref(), Some("right"), "the other goes on");
    batch.resume(&run.parts[0], 2, None).unwrap();
    batch.advance();
    batch.shelf.hold("left", false);
    let run = batch.advance();
    assert_eq!((run.state, run.printed), (PrintRunState::Done, ROOM * 2 + 1));
    assert!(batch.all_printed().iter().all(|times| *times == 1));
}

#[test]
fn with_thirty_nine_pages_before_it_a_printer_gets_one_more_room() {
    let batch = Batch::of(ROOM as usize, ROOM - 2);
    batch.shelf.hold("left", true);
    batch.tickets(&["left"]);
    assert_eq!(states(&batch.advance()), [PrintPartState::Sent, PrintPartState::Sent]);
}

#[test]
fn another_printer_may_take_over_what_one_was_to_print() {
    let batch = Batch::of(1, 3);
    batch.shelf.refuse("left", true);
    batch.tickets(&["left"]);
    let failed = batch.advance().parts.remove(0);
    batch.resume(&failed, 1, Some("left")).unwrap();
    assert_eq!(batch.run().parts[0].printer.as_deref(), Some("left"));
    assert_eq!(code(share(&batch, &[])), Code::FieldMissing);
    assert_eq!(code(share(&batch, &["cellar"])), Code::PrinterGone);
    let run = share(&batch, &["right", "right"]).unwrap();
    assert_eq!((run.printers, run.parts[0].printer.as_deref()), (vec!["right".to_owned()], None));
    batch.advance();
    assert_eq!(batch.advance().state, PrintRunState::Done);
    assert_eq!(code(share(&batch, &["left"])), Code::WrongState, "it has ended");
}

#[test]
fn the_printers_of_the_last_run_are_proposed_for_the_next() {
    let batch = Batch::of(1, 3);
    batch.tickets(&["right", "left"]);
    let runs = desk::print_runs(&batch.counter.desk).unwrap();
    assert_eq!(runs.printers, ["right", "left"]);
}
