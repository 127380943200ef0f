//! Names are kept code point by code point, whatever plane they come from.

use desk_core::model::{NameDoubt, name_doubts, normalize_name, same_name};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

/// 汉字 of GB 18030-2022 by Unicode block, with the compatibility ideographs and 〇, and extensions that came later.
const HANZI: [(u32, u32); 11] = [
    (0x2E80, 0x2FDF),
    (0x3007, 0x3007),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2CEAF),
    (0x2CEB0, 0x2EBE0),
    (0x2F800, 0x2FA1D),
    (0x30000, 0x323AF),
];

#[test]
fn every_hanzi_of_gb_18030_2022_is_kept_alone_and_in_a_name() {
    for character in HANZI.into_iter().flat_map(|(first, last)| first..=last).filter_map(char::from_u32) {
        let alone = character.to_string();
        assert_eq!(normalize_name(&alone).as_ref(), Ok(&alone), "U+{:04X}", u32::from(character));
        let dotted = format!("王 {character} • {character}");
        let kept = format!("王{character}·{character}");
        assert_eq!(normalize_name(&dotted).as_ref(), Ok(&kept), "U+{:04X}", u32::from(character));
        assert!(name_doubts(&alone).is_empty());
    }
}

#[test]
fn every_dot_between_hanzi_becomes_the_interpunct_and_none_elsewhere() {
    for dot in "·•・･‧∙⋅●．.﹒˙ꞏ".chars() {
        assert_eq!(
            normalize_name(&format!("买买提{dot}艾力")).unwrap(),
            "买买提·艾力",
            "U+{:04X}",
            u32::from(dot)
        );
        assert_eq!(normalize_name(&format!("买买提 {dot} 艾力")).unwrap(), "买买提·艾力");
        assert!(same_name(&format!("买买提{dot}艾力"), "买买提·艾力"));
        let latin = normalize_name(&format!("J{dot} Smith")).unwrap();
        assert_eq!(latin, format!("J{} Smith", if dot == '．' { '.' } else { dot }));
        let mixed = normalize_name(&format!("王J{dot}艾力")).unwrap();
        assert!(mixed.contains('·') == (dot == '·'), "{mixed}: not between two hanzi");
    }
    assert_eq!(normalize_name("王．.王").unwrap(), "王··王");
    assert_eq!(normalize_name("·王·").unwrap(), "·王·");
}

#[test]
fn names_that_old_systems_hand_over_with_private_use_codes_are_the_same_names() {
    assert!(same_name("\u{E863}\u{E81E}", "䶮龴"));
    assert_eq!(normalize_name("\u{E81F} \u{E863}").unwrap(), "㖞䶮");
    assert_eq!(name_doubts(&normalize_name("王\u{E5E5}").unwrap()), [NameDoubt::PrivateUse]);
}

#[test]
fn sixty_characters_of_two_utf_16_units_each_are_a_name() {
    assert_eq!(normalize_name(&"𠮷".repeat(60)).unwrap().chars().count(), 60);
    assert!(normalize_name(&"𠮷".repeat(61)).is_err());
}

#[test]
fn a_long_run_of_spaces_is_read_in_no_time() {
    let started = std::time::Instant::now();
    let name = normalize_name(&format!("王{}明", " ".repeat(1_000_000))).unwrap();
    assert_eq!(name, "王明");
    assert!(started.elapsed().as_secs() < 5, "the effort grows with the length, not with its square");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_name_of_hanzi_is_kept_code_point_by_code_point(name in "[\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{F900}-\u{FAFF}\u{20000}-\u{323AF}]{1,60}") {
        prop_assert_eq!(normalize_name(&name), Ok(name.clone()));
    }

    #[test]
    fn a_name_in_another_case_with_other_spaces_and_width_is_the_same(words in proptest::collection::vec("[A-Za-z'-]{1,8}", 1..5)) {
        let name = words.join(" ");
        let wide: String = name
            .to_uppercase()
            .chars()
            .map(|letter| if letter == ' ' { '\u{3000}' } else { char::from_u32(u32::from(letter) + 0xFEE0).unwrap() })
            .collect();
        prop_assert!(same_name(&name, &wide));
        prop_assert!(same_name(&name, &words.join("   ").to_lowercase()));
        let longer = format!("{name}x");
        prop_assert!(!same_name(&name, &longer));
    }
}
