//! Keys for registrations that have none: those of a store written by an older program. Done when it is first unlocked, in
//! small transactions; a kill in the middle loses nothing, the next unlocking goes on.

use super::search_keys::MAKING;
use super::tables::{glance, registration};
use super::{Reader, Store};
use crate::error::Result;
use crate::model::LongWork;
use crate::progress::Progress;
use rusqlite::{TransactionBehavior, params};

/// Registrations of one transaction.
const STEP: u32 = 500;

impl Store {
    /// Give every registration its keys. One look where they are there already. Stopped, it goes on the next time.
    pub(crate) fn complete_search(&mut self, progress: &Progress) -> Result<()> {
        if state(&self.connection)? == (MAKING, true) {
            return Ok(());
        }
        let underway = progress.begin(LongWork::SearchKeys)?;
        underway.expect(registration::count(&self.connection)?.into());
        while !self.search_step(STEP)? {
            underway.step(STEP.into())?;
        }
        Ok(())
    }

    /// One transaction of it; whether nothing is left to do.
    pub(super) fn search_step(&mut self, limit: u32) -> Result<bool> {
        let (making, complete) = state(&self.connection)?;
        if making == MAKING && complete {
            return Ok(true);
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if making != MAKING {
            transaction.execute_batch(
                "DELETE FROM search_key; DELETE FROM search_recent; DELETE FROM glance; DELETE FROM owed;",
            )?;
        }
        let next = registration::after(&transaction, glance::last(&transaction)?, limit)?;
        next.iter().try_for_each(|id| glance::refresh(&transaction, *id))?;
        let complete = next.is_empty();
        transaction
            .execute("UPDATE search_state SET making = ?1, complete = ?2", params![MAKING, complete])?;
        transaction.commit()?;
        Ok(complete)
    }
}

fn state(reader: &Reader) -> Result<(u32, bool)> {
    let sql = "SELECT making, complete FROM search_state";
    Ok(reader.query_row(sql, [], |row| Ok((row.get("making")?, row.get("complete")?)))?)
}
