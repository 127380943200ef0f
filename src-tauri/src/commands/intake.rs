//! Taking a registration.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{
    CheckIdentity, CheckName, CheckText, ExaminePhoto, JudgeEligibility, PutRightPhoto, ReadMrz, Register,
    SaveDraft,
};
use desk_core::desk::view::{
    FileReceived, FrameView, IdentityCheck, IntakeOptions, MissingGlyph, MrzAnswer, NameCheck,
    PhotoExamination, PutRightView, RegistrationView,
};
use desk_core::error::Result;
use desk_core::photo::PhotoGuide;
use desk_core::rules::eligibility::EligibilityVerdict;

pub(super) fn intake_options(host: &Host, _: Nothing) -> Result<IntakeOptions> {
    desk::intake_options(host.desk()?, host.now())
}

pub(super) fn check_identity(host: &Host, request: CheckIdentity) -> Result<IdentityCheck> {
    desk::check_identity(host.desk()?, host.now(), &request)
}

pub(super) fn read_mrz(host: &Host, request: ReadMrz) -> Result<MrzAnswer> {
    Ok(desk::read_mrz(host.now(), &request))
}

pub(super) fn check_name(host: &Host, request: CheckName) -> Result<NameCheck> {
    desk::check_name(host.desk()?, &request)
}

pub(super) fn check_text(host: &Host, request: CheckText) -> Result<Vec<MissingGlyph>> {
    desk::check_text(host.desk()?, &request)
}

pub(super) fn judge_eligibility(host: &Host, request: JudgeEligibility) -> Result<EligibilityVerdict> {
    desk::judge_eligibility(host.desk()?, host.now(), &request)
}

pub(super) fn receive_file(host: &Host, bytes: &[u8]) -> Result<FileReceived> {
    desk::receive_file(host.desk()?, host.now(), bytes)
}

pub(super) fn put_right_photo(host: &Host, request: PutRightPhoto) -> Result<PutRightView> {
    desk::put_right_photo(host.desk()?, host.now(), &request)
}

pub(super) fn examine_photo(host: &Host, request: ExaminePhoto) -> Result<PhotoExamination> {
    desk::examine_photo(host.desk()?, host.now(), &request)
}

pub(super) fn examine_frame(host: &Host, jpeg: &[u8]) -> Result<FrameView> {
    desk::examine_frame(host.desk()?, host.now(), jpeg)
}

pub(super) fn photo_guide(_: &Host, _: Nothing) -> Result<PhotoGuide> {
    Ok(desk::photo_guide())
}

pub(super) fn save_draft(host: &Host, request: SaveDraft) -> Result<Nothing> {
    desk::save_draft(host.desk()?, host.now(), &request)
}

pub(super) fn discard_draft(host: &Host, _: Nothing) -> Result<Nothing> {
    desk::discard_draft(host.desk()?)
}

pub(super) fn register(host: &Host, request: Register) -> Result<RegistrationView> {
    desk::register(host.desk()?, host.now(), &request)
}
