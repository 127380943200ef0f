//! First start: the store with its first supervisor.

use super::request::FirstStart;
use super::view::RecoveryKeyIssued;
use super::{Desk, desk_status, text};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, normalize_name};
use crate::store;

/// Set the desk up. The recovery key in the answer is stored nowhere.
pub fn first_start(desk: &Desk, now: Moment, request: &FirstStart) -> Result<RecoveryKeyIssued> {
    let name =
        normalize_name(&request.name).map_err(|_| Error::new(Code::FieldInvalid).with("field", "name"))?;
    text::printable_clerk(desk, &name)?;
    let passphrase = text::passphrase(&request.passphrase)?;
    let recovery = {
        let mut inner = desk.inner();
        if inner.keys.is_some() {
            return Err(Error::new(Code::AlreadySetUp));
        }
        let (store, keys, clerk, recovery) =
            store::first_start(desk.folder(), now, &name, passphrase, desk.entropy)?;
        inner.store = Some(store);
        inner.keys = Some(keys);
        inner.admit(clerk, now, desk.progress())?;
        recovery
    };
    Ok(RecoveryKeyIssued { recovery_key: recovery.grouped(), status: desk_status(desk, now)? })
}
