//! Replacing everything by a backup.

use super::inner::{Inner, supervisor};
use super::request::Restore;
use super::unlock::{count_wrong_try, wait_is_over};
use super::view::DeskStatus;
use super::watched_folder::Watch;
use super::{Desk, desk_status, print_run};
use crate::error::{Code, Error, Result};
use crate::model::{LongWork, Moment, Role};
use crate::store::{KeyFile, RecoveryKey, exchange, stage_backup};
use std::path::Path;

/// Replace the store by a verified backup and lock the desk. A backup that cannot be used changes nothing: whoever works
/// goes on. The store that was there stays beside the new one.
///
/// On a desk already set up a supervisor must be working, or the secret must also be one of the present key file:
/// a damaged database lets nobody work. On a new desk, and where the key file itself is damaged, the backup's own
/// secret is enough.
pub fn restore(desk: &Desk, now: Moment, request: &Restore) -> Result<DeskStatus> {
    {
        let mut inner = desk.inner();
        may_restore(&mut inner, now, &request.passphrase)?;
        let path = Path::new(request.path.trim());
        let underway = desk.progress().begin(LongWork::Restore)?;
        let staged = stage_backup(desk.folder(), path, &request.passphrase, now, desk.entropy, &underway)?;
        inner.clerk = None;
        let exchanged = exchange(desk.folder(), staged, inner.store.take(), now);
        inner.keys =
            if desk.folder().is_set_up() { Some(KeyFile::read(&desk.folder().keys())?) } else { None };
        let mut store = exchanged?;
        let held = print_run::hold_back(&mut store, now);
        inner.store = Some(store);
        held?;
    }
    *desk.watch() = Watch::default();
    desk_status(desk, now)
}

/// Wrong secrets are counted here as they are when logging in.
fn may_restore(inner: &mut Inner, now: Moment, secret: &str) -> Result<()> {
    let refusal = match (&inner.keys, inner.acting()) {
        (None, _) => return Ok(()),
        (Some(_), Ok((_, clerk))) => return supervisor(clerk),
        (Some(keys), Err(_)) => {
            wait_is_over(inner, now)?;
            match holds_a_key(keys, secret) {
                true => return Ok(()),
                false => Error::new(Code::WrongPassphrase),
            }
        }
    };
    Err(count_wrong_try(inner, now, refusal))
}

/// Whether the secret is the passphrase of a supervisor or the recovery key.
fn holds_a_key(keys: &KeyFile, secret: &str) -> bool {
    let mut supervisors = keys.clerks.iter().filter(|holder| holder.role == Role::Supervisor);
    let by_recovery = || RecoveryKey::read(secret).is_some_and(|key| keys.check_recovery(&key).is_ok());
    supervisors.any(|holder| keys.check_passphrase(holder.id, secret).is_ok()) || by_recovery()
}
