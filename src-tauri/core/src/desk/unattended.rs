//! Reading and changing the store for what goes on by itself: printing does not stop where nobody is working at the window.

use super::Desk;
use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, Moment};
use crate::store::{Op, Reader, Tx};

impl Desk {
    /// Read while nobody needs to be working; [`Code::Locked`] before the store was opened.
    pub(super) fn read_unattended<T>(&self, look: impl FnOnce(&Reader) -> Result<T>) -> Result<T> {
        let inner = self.inner();
        let store = inner.store.as_ref().ok_or_else(|| Error::new(Code::Locked))?;
        look(store.reader())
    }

    /// One change in the name of who asked for it; [`Code::Locked`] before the store was opened.
    pub(super) fn change_unattended<T>(
        &self,
        op: Op,
        now: Moment,
        clerk: ClerkId,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut inner = self.inner();
        let store = inner.store.as_mut().ok_or_else(|| Error::new(Code::Locked))?;
        store.transact(op, now, clerk, change)
    }
}
