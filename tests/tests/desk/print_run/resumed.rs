//! After a jam a part goes on from the page that somebody names; what came out before is noted, and nothing twice.

use super::shelf::Fate;
use super::{Batch, moment, states};
use crate::counter::{code, refusal};
use desk_core::desk;
use desk_core::error::Code;
use desk_core::model::{PrintPartState, PrintRunState};

#[test]
fn a_jammed_part_waits_for_somebody_and_goes_on_from_the_page_they_name() {
    let batch = Batch::of(4, 4);
    batch.tickets(&["left"]);
    batch.advance();
    batch.shelf.befall("left", 1, Fate::Failed);
    let run = batch.advance();
    assert_eq!((states(&run), run.parts[0].failure), (vec![PrintPartState::Failed], Some(Code::PrintFailed)));
    assert_eq!(batch.all_printed(), [0; 4], "nobody has said yet what came out");
    assert_eq!(batch.advance(), run, "it waits");
    let status = desk::desk_status(&batch.counter.desk, moment()).unwrap();
    assert_eq!(status.print_attention, 1);
    let run = batch.resume(&run.parts[0], 3, None).unwrap();
    assert_eq!((run.printed, run.parts[0].from_page), (2, 3));
    assert_eq!(batch.all_printed(), [1, 1, 0, 0]);
    batch.advance();
    let run = batch.advance();
    assert_eq!((run.state, run.printed), (PrintRunState::Done, 4));
    let all: Vec<String> = (0..4).map(|person| batch.number(person)).collect();
    assert_eq!(batch.numbers_on_paper("left"), [all.clone(), all[2..].to_vec()]);
    assert_eq!(batch.all_printed(), [1; 4]);
}

#[test]
fn the_page_may_be_the_first_and_one_behind_the_last_and_no_other() {
    let batch = Batch::of(3, 3);
    batch.tickets(&["left"]);
    batch.advance();
    batch.shelf.befall("left", 1, Fate::Failed);
    let failed = batch.advance().parts.remove(0);
    for page in [0, 5] {
        let refused = refusal(batch.resume(&failed, page, None));
        assert_eq!((refused.code, refused.values["field"].as_str()), (Code::FieldInvalid, "from_page"));
    }
    assert_eq!(batch.run().parts[0], failed);
    let run = batch.resume(&failed, 4, None).unwrap();
    assert_eq!((run.state, run.printed), (PrintRunState::Done, 3), "everything had come out");
    let run = batch.resume(&run.parts[0], 1, None).unwrap();
    assert_eq!((run.state, run.parts[0].state), (PrintRunState::Printing, PrintPartState::Queued));
    batch.advance();
    batch.advance();
    assert_eq!(batch.numbers_on_paper("left").concat().len(), 6, "all crumpled, all once more");
    assert_eq!(batch.all_printed(), [1; 3], "one set is of use, and one is in the register");
}

#[test]
fn a_part_that_still_lies_at_the_printer_is_taken_back_before_it_goes_on() {
    let batch = Batch::of(2, 2);
    batch.shelf.hold("left", true);
    batch.tickets(&["left"]);
    let sent = batch.advance().parts.remove(0);
    assert_eq!(sent.state, PrintPartState::Sent);
    batch.resume(&sent, 2, Some("right")).unwrap();
    assert!(batch.shelf.befell("left", 1, Fate::Cancelled) && batch.shelf.befell("left", 1, Fate::Forgotten));
    assert_eq!(batch.all_printed(), [1, 0]);
    batch.advance();
    let run = batch.advance();
    assert_eq!((run.state, run.printers), (PrintRunState::Done, vec!["left".to_owned(), "right".to_owned()]));
    assert_eq!(
        batch.numbers_on_paper("right"),
        [[batch.number(1)]],
        "the other printer has a share in the run now"
    );
}

#[test]
fn what_the_spooler_no_longer_knows_is_told_as_interrupted() {
    let batch = Batch::of(1, 2);
    batch.tickets(&["left"]);
    batch.advance();
    batch.shelf.befall("left", 1, Fate::Lost);
    assert_eq!(batch.advance().parts[0].failure, Some(Code::PrintInterrupted));
}

#[test]
fn a_printer_that_refuses_leaves_the_part_to_go_on_elsewhere() {
    let batch = Batch::of(1, 2);
    batch.shelf.refuse("left", true);
    batch.tickets(&["left", "right"]);
    let failed = batch.advance().parts.remove(0);
    assert_eq!((failed.state, failed.failure), (PrintPartState::Failed, Some(Code::PrintFailed)));
    batch.resume(&failed, 1, Some("right")).unwrap();
    batch.advance();
    batch.advance();
    assert_eq!(batch.numbers_on_paper("right"), [[batch.number(0)]]);
}

#[test]
fn a_part_not_sent_yet_and_one_of_a_cancelled_run_do_not_go_on() {
    let batch = Batch::of(1, 2);
    let queued = batch.tickets(&["left"]).parts.remove(0);
    assert_eq!(code(batch.resume(&queued, 1, None)), Code::WrongState);
    batch.advance();
    batch.shelf.befall("left", 1, Fate::Failed);
    let failed = batch.advance();
    super::steered::steer(&batch, &failed, desk_core::model::PrintRunStep::Cancel).unwrap();
    assert_eq!(refusal(batch.resume(&failed.parts[0], 1, None)).values["state"], "run_cancelled");
    let status = desk::desk_status(&batch.counter.desk, moment()).unwrap();
    assert_eq!(status.print_attention, 0, "nobody has to look after it any more");
}

#[test]
fn what_the_spooler_has_of_an_ended_part_is_forgotten_and_not_before() {
    let batch = Batch::of(1, 2);
    batch.shelf.hold("left", true);
    batch.tickets(&["left"]);
    batch.advance();
    batch.advance();
    assert!(!batch.shelf.befell("left", 1, Fate::Forgotten));
    batch.shelf.hold("left", false);
    batch.advance();
    assert!(batch.shelf.befell("left", 1, Fate::Forgotten));
}
