//! Print runs as they are shown.

use super::start::last_printers;
use crate::desk::request::OfPart;
use crate::desk::view::{PrintPartView, PrintRunView, PrintRuns, PrintSheetView};
use crate::desk::{Desk, shown};
use crate::error::Result;
use crate::store::Reader;
use crate::store::tables::print_part::{self, PrintPartRow};
use crate::store::tables::print_run::{self, PrintRunRow};
use crate::store::tables::print_sheet::{self, PrintSheetRow};
use crate::store::tables::{candidate, registration, sitting, ticket};

/// Runs shown in the queue's list.
const SHOWN: u32 = 20;

/// The newest runs with every one that is not at its end, and the printers that shared the last one.
pub fn print_runs(desk: &Desk) -> Result<PrintRuns> {
    desk.read(|store, _| {
        let reader = store.reader();
        let rows = print_run::newest(reader, SHOWN)?.into_iter();
        Ok(PrintRuns {
            runs: rows.map(|row| run(reader, row)).collect::<Result<_>>()?,
            printers: last_printers(reader)?,
        })
    })
}

/// The tickets of a part, page by page: to see which is the last that came out.
///
/// # Errors
/// [`crate::error::Code::NotFound`].
pub fn print_part_sheets(desk: &Desk, request: &OfPart) -> Result<Vec<PrintSheetView>> {
    desk.read(|store, _| {
        print_part::get(store.reader(), request.part)?;
        let sheets = print_sheet::of(store.reader(), request.part)?;
        sheets.into_iter().map(|row| sheet(store.reader(), row)).collect()
    })
}

/// A run with its parts.
pub(super) fn run(reader: &Reader, row: PrintRunRow) -> Result<PrintRunView> {
    let (tickets, printed) = print_sheet::count(reader, row.id)?;
    let left_out = print_sheet::left_out(reader, row.id)?.into_iter().map(|it| sheet(reader, it));
    let left_out = left_out.collect::<Result<_>>()?;
    let sitting = sitting::get(reader, row.sitting_id)?;
    let parts = print_part::of(reader, row.id)?.into_iter().map(part).collect();
    Ok(PrintRunView {
        id: row.id,
        sitting: sitting.id,
        exam_date: sitting.first_day(),
        site: sitting.site,
        printers: row.printers.0,
        state: row.state,
        tickets,
        printed,
        left_out,
        parts,
        reprint_reason: row.reprint_reason,
        asked_at: row.asked_at,
        clerk_name: shown::clerk_name(reader, row.asked_by)?,
    })
}

fn part(row: PrintPartRow) -> PrintPartView {
    PrintPartView {
        id: row.id,
        room: row.room_name,
        paper: row.room_paper,
        subject: row.subject,
        pages: row.pages,
        from_page: row.from_page,
        printer: row.printer,
        state: row.state,
        failure: row.failure,
        changed_at: row.changed_at,
    }
}

fn sheet(reader: &Reader, row: PrintSheetRow) -> Result<PrintSheetView> {
    let person = candidate::get(reader, registration::get(reader, row.registration_id)?.candidate_id)?;
    let ticket = match row.ticket_id {
        Some(id) => Some(ticket::get(reader, id)?),
        None => ticket::in_force(reader, row.registration_id)?,
    };
    Ok(PrintSheetView {
        page: row.page,
        registration: row.registration_id,
        name: person.name,
        ticket_number: ticket.map(|ticket| ticket.number),
        problem: row.problem,
        printed_at: row.printed_at,
    })
}
