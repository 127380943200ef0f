//! Changing one's own passphrase.

use super::inner::Inner;
use super::request::ChangePassphrase;
use super::view::DeskStatus;
use super::{Desk, desk_status, text};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::store::{KeyChange, Op};

/// Change the acting clerk's passphrase; the present one must be given.
pub fn change_passphrase(desk: &Desk, now: Moment, request: &ChangePassphrase) -> Result<DeskStatus> {
    let passphrase = text::passphrase(&request.new)?;
    {
        let mut inner = desk.inner();
        let Inner { store: Some(store), keys: Some(keys), clerk: Some(clerk), .. } = &mut *inner else {
            return Err(Error::new(Code::Locked));
        };
        keys.check_passphrase(clerk.id, &request.old)?;
        let change = KeyChange::Clerk { clerk, passphrase };
        store.change_keys(desk.folder(), keys, Op::ChangePassphrase, now, clerk.id, change)?;
    }
    desk_status(desk, now)
}
