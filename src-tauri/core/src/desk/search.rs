//! The one search box.

use super::request::Search;
use super::view::SearchAnswer;
use super::{Desk, shown};
use crate::error::Result;
use crate::model::identity::fold_width;
use crate::model::normalize_name;
use crate::store::tables::overview;

/// Rows shown; more are only counted.
const SHOWN: u32 = 50;

/// The longest text looked for, in characters.
const LONGEST: usize = 64;

/// Registrations by name or part of one, tail of a number or telephone, or ticket number. Spaces do not matter, nor do
/// the forms of the dot in a name and the signs between a telephone's digits.
pub fn search(desk: &Desk, request: &Search) -> Result<SearchAnswer> {
    let name = without(&normalize_name(&request.text).unwrap_or_else(|_| request.text.clone()), &[]);
    if name.is_empty() {
        return Ok(SearchAnswer { rows: Vec::new(), total: 0 });
    }
    let digits = without(&name, &['-', '(', ')', '+']);
    let is_number = digits.chars().any(|character| character.is_ascii_digit())
        && digits.chars().all(|character| character.is_ascii_alphanumeric());
    let tail = if is_number { &digits } else { &name };
    let book = desk.rulebook();
    desk.read(|store, _| {
        let (found, total) = overview::search(store.reader(), &name, tail, SHOWN)?;
        Ok(SearchAnswer { rows: found.iter().map(|it| shown::row(&book, it)).collect(), total })
    })
}

fn without(text: &str, signs: &[char]) -> String {
    let kept = |character: &char| {
        !character.is_whitespace() && !character.is_control() && !signs.contains(character)
    };
    text.chars().map(fold_width).filter(kept).take(LONGEST).collect()
}
