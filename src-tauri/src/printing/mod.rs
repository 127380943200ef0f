//! Printers through CUPS or the Windows spooler. A spooler that hangs must not hang the desk: every call has a limit.

#[cfg_attr(unix, path = "cups.rs")]
#[cfg_attr(windows, path = "winspool.rs")]
mod spooler;

use desk_core::desk::{JobState, PrintPort, PrinterInfo, Spooled};
use desk_core::error::{Code, Error, Result};
use printers::common::base::job::{PrinterJob, PrinterJobOptions, PrinterJobState};
use printers::common::base::printer::PrinterState;
use printers::common::converters::Converter;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

/// A healthy spooler answers in some milliseconds; a frozen one was seen to take two minutes.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a job that is not known is given to be known after all.
const SECOND_LOOK: Duration = Duration::from_secs(1);

/// The printers of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct SystemPrinters;

impl PrintPort for SystemPrinters {
    fn printers(&self) -> Vec<PrinterInfo> {
        let shown = |printer: &printers::common::base::printer::Printer| PrinterInfo {
            name: printer.system_name.clone(),
            label: if printer.name.is_empty() { printer.system_name.clone() } else { printer.name.clone() },
            is_default: printer.is_default,
            ready: matches!(printer.state, PrinterState::READY | PrinterState::PRINTING),
        };
        within_patience(move || printers::get_printers().iter().map(shown).collect()).unwrap_or_default()
    }

    fn send(&self, printer: &str, file: &Path, title: &str) -> Result<Spooled> {
        let (name, title) = (printer.to_owned(), title.to_owned());
        let file = file.to_str().ok_or_else(|| Error::internal("print file name"))?.to_owned();
        let failure = |code: Code| Error::new(code).with("printer", printer);
        let sent = within_patience(move || {
            let printer = printers::get_printer_by_name(&name).ok_or(Code::PrinterGone)?;
            let options = PrinterJobOptions {
                name: Some(&title),
                raw_properties: &[("media", "A4")],
                converter: Converter::None,
            };
            printer.print_file(&file, options).map_err(|_| Code::PrintFailed)
        });
        match sent {
            Some(Ok(job)) => Ok(Spooled { job: i64::try_from(job).unwrap_or(i64::MAX) }),
            Some(Err(code)) => Err(failure(code)),
            // The call goes on by itself: the spooler may still take the paper.
            None => Err(failure(Code::PrintInterrupted)),
        }
    }

    fn job_state(&self, printer: &str, job: i64) -> JobState {
        let look = || {
            let found = jobs(printer, move |other| i64::try_from(other.id) == Ok(job))?;
            Some(found.into_iter().next().map(|job| job.state))
        };
        let seen = match look() {
            // A scheduler that is just starting knows its printers before its jobs.
            Some(None) => {
                std::thread::sleep(SECOND_LOOK);
                look()
            }
            seen => seen,
        };
        match seen {
            Some(Some(PrinterJobState::COMPLETED)) => JobState::Done,
            Some(Some(PrinterJobState::CANCELLED)) => JobState::Failed,
            Some(Some(_)) => JobState::Underway,
            Some(None) => JobState::Unknown,
            None => JobState::Unreachable,
        }
    }

    fn find(&self, printer: &str, title: &str) -> Option<Option<i64>> {
        let title = title.to_owned();
        let found = jobs(printer, move |job| job.name == title)?;
        Some(found.into_iter().filter_map(|job| i64::try_from(job.id).ok()).max())
    }

    fn cancel(&self, printer: &str, job: i64) {
        let (name, Ok(job)) = (printer.to_owned(), u64::try_from(job)) else { return };
        within_patience(move || {
            let cancelled = printers::get_printer_by_name(&name).map(|printer| printer.cancel_job(job));
            if !matches!(cancelled, Some(Ok(()))) {
                log::warn!("the spooler did not take a job back");
            }
        });
    }

    fn forget(&self, printer: &str, job: i64) {
        let printer = printer.to_owned();
        within_patience(move || spooler::forget(&printer, job));
    }
}

/// The jobs of a printer that are wanted, ended ones too; none where the spooler cannot be asked or has no such printer.
fn jobs(printer: &str, wanted: impl Fn(&PrinterJob) -> bool + Send + 'static) -> Option<Vec<PrinterJob>> {
    let name = printer.to_owned();
    let found = within_patience(move || {
        let printer = printers::get_printer_by_name(&name)?;
        let mut jobs = printer.get_active_jobs();
        jobs.extend(printer.get_job_history());
        jobs.retain(wanted);
        Some(jobs)
    });
    found.flatten()
}

/// The answer of `ask`, or none where it does not come in time; the call is then left to end by itself.
fn within_patience<T: Send + 'static>(ask: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || sender.send(ask()));
    receiver.recv_timeout(PATIENCE).ok()
}
