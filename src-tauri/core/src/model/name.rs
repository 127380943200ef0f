//! 姓名: kept as entered except for what a keyboard or a copy leaves behind (民委发〔2016〕33号; no NFC, no NFKC).

use super::identity::fold_width;
use super::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The longest name in characters. Government systems take at least 50; foreign names run longer.
pub const NAME_LIMIT: usize = 60;

/// Dots that stand for the interpunct when they stand between two hanzi.
const DOTS: [char; 13] = [
    '\u{00B7}', '\u{2022}', '\u{30FB}', '\u{FF65}', '\u{2027}', '\u{2219}', '\u{22C5}', '\u{25CF}',
    '\u{FF0E}', '\u{002E}', '\u{FE52}', '\u{02D9}', '\u{A78F}',
];

words! {
    /// Why a name cannot be taken as entered.
    NameProblem {
        /// Nothing was entered.
        Empty = "empty",
        /// More than [`NAME_LIMIT`] characters.
        TooLong = "too_long",
        /// A control character, which no document prints.
        ControlCharacter = "control_character",
    }
}

/// A name in the form the desk keeps: trimmed, runs of spaces made one, no space between hanzi, dots between hanzi
/// as U+00B7, full-width Latin letters as ASCII.
pub fn normalize_name(input: &str) -> Result<String, NameProblem> {
    let folded: Vec<char> = input
        .trim()
        .chars()
        .map(|character| if DOTS.contains(&character) { character } else { fold_width(character) })
        .collect();
    if folded.is_empty() {
        return Err(NameProblem::Empty);
    }
    if folded.iter().any(|character| character.is_control()) {
        return Err(NameProblem::ControlCharacter);
    }
    let mut name = String::with_capacity(input.len());
    for (index, &character) in folded.iter().enumerate() {
        let previous = folded[..index].iter().rev().copied().find(|other| !other.is_whitespace());
        let next = folded[index + 1..].iter().copied().find(|other| !other.is_whitespace());
        let between_hanzi = previous.is_some_and(joins_hanzi) && next.is_some_and(joins_hanzi);
        if character.is_whitespace() {
            if !between_hanzi && !name.ends_with(' ') {
                name.push(' ');
            }
        } else if DOTS.contains(&character) && between_hanzi {
            name.push('\u{00B7}');
        } else {
            name.push(fold_width(character));
        }
    }
    if name.chars().count() > NAME_LIMIT { Err(NameProblem::TooLong) } else { Ok(name) }
}

/// Hanzi, and the dots that belong to names written in hanzi.
fn joins_hanzi(character: char) -> bool {
    is_hanzi(character) || (DOTS.contains(&character) && character != '.')
}

/// A Chinese ideograph of any plane, with the compatibility ideographs and 〇.
fn is_hanzi(character: char) -> bool {
    matches!(u32::from(character), 0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

#[cfg(test)]
mod tests {
    use super::{NameProblem, normalize_name};

    #[test]
    fn spaces_between_hanzi_go_and_those_in_latin_names_become_one() {
        assert_eq!(normalize_name("　王 𬱖 ").unwrap(), "王𬱖");
        assert_eq!(normalize_name("Ｍaria   da Silva").unwrap(), "Maria da Silva");
    }

    #[test]
    fn dots_between_hanzi_become_the_interpunct_and_dots_after_latin_letters_stay() {
        for dot in ["•", "・", ".", "．", "˙", " · "] {
            assert_eq!(normalize_name(&format!("买买提{dot}艾力")).unwrap(), "买买提·艾力", "{dot}");
        }
        assert_eq!(normalize_name("J. Smith").unwrap(), "J. Smith");
    }

    #[test]
    fn compatibility_ideographs_stay_as_they_are() {
        assert_eq!(normalize_name("\u{F900}").unwrap(), "\u{F900}");
    }

    #[test]
    fn sixty_characters_are_a_name_and_sixty_one_are_too_long() {
        assert!(normalize_name(&"𬱖".repeat(60)).is_ok());
        assert_eq!(normalize_name(&"𬱖".repeat(61)), Err(NameProblem::TooLong));
        assert_eq!(normalize_name(" \u{3000} "), Err(NameProblem::Empty));
        assert_eq!(normalize_name("王\u{0007}"), Err(NameProblem::ControlCharacter));
    }
}
