//! What stands on the counter: scanner, reader, camera, printer.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::error::Result;
use desk_core::model::ScannerSettings;

pub(super) fn scanner_settings(host: &Host, _: Nothing) -> Result<ScannerSettings> {
    desk::scanner_settings(host.desk()?)
}

pub(super) fn set_up_scanner(host: &Host, request: ScannerSettings) -> Result<ScannerSettings> {
    desk::set_up_scanner(host.desk()?, host.now(), &request)
}
