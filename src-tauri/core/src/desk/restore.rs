//! Replacing everything by a backup.

use super::access::supervisor;
use super::request::Restore;
use super::view::DeskStatus;
use super::{Desk, desk_status};
use crate::error::Result;
use crate::model::Moment;
use crate::store::{KeyFile, restore as exchange};
use std::path::Path;

/// Replace the store by a verified backup and lock the desk. On a desk already set up a supervisor must be working;
/// on a new one the backup's own secret is enough. The store that was there stays beside the new one.
pub fn restore(desk: &Desk, now: Moment, request: &Restore) -> Result<DeskStatus> {
    {
        let mut inner = desk.inner();
        if inner.keys.is_some() {
            supervisor(inner.acting()?.1)?;
        }
        let present = inner.store.take();
        inner.clerk = None;
        let path = Path::new(request.path.trim());
        let exchanged = exchange(desk.folder(), present, path, &request.passphrase, now, desk.entropy);
        inner.keys =
            if desk.folder().is_set_up() { Some(KeyFile::read(&desk.folder().keys())?) } else { None };
        inner.store = Some(exchanged?);
    }
    desk_status(desk, now)
}
