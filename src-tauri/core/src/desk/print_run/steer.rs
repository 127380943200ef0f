//! Pausing a print run, going on, cancelling it, and giving it other printers.

use super::follow::end_run;
use super::show;
use super::start::known_printers;
use crate::desk::Desk;
use crate::desk::print_port::PrintPort;
use crate::desk::request::{RunPrinters, SteerRun};
use crate::desk::view::PrintRunView;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, PrintPartState, PrintRunState, PrintRunStep};
use crate::store::tables::print_part::{self, PrintPartRow};
use crate::store::tables::print_run::{self, PrintRunRow};
use crate::store::{Json, Op};

/// Pause a run, let it go on, or cancel it. What a spooler has already comes out all the same.
///
/// # Errors
/// [`Code::WrongState`] for a run that is at its end.
pub fn steer_run(desk: &Desk, now: Moment, request: &SteerRun) -> Result<PrintRunView> {
    desk.change(Op::SteerPrinting, now, |tx, _| {
        let run = open(print_run::get(tx.reader(), request.run)?)?;
        let state = match request.step {
            PrintRunStep::Pause => PrintRunState::Paused,
            PrintRunStep::Continue => PrintRunState::Printing,
            PrintRunStep::Cancel => PrintRunState::Cancelled,
        };
        tx.update(&PrintRunRow { state, ..run.clone() })?;
        if request.step == PrintRunStep::Cancel {
            let parts = print_part::of(tx.reader(), run.id)?.into_iter();
            let queued = parts.filter(|part| part.state == PrintPartState::Queued);
            for part in queued.collect::<Vec<_>>() {
                tx.update(&PrintPartRow { state: PrintPartState::Cancelled, changed_at: now, ..part })?;
            }
        }
        end_run(tx, &run)?;
        show::run(tx.reader(), print_run::get(tx.reader(), run.id)?)
    })
}

/// Let other printers share a run. Parts meant for one that no longer does go to any.
///
/// # Errors
/// [`Code::FieldMissing`] without a printer; [`Code::PrinterGone`]; [`Code::WrongState`] for a run that is at its end.
pub fn run_printers(
    desk: &Desk,
    port: &dyn PrintPort,
    now: Moment,
    request: &RunPrinters,
) -> Result<PrintRunView> {
    let printers = known_printers(port, &request.printers)?;
    desk.change(Op::SteerPrinting, now, |tx, _| {
        let run = open(print_run::get(tx.reader(), request.run)?)?;
        for part in print_part::of(tx.reader(), run.id)? {
            let leaves = part.printer.as_ref().is_some_and(|name| !printers.contains(name));
            if leaves && part.state == PrintPartState::Queued {
                tx.update(&PrintPartRow { printer: None, ..part })?;
            }
        }
        let row = PrintRunRow { printers: Json(printers), ..run };
        tx.update(&row)?;
        show::run(tx.reader(), row)
    })
}

fn open(run: PrintRunRow) -> Result<PrintRunRow> {
    match run.state {
        PrintRunState::Printing | PrintRunState::Paused => Ok(run),
        PrintRunState::Cancelled | PrintRunState::Done => {
            Err(Error::new(Code::WrongState).with("state", "run_ended"))
        }
    }
}
