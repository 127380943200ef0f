//! Following the parts that a spooler has to their end, and noting what is on paper then. The spooler is asked outside the
//! store's lock: what a person did to a part meanwhile stands.

use super::title;
use crate::desk::Desk;
use crate::desk::issuing::note_ticket_printed;
use crate::desk::print_port::{JobState, PrintPort};
use crate::error::{Code, Result};
use crate::model::{Moment, PrintPartState, PrintRunState};
use crate::store::tables::print_part::{self, PrintPartRow};
use crate::store::tables::print_run::{self, PrintRunRow};
use crate::store::tables::print_sheet::{self, PrintSheetRow};
use crate::store::{Op, Tx};

/// Ask about every part at a spooler; whether anything changed.
pub(super) fn follow(desk: &Desk, port: &dyn PrintPort, now: Moment) -> Result<bool> {
    let mut changed = false;
    for part in desk.read_unattended(print_part::under_way)? {
        let run = desk.read_unattended(|reader| print_run::get(reader, part.run_id))?;
        changed |= follow_one(desk, port, now, &run, part)?;
    }
    Ok(changed)
}

fn follow_one(
    desk: &Desk,
    port: &dyn PrintPort,
    now: Moment,
    run: &PrintRunRow,
    part: PrintPartRow,
) -> Result<bool> {
    let printer = part.printer.clone().unwrap_or_default();
    if part.state == PrintPartState::Printed {
        // Ended, but whether the spooler keeps its file was not settled yet.
        forget(desk, port, now, run, part)?;
        return Ok(false);
    }
    // One that is being handed over now is not found here: both happen one after the other.
    let known = part.spooler_job.map(Some);
    let Some(found) = known.or_else(|| port.find(&printer, &title(&part))) else { return Ok(false) };
    let Some(job) = found else {
        fail(desk, now, run, part, Code::PrintInterrupted)?;
        return Ok(true);
    };
    let part = PrintPartRow { spooler_job: Some(job), ..part };
    match port.job_state(&printer, job) {
        JobState::Unreachable => return Ok(false),
        JobState::Underway if part.state == PrintPartState::Sent => return Ok(false),
        JobState::Underway => {
            note(desk, now, run, &PrintPartRow { state: PrintPartState::Sent, ..part })?;
        }
        JobState::Done => {
            complete(desk, now, run, &part)?;
            forget(desk, port, now, run, part)?;
        }
        JobState::Failed => {
            port.forget(&printer, job);
            fail(desk, now, run, part, Code::PrintFailed)?;
        }
        JobState::Unknown => fail(desk, now, run, part, Code::PrintInterrupted)?,
    }
    Ok(true)
}

/// A part that did not come out, or not as a whole: its printer waits for somebody who looked. The spooler's number is kept,
/// so that what it may still have is taken back before anything goes on.
pub(super) fn fail(
    desk: &Desk,
    now: Moment,
    run: &PrintRunRow,
    part: PrintPartRow,
    code: Code,
) -> Result<()> {
    let (state, failure) = (PrintPartState::Failed, Some(code));
    note(desk, now, run, &PrintPartRow { state, failure, changed_at: now, ..part })
}

/// Note where a part is, unless somebody went on with it meanwhile.
pub(super) fn note(desk: &Desk, now: Moment, run: &PrintRunRow, part: &PrintPartRow) -> Result<()> {
    desk.change_unattended(Op::PrintProgress, now, run.asked_by, |tx| {
        if is_as_known(tx, part)? { tx.update(part) } else { Ok(()) }
    })
}

/// Whether a part is still under way as it was when it was read.
fn is_as_known(tx: &Tx<'_>, part: &PrintPartRow) -> Result<bool> {
    let present = print_part::get(tx.reader(), part.id)?;
    let under_way = matches!(present.state, PrintPartState::Sending | PrintPartState::Sent);
    let same_job = present.spooler_job.is_none() || present.spooler_job == part.spooler_job;
    Ok(under_way && same_job && present.from_page == part.from_page && present.printer == part.printer)
}

fn complete(desk: &Desk, now: Moment, run: &PrintRunRow, part: &PrintPartRow) -> Result<()> {
    desk.change_unattended(Op::PrintProgress, now, run.asked_by, |tx| {
        if !is_as_known(tx, part)? {
            return Ok(());
        }
        note_printed(tx, run, part, u32::MAX)?;
        tx.update(&PrintPartRow { state: PrintPartState::Printed, changed_at: now, ..part.clone() })?;
        end_run(tx, run)
    })
}

/// Let the spooler keep nothing of a part that is on paper, then forget its number: killed in between, it is told again.
fn forget(
    desk: &Desk,
    port: &dyn PrintPort,
    now: Moment,
    run: &PrintRunRow,
    part: PrintPartRow,
) -> Result<()> {
    let Some(job) = part.spooler_job else { return Ok(()) };
    port.forget(part.printer.as_deref().unwrap_or_default(), job);
    desk.change_unattended(Op::PrintProgress, now, run.asked_by, |tx| {
        let present = print_part::get(tx.reader(), part.id)?;
        match present.state == PrintPartState::Printed && present.spooler_job == Some(job) {
            true => tx.update(&PrintPartRow { spooler_job: None, ..present }),
            false => Ok(()),
        }
    })
}

/// The sheets of what was sent are on paper, up to and without a page. Each is noted once, however often it is printed.
pub(super) fn note_printed(tx: &mut Tx<'_>, run: &PrintRunRow, part: &PrintPartRow, end: u32) -> Result<()> {
    for sheet in print_sheet::of(tx.reader(), part.id)? {
        let sent = (part.from_page..end).contains(&sheet.page);
        if let (true, Some(ticket), None) = (sent, sheet.ticket_id, sheet.printed_at) {
            tx.about(sheet.registration_id.0);
            note_ticket_printed(tx, ticket, run.asked_by)?;
            tx.update(&PrintSheetRow { printed_at: Some(tx.now()), ..sheet })?;
            tx.next_line()?;
        }
    }
    Ok(())
}

/// A run of which nothing waits for a printer or for somebody is done.
pub(super) fn end_run(tx: &mut Tx<'_>, run: &PrintRunRow) -> Result<()> {
    let ended = |state| matches!(state, PrintPartState::Printed | PrintPartState::Cancelled);
    let all = print_part::of(tx.reader(), run.id)?.iter().all(|part| ended(part.state));
    let present = print_run::get(tx.reader(), run.id)?;
    if all && present.state != PrintRunState::Cancelled {
        tx.update(&PrintRunRow { state: PrintRunState::Done, ..present })?;
    }
    Ok(())
}
