//! What changes while the desk is open, behind its lock, and who may do what.

use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, Moment, Role};
use crate::progress::Progress;
use crate::store::tables::clerk::{self, ClerkRow};
use crate::store::{KeyFile, Op, Store};

/// What changes while the desk is open.
pub(super) struct Inner {
    pub(super) keys: Option<KeyFile>,
    pub(super) store: Option<Store>,
    pub(super) clerk: Option<ClerkRow>,
    pub(super) wrong_tries: u32,
    pub(super) wait_until: Option<Moment>,
}

impl Inner {
    /// The store and who is working.
    pub(super) fn acting(&self) -> Result<(&Store, &ClerkRow)> {
        match (&self.store, &self.clerk) {
            (Some(store), Some(clerk)) => Ok((store, clerk)),
            _ => Err(Error::new(Code::Locked)),
        }
    }

    /// After a crash between key file and database: let the database know what the key file says.
    pub(super) fn reconcile(&mut self, clerk: ClerkId, now: Moment) -> Result<()> {
        let (Some(store), Some(keys)) = (&mut self.store, &self.keys) else {
            return Err(Error::new(Code::NotSetUp));
        };
        if store.is_behind(keys)? {
            store.note_keys(keys, Op::ReconcileKeys, now, clerk)?;
        }
        Ok(())
    }

    /// Let a clerk work: their row decides about the role, not the key file's copy.
    pub(super) fn admit(&mut self, clerk: ClerkId, now: Moment, progress: &Progress) -> Result<()> {
        self.reconcile(clerk, now)?;
        let Some(store) = &mut self.store else { return Err(Error::new(Code::NotSetUp)) };
        let row = clerk::get(store.reader(), clerk)?;
        store.complete_search(progress)?;
        store.transact(Op::Unlock, now, clerk, |_| Ok(()))?;
        self.clerk = Some(row);
        self.wrong_tries = 0;
        self.wait_until = None;
        Ok(())
    }
}

/// [`Code::SupervisorOnly`] for everybody else.
pub(super) fn supervisor(clerk: &ClerkRow) -> Result<()> {
    if clerk.role == Role::Supervisor { Ok(()) } else { Err(Error::new(Code::SupervisorOnly)) }
}
