//! The one search box.

use super::request::Search;
use super::view::SearchAnswer;
use super::{Desk, shown};
use crate::error::Result;
use crate::store::tables::overview;

/// Rows shown; more are only counted.
const SHOWN: u32 = 50;

/// Registrations by name or part of one, tail of a number or telephone, or ticket number. Spaces do not matter.
pub fn search(desk: &Desk, request: &Search) -> Result<SearchAnswer> {
    let text: String = request
        .text
        .chars()
        .map(crate::model::identity::fold_width)
        .filter(|character| !character.is_whitespace() && !character.is_control())
        .take(64)
        .collect();
    if text.is_empty() {
        return Ok(SearchAnswer { rows: Vec::new(), total: 0 });
    }
    desk.read(|store, _| {
        let found = overview::search(store.reader(), &text, SHOWN + 1)?;
        let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
        Ok(SearchAnswer {
            rows: found.iter().take(SHOWN as usize).map(|it| shown::row(desk, it)).collect(),
            total,
        })
    })
}
