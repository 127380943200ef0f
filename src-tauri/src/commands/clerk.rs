//! First start, logging in, keys, clerks.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{
    AddClerk, ChangePassphrase, ConfirmRecoveryKey, FirstStart, RenewRecoveryKey, Unlock,
    UnlockWithRecoveryKey,
};
use desk_core::desk::view::{DeskStatus, RecoveryKeyIssued};
use desk_core::error::Result;

pub(super) fn desk_status(host: &Host, _: Nothing) -> Result<DeskStatus> {
    host.status()
}

pub(super) fn first_start(host: &Host, request: FirstStart) -> Result<RecoveryKeyIssued> {
    desk::first_start(host.desk()?, host.now(), &request).map(|issued| complete(host, issued))
}

pub(super) fn confirm_recovery_key(host: &Host, request: ConfirmRecoveryKey) -> Result<DeskStatus> {
    desk::confirm_recovery_key(host.desk()?, host.now(), &request).map(|status| host.complete(status))
}

pub(super) fn renew_recovery_key(host: &Host, request: RenewRecoveryKey) -> Result<RecoveryKeyIssued> {
    desk::renew_recovery_key(host.desk()?, host.now(), &request).map(|issued| complete(host, issued))
}

pub(super) fn unlock(host: &Host, request: Unlock) -> Result<DeskStatus> {
    desk::unlock(host.desk()?, host.now(), &request).map(|status| host.complete(status))
}

pub(super) fn unlock_with_recovery_key(host: &Host, request: UnlockWithRecoveryKey) -> Result<DeskStatus> {
    desk::unlock_with_recovery_key(host.desk()?, host.now(), &request).map(|status| host.complete(status))
}

pub(super) fn lock(host: &Host, _: Nothing) -> Result<DeskStatus> {
    desk::lock(host.desk()?, host.now()).map(|status| host.complete(status))
}

pub(super) fn change_passphrase(host: &Host, request: ChangePassphrase) -> Result<DeskStatus> {
    desk::change_passphrase(host.desk()?, host.now(), &request).map(|status| host.complete(status))
}

pub(super) fn add_clerk(host: &Host, request: AddClerk) -> Result<DeskStatus> {
    desk::add_clerk(host.desk()?, host.now(), &request).map(|status| host.complete(status))
}

fn complete(host: &Host, issued: RecoveryKeyIssued) -> RecoveryKeyIssued {
    RecoveryKeyIssued { status: host.complete(issued.status), ..issued }
}
