//! Putting right: corrected, withdrawn, merged, and what was changed before.

use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{
    CheckDoubles, Correct, MergeCandidates, OfPerson, OfRegistration, PreviewCorrection, Register,
    StateChange, UnmergeCandidates,
};
use desk_core::desk::view::{CorrectionPreview, DoubleView, HistoryLine, RegistrationView, SamePersonPage};
use desk_core::error::Result;

pub(super) fn check_doubles(host: &Host, request: CheckDoubles) -> Result<Vec<DoubleView>> {
    desk::check_doubles(host.desk()?, host.now(), &request)
}

pub(super) fn correction_form(host: &Host, request: OfRegistration) -> Result<Register> {
    desk::correction_form(host.desk()?, host.now(), &request)
}

pub(super) fn preview_correction(host: &Host, request: PreviewCorrection) -> Result<CorrectionPreview> {
    desk::preview_correction(host.desk()?, host.now(), &request)
}

pub(super) fn correct(host: &Host, request: Correct) -> Result<RegistrationView> {
    desk::correct(host.desk()?, host.now(), &request)
}

pub(super) fn withdraw(host: &Host, request: StateChange) -> Result<RegistrationView> {
    desk::withdraw(host.desk()?, host.now(), &request)
}

pub(super) fn reinstate(host: &Host, request: StateChange) -> Result<RegistrationView> {
    desk::reinstate(host.desk()?, host.now(), &request)
}

pub(super) fn history(host: &Host, request: OfRegistration) -> Result<Vec<HistoryLine>> {
    desk::history(host.desk()?, &request)
}

pub(super) fn same_person(host: &Host, request: OfPerson) -> Result<SamePersonPage> {
    desk::same_person(host.desk()?, &request)
}

pub(super) fn merge_candidates(host: &Host, request: MergeCandidates) -> Result<SamePersonPage> {
    desk::merge_candidates(host.desk()?, host.now(), &request)
}

pub(super) fn unmerge_candidates(host: &Host, request: UnmergeCandidates) -> Result<SamePersonPage> {
    desk::unmerge_candidates(host.desk()?, host.now(), &request)
}
