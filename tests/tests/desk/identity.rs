//! 居民身份证 numbers against the published examples, an oracle of our own, and any text at all.

use crate::counter::day;
use desk_core::model::identity::{IdentityProblem, ResidentNumber, check_character, mask};
use desk_core::model::{Sex, normalize_name};
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};

fn today() -> chrono::NaiveDate {
    day("2026-03-18")
}

#[test]
fn every_example_of_a_resident_number_is_answered_as_it_says() {
    let Some(path) = desk_tests::shared("domain/id-examples.json") else { return };
    let file: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let examples = file["examples"].as_array().unwrap();
    let cards: Vec<_> = examples.iter().filter(|example| example["doc"] == "居民身份证").collect();
    assert!(cards.len() >= 9, "only {} examples", cards.len());
    for example in cards {
        let read = ResidentNumber::read(example["input"].as_str().unwrap(), today());
        assert_eq!(read.is_ok(), example["valid"].as_bool().unwrap(), "{example}");
        assert_eq!(read.ok().map(|read| read.number).as_deref(), example["normalized"].as_str(), "{example}");
    }
}

/// ISO 7064 MOD 11-2 as the standard defines it: the one character for which the weighted sum leaves 1.
fn oracle(body: &str) -> char {
    let candidates: Vec<char> = (0..11_u32)
        .filter(|check| {
            let values = body.chars().map(|digit| digit.to_digit(10).unwrap()).chain([*check]);
            values.fold(0, |sum, value| (sum * 2 + value) % 11) == 1
        })
        .map(|check| if check == 10 { 'X' } else { char::from_digit(check, 10).unwrap() })
        .collect();
    assert_eq!(candidates.len(), 1, "exactly one character fits");
    candidates[0]
}

#[test]
fn the_birth_date_is_bounded_by_today_and_by_the_oldest_who_could_hold_a_card() {
    let read = |birth: &str| {
        let body = format!("110000{birth}001");
        ResidentNumber::read(&format!("{body}{}", oracle(&body)), today()).map(|read| read.birth_date)
    };
    assert_eq!(read("20260318"), Ok(today()));
    assert_eq!(read("20260319"), Err(IdentityProblem::BirthDate), "tomorrow");
    assert_eq!(read("19000101"), Ok(day("1900-01-01")));
    assert_eq!(read("18991231"), Err(IdentityProblem::BirthDate));
    assert_eq!(read("00000101"), Err(IdentityProblem::BirthDate));
    assert_eq!(read("20000229"), Ok(day("2000-02-29")));
    assert_eq!(read("19000229"), Err(IdentityProblem::BirthDate), "1900 was no leap year");
    assert_eq!(read("19901301"), Err(IdentityProblem::BirthDate));
    assert_eq!(read("19900431"), Err(IdentityProblem::BirthDate));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_check_character_is_the_only_one_that_fits(body in "[0-9]{17}") {
        prop_assert_eq!(check_character(body.as_bytes()), Some(oracle(&body)));
    }

    #[test]
    fn exactly_one_last_character_makes_a_number_valid(year in 1950_u32..2008, month in 1_u32..13, date in 1_u32..29,
                                                       sequence in 0_u32..1000) {
        let body = format!("110000{year}{month:02}{date:02}{sequence:03}");
        let valid: Vec<ResidentNumber> = "0123456789X"
            .chars()
            .filter_map(|check| ResidentNumber::read(&format!("{body}{check}"), today()).ok())
            .collect();
        prop_assert_eq!(valid.len(), 1);
        prop_assert_eq!(valid[0].number.chars().last(), Some(oracle(&body)));
        prop_assert_eq!(valid[0].birth_date.to_string(), format!("{year}-{month:02}-{date:02}"));
        prop_assert_eq!(valid[0].sex, if sequence % 2 == 1 { Sex::Male } else { Sex::Female });
    }

    #[test]
    fn one_wrong_digit_or_two_swapped_never_pass(place in 0_usize..17, digit in 0_u8..10) {
        let right = b"11010519491231002X";
        let mut wrong = right.to_vec();
        wrong[place] = b'0' + digit;
        let mut swapped = right.to_vec();
        if place < 16 {
            swapped.swap(place, place + 1);
        }
        for changed in [wrong, swapped] {
            let read = ResidentNumber::read(std::str::from_utf8(&changed).unwrap(), today());
            prop_assert_eq!(read.is_ok(), changed == right);
        }
    }

    #[test]
    fn no_text_makes_a_number_or_a_name_panic(text in any::<String>(), digits in "[0-9０-９Xxｘ \u{3000}]{0,40}") {
        for input in [&text, &digits] {
            if let Ok(read) = ResidentNumber::read(input, today()) {
                prop_assert_eq!(read.number.len(), 18);
                prop_assert_eq!(ResidentNumber::read(&read.number, today()), Ok(read.clone()), "read again, the same");
            }
            prop_assert_eq!(mask(input).chars().count(), input.chars().count());
        }
        if let Ok(name) = normalize_name(&text) {
            prop_assert_eq!(normalize_name(&name), Ok(name.clone()), "normalised twice is normalised once");
            prop_assert!(!name.is_empty() && name.chars().count() <= 60 && !name.chars().any(char::is_control));
        }
    }

    #[test]
    fn a_name_of_hanzi_is_kept_code_point_by_code_point(name in "[\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{F900}-\u{FAFF}\u{20000}-\u{323AF}]{1,60}") {
        prop_assert_eq!(normalize_name(&name), Ok(name.clone()));
    }
}
