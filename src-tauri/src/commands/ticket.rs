//! Tickets of a whole sitting, and what becomes of a ticket.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{
    GiveNumber, ImportNumbers, IssueSitting, NoteDispatch, OfRegistration, ReissueTicket, TakeBackDispatch,
};
use desk_core::desk::view::{DispatchRegister, NumbersImported, RegistrationView, SavedFile, SittingTickets};
use desk_core::error::{Code, Error, Result};
use desk_core::model::SittingId;
use std::path::PathBuf;

pub(super) fn issue_sitting(host: &Host, request: IssueSitting) -> Result<SittingTickets> {
    let folder = folder(host, request.sitting)?;
    desk::issue_sitting(host.desk()?, host.now(), &folder, &request)
}

pub(super) fn export_mailing(host: &Host, request: IssueSitting) -> Result<SavedFile> {
    let folder = folder(host, request.sitting)?.join("寄送");
    desk::export_mailing(host.desk()?, host.now(), &folder, &request)
}

pub(super) fn reissue_ticket(host: &Host, request: ReissueTicket) -> Result<RegistrationView> {
    desk::reissue_ticket(host.desk()?, host.now(), &request)
}

pub(super) fn give_number(host: &Host, request: GiveNumber) -> Result<RegistrationView> {
    desk::give_number(host.desk()?, host.now(), &request)
}

pub(super) fn import_numbers(host: &Host, request: ImportNumbers) -> Result<NumbersImported> {
    desk::import_numbers(host.desk()?, host.now(), &request)
}

pub(super) fn dispatch_register(host: &Host, request: OfRegistration) -> Result<DispatchRegister> {
    desk::dispatch_register(host.desk()?, &request)
}

pub(super) fn note_dispatch(host: &Host, request: NoteDispatch) -> Result<DispatchRegister> {
    desk::note_dispatch(host.desk()?, host.now(), &request)
}

pub(super) fn take_back_dispatch(host: &Host, request: TakeBackDispatch) -> Result<DispatchRegister> {
    desk::take_back_dispatch(host.desk()?, host.now(), &request)
}

pub(super) fn ticket_letter(host: &Host, request: OfRegistration) -> Result<SavedFile> {
    desk::ticket_letter(host.desk()?, host.now(), host.save_to(), &request)
}

pub(super) fn ticket_picture(host: &Host, request: OfRegistration) -> Result<SavedFile> {
    desk::ticket_picture(host.desk()?, host.now(), host.save_to(), &request)
}

/// Open the folder with a file that the desk saved, and no other, in the system's file manager.
pub(super) fn open_folder(host: &Host, request: SavedFile) -> Result<Nothing> {
    let path = super::paper::saved(host, &request)?;
    let folder = if path.is_dir() { path } else { path.parent().map(PathBuf::from).unwrap_or_default() };
    tauri_plugin_opener::open_path(folder, None::<&str>)
        .map_err(|_| Error::new(Code::InputOutput).with("kind", "opener"))
}

/// Each sitting has a folder of its own, where people look for saved papers.
fn folder(host: &Host, sitting: SittingId) -> Result<PathBuf> {
    let found = desk::sittings(host.desk()?, host.now())?.into_iter().find(|one| one.id == sitting);
    let sitting = found.ok_or_else(|| Error::new(Code::NotFound).with("what", "sitting"))?;
    Ok(host.save_to().join(format!("准考证-{}", sitting.exam_date)))
}
