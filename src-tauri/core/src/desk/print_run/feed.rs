//! Handing parts over to the printers of a run: each gets the next one as soon as it has little left.

use super::lay_out::{LaidOut, lay_out};
use super::{follow, title};
use crate::desk::Desk;
use crate::desk::print::private_file;
use crate::desk::print_port::PrintPort;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, PrintPartState, PrintRunState};
use crate::store::tables::print_part::{self, PrintPartRow};
use crate::store::tables::print_run::{self, PrintRunRow};
use crate::store::tables::print_sheet::PrintSheetRow;
use crate::store::tables::ticket;
use crate::store::{Op, Tx};

/// A printer with fewer pages than this before it gets another part: enough that it never waits, little enough that a jam
/// keeps few.
const PAGES_AHEAD: u32 = 40;

/// Hand over what the printers can take; whether anything was.
pub(super) fn feed(desk: &Desk, port: &dyn PrintPort, now: Moment) -> Result<bool> {
    let mut fed = false;
    for run in desk.read_unattended(print_run::printing)? {
        while round(desk, port, now, &run)? {
            fed = true;
        }
    }
    Ok(fed)
}

/// One part for each printer that can take one, so that none stands idle while another has two; whether any was.
fn round(desk: &Desk, port: &dyn PrintPort, now: Moment, run: &PrintRunRow) -> Result<bool> {
    let mut fed = false;
    for printer in &run.printers.0 {
        if let Some(part) = next_for(desk, run, printer)? {
            fed = true;
            hand_over(desk, port, now, run, PrintPartRow { printer: Some(printer.clone()), ..part })?;
        }
    }
    Ok(fed)
}

/// The next part for a printer; none while it has enough, while it waits for somebody, or where there is none.
fn next_for(desk: &Desk, run: &PrintRunRow, printer: &str) -> Result<Option<PrintPartRow>> {
    desk.read_unattended(|reader| {
        if print_run::get(reader, run.id)?.state != PrintRunState::Printing {
            return Ok(None);
        }
        let parts = print_part::of(reader, run.id)?;
        let here = parts.iter().filter(|part| part.printer.as_deref() == Some(printer));
        let (mut ahead, mut stopped) = (0, false);
        for part in here {
            match part.state {
                PrintPartState::Sent => ahead += left(part),
                PrintPartState::Failed | PrintPartState::Sending => stopped = true,
                PrintPartState::Queued | PrintPartState::Printed | PrintPartState::Cancelled => {}
            }
        }
        let may_take = |part: &PrintPartRow| {
            part.state == PrintPartState::Queued && part.printer.as_deref().is_none_or(|name| name == printer)
        };
        let waits = stopped || ahead >= PAGES_AHEAD;
        Ok(if waits { None } else { parts.into_iter().find(may_take) })
    })
}

/// Pages of a part that are not on paper; of one that was not laid out yet a few.
fn left(part: &PrintPartRow) -> u32 {
    part.pages.map_or(2, |pages| (pages + 1).saturating_sub(part.from_page))
}

/// Lay out, note that it goes, hand over, note how that went. Killed in between, the part is found as it was noted last.
fn hand_over(
    desk: &Desk,
    port: &dyn PrintPort,
    now: Moment,
    run: &PrintRunRow,
    part: PrintPartRow,
) -> Result<()> {
    let laid_out = match lay_out(desk, now, run, &part) {
        Ok(laid_out) => laid_out,
        // No fault of the printer: it goes on with another part.
        Err(error) => {
            return give_up(desk, now, run, PrintPartRow { printer: None, ..part }, error.code);
        }
    };
    let LaidOut { pdf, pages, sheets } = laid_out;
    let state = if pdf.is_some() { PrintPartState::Sending } else { PrintPartState::Printed };
    let part = PrintPartRow { state, pages: Some(pages), failure: None, changed_at: now, ..part };
    match note_sending(desk, now, run, &part, &sheets) {
        // Somebody stopped the run or a ticket became void meanwhile: it is looked at again.
        Err(error) if error.code == Code::ChangedSince => return Ok(()),
        noted => noted?,
    }
    let Some(pdf) = pdf else { return Ok(()) };
    let printer = part.printer.clone().unwrap_or_default();
    let sent = private_file(desk, &pdf).and_then(|file| port.send(&printer, file.path(), &title(&part)));
    match sent {
        Ok(spooled) => {
            let (state, spooler_job) = (PrintPartState::Sent, Some(spooled.job));
            follow::note(desk, now, run, &PrintPartRow { state, spooler_job, changed_at: now, ..part })
        }
        // Whether the spooler has it is asked at the next look.
        Err(error) if error.code == Code::PrintInterrupted => Ok(()),
        Err(error) => follow::fail(desk, now, run, part, error.code),
    }
}

/// A part that cannot be laid out: a room that is gone or empty has nothing to print, anything else waits for somebody.
fn give_up(desk: &Desk, now: Moment, run: &PrintRunRow, part: PrintPartRow, code: Code) -> Result<()> {
    let state = match code {
        Code::NotFound | Code::WrongState => PrintPartState::Cancelled,
        _ => PrintPartState::Failed,
    };
    desk.change_unattended(Op::PrintProgress, now, run.asked_by, |tx| {
        if print_part::get(tx.reader(), part.id)?.state == PrintPartState::Queued {
            tx.update(&PrintPartRow { state, failure: Some(code), changed_at: now, ..part })?;
        }
        follow::end_run(tx, run)
    })
}

fn note_sending(
    desk: &Desk,
    now: Moment,
    run: &PrintRunRow,
    part: &PrintPartRow,
    sheets: &[PrintSheetRow],
) -> Result<()> {
    desk.change_unattended(Op::PrintPaper, now, run.asked_by, |tx| {
        let queued = print_part::get(tx.reader(), part.id)?.state == PrintPartState::Queued;
        let printing = print_run::get(tx.reader(), run.id)?.state == PrintRunState::Printing;
        if !queued || !printing {
            return Err(Error::new(Code::ChangedSince));
        }
        sheets.iter().try_for_each(|sheet| note_sheet(tx, sheet))?;
        tx.update(part)?;
        follow::end_run(tx, run)
    })
}

/// A line of its own for each candidate: a ticket on its way to paper is not taken back as if it were not.
fn note_sheet(tx: &mut Tx<'_>, sheet: &PrintSheetRow) -> Result<()> {
    if let Some(id) = sheet.ticket_id {
        if ticket::get(tx.reader(), id)?.voided_at.is_some() {
            return Err(Error::new(Code::ChangedSince));
        }
        tx.about(sheet.registration_id.0);
    }
    tx.update(sheet)?;
    tx.next_line()
}
