//! After a jam a part goes on from the page that somebody names; what came out before is noted, and nothing twice.

use super::shelf::Fate;
use super::{Batch, moment, states};
use crate::counter::{code, refusal};
use desk_core::desk::request::{OfRegistration, ReissueTicket};
use desk_core::desk::view::PrintPartView;
use desk_core::desk::{self, JobState, PrintPort, PrinterInfo, Spooled};
use desk_core::error::{Code, Result};
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
fn a_part_not_sent_yet_does_not_go_on_and_one_of_a_cancelled_run_ends() {
    let batch = Batch::of(1, 2);
    let queued = batch.tickets(&["left"]).parts.remove(0);
    assert_eq!(code(batch.resume(&queued, 1, None)), Code::WrongState);
    batch.advance();
    batch.shelf.befall("left", 1, Fate::Failed);
    let failed = batch.advance();
    super::steered::steer(&batch, &failed, desk_core::model::PrintRunStep::Cancel).unwrap();
    let run = batch.resume(&failed.parts[0], 1, None).unwrap();
    assert_eq!((run.state, states(&run)), (PrintRunState::Cancelled, vec![PrintPartState::Cancelled]));
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

#[test]
fn of_a_cancelled_run_what_came_out_is_noted_and_only_the_rest_is_printed_by_another() {
    let batch = Batch::of(3, 3);
    batch.shelf.hold("left", true);
    let run = batch.tickets(&["left"]);
    batch.advance();
    super::steered::steer(&batch, &run, desk_core::model::PrintRunStep::Cancel).unwrap();
    let early = refusal(batch.print(&batch.request(&[], &["right"])));
    assert_eq!(early.values["state"], "printing_already", "a printer still has them");
    batch.resume(&batch.run().parts[0], 3, None).unwrap();
    assert!(batch.shelf.befell("left", 1, Fate::Cancelled));
    assert_eq!(batch.all_printed(), [1, 1, 0]);
    assert_eq!(batch.tickets(&["right"]).tickets, 1);
}

#[test]
fn while_the_spooler_cannot_be_asked_nothing_is_concluded() {
    let batch = Batch::of(1, 2);
    batch.tickets(&["left"]);
    batch.advance();
    batch.shelf.be_silent("left", true);
    assert_eq!(states(&batch.advance()), [PrintPartState::Sent]);
    batch.shelf.be_silent("left", false);
    assert_eq!((batch.advance().state, batch.printed(0)), (PrintRunState::Done, 1));
}

#[test]
fn a_spooler_that_took_too_long_to_say_yes_is_asked_by_title_and_nothing_is_sent_twice() {
    let batch = Batch::of(1, 2);
    batch.shelf.dawdle("left", true);
    batch.tickets(&["left"]);
    assert_eq!(states(&batch.advance()), [PrintPartState::Sending]);
    batch.shelf.be_silent("left", true);
    assert_eq!(states(&batch.advance()), [PrintPartState::Sending]);
    batch.shelf.be_silent("left", false);
    assert_eq!((batch.advance().state, batch.printed(0)), (PrintRunState::Done, 1));
    assert_eq!(batch.shelf.jobs("left").len(), 1);
}

#[test]
fn a_part_sent_again_from_the_same_page_has_another_title_in_the_spooler_s_list() {
    let batch = Batch::of(1, 2);
    batch.tickets(&["left"]);
    batch.advance();
    batch.shelf.befall("left", 1, Fate::Failed);
    let failed = batch.advance().parts.remove(0);
    batch.resume(&failed, 1, None).unwrap();
    desk::advance_print_queue(&batch.counter.desk, &batch.shelf, crate::counter::at("2026-03-18 11:05"))
        .unwrap();
    let titles: Vec<String> = batch.shelf.jobs("left").into_iter().map(|job| job.title).collect();
    assert!(titles.len() == 2 && titles[0] != titles[1], "{titles:?}");
}

#[test]
fn a_ticket_issued_anew_and_printed_in_its_old_place_is_in_the_register_too() {
    let batch = Batch::of(2, 2);
    batch.tickets(&["left"]);
    batch.advance();
    let done = batch.advance();
    let reissued = ReissueTicket { registration: batch.people[1], reason: "照片换过".to_owned() };
    desk::reissue_ticket(&batch.counter.desk, moment(), &reissued).unwrap();
    batch.resume(&done.parts[0], 2, None).unwrap();
    batch.advance();
    batch.advance();
    let of = OfRegistration { registration: batch.people[1] };
    let lines = desk::dispatch_register(&batch.counter.desk, &of).unwrap().lines;
    let numbers: Vec<(String, bool)> =
        lines.into_iter().map(|line| (line.ticket_number, line.void)).collect();
    assert_eq!((numbers.len(), &numbers[0]), (2, &(batch.number(1), false)), "{numbers:?}");
    assert_eq!(code(batch.print(&batch.request(&[], &["left"]))), Code::ReasonMissing);
}

#[test]
fn what_somebody_did_while_the_spooler_was_asked_stands() {
    let batch = Batch::of(3, 3);
    batch.shelf.hold("left", true);
    batch.tickets(&["left"]);
    let sent = batch.advance().parts.remove(0);
    // The queue asks about the job as it knew it, and hears that all is done, after the clerk named the first page.
    let meddling = Meddling { batch: &batch, part: sent };
    desk::advance_print_queue(&batch.counter.desk, &meddling, moment()).unwrap();
    assert_eq!(batch.all_printed(), [1, 0, 0], "what the clerk said, and no more");
    let part = batch.run().parts.remove(0);
    assert_eq!(part.from_page, 2);
}

/// A spooler that says a job is done while somebody goes on with its part.
struct Meddling<'a> {
    batch: &'a Batch,
    part: PrintPartView,
}

impl PrintPort for Meddling<'_> {
    fn printers(&self) -> Vec<PrinterInfo> {
        self.batch.shelf.printers()
    }
    fn send(&self, printer: &str, file: &std::path::Path, title: &str) -> Result<Spooled> {
        self.batch.shelf.send(printer, file, title)
    }
    fn job_state(&self, printer: &str, job: i64) -> JobState {
        if job == 1 && !self.batch.shelf.befell(printer, job, Fate::Cancelled) {
            self.batch.resume(&self.part, 2, None).unwrap();
            return JobState::Done;
        }
        self.batch.shelf.job_state(printer, job)
    }
    fn find(&self, printer: &str, title: &str) -> Option<Option<i64>> {
        self.batch.shelf.find(printer, title)
    }
    fn cancel(&self, printer: &str, job: i64) {
        self.batch.shelf.cancel(printer, job);
    }
    fn forget(&self, printer: &str, job: i64) {
        self.batch.shelf.forget(printer, job);
    }
}
