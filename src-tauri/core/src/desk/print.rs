//! The desk's own print queue: a paper is noted first, then handed to the spooler, then followed to its end.

use super::choose_printer::printer_for;
use super::issuing::note_printed;
use super::papers::{paper_of, recovery_sheet};
use super::print_port::{JobState, PrintPort};
use super::print_run;
use super::request::{PrintPaper, RetryPrint};
use super::view::PrintJobView;
use super::{Desk, shown, text};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, Paper, PrintJobId, PrintState};
use crate::store::Op;
use crate::store::tables::print_job::{self, PrintJobRow};
use crate::store::tables::print_sheet;
use std::io::Write;

/// Jobs shown in the queue's list.
const SHOWN: u32 = 100;

/// Print a paper of a registration on the printer chosen for it. Printing it again takes a reason.
pub fn print_paper(
    desk: &Desk,
    port: &dyn PrintPort,
    now: Moment,
    request: &PrintPaper,
) -> Result<PrintJobView> {
    let pdf = paper_of(desk, now, request.paper, request.registration)?;
    let reason = request.reprint_reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    let reason = reason.map(|reason| text::reason(Some(reason))).transpose()?;
    let printer = printer_for(desk, port, request.paper)?;
    let job = desk.change(Op::PrintPaper, now, |tx, clerk| {
        tx.about(request.registration.0);
        let printed = print_job::of(tx.reader(), request.registration)?;
        let again = printed.iter().any(|job| job.paper == request.paper && job.state != PrintState::Failed)
            || (request.paper == Paper::AdmitTicket
                && print_sheet::is_printed(tx.reader(), request.registration)?);
        if again && reason.is_none() {
            return Err(Error::new(Code::ReasonMissing));
        }
        let row = PrintJobRow {
            id: tx.new_id()?,
            desk_id: tx.desk_id(),
            registration_id: Some(request.registration),
            paper: request.paper,
            printer,
            state: PrintState::Waiting,
            spooler_job: None,
            failure: None,
            reprint_reason: reason.clone(),
            asked_at: now,
            asked_by: clerk.id,
        };
        if let Some(reason) = &row.reprint_reason {
            tx.because(reason);
        }
        tx.insert(&row)?;
        Ok(row)
    })?;
    hand_over(desk, port, now, job, &pdf)
}

/// Print the sheet with a recovery key that was just issued. The key is nowhere afterwards but on paper.
pub fn print_recovery_sheet(
    desk: &Desk,
    port: &dyn PrintPort,
    now: Moment,
    printer: &str,
    recovery_key: &str,
) -> Result<PrintJobView> {
    let pdf = recovery_sheet(desk, now, recovery_key)?;
    let job = desk.change(Op::PrintPaper, now, |tx, clerk| {
        let row = PrintJobRow {
            id: tx.new_id()?,
            desk_id: tx.desk_id(),
            registration_id: None,
            paper: Paper::RecoverySheet,
            printer: printer.to_owned(),
            state: PrintState::Waiting,
            spooler_job: None,
            failure: None,
            reprint_reason: None,
            asked_at: now,
            asked_by: clerk.id,
        };
        tx.insert(&row)?;
        Ok(row)
    })?;
    hand_over(desk, port, now, job, &pdf)
}

/// Send a failed job again, as the same paper with what is known today.
pub fn retry_print(
    desk: &Desk,
    port: &dyn PrintPort,
    now: Moment,
    request: &RetryPrint,
) -> Result<PrintJobView> {
    let row = desk.read(|store, _| print_job::get(store.reader(), request.job))?;
    let wrong_state = || Error::new(Code::WrongState).with("state", row.state.as_str());
    if row.state != PrintState::Failed {
        return Err(wrong_state());
    }
    let registration = row.registration_id.ok_or_else(wrong_state)?;
    let pdf = paper_of(desk, now, row.paper, registration)?;
    let printer = printer_for(desk, port, row.paper)?;
    let row =
        PrintJobRow { printer, state: PrintState::Waiting, spooler_job: None, failure: None, ..row.clone() };
    note(desk, now, &row)?;
    hand_over(desk, port, now, row, &pdf)
}

/// The newest jobs.
pub fn print_queue(desk: &Desk) -> Result<Vec<PrintJobView>> {
    desk.read(|store, _| {
        let rows = print_job::newest(store.reader(), SHOWN)?;
        rows.into_iter().map(|row| shown::print_job(store.reader(), row)).collect()
    })
}

/// Ask the spooler about every unfinished job and note what changed, and hand over what print runs have for printers that
/// came free; whether anything changed. A job still waiting was interrupted between being noted and being handed over,
/// because both happen in one call.
pub fn advance_print_queue(desk: &Desk, port: &dyn PrintPort, now: Moment) -> Result<bool> {
    if desk.inner().store.is_none() {
        return Ok(false);
    }
    let mut changed = print_run::advance(desk, port, now)?;
    for row in desk.read_unattended(print_job::unfinished)? {
        let state = match (row.state, row.spooler_job) {
            (PrintState::Sent, Some(job)) => port.job_state(&row.printer, job),
            _ if now.unix_millis() - row.asked_at.unix_millis() > INTERRUPTED_AFTER => JobState::Unknown,
            _ => JobState::Underway,
        };
        let (state, failure) = match state {
            JobState::Underway => continue,
            JobState::Done => (PrintState::Done, None),
            JobState::Failed => (PrintState::Failed, Some(Code::PrintFailed)),
            JobState::Unknown | JobState::Unreachable => (PrintState::Failed, Some(Code::PrintInterrupted)),
        };
        let ended = PrintJobRow { state, failure, ..row };
        note(desk, now, &ended)?;
        if let Some(job) = ended.spooler_job {
            port.forget(&ended.printer, job);
        }
        changed = true;
    }
    Ok(changed)
}

/// A job that is handed over takes far less; milliseconds.
const INTERRUPTED_AFTER: i64 = 60_000;

/// Write the private file, hand it to the spooler, note the outcome. A refusal is noted, not lost: the job can be sent
/// again from the queue.
fn hand_over(
    desk: &Desk,
    port: &dyn PrintPort,
    now: Moment,
    row: PrintJobRow,
    pdf: &[u8],
) -> Result<PrintJobView> {
    let sent = private_file(desk, pdf)
        .and_then(|file| port.send(&row.printer, file.path(), &title(row.paper, row.id)));
    let row = match sent {
        Ok(spooled) => PrintJobRow { state: PrintState::Sent, spooler_job: Some(spooled.job), ..row },
        Err(error) => PrintJobRow { state: PrintState::Failed, failure: Some(error.code), ..row },
    };
    note(desk, now, &row)?;
    desk.read(|store, _| shown::print_job(store.reader(), row))
}

/// Note a job's state in the name of who asked for it: the queue goes on while the window is locked.
fn note(desk: &Desk, now: Moment, row: &PrintJobRow) -> Result<()> {
    desk.change_unattended(Op::PrintProgress, now, row.asked_by, |tx| {
        if let Some(registration) = row.registration_id {
            tx.about(registration.0);
        }
        if let (Paper::AdmitTicket, PrintState::Done, Some(registration)) =
            (row.paper, row.state, row.registration_id)
        {
            note_printed(tx, registration, row.asked_at, row.asked_by)?;
        }
        tx.update(row)
    })
}

/// Readable by its owner only, deleted when dropped: the spooler has copied it by then. It lies in the data folder, where
/// what a kill leaves is removed when the desk is opened.
pub(super) fn private_file(desk: &Desk, pdf: &[u8]) -> Result<tempfile::NamedTempFile> {
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile_in(desk.folder().outgoing()?)?;
    file.write_all(pdf)?;
    file.flush()?;
    Ok(file)
}

/// ASCII and without personal data: job titles stand in the spooler's lists.
fn title(paper: Paper, job: PrintJobId) -> String {
    format!("{}-{}", paper.as_str().replace('_', "-"), &job.to_string()[24..])
}
