//! Confirming and renewing the recovery key.

use super::inner::{Inner, supervisor};
use super::request::{ConfirmRecoveryKey, RenewRecoveryKey};
use super::view::{DeskStatus, RecoveryKeyIssued};
use super::{Desk, desk_status};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::store::tables::setting;
use crate::store::{KeyChange, Op, RecoveryKey};

/// Note that the recovery key was printed or written down. It is tried: a key that opens nothing is refused.
pub fn confirm_recovery_key(desk: &Desk, now: Moment, request: &ConfirmRecoveryKey) -> Result<DeskStatus> {
    let recovery =
        RecoveryKey::read(&request.recovery_key).ok_or_else(|| Error::new(Code::WrongRecoveryKey))?;
    let keys = desk.inner().keys.clone().ok_or_else(|| Error::new(Code::NotSetUp))?;
    keys.check_recovery(&recovery)?;
    desk.change(Op::ConfirmRecoveryKey, now, |tx, _| {
        setting::set(tx, setting::RECOVERY_KEY_CONFIRMED, &keys.recovery_mark())
    })?;
    desk_status(desk, now)
}

/// Issue a new recovery key; the old one opens nothing from then on.
pub fn renew_recovery_key(desk: &Desk, now: Moment, request: &RenewRecoveryKey) -> Result<RecoveryKeyIssued> {
    let recovery = RecoveryKey::random(desk.entropy)?;
    {
        let mut inner = desk.inner();
        let Inner { store: Some(store), keys: Some(keys), clerk: Some(acting), .. } = &mut *inner else {
            return Err(Error::new(Code::Locked));
        };
        supervisor(acting)?;
        keys.check_passphrase(acting.id, &request.passphrase)?;
        let change = KeyChange::Recovery(&recovery);
        store.change_keys(desk.folder(), keys, Op::RenewRecoveryKey, now, acting.id, change)?;
    }
    Ok(RecoveryKeyIssued { recovery_key: recovery.grouped(), status: desk_status(desk, now)? })
}
