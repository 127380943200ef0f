//! Adding a clerk.

use super::inner::{Inner, supervisor};
use super::request::AddClerk;
use super::view::DeskStatus;
use super::{Desk, desk_status, text};
use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, Moment, new_id, normalize_name};
use crate::store::tables::clerk::ClerkRow;
use crate::store::{KeyChange, Op};

/// Add a clerk with a first passphrase. Names are unique, because people log in by them.
pub fn add_clerk(desk: &Desk, now: Moment, request: &AddClerk) -> Result<DeskStatus> {
    let invalid = || Error::new(Code::FieldInvalid).with("field", "name");
    let name = normalize_name(&request.name).map_err(|_| invalid())?;
    text::printable_clerk(desk, &name)?;
    let passphrase = text::passphrase(&request.passphrase)?;
    {
        let mut inner = desk.inner();
        let Inner { store: Some(store), keys: Some(keys), clerk: Some(acting), .. } = &mut *inner else {
            return Err(Error::new(Code::Locked));
        };
        supervisor(acting)?;
        if keys.clerks.iter().any(|known| known.name == name) {
            return Err(Error::new(Code::NameTaken));
        }
        let mut random = [0; 10];
        (desk.entropy)(&mut random)?;
        let id: ClerkId = new_id(u64::try_from(now.unix_millis()).unwrap_or_default(), random);
        let row = ClerkRow { id, desk_id: store.desk_id(), name, role: request.role, created_at: now };
        let change = KeyChange::Clerk { clerk: &row, passphrase };
        store.change_keys(desk.folder(), keys, Op::AddClerk, now, acting.id, change)?;
    }
    desk_status(desk, now)
}
