//! A store that was put in place of another: what its printers had is long past, or was another computer's.

use crate::error::{Code, Result};
use crate::model::{Moment, PrintPartState, PrintRunState, PrintState};
use crate::store::tables::print_job::{self, PrintJobRow};
use crate::store::tables::print_part::{self, PrintPartRow};
use crate::store::tables::print_run::{self, PrintRunRow};
use crate::store::{Op, Store};

/// Let nothing be printed by itself: runs are paused, and what printers had is for somebody to look at.
pub(in crate::desk) fn hold_back(store: &mut Store, now: Moment) -> Result<()> {
    let failure = Some(Code::PrintInterrupted);
    for row in print_job::unfinished(store.reader())? {
        store.transact(Op::PrintProgress, now, row.asked_by, |tx| {
            tx.update(&PrintJobRow { state: PrintState::Failed, spooler_job: None, failure, ..row })
        })?;
    }
    for row in print_part::under_way(store.reader())? {
        let clerk = print_run::get(store.reader(), row.run_id)?.asked_by;
        let held = PrintPartRow { spooler_job: None, changed_at: now, ..row };
        store.transact(Op::PrintProgress, now, clerk, |tx| match held.state {
            PrintPartState::Printed => tx.update(&held),
            _ => tx.update(&PrintPartRow { state: PrintPartState::Failed, failure, ..held }),
        })?;
    }
    for row in print_run::printing(store.reader())? {
        store.transact(Op::PrintProgress, now, row.asked_by, |tx| {
            tx.update(&PrintRunRow { state: PrintRunState::Paused, ..row })
        })?;
    }
    Ok(())
}
