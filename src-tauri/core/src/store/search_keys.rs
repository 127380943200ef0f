//! What a registration is found by: texts whose beginning is what one types. A kind stands first, so that one table holds
//! all: `n` the name from each character on, `p` its spellings, `i` the first letters of a spelling with the spelling
//! behind, `t` numbers from their end.

use crate::model::spelling::{Spelling, spellings};
use std::collections::BTreeSet;

/// Raise it when the keys or the readings change: every desk then makes them anew at the next unlocking.
pub(crate) const MAKING: u32 = 1;

/// Stands behind a name that is whole.
const WHOLE: char = '\u{1}';

/// What is searched of one registration.
pub(crate) struct Searched<'a> {
    /// The names the person has; empty ones are passed over.
    pub(crate) names: [&'a str; 2],
    /// Document number, telephone, ticket number; empty ones are passed over.
    pub(crate) numbers: [&'a str; 3],
}

/// Its keys.
pub(crate) fn keys(searched: &Searched<'_>) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for name in searched.names {
        let folded = fold_name(name);
        keys.extend(folded.char_indices().map(|(start, _)| format!("n{}", &folded[start..])));
        if !folded.is_empty() {
            keys.remove(&format!("n{folded}"));
            keys.insert(whole_name(&folded));
        }
        for spelling in spellings(name) {
            keys.insert(format!("p{}", spelling.concat()));
            if spelling.len() > 1 {
                keys.insert(format!("i{} {}", firsts(&spelling), spelling.join("'")));
            }
        }
    }
    let numbers = searched.numbers.iter().map(|number| fold_number(number));
    keys.extend(numbers.filter(|number| number.len() >= 2).map(|number| tail(&number)));
    keys
}

/// A name as it is compared: without spaces and case.
pub(crate) fn fold_name(name: &str) -> String {
    name.chars().filter(|it| !it.is_whitespace() && !it.is_control()).flat_map(char::to_lowercase).collect()
}

/// A number as it is compared: its letters and digits, without case.
pub(crate) fn fold_number(number: &str) -> String {
    number.chars().filter(char::is_ascii_alphanumeric).map(|it| it.to_ascii_uppercase()).collect()
}

/// The key of a folded name that is the whole name.
pub(crate) fn whole_name(folded: &str) -> String {
    format!("n{folded}{WHOLE}")
}

/// How keys of numbers begin that end with this folded one.
pub(crate) fn tail(folded: &str) -> String {
    std::iter::once('t').chain(folded.chars().rev()).collect()
}

/// The syllables of a key of first letters.
pub(crate) fn syllables(key: &str) -> std::str::Split<'_, char> {
    key.split_once(' ').map_or("", |(_, spelling)| spelling).split('\'')
}

fn firsts(spelling: &Spelling) -> String {
    spelling.iter().filter_map(|syllable| syllable.chars().next()).collect()
}

/// What the newest are listed by: a name's character, two letters of the others.
pub(crate) fn head(key: &str) -> &str {
    let characters = head_length(key);
    key.char_indices().nth(characters).map_or(key, |(end, _)| &key[..end])
}

/// How long a head of this kind is, with the kind.
pub(crate) fn head_length(key: &str) -> usize {
    if key.starts_with('n') { 2 } else { 3 }
}
