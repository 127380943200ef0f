//! Telephone registrations: calls, images, contact, the queue, and what is read back.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{CheckName, RecordCall, SeeDocument, SetContact};
use desk_core::desk::view::{DeskAddress, RegistrationView, SpelledCharacter, TelephoneQueue};
use desk_core::error::Result;

pub(super) fn see_image(host: &Host, request: SeeDocument) -> Result<RegistrationView> {
    desk::see_image(host.desk()?, host.now(), &request)
}

pub(super) fn record_call(host: &Host, request: RecordCall) -> Result<RegistrationView> {
    desk::record_call(host.desk()?, host.now(), &request)
}

pub(super) fn set_contact(host: &Host, request: SetContact) -> Result<RegistrationView> {
    desk::set_contact(host.desk()?, host.now(), &request)
}

pub(super) fn telephone_queue(host: &Host, _: Nothing) -> Result<TelephoneQueue> {
    desk::telephone_queue(host.desk()?, host.now())
}

pub(super) fn desk_address(host: &Host, _: Nothing) -> Result<DeskAddress> {
    Ok(desk::desk_address(host.desk()?))
}

pub(super) fn spell_name(_: &Host, request: CheckName) -> Result<Vec<SpelledCharacter>> {
    Ok(desk::spell_name(&request))
}
