//! Finding registrations and carrying them on.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{
    ApproveCondition, AttachPhoto, MarkMaterial, OfRegistration, Search, SeeDocument, UndoStep,
};
use desk_core::desk::view::{RegistrationView, RevealedNumber, SearchAnswer, StartPage, UndoView};
use desk_core::error::Result;

pub(super) fn start_page(host: &Host, _: Nothing) -> Result<StartPage> {
    desk::start_page(host.desk()?, host.now())
}

pub(super) fn search(host: &Host, request: Search) -> Result<SearchAnswer> {
    desk::search(host.desk()?, &request)
}

pub(super) fn registration(host: &Host, request: OfRegistration) -> Result<RegistrationView> {
    desk::registration(host.desk()?, &request)
}

pub(super) fn reveal_number(host: &Host, request: OfRegistration) -> Result<RevealedNumber> {
    desk::reveal_number(host.desk()?, host.now(), &request)
}

pub(super) fn see_original(host: &Host, request: SeeDocument) -> Result<RegistrationView> {
    desk::see_original(host.desk()?, host.now(), &request)
}

pub(super) fn attach_photo(host: &Host, request: AttachPhoto) -> Result<RegistrationView> {
    desk::attach_photo(host.desk()?, host.now(), &request)
}

pub(super) fn mark_material(host: &Host, request: MarkMaterial) -> Result<RegistrationView> {
    desk::mark_material(host.desk()?, host.now(), &request)
}

pub(super) fn see_materials(host: &Host, request: OfRegistration) -> Result<RegistrationView> {
    desk::see_materials(host.desk()?, host.now(), &request)
}

pub(super) fn second_check(host: &Host, request: OfRegistration) -> Result<RegistrationView> {
    desk::second_check(host.desk()?, host.now(), &request)
}

pub(super) fn approve_condition(host: &Host, request: ApproveCondition) -> Result<RegistrationView> {
    desk::approve_condition(host.desk()?, host.now(), &request)
}

pub(super) fn undoable(host: &Host, request: OfRegistration) -> Result<Option<UndoView>> {
    desk::undoable(host.desk()?, host.now(), &request)
}

pub(super) fn undo(host: &Host, request: UndoStep) -> Result<Option<RegistrationView>> {
    desk::undo(host.desk()?, host.now(), &request)
}
