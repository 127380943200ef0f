//! Following the parts that a spooler has to their end, and noting what is on paper then.

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
        let printer = part.printer.clone().unwrap_or_default();
        // One that is being handed over now is not found here: both happen one after the other.
        let Some(job) = part.spooler_job.or_else(|| port.find(&printer, &title(part.id, part.from_page)))
        else {
            fail(desk, now, &run, part, Code::PrintInterrupted)?;
            changed = true;
            continue;
        };
        let state = port.job_state(&printer, job);
        match state {
            JobState::Underway if part.state == PrintPartState::Sent => continue,
            JobState::Underway => {
                let state = PrintPartState::Sent;
                note(desk, now, &run, &PrintPartRow { state, spooler_job: Some(job), ..part })?;
            }
            JobState::Done => complete(desk, now, &run, part)?,
            JobState::Failed => fail(desk, now, &run, part, Code::PrintFailed)?,
            JobState::Unknown => fail(desk, now, &run, part, Code::PrintInterrupted)?,
        }
        if state != JobState::Underway {
            port.forget(&printer, job);
        }
        changed = true;
    }
    Ok(changed)
}

/// A part that did not come out, or not as a whole: its printer waits for somebody who looked.
pub(super) fn fail(
    desk: &Desk,
    now: Moment,
    run: &PrintRunRow,
    part: PrintPartRow,
    code: Code,
) -> Result<()> {
    let (state, failure) = (PrintPartState::Failed, Some(code));
    note(desk, now, run, &PrintPartRow { state, failure, spooler_job: None, changed_at: now, ..part })
}

/// Note where a part is.
pub(super) fn note(desk: &Desk, now: Moment, run: &PrintRunRow, part: &PrintPartRow) -> Result<()> {
    desk.change_unattended(Op::PrintProgress, now, run.asked_by, |tx| tx.update(part))
}

fn complete(desk: &Desk, now: Moment, run: &PrintRunRow, part: PrintPartRow) -> Result<()> {
    desk.change_unattended(Op::PrintProgress, now, run.asked_by, |tx| {
        note_printed(tx, run, &part, u32::MAX)?;
        let (state, spooler_job) = (PrintPartState::Printed, None);
        tx.update(&PrintPartRow { state, spooler_job, changed_at: now, ..part })?;
        end_run(tx, run)
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

/// A run whose parts are all on paper is done.
pub(super) fn end_run(tx: &mut Tx<'_>, run: &PrintRunRow) -> Result<()> {
    let ended = print_part::of(tx.reader(), run.id)?.iter().all(|part| part.state == PrintPartState::Printed);
    let present = print_run::get(tx.reader(), run.id)?;
    if ended && present.state != PrintRunState::Cancelled {
        tx.update(&PrintRunRow { state: PrintRunState::Done, ..present })?;
    }
    Ok(())
}
