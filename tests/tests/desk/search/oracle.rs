//! Against a linear scan that knows nothing of keys: what the search finds among a few hundred people is what the scan finds
//! by the same definition, in the same order.

use crate::counter::{Counter, at, candidate};
use desk_core::desk::{self, request::Register, request::Search};
use desk_core::sample::people;

const PEOPLE: usize = 260;
const QUESTIONS: usize = 2500;

/// Characters with their readings at the beginning of a name and elsewhere, from a dictionary.
const CHARACTERS: [(char, &[&str], &[&str]); 11] = [
    ('王', &["wang"], &["wang", "yu"]),
    ('单', &["shan"], &["dan", "chan", "shan"]),
    ('李', &["li"], &["li"]),
    ('张', &["zhang"], &["zhang"]),
    ('小', &["xiao"], &["xiao"]),
    ('明', &["ming", "meng"], &["ming", "meng"]),
    ('建', &["jian"], &["jian"]),
    ('国', &["guo"], &["guo"]),
    ('安', &["an"], &["an"]),
    ('龦', &[], &[]),
    ('绿', &["lv", "lu"], &["lv", "lu"]),
];

/// Small numbers, the same at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

struct Person {
    name: String,
    numbers: [String; 2],
}

fn population(dice: &mut Dice) -> Vec<Person> {
    let one = |(index, sample): (usize, desk_core::sample::SamplePerson)| {
        let mut name = String::from(CHARACTERS[dice.below(4)].0);
        for _ in 0..=dice.below(3) {
            name.push(CHARACTERS[dice.below(CHARACTERS.len())].0);
        }
        let telephone = format!("138{:03}{:05}", index, dice.below(100_000));
        Person { name, numbers: [sample.number, telephone] }
    };
    people(603, PEOPLE).enumerate().map(one).collect()
}

fn readings(place: usize, character: char) -> &'static [&'static str] {
    let (_, first, elsewhere) = CHARACTERS.iter().find(|it| it.0 == character).unwrap();
    if place == 0 { first } else { elsewhere }
}

/// Whether the letters spell the characters from `place` on: each whole or by its initial, the last as far as typed.
fn spelled(letters: &str, name: &[char], place: usize) -> bool {
    let Some(character) = name.get(place) else { return false };
    readings(place, *character).iter().any(|reading| {
        let long = reading.starts_with(['z', 'c', 's']) && reading[1..].starts_with('h');
        let ways = [Some(*reading), Some(&reading[..1]), long.then(|| &reading[..2])];
        reading.starts_with(letters)
            || ways
                .into_iter()
                .flatten()
                .any(|way| letters.strip_prefix(way).is_some_and(|rest| spelled(rest, name, place + 1)))
    })
}

fn is_meant(text: &str, person: &Person) -> bool {
    let name: Vec<char> = person.name.chars().collect();
    let (lower, upper) = (text.to_lowercase(), text.to_uppercase());
    let is_pinyin = lower.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_number = text.len() >= 2
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && text.bytes().any(|byte| byte.is_ascii_digit());
    person.name.contains(text)
        || is_pinyin && (0..name.len()).any(|place| spelled(&lower, &name, place))
        || is_number && person.numbers.iter().any(|number| number.ends_with(&upper))
}

fn question(dice: &mut Dice, people: &[Person]) -> String {
    let person = &people[dice.below(people.len())];
    let name: Vec<char> = person.name.chars().collect();
    let start = dice.below(name.len());
    match dice.below(5) {
        0 => name[start..start + 1 + dice.below(name.len() - start)].iter().collect(),
        1 => {
            let number = &person.numbers[dice.below(2)];
            number[number.len() - 1 - dice.below(7)..].to_owned()
        }
        2 => (0..=dice.below(4)).map(|_| char::from(b"wangxiomlejzhsu"[dice.below(15)])).collect(),
        _ => {
            let mut text = String::new();
            for (place, character) in name.iter().enumerate().skip(start) {
                let readings = readings(place, *character);
                let Some(reading) = (!readings.is_empty()).then(|| readings[dice.below(readings.len())])
                else {
                    break;
                };
                text.push_str(&reading[..[1, 2, reading.len()][dice.below(3)]]);
            }
            let end = if text.is_empty() { 0 } else { 1 + dice.below(text.len()) };
            text[..end].to_owned()
        }
    }
}

#[test]
fn the_search_finds_what_a_scan_finds() {
    let (counter, mut dice) = (Counter::new(), Dice(603));
    let people = population(&mut dice);
    for (index, person) in people.iter().enumerate() {
        let (name, telephone) = (person.name.clone(), person.numbers[1].clone());
        let now = at(&format!("2026-03-18 {:02}:{:02}", 9 + index / 60, index % 60));
        counter.register(now, &Register { name, telephone, ..candidate(index) });
    }
    let mut hits = 0;
    for _ in 0..QUESTIONS {
        let text = question(&mut dice, &people);
        let mut expected: Vec<&Person> =
            people.iter().rev().filter(|person| !text.is_empty() && is_meant(&text, person)).collect();
        expected.sort_by_key(|person| person.name != text);
        let answer = desk::search(&counter.desk, &Search { text: text.clone() }).unwrap();
        assert_eq!((answer.total as usize, answer.more), (expected.len(), false), "{text:?}");
        let names: Vec<&str> = answer.rows.iter().map(|row| row.name.as_str()).collect();
        let scanned: Vec<&str> = expected.iter().take(50).map(|person| person.name.as_str()).collect();
        assert_eq!(names, scanned, "{text:?}");
        hits += usize::from(!names.is_empty());
    }
    assert!(hits > QUESTIONS / 2 && hits < QUESTIONS, "{hits} of the questions have an answer");
}
