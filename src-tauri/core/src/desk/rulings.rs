//! All rulings, found by whom or what they are about; and what was answered to the same question before.

use super::request::{EarlierRulings, FindRulings};
use super::view::{RulingList, RulingView};
use super::{Desk, shown, text};
use crate::error::Result;
use crate::store::tables::ruling::{self, Wanted};

/// The most rulings that one answer holds.
const MOST: u32 = 200;
/// The most earlier answers that are offered for one question.
const MOST_EARLIER: usize = 5;

/// Rulings by a few characters of subject, occupation, reason, person or clerk, and by what became of them; newest first.
pub fn rulings(desk: &Desk, request: &FindRulings) -> Result<RulingList> {
    let words = text::optional("text", &request.text, text::LINE_LIMIT)?;
    let wanted = Wanted {
        text: &words,
        revoked: request.revoked,
        related: request.related,
        scope: request.scope,
        most: MOST,
    };
    desk.read(|store, _| {
        let (rows, count) = ruling::find_by(store.reader(), &wanted)?;
        let rulings = rows.into_iter().map(|row| shown::ruling(store.reader(), row));
        Ok(RulingList { rulings: rulings.collect::<Result<_>>()?, count })
    })
}

/// What was answered to the same question in other cases and still holds there, newest first: it is offered, and never
/// applied by itself (A05).
pub fn earlier_rulings(desk: &Desk, request: &EarlierRulings) -> Result<Vec<RulingView>> {
    desk.read(|store, _| {
        let mut rows = ruling::in_force(store.reader(), &request.occupation)?;
        rows.retain(|row| {
            let same =
                row.ruling().is_about(request.subject, &row.occupation, &request.name, request.school_type);
            same && (row.candidate_id.is_none() || row.candidate_id != request.candidate)
        });
        let newest = rows.into_iter().rev().take(MOST_EARLIER);
        newest.map(|row| shown::ruling(store.reader(), row)).collect()
    })
}
