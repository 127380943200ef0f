//! Printing and saving papers.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{ChoosePrinter, PrintPaper, RecoverySheetRequest, RetryPrint, SavePaper};
use desk_core::desk::view::{PrintJobView, PrinterChoices, SavedFile};
use desk_core::error::{Code, Error, Result};
use std::path::{Path, PathBuf};

pub(super) fn print_paper(host: &Host, request: PrintPaper) -> Result<PrintJobView> {
    desk::print_paper(host.desk()?, host.printers(), host.now(), &request)
}

pub(super) fn save_paper(host: &Host, request: SavePaper) -> Result<SavedFile> {
    desk::save_paper(host.desk()?, host.now(), host.save_to(), &request)
}

/// Without a printer the sheet is saved; with one it is printed and no file stays.
pub(super) fn recovery_sheet(host: &Host, request: RecoverySheetRequest) -> Result<SavedFile> {
    match &request.printer {
        None => desk::save_recovery_sheet(host.desk()?, host.now(), host.save_to(), &request.recovery_key),
        Some(printer) => {
            desk::print_recovery_sheet(
                host.desk()?,
                host.printers(),
                host.now(),
                printer,
                &request.recovery_key,
            )?;
            Ok(SavedFile { path: String::new() })
        }
    }
}

pub(super) fn printer_choices(host: &Host, _: Nothing) -> Result<PrinterChoices> {
    desk::printer_choices(host.desk()?, host.printers())
}

pub(super) fn choose_printer(host: &Host, request: ChoosePrinter) -> Result<PrinterChoices> {
    desk::choose_printer(host.desk()?, host.printers(), host.now(), &request)
}

pub(super) fn print_queue(host: &Host, _: Nothing) -> Result<Vec<PrintJobView>> {
    desk::print_queue(host.desk()?)
}

pub(super) fn retry_print(host: &Host, request: RetryPrint) -> Result<PrintJobView> {
    desk::retry_print(host.desk()?, host.printers(), host.now(), &request)
}

/// Open a paper that the desk saved, and nothing else, in the system's viewer.
pub(super) fn open_file(host: &Host, request: SavedFile) -> Result<Nothing> {
    tauri_plugin_opener::open_path(saved(host, &request)?, None::<&str>)
        .map_err(|_| Error::new(Code::InputOutput).with("kind", "opener"))
}

/// The path of what the desk saved: it lies where the desk saves.
pub(crate) fn saved(host: &Host, file: &SavedFile) -> Result<PathBuf> {
    let (path, folder) = (Path::new(&file.path), host.save_to());
    let inside = path.canonicalize().ok().zip(folder.canonicalize().ok());
    match inside {
        Some((inside, folder)) if inside.starts_with(&folder) => Ok(path.to_owned()),
        _ => Err(Error::new(Code::NotFound).with("what", "file")),
    }
}
