//! Logging in, switching and locking.

use super::inner::Inner;
use super::load_rulebook::in_force;
use super::request::{Unlock, UnlockWithRecoveryKey};
use super::view::DeskStatus;
use super::{Desk, desk_status, text};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::store::{KeyChange, Op, RecoveryKey, Store, tables::clerk};

/// Wrong tries that cost nothing.
const FREE_TRIES: u32 = 4;
/// The longest wait after a wrong try, in seconds.
const LONGEST_WAIT: i64 = 60;

/// Let a clerk work. Who worked before is locked out, whatever the outcome.
pub fn unlock(desk: &Desk, now: Moment, request: &Unlock) -> Result<DeskStatus> {
    {
        let mut inner = desk.inner();
        inner.clerk = None;
        wait_is_over(&inner, now)?;
        let keys = inner.keys.as_ref().ok_or_else(|| Error::new(Code::NotSetUp))?;
        let opened = if inner.store.is_some() {
            keys.check_passphrase(request.clerk_id, &request.passphrase).map(|()| None)
        } else {
            Store::unlock(desk.folder(), keys, request.clerk_id, &request.passphrase, desk.entropy).map(Some)
        };
        match opened {
            Ok(None) => {}
            Ok(opened) => inner.store = opened,
            Err(error) => return Err(count_wrong_try(&mut inner, now, error)),
        }
        inner.admit(request.clerk_id, now, desk.progress())?;
        open_rulebook(desk, &inner)?;
    }
    desk_status(desk, now)
}

/// Put the rulebook in force that this store holds.
fn open_rulebook(desk: &Desk, inner: &Inner) -> Result<()> {
    let (store, _) = inner.acting()?;
    desk.put_in_force(in_force(store.reader())?);
    Ok(())
}

/// Set a new passphrase by the recovery key and let the clerk work.
pub fn unlock_with_recovery_key(
    desk: &Desk,
    now: Moment,
    request: &UnlockWithRecoveryKey,
) -> Result<DeskStatus> {
    let passphrase = text::passphrase(&request.new_passphrase)?;
    let recovery =
        RecoveryKey::read(&request.recovery_key).ok_or_else(|| Error::new(Code::WrongRecoveryKey))?;
    {
        let mut inner = desk.inner();
        inner.clerk = None;
        wait_is_over(&inner, now)?;
        let keys = inner.keys.as_ref().ok_or_else(|| Error::new(Code::NotSetUp))?;
        let opened = if inner.store.is_some() {
            keys.check_recovery(&recovery).map(|()| None)
        } else {
            Store::recover(desk.folder(), keys, &recovery, desk.entropy).map(Some)
        };
        match opened {
            Ok(None) => {}
            Ok(opened) => inner.store = opened,
            Err(error) => return Err(count_wrong_try(&mut inner, now, error)),
        }
        inner.reconcile(request.clerk_id, now)?;
        let Inner { store: Some(store), keys: Some(keys), .. } = &mut *inner else {
            return Err(Error::new(Code::NotSetUp));
        };
        let row = clerk::get(store.reader(), request.clerk_id)?;
        let change = KeyChange::Clerk { clerk: &row, passphrase };
        store.change_keys(desk.folder(), keys, Op::RecoverPassphrase, now, row.id, change)?;
        inner.admit(request.clerk_id, now, desk.progress())?;
        open_rulebook(desk, &inner)?;
    }
    desk_status(desk, now)
}

/// Lock the window. The store stays open, so that the print queue goes on.
pub fn lock(desk: &Desk, now: Moment) -> Result<DeskStatus> {
    desk.inner().clerk = None;
    *desk.examined() = None;
    desk_status(desk, now)
}

/// [`Code::WrongPassphrase`] with `wait_seconds` while one must wait after wrong tries.
pub(super) fn wait_is_over(inner: &Inner, now: Moment) -> Result<()> {
    match inner.wait_until {
        Some(until) if now < until => {
            let seconds = (until.unix_millis() - now.unix_millis() + 999) / 1000;
            // More than the longest wait is left only where the clock was put back since.
            if seconds > LONGEST_WAIT {
                return Ok(());
            }
            Err(Error::new(Code::WrongPassphrase).with("wait_seconds", seconds))
        }
        _ => Ok(()),
    }
}

/// After some wrong tries each next one costs twice the wait, up to a minute.
pub(super) fn count_wrong_try(inner: &mut Inner, now: Moment, error: Error) -> Error {
    if !matches!(error.code, Code::WrongPassphrase | Code::WrongRecoveryKey) {
        return error;
    }
    inner.wrong_tries += 1;
    if inner.wrong_tries <= FREE_TRIES {
        return error;
    }
    let wait = (1_i64 << (inner.wrong_tries - FREE_TRIES).min(6)).min(LONGEST_WAIT);
    inner.wait_until = Moment::from_unix_millis(now.unix_millis() + wait * 1000);
    error.with("wait_seconds", wait)
}
