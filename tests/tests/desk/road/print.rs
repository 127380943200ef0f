//! The print queue: reprints need a reason, failures are shown and can be sent again.

use crate::counter::{Counter, at, candidate, code, refusal};
use crate::tray::Tray;
use desk_core::desk::request::{ChoosePrinter, PrintPaper, RetryPrint};
use desk_core::desk::view::PrintJobView;
use desk_core::desk::{self, JobState};
use desk_core::error::{Code, Result};
use desk_core::model::{Paper, PrintState, RegistrationId};

struct Printing {
    counter: Counter,
    tray: Tray,
    id: RegistrationId,
}

impl Printing {
    fn new() -> Self {
        let (counter, tray, now) = (Counter::new(), Tray::new(), at("2026-03-18 10:00"));
        let request = ChoosePrinter { paper: Paper::Receipt, printer: "counter".to_owned() };
        desk::choose_printer(&counter.desk, &tray, now, &request).unwrap();
        let id = counter.register(now, &candidate(0)).row.id;
        Self { counter, tray, id }
    }

    fn print(&self, minute: &str, reason: Option<&str>) -> Result<PrintJobView> {
        let reprint_reason = reason.map(str::to_owned);
        let request = PrintPaper { paper: Paper::Receipt, registration: self.id, reprint_reason };
        desk::print_paper(&self.counter.desk, &self.tray, at(minute), &request)
    }

    fn advance(&self, minute: &str, state: JobState) -> Vec<PrintJobView> {
        self.tray.say(state);
        desk::advance_print_queue(&self.counter.desk, &self.tray, at(minute)).unwrap();
        desk::print_queue(&self.counter.desk).unwrap()
    }
}

#[test]
fn printing_again_takes_a_reason_that_stays_with_the_job() {
    let printing = Printing::new();
    printing.print("2026-03-18 10:01", None).unwrap();
    assert_eq!(code(printing.print("2026-03-18 10:02", None)), Code::ReasonMissing);
    assert_eq!(code(printing.print("2026-03-18 10:02", Some(" "))), Code::ReasonMissing);
    let again = printing.print("2026-03-18 10:03", Some("第一份被雨淋湿")).unwrap();
    assert_eq!(again.reprint_reason.as_deref(), Some("第一份被雨淋湿"));
    assert_eq!(printing.tray.printed().len(), 2);
}

#[test]
fn a_paper_the_spooler_gave_up_is_shown_and_can_be_sent_again_without_a_reason() {
    let printing = Printing::new();
    let job = printing.print("2026-03-18 10:01", None).unwrap().id;
    let queue = printing.advance("2026-03-18 10:02", JobState::Failed);
    assert_eq!((queue[0].state, queue[0].failure), (PrintState::Failed, Some(Code::PrintFailed)));
    let desk = &printing.counter.desk;
    let retry = |minute| desk::retry_print(desk, &printing.tray, at(minute), &RetryPrint { job });
    assert_eq!(retry("2026-03-18 10:03").unwrap().state, PrintState::Sent);
    assert_eq!(code(retry("2026-03-18 10:04")), Code::WrongState, "under way already");
    let queue = printing.advance("2026-03-18 10:05", JobState::Done);
    assert_eq!((queue.len(), queue[0].state, queue[0].failure), (1, PrintState::Done, None));
}

#[test]
fn a_printer_that_refuses_leaves_a_failed_job_and_not_an_error() {
    let printing = Printing::new();
    printing.tray.refuse(true);
    let job = printing.print("2026-03-18 10:01", None).unwrap();
    assert_eq!((job.state, job.failure), (PrintState::Failed, Some(Code::PrintFailed)));
    assert_eq!(desk::desk_status(&printing.counter.desk, at("2026-03-18 10:02")).unwrap().print_attention, 1);
    printing.tray.refuse(false);
    assert!(
        printing.print("2026-03-18 10:03", None).is_ok(),
        "nothing was printed, so no reason is asked for"
    );
}

#[test]
fn the_spooler_is_told_to_keep_nothing_of_a_job_that_has_ended_and_not_before() {
    let printing = Printing::new();
    let forgotten = || printing.tray.forgotten.lock().unwrap().clone();
    printing.print("2026-03-18 10:01", None).unwrap();
    printing.advance("2026-03-18 10:02", JobState::Underway);
    assert_eq!(forgotten(), Vec::<i64>::new());
    printing.advance("2026-03-18 10:03", JobState::Done);
    assert_eq!(forgotten(), [1]);
    printing.print("2026-03-18 10:04", Some("第一份被雨淋湿")).unwrap();
    printing.advance("2026-03-18 10:05", JobState::Failed);
    assert_eq!(forgotten(), [1, 2]);
}

#[test]
fn a_job_the_spooler_forgot_is_told_as_interrupted() {
    let printing = Printing::new();
    printing.print("2026-03-18 10:01", None).unwrap();
    let queue = printing.advance("2026-03-18 10:02", JobState::Unknown);
    assert_eq!(queue[0].failure, Some(Code::PrintInterrupted));
}

#[test]
fn the_queue_goes_on_while_the_window_is_locked() {
    let printing = Printing::new();
    printing.print("2026-03-18 10:01", None).unwrap();
    desk::lock(&printing.counter.desk, at("2026-03-18 10:02")).unwrap();
    printing.tray.say(JobState::Done);
    assert!(
        desk::advance_print_queue(&printing.counter.desk, &printing.tray, at("2026-03-18 10:03")).unwrap()
    );
    printing.counter.chief_works(at("2026-03-18 10:04"));
    assert_eq!(desk::print_queue(&printing.counter.desk).unwrap()[0].state, PrintState::Done);
}

#[test]
fn a_paper_without_a_printer_and_a_printer_that_is_not_there_are_told() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let tray = Tray { is_default: false, ..Tray::new() };
    let id = counter.register(now, &candidate(0)).row.id;
    let print = |paper| PrintPaper { paper, registration: id, reprint_reason: None };
    assert_eq!(code(desk::print_paper(&counter.desk, &tray, now, &print(Paper::Receipt))), Code::PrinterGone);
    let request = ChoosePrinter { paper: Paper::Receipt, printer: "cellar".to_owned() };
    assert_eq!(code(desk::choose_printer(&counter.desk, &tray, now, &request)), Code::PrinterGone);
    let ticket = refusal(desk::print_paper(&counter.desk, &tray, now, &print(Paper::AdmitTicket)));
    assert_eq!(ticket.code, Code::WrongState, "there is no ticket yet");
    let sheet = refusal(desk::print_paper(&counter.desk, &tray, now, &print(Paper::RecoverySheet)));
    assert_eq!((sheet.code, sheet.values["field"].as_str()), (Code::FieldInvalid, "paper"));
}

#[test]
fn a_paper_goes_to_the_system_s_default_printer_until_one_is_chosen() {
    let (counter, tray, now) = (Counter::new(), Tray::new(), at("2026-03-18 10:00"));
    let id = counter.register(now, &candidate(0)).row.id;
    let request = PrintPaper { paper: Paper::Receipt, registration: id, reprint_reason: None };
    let job = desk::print_paper(&counter.desk, &tray, now, &request).unwrap();
    assert_eq!((job.printer.as_str(), tray.printed().len()), ("counter", 1));
}
