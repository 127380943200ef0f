//! 拼音: how a name is spelled with Latin letters, and whether typed letters spell it. Tones are left out, ü is `v` (and `u`,
//! as many type it). Characters whose reading nobody knows part a name; what stands before and behind them is spelled.

mod aloud;
mod surnames;
mod syllables;

pub(crate) use aloud::read_aloud;
use pinyin::ToPinyinMulti;
use std::collections::BTreeSet;
use surnames::surname;
use syllables::{is_syllable, is_syllable_begun};

/// More readings of a name than this are not multiplied: then one character at a time is read otherwise.
const READINGS: usize = 32;
/// Syllables of one spelling; longer names are spelled from each of their parts.
const SYLLABLES: usize = 12;
/// Ways to read typed letters that are followed.
const WAYS: usize = 4000;

/// One way to spell a part of a name, by syllables.
pub(crate) type Spelling = Vec<&'static str>;

/// Every spelling of a name from each of its characters to its end; of a name with the dot from each of its parts.
pub(crate) fn spellings(name: &str) -> Vec<Spelling> {
    let mut found = BTreeSet::new();
    let dotted = name.contains('\u{B7}');
    for (begins, run) in runs(name) {
        for start in (0..run.len()).filter(|start| !dotted || begins[*start]) {
            let end = run.len().min(start + SYLLABLES);
            found.extend(combined(&run[start..end]));
        }
    }
    found.into_iter().collect()
}

/// A stretch of readable characters: which of them begin a part, and each one's readings.
type Run = (Vec<bool>, Vec<Vec<&'static str>>);

fn runs(name: &str) -> Vec<Run> {
    let characters: Vec<char> = name.chars().collect();
    let (surname_length, surname_readings) = surname(&characters);
    let mut runs: Vec<Run> = vec![(Vec::new(), Vec::new())];
    let mut begins = true;
    for (place, character) in characters.into_iter().enumerate() {
        if character == '\u{B7}' || character.is_whitespace() {
            begins = true;
            continue;
        }
        let known = (place < surname_length).then(|| vec![surname_readings[place]]);
        let readings = known.unwrap_or_else(|| readings(character));
        if readings.is_empty() {
            runs.push((Vec::new(), Vec::new()));
            begins = true;
        } else if let Some((part_begins, run)) = runs.last_mut() {
            part_begins.push(begins);
            run.push(readings);
            begins = false;
        }
    }
    runs
}

/// The readings of a character, the usual one first.
fn readings(character: char) -> Vec<&'static str> {
    let mut found = Vec::new();
    for reading in character.to_pinyin_multi().into_iter().flatten() {
        for spelled in typed(reading.plain()) {
            if !found.contains(&spelled) {
                found.push(spelled);
            }
        }
    }
    found
}

/// A syllable as it is typed.
fn typed(syllable: &'static str) -> Vec<&'static str> {
    match syllable {
        "lü" => vec!["lv", "lu"],
        "nü" => vec!["nv", "nu"],
        "lüe" => vec!["lve", "lue"],
        "nüe" => vec!["nve", "nue"],
        "ê" => vec!["e"],
        other => vec![other],
    }
}

fn combined(run: &[Vec<&'static str>]) -> Vec<Spelling> {
    let usual: Spelling = run.iter().map(|readings| readings[0]).collect();
    let product = run.iter().try_fold(1_usize, |all, readings| all.checked_mul(readings.len()));
    if product.is_none_or(|product| product > READINGS) {
        let otherwise = run.iter().enumerate().flat_map(|(place, readings)| {
            let usual = &usual;
            readings[1..].iter().map(move |reading| {
                let mut spelling = usual.clone();
                spelling[place] = reading;
                spelling
            })
        });
        return std::iter::once(usual.clone()).chain(otherwise).collect();
    }
    run.iter().fold(vec![Vec::new()], |begun, readings| {
        let longer = |spelling: &Spelling, reading: &&'static str| {
            spelling.iter().copied().chain([*reading]).collect::<Spelling>()
        };
        begun.iter().flat_map(|it| readings.iter().map(move |reading| longer(it, reading))).collect()
    })
}

/// Typed letters as spellings have them; none where something else was typed.
pub(crate) fn letters(text: &str) -> Option<String> {
    let lower = text.chars().flat_map(char::to_lowercase);
    let letters: String = lower
        .filter(|letter| !matches!(letter, '\'' | '\u{2019}' | '-') && !letter.is_whitespace())
        .map(|letter| if letter == 'ü' { 'v' } else { letter })
        .collect();
    (!letters.is_empty() && letters.bytes().all(|letter| letter.is_ascii_lowercase())).then_some(letters)
}

/// Whether the letters spell these syllables from the first on: each whole or by its initial, the last as far as typed.
pub(crate) fn spells<'a>(letters: &str, mut syllables: impl Iterator<Item = &'a str> + Clone) -> bool {
    let Some(first) = syllables.next() else { return letters.is_empty() };
    if first.starts_with(letters) {
        return true;
    }
    let mut ways = [Some(first), first.get(..1), initial(first)].into_iter().flatten();
    ways.any(|way| letters.strip_prefix(way).is_some_and(|rest| spells(rest, syllables.clone())))
}

/// zh, ch or sh.
fn initial(syllable: &str) -> Option<&str> {
    syllable.get(..2).filter(|initial| matches!(*initial, "zh" | "ch" | "sh"))
}

/// The first letters of the syllables that the letters can stand for where some but the last are not written out, two
/// syllables or more. `is_alive` says of four first letters whether any name has them, so that no way is followed in
/// vain.
pub(crate) fn shortened(letters: &str, is_alive: impl FnMut(&str) -> bool) -> Vec<String> {
    let mut reading = Reading { is_alive, found: BTreeSet::new(), seen: BTreeSet::new() };
    reading.follow(letters, String::new(), false);
    reading.found.into_iter().collect()
}

struct Reading<F> {
    is_alive: F,
    found: BTreeSet<String>,
    seen: BTreeSet<(usize, String, bool)>,
}

impl<F: FnMut(&str) -> bool> Reading<F> {
    fn follow(&mut self, rest: &str, firsts: String, shortened: bool) {
        let is_dead = firsts.len() >= SYLLABLES || firsts.len() == 4 && !(self.is_alive)(&firsts);
        if is_dead || self.seen.len() >= WAYS || !self.seen.insert((rest.len(), firsts.clone(), shortened)) {
            return;
        }
        let firsts = firsts + &rest[..1];
        if shortened && is_syllable_begun(rest) && firsts.len() >= 2 {
            self.found.insert(firsts.clone());
        }
        for length in (1..rest.len().min(7)).rev() {
            let (segment, behind) = rest.split_at(length);
            if length == 1 || initial(segment).is_some_and(|initial| initial == segment) {
                self.follow(behind, firsts.clone(), true);
            } else if is_syllable(segment) {
                self.follow(behind, firsts.clone(), shortened);
            }
        }
    }
}

#[cfg(test)]
mod tests;
