//! 姓名: kept as entered except for what a keyboard, a copy or an old system leaves behind (民委发〔2016〕33号; no NFC, no
//! NFKC, which would exchange compatibility ideographs).

use super::identity::fold_width;
use super::private_use::{is_private_use, standard};
use super::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The longest name in characters (code points). Government systems take at least 50; foreign names run longer.
pub const NAME_LIMIT: usize = 60;

/// The 间隔符 of GB 18030 (A1A4) by 民委发〔2016〕33号.
const INTERPUNCT: char = '\u{00B7}';

/// Dots that stand for the interpunct when they stand between two hanzi.
const DOTS: [char; 13] = [
    INTERPUNCT, '\u{2022}', '\u{30FB}', '\u{FF65}', '\u{2027}', '\u{2219}', '\u{22C5}', '\u{25CF}',
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
    /// What is doubtful about a name that can be taken.
    NameDoubt {
        /// A private-use character (U+E000 to U+F8FF, planes 15 and 16) that no standard maps: the old system that wrote
        /// it knows what it meant, nobody else does.
        PrivateUse = "private_use",
    }
}

/// A name in the form the desk keeps: trimmed, runs of spaces made one, no space between hanzi, dots between hanzi
/// as U+00B7, full-width Latin letters as ASCII, private-use characters of older GB 18030 as the standard ones.
///
/// # Errors
/// The problem with it. A private-use character that remains is no problem but a doubt: [`name_doubts`].
pub fn normalize_name(input: &str) -> Result<String, NameProblem> {
    let entered: Vec<char> = input.trim().chars().map(standard).collect();
    if entered.is_empty() {
        return Err(NameProblem::Empty);
    }
    if entered.iter().any(|character| character.is_control()) {
        return Err(NameProblem::ControlCharacter);
    }
    let after_hanzi = follows_hanzi(entered.iter());
    let mut before_hanzi = follows_hanzi(entered.iter().rev());
    before_hanzi.reverse();
    let mut name = String::with_capacity(input.len());
    for ((&character, after), before) in entered.iter().zip(after_hanzi).zip(before_hanzi) {
        let between_hanzi = after && before;
        if character.is_whitespace() {
            if !between_hanzi && !name.ends_with(' ') {
                name.push(' ');
            }
        } else if DOTS.contains(&character) && between_hanzi {
            name.push(INTERPUNCT);
        } else {
            name.push(fold_width(character));
        }
    }
    if name.chars().count() > NAME_LIMIT { Err(NameProblem::TooLong) } else { Ok(name) }
}

/// What is doubtful about a normalised name.
pub fn name_doubts(name: &str) -> Vec<NameDoubt> {
    if name.chars().any(is_private_use) { vec![NameDoubt::PrivateUse] } else { Vec::new() }
}

/// 「完全一致」 (A20): whether two names are the same after normalisation. Letters are compared without case; there is no
/// other tolerance, and what is no name is the same as nothing.
pub fn same_name(a: &str, b: &str) -> bool {
    match (normalize_name(a), normalize_name(b)) {
        (Ok(a), Ok(b)) => a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase)),
        _ => false,
    }
}

/// For each character, whether the last one before it that is neither a space nor a dot is a hanzi.
fn follows_hanzi<'a>(characters: impl Iterator<Item = &'a char>) -> Vec<bool> {
    let mut last_is_hanzi = false;
    characters
        .map(|&character| {
            let before = last_is_hanzi;
            if !character.is_whitespace() && !DOTS.contains(&character) {
                last_is_hanzi = is_hanzi(character);
            }
            before
        })
        .collect()
}

/// A Chinese ideograph of any plane, with the compatibility ideographs, the components and 〇; and private-use characters,
/// which in names stand for hanzi.
fn is_hanzi(character: char) -> bool {
    is_private_use(character)
        || matches!(
            u32::from(character),
            0x2E80..=0x2FDF | 0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF
        )
}

#[cfg(test)]
mod tests {
    use super::{NameDoubt, NameProblem, name_doubts, normalize_name, same_name};

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

    #[test]
    fn private_use_characters_of_older_gb_18030_become_the_standard_ones_and_others_are_doubted() {
        assert_eq!(normalize_name("王\u{E863}").unwrap(), "王䶮");
        assert!(name_doubts("王䶮").is_empty());
        for unknown in ["王\u{E000}", "王\u{E865}", "王\u{F8FF}", "王\u{F0000}", "王\u{10FFFD}"] {
            assert_eq!(normalize_name(unknown).unwrap(), unknown);
            assert_eq!(name_doubts(unknown), [NameDoubt::PrivateUse]);
        }
    }

    #[test]
    fn names_are_the_same_without_case_and_runs_of_spaces_and_different_by_anything_else() {
        assert!(same_name("买买提•艾力", "买买提 · 艾力"));
        assert!(same_name("Maria  DA Silva", "ｍaria da silva"));
        assert!(same_name("王\u{E863}", "王䶮"));
        assert!(!same_name("\u{F900}", "\u{8C48}"), "no NFC");
        assert!(!same_name("Jose\u{0301}", "Jos\u{E9}"), "no NFC");
        assert!(!same_name("Anne Marie", "Annemarie"));
        assert!(!same_name("", " "), "nothing is nobody's name");
    }
}
