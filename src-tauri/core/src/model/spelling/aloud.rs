//! Reading a name back: each character with its usual reading, tones marked.

use super::surnames::surname;
use super::typed;
use pinyin::{Pinyin, ToPinyin, ToPinyinMulti};

/// Every character of a name with its reading; a surname's characters as a surname is read. None where nobody knows one.
pub(crate) fn read_aloud(name: &str) -> Vec<(char, Option<&'static str>)> {
    let characters: Vec<char> = name.chars().collect();
    let (length, surnames) = surname(&characters);
    let read = |(place, character): (usize, &char)| {
        let wanted = if place < length { surnames.get(place).copied() } else { None };
        (*character, reading(*character, wanted))
    };
    characters.iter().enumerate().map(read).collect()
}

/// The reading that is typed as `wanted`, else the usual one.
fn reading(character: char, wanted: Option<&str>) -> Option<&'static str> {
    let fits = |plain: &'static str| wanted.is_some_and(|wanted| typed(plain).contains(&wanted));
    let usual = character.to_pinyin()?;
    let mut others = character.to_pinyin_multi().into_iter().flatten();
    // A name has no neutral tone, which is how the tables know 子.
    let is_toned = |it: &Pinyin| it.with_tone() != it.plain();
    let chosen = match wanted {
        Some(_) if !fits(usual.plain()) => others.find(|it| fits(it.plain())),
        _ if !is_toned(&usual) => others.find(|it| it.plain() == usual.plain() && is_toned(it)),
        _ => None,
    };
    Some(chosen.unwrap_or(usual).with_tone())
}

#[cfg(test)]
mod tests {
    use super::read_aloud;

    #[test]
    fn a_surname_is_read_as_one_and_a_foreign_letter_has_no_reading() {
        let read = |name| read_aloud(name).into_iter().map(|(_, reading)| reading).collect::<Vec<_>>();
        assert_eq!(read("单晔"), [Some("shàn"), Some("yè")]);
        assert_eq!(read("曾子"), [Some("zēng"), Some("zǐ")]);
        assert_eq!(read("A·吕"), [None, None, Some("lǚ")]);
    }
}
