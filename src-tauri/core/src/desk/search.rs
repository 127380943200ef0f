//! The one search box.

use super::request::Search;
use super::view::SearchAnswer;
use super::{Desk, shown};
use crate::error::Result;
use crate::model::identity::fold_width;
use crate::model::normalize_name;
use crate::model::spelling::{letters, shortened, spells};
use crate::store::Reader;
use crate::store::search_keys::{fold_name, fold_number, syllables, tail};
use crate::store::tables::glance::{self, Seq};
use crate::store::tables::overview::Overview;
use crate::store::tables::search_key::{self, Found, Wanted};
use std::collections::BTreeSet;

/// Rows shown; more are only counted.
const SHOWN: usize = 50;
/// How far they are counted; beyond it the answer says that there are more.
const COUNTED: usize = 500;
/// The longest text looked for, in characters.
const LONGEST: usize = 64;
/// The signs that stand between a number's digits.
const SIGNS: [char; 4] = ['-', '(', ')', '+'];

/// Registrations by name or part of one, by pinyin whole or shortened, by the tail of a number or telephone, or by ticket
/// number: exact names first, then those taken last. Spaces and case do not matter, nor do the forms of the dot in a name
/// and the signs between a telephone's digits.
pub fn search(desk: &Desk, request: &Search) -> Result<SearchAnswer> {
    let name = folded(&request.text);
    if name.is_empty() {
        return Ok(SearchAnswer { rows: Vec::new(), total: 0, more: false });
    }
    let book = desk.rulebook();
    desk.read(|store, _| {
        let reader = store.reader();
        let found = places(reader, &name)?;
        let total = found.places.len().min(COUNTED);
        let rows = glance::at(reader, &first(reader, &name, &found.places, SHOWN)?)?;
        Ok(SearchAnswer {
            rows: rows.iter().map(|it| shown::row(&book, it)).collect(),
            total: u32::try_from(total).unwrap_or(u32::MAX),
            more: found.more || found.places.len() > COUNTED,
        })
    })
}

/// Everybody the search finds, as far as it counts, in its order; and whether there are more.
pub(super) fn everybody(reader: &Reader, text: &str) -> Result<(Vec<Overview>, bool)> {
    let name = folded(text);
    if name.is_empty() {
        return Ok((Vec::new(), false));
    }
    let found = places(reader, &name)?;
    let rows = glance::at(reader, &first(reader, &name, &found.places, COUNTED)?)?;
    Ok((rows, found.more || found.places.len() > COUNTED))
}

fn folded(text: &str) -> String {
    let asked: String = text.chars().filter(|it| !it.is_control()).map(fold_width).collect();
    let name = fold_name(&normalize_name(&asked).unwrap_or(asked));
    name.chars().take(LONGEST).collect()
}

/// Everybody whom a folded text can mean.
fn places(reader: &Reader, name: &str) -> Result<Found> {
    let mut wanted = vec![Wanted { prefix: format!("n{name}"), is_meant: None }];
    let typed = letters(name);
    let is_meant = |key: &str| typed.as_deref().is_some_and(|typed| spells(typed, syllables(key)));
    if let Some(typed) = &typed {
        wanted.push(Wanted { prefix: format!("p{typed}"), is_meant: None });
        let mut broken = None;
        let ways = shortened(typed, |firsts| {
            search_key::begins(reader, &format!("i{firsts}")).unwrap_or_else(|error| {
                broken = Some(error);
                false
            })
        });
        if let Some(error) = broken {
            return Err(error);
        }
        wanted.extend(
            ways.iter().map(|firsts| Wanted { prefix: format!("i{firsts}"), is_meant: Some(&is_meant) }),
        );
    }
    wanted.extend(number(name).map(|number| Wanted { prefix: tail(&number), is_meant: None }));
    let mut all = Found::default();
    for wanted in &wanted {
        let found = search_key::find(reader, wanted, SHOWN, COUNTED)?;
        all.places.extend(found.places);
        all.more |= found.more;
    }
    Ok(all)
}

/// The tail of a number, where the text can be one: two characters or more, a digit among them.
fn number(text: &str) -> Option<String> {
    let is_number = text.chars().any(|it| it.is_ascii_digit())
        && text.chars().all(|it| it.is_ascii_alphanumeric() || SIGNS.contains(&it));
    Some(fold_number(text)).filter(|number| is_number && number.len() >= 2)
}

/// Exact names first, then the newest.
fn first(reader: &Reader, name: &str, places: &BTreeSet<Seq>, most: usize) -> Result<Vec<Seq>> {
    let mut first = search_key::exact(reader, name, most)?;
    let others = places.iter().rev().filter(|place| !first.contains(place)).copied();
    let others: Vec<Seq> = others.take(most - first.len()).collect();
    first.extend(others);
    Ok(first)
}
