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
            match jobs(printer, move |other| i64::try_from(other.id) == Ok(job)) {
                Some(Some(found)) => found.first().map_or(JobState::Unknown, state),
                Some(None) => JobState::Unreachable,
                // It is busy: no answer says nothing about the job.
                None => JobState::Underway,
            }
        };
        match look() {
            // A scheduler that is just starting knows its printers before its jobs.
            JobState::Unknown => {
                std::thread::sleep(SECOND_LOOK);
                look()
            }
            seen => seen,
        }
    }

    fn find(&self, printer: &str, title: &str) -> Option<Option<i64>> {
        let title = title.to_owned();
        let found = jobs(printer, move |job| job.name == title)??;
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

fn state(job: &PrinterJob) -> JobState {
    match job.state {
        PrinterJobState::COMPLETED => JobState::Done,
        PrinterJobState::CANCELLED => JobState::Failed,
        _ => JobState::Underway,
    }
}

/// The jobs of a printer that are wanted, ended ones too: none where the spooler is down or has no such printer, nothing where
/// it does not answer in time.
fn jobs(
    printer: &str,
    wanted: impl Fn(&PrinterJob) -> bool + Send + 'static,
) -> Option<Option<Vec<PrinterJob>>> {
    let name = printer.to_owned();
    within_patience(move || {
        let printer = printers::get_printer_by_name(&name)?;
        let mut jobs = printer.get_active_jobs();
        jobs.extend(printer.get_job_history());
        jobs.retain(wanted);
        Some(jobs)
    })
}

/// The answer of `ask`, or none where it does not come in time; the call is then left to end by itself.
fn within_patience<T: Send + 'static>(ask: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || sender.send(ask()));
    receiver.recv_timeout(PATIENCE).ok()
}
