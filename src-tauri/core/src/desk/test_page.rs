//! Trying a printer. A test page is no paper of anybody's: it stands in no queue and no journal.

use super::Desk;
use super::print::private_file;
use super::print_port::{JobState, PrintPort};
use super::request::{AskTestPage, PrintTestPage};
use super::view::TestPageJob;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, PrintState};
use crate::paper::TestPage;

/// The job's title in the spooler's lists.
const TITLE: &str = "test-page";

/// Print a test page, at once and on the printer named. [`Code::PrinterGone`] or [`Code::PrintFailed`].
pub fn print_test_page(
    desk: &Desk,
    port: &dyn PrintPort,
    now: Moment,
    request: &PrintTestPage,
) -> Result<TestPageJob> {
    let pdf = test_page(desk, port, now, &request.printer)?;
    let file = private_file(desk, &pdf)?;
    let job = port.send(&request.printer, file.path(), TITLE)?.job;
    Ok(TestPageJob { printer: request.printer.clone(), job, state: PrintState::Sent })
}

/// The page as a PDF file, for the printer of this name.
pub fn test_page(desk: &Desk, port: &dyn PrintPort, now: Moment, printer: &str) -> Result<Vec<u8>> {
    let issuer = desk.read(|_, _| Ok(desk.rulebook().institution.name.quote.clone()))?;
    let known = port.printers().into_iter().find(|known| known.name == printer);
    let known = known.ok_or_else(|| Error::new(Code::PrinterGone).with("printer", printer))?;
    let page = TestPage { issuer, printer: known.label, printed_at: now };
    Ok(desk.press()?.test_page(&page)?)
}

/// Where a test page is. What the spooler no longer knows counts as failed.
pub fn test_page_state(desk: &Desk, port: &dyn PrintPort, request: &AskTestPage) -> Result<TestPageJob> {
    desk.read(|_, _| Ok(()))?;
    let state = match port.job_state(&request.printer, request.job) {
        JobState::Underway => PrintState::Sent,
        JobState::Done => PrintState::Done,
        JobState::Failed | JobState::Unknown | JobState::Unreachable => PrintState::Failed,
    };
    Ok(TestPageJob { printer: request.printer.clone(), job: request.job, state })
}
