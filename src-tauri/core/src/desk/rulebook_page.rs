//! The notice with each clause's rule, the readings chosen, and the rulings that hold for everybody.

mod clauses;

use super::view::{ChosenBy, PolicyView, RulebookPage, RulingView};
use super::{Desk, judging, shown};
use crate::error::Result;
use crate::rules::Rulebook;
use crate::store::Reader;
use crate::store::tables::{policy, ruling};

/// What the rulebook in force says, in the order of the notice.
pub fn rulebook_page(desk: &Desk) -> Result<RulebookPage> {
    let book = desk.rulebook();
    desk.read(|store, _| page_in(store.reader(), &book))
}

/// As [`rulebook_page`], inside a transaction under way.
pub(super) fn page_in(reader: &Reader, book: &Rulebook) -> Result<RulebookPage> {
    Ok(RulebookPage {
        year: book.notice.year,
        from: book.notice.from,
        title: book.notice.title.quote.clone(),
        digest: book.digest.clone(),
        clauses: clauses::of(book),
        policies: policies(reader, book)?,
        rulings: rulings(reader)?,
        calendar_years: book.calendars.iter().map(|calendar| calendar.year).collect(),
    })
}

fn policies(reader: &Reader, book: &Rulebook) -> Result<Vec<PolicyView>> {
    let (chosen, rows) = (judging::policies(reader, book)?, policy::all(reader)?);
    let views = book.policies.iter().map(|rule| {
        let row = rows.iter().find(|row| row.id == rule.id);
        let by = row.map(|row| {
            Ok::<_, crate::error::Error>(ChosenBy {
                clerk_name: shown::clerk_name(reader, row.decided_by)?,
                at: row.decided_at,
                reason: row.reason.clone(),
            })
        });
        Ok(PolicyView {
            id: rule.id.clone(),
            number: rule.number.clone(),
            line: rule.line,
            quote: rule.quote.clone(),
            values: rule.values.clone(),
            default: rule.default.clone(),
            value: chosen.get(&rule.id).unwrap_or(&rule.default).to_owned(),
            chosen: by.transpose()?,
        })
    });
    views.collect()
}

fn rulings(reader: &Reader) -> Result<Vec<RulingView>> {
    ruling::general(reader)?.into_iter().map(|row| shown::ruling(reader, row)).collect()
}
