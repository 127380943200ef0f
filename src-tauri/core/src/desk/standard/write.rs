//! Writing a change of the standard down with whoever has to be told of it.

use super::reach::{Reach, Touched};
use crate::desk::ruling_reach::keep_verdict;
use crate::error::Result;
use crate::model::{StandardChangeId, StandardChangeKind};
use crate::store::tables::notification::NotificationRow;
use crate::store::tables::standard_change::StandardChangeRow;
use crate::store::{Json, Tx};

/// What was changed.
pub(in crate::desk) struct Change<'a> {
    /// The year of the notice in force after it.
    pub(in crate::desk) year: i32,
    /// None where it is another rulebook.
    pub(in crate::desk) policy: Option<&'a str>,
    /// The reading, or the rulebook's digest, before.
    pub(in crate::desk) before: &'a str,
    /// The same after.
    pub(in crate::desk) after: &'a str,
}

/// Keep the new verdicts, the change, and who must be told of it; each person's part is a line of the journal
/// of its own. Tickets stay in force: they print nothing of the standard. A reading that is confirmed as it
/// is and touches nobody is no change.
pub(in crate::desk) fn written(
    tx: &mut Tx<'_>,
    change: &Change<'_>,
    reach: Reach,
    reason: &str,
) -> Result<()> {
    for (row, verdict) in reach.reworded {
        keep_verdict(tx, row, verdict)?;
    }
    if change.before == change.after && reach.touched.is_empty() {
        return Ok(());
    }
    let row = StandardChangeRow {
        id: tx.new_id()?,
        desk_id: tx.desk_id(),
        kind: match change.policy {
            Some(_) => StandardChangeKind::Policy,
            None => StandardChangeKind::Rulebook,
        },
        year: change.year,
        policy: change.policy.map(str::to_owned),
        value_before: change.before.to_owned(),
        value_after: change.after.to_owned(),
        reason: reason.to_owned(),
        made_at: tx.now(),
        made_by: tx.clerk(),
    };
    tx.because(reason);
    tx.insert(&row)?;
    for it in reach.touched {
        tx.next_line()?;
        tell(tx, row.id, it, reason)?;
    }
    Ok(())
}

fn tell(tx: &mut Tx<'_>, change: StandardChangeId, it: Touched, reason: &str) -> Result<()> {
    tx.about(it.row.id.0);
    tx.because(reason);
    let row = NotificationRow::untold(tx.new_id()?, tx.desk_id(), it.row.id);
    if let Some(verdict) = it.after {
        keep_verdict(tx, it.row, verdict)?;
    }
    tx.insert(&NotificationRow {
        standard_change_id: Some(change),
        standard_effects: Json(it.effects),
        ..row
    })
}
