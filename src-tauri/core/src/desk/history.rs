//! Every change of a registration, field by field.

use super::Desk;
use super::field_changes::field_changes;
use super::request::OfRegistration;
use super::view::HistoryLine;
use crate::error::Result;
use crate::rules::Rulebook;
use crate::store::Op;
use crate::store::history::{Recorded, of};
use crate::store::tables::registration;

/// What happened to a registration, newest first: each field before and after, by whom, when and why. What came to the
/// person with another registration is there too.
pub fn history(desk: &Desk, request: &OfRegistration) -> Result<Vec<HistoryLine>> {
    let book = desk.rulebook();
    desk.read(|store, _| {
        registration::get(store.reader(), request.registration)?;
        Ok(of(store.reader(), request.registration)?
            .into_iter()
            .filter_map(|line| shown(&book, line))
            .collect())
    })
}

/// Of another registration only what changed the person; a spooler's reports are no steps.
fn shown(book: &Rulebook, line: Recorded) -> Option<HistoryLine> {
    let Recorded { seq, op, at, clerk_name, elsewhere, body } = line;
    if matches!(op, Op::PrintProgress | Op::SteerPrinting) {
        return None;
    }
    let (reason, undone, rows) = body.map(|it| (it.reason, it.undone, it.changes)).unwrap_or_default();
    let rows = rows.iter().filter(|row| !elsewhere || (row.table == "candidate" && row.before.is_some()));
    let changes: Vec<_> = rows
        .filter(|_| op != Op::Register || elsewhere)
        .flat_map(|row| field_changes(book, &row.table, row.before.as_ref(), row.after.as_ref()))
        .collect();
    (!elsewhere || !changes.is_empty()).then_some(HistoryLine {
        seq,
        op,
        at,
        clerk_name,
        reason,
        undone,
        elsewhere,
        changes,
    })
}
