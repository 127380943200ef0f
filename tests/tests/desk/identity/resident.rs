//! 居民身份证 numbers as those see them who know no other document.

use super::oracle::mod_11_2;
use super::today;
use crate::counter::day;
use desk_core::model::Sex;
use desk_core::model::identity::{IdentityProblem, ResidentNumber, check_character, mask};
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};

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

#[test]
fn the_birth_date_must_exist_and_lie_between_1800_and_today() {
    let read = |birth: &str| {
        let body = format!("110000{birth}001");
        ResidentNumber::read(&format!("{body}{}", mod_11_2(&body)), today()).map(|read| read.birth_date)
    };
    assert_eq!(read("20260318"), Ok(today()));
    assert_eq!(read("20260319"), Err(IdentityProblem::BirthDate), "tomorrow");
    assert_eq!(read("18991231"), Ok(day("1899-12-31")), "great age is doubtful, not wrong");
    assert_eq!(read("18000101"), Ok(day("1800-01-01")));
    assert_eq!(read("17991231"), Err(IdentityProblem::BirthDate));
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
        prop_assert_eq!(check_character(body.as_bytes()), Some(mod_11_2(&body)));
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
        prop_assert_eq!(valid[0].number.chars().last(), Some(mod_11_2(&body)));
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
    fn a_masked_number_has_as_many_characters(text in any::<String>()) {
        prop_assert_eq!(mask(&text).chars().count(), text.chars().count());
    }
}
