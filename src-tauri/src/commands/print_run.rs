//! Printing for a whole sitting.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{OfPart, PrintSitting, ResumePart, RunPrinters, SteerRun};
use desk_core::desk::view::{PrintRunView, PrintRuns, PrintSheetView};
use desk_core::error::Result;

pub(super) fn print_sitting(host: &Host, request: PrintSitting) -> Result<PrintRunView> {
    desk::print_sitting(host.desk()?, host.printers(), host.now(), &request)
}

pub(super) fn print_runs(host: &Host, _: Nothing) -> Result<PrintRuns> {
    desk::print_runs(host.desk()?)
}

pub(super) fn print_part_sheets(host: &Host, request: OfPart) -> Result<Vec<PrintSheetView>> {
    desk::print_part_sheets(host.desk()?, &request)
}

pub(super) fn steer_run(host: &Host, request: SteerRun) -> Result<PrintRunView> {
    desk::steer_run(host.desk()?, host.now(), &request)
}

pub(super) fn run_printers(host: &Host, request: RunPrinters) -> Result<PrintRunView> {
    desk::run_printers(host.desk()?, host.printers(), host.now(), &request)
}

pub(super) fn resume_part(host: &Host, request: ResumePart) -> Result<PrintRunView> {
    desk::resume_part(host.desk()?, host.printers(), host.now(), &request)
}
