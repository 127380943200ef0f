//! 续打: going on with a part from the page that a person names, after a jam or a pile of crumpled sheets.

use super::follow::{end_run, note_printed};
use super::show;
use super::start::known_printers;
use crate::desk::Desk;
use crate::desk::print_port::PrintPort;
use crate::desk::request::ResumePart;
use crate::desk::view::PrintRunView;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, PrintPartState, PrintRunState};
use crate::store::tables::print_part::{self, PrintPartRow};
use crate::store::tables::print_run::{self, PrintRunRow};
use crate::store::{Op, Tx};

/// Print a part again from a page on; the pages before it are on paper. One page behind the last says that all came out.
/// What the spooler still has of it is taken back. With a printer it goes there, else to the first that is free. Of a run that
/// was cancelled what came out is noted, and no more is printed.
///
/// # Errors
/// [`Code::FieldInvalid`] for a page that it does not have; [`Code::PrinterGone`]; [`Code::WrongState`] for a part that was
/// not handed over yet, or is on paper in a run that was cancelled; [`Code::ChangedSince`]
/// where somebody else went on with it.
pub fn resume_part(
    desk: &Desk,
    port: &dyn PrintPort,
    now: Moment,
    request: &ResumePart,
) -> Result<PrintRunView> {
    let printer = request.printer.as_ref().map(|name| known_printers(port, std::slice::from_ref(name)));
    let printer = printer.transpose()?.and_then(|names| names.into_iter().next());
    let part = desk.read(|store, _| print_part::get(store.reader(), request.part))?;
    check(&part, request.from_page)?;
    // Taken back first: killed in between, the part failed and is asked about again, and nothing comes out twice.
    if let (Some(job), Some(name)) = (part.spooler_job, &part.printer) {
        port.cancel(name, job);
        port.forget(name, job);
    }
    desk.change(Op::SteerPrinting, now, |tx, _| {
        let present = print_part::get(tx.reader(), part.id)?;
        let run = print_run::get(tx.reader(), part.run_id)?;
        if present.from_page != part.from_page {
            return Err(Error::new(Code::ChangedSince));
        }
        check(&present, request.from_page)?;
        if run.state == PrintRunState::Cancelled && present.state == PrintPartState::Printed {
            return Err(Error::new(Code::WrongState).with("state", "run_ended"));
        }
        go_on(tx, &run, &present, request.from_page, printer)?;
        show::run(tx.reader(), print_run::get(tx.reader(), run.id)?)
    })
}

fn check(part: &PrintPartRow, from_page: u32) -> Result<()> {
    match part.state {
        PrintPartState::Failed | PrintPartState::Sent | PrintPartState::Printed => {}
        PrintPartState::Queued | PrintPartState::Sending | PrintPartState::Cancelled => {
            return Err(Error::new(Code::WrongState).with("state", "not_sent"));
        }
    }
    // A paper that failed before it was laid out begins at its beginning.
    let last = part.pages.map_or(1, |pages| pages + 1);
    if !(1..=last).contains(&from_page) {
        return Err(Error::new(Code::FieldInvalid).with("field", "from_page"));
    }
    Ok(())
}

fn go_on(
    tx: &mut Tx<'_>,
    run: &PrintRunRow,
    part: &PrintPartRow,
    from_page: u32,
    printer: Option<String>,
) -> Result<()> {
    note_printed(tx, run, part, from_page)?;
    let all = part.pages.is_some_and(|pages| from_page > pages);
    let row = PrintPartRow {
        from_page: if all { part.from_page } else { from_page },
        printer: if all { part.printer.clone() } else { printer },
        state: match run.state {
            _ if all => PrintPartState::Printed,
            PrintRunState::Cancelled => PrintPartState::Cancelled,
            _ => PrintPartState::Queued,
        },
        spooler_job: None,
        failure: None,
        changed_at: tx.now(),
        ..part.clone()
    };
    tx.update(&row)?;
    if row.state != PrintPartState::Queued {
        return end_run(tx, run);
    }
    let mut again = run.clone();
    if again.state == PrintRunState::Done {
        again.state = PrintRunState::Printing;
    }
    // A printer that is to print some of it has a share in the run.
    again.printers.0.extend(row.printer.filter(|name| !run.printers.0.contains(name)));
    if again == *run { Ok(()) } else { tx.update(&again) }
}
