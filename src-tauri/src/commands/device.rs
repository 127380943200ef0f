//! What stands on the counter: scanner, card reader, printer; and the folder in which new photos arrive.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{AskTestPage, ChooseReader, MarkArrival, PrintTestPage, WatchFolder};
use desk_core::desk::view::{CardTrial, CardView, ReaderChoices, TestPageJob, WatchedFolder};
use desk_core::error::Result;
use desk_core::model::ScannerSettings;

pub(super) fn scanner_settings(host: &Host, _: Nothing) -> Result<ScannerSettings> {
    desk::scanner_settings(host.desk()?)
}

pub(super) fn set_up_scanner(host: &Host, request: ScannerSettings) -> Result<ScannerSettings> {
    desk::set_up_scanner(host.desk()?, host.now(), &request)
}

pub(super) fn reader_choices(host: &Host, _: Nothing) -> Result<ReaderChoices> {
    desk::reader_choices(host.desk()?)
}

pub(super) fn choose_reader(host: &Host, request: ChooseReader) -> Result<ReaderChoices> {
    desk::choose_reader(host.desk()?, host.now(), &request)
}

pub(super) fn watched_folder(host: &Host, _: Nothing) -> Result<WatchedFolder> {
    desk::watched_folder(host.desk()?)
}

pub(super) fn watch_folder(host: &Host, request: WatchFolder) -> Result<WatchedFolder> {
    desk::watch_folder(host.desk()?, host.now(), &request)
}

pub(super) fn mark_arrival(host: &Host, request: MarkArrival) -> Result<WatchedFolder> {
    desk::mark_arrival(host.desk()?, &request)
}

pub(super) fn read_card(host: &Host, _: Nothing) -> Result<CardView> {
    desk::read_card(host.desk()?, host.readers(), host.now())
}

pub(super) fn try_reader(host: &Host, _: Nothing) -> Result<CardTrial> {
    desk::try_reader(host.desk()?, host.readers(), host.now())
}

pub(super) fn print_test_page(host: &Host, request: PrintTestPage) -> Result<TestPageJob> {
    desk::print_test_page(host.desk()?, host.printers(), host.now(), &request)
}

pub(super) fn test_page_state(host: &Host, request: AskTestPage) -> Result<TestPageJob> {
    desk::test_page_state(host.desk()?, host.printers(), &request)
}
