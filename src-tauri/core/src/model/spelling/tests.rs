//! Spelling without a store.

use super::syllables::is_syllable;
use super::{letters, readings, shortened, spellings, spells};

fn is_found(letters: &str, name: &str) -> bool {
    spellings(name).iter().any(|spelling| spells(letters, spelling.iter().copied()))
}

#[test]
fn a_name_is_spelled_whole_begun_and_by_initials_from_any_character() {
    for typed in
        ["w", "wang", "wangxiaoming", "wangxiaom", "wangxm", "wxm", "wxiaoming", "xiaoming", "xm", "m"]
    {
        assert!(is_found(typed, "王小明"), "{typed}");
    }
    for typed in ["wangming", "angxiao", "wangxiaomingx", "wm", "yuxiaoming", "wanxiaoming"] {
        assert!(!is_found(typed, "王小明"), "{typed}");
    }
    assert!(is_found("zhxm", "张小明") && is_found("zxm", "张小明") && is_found("zhangxm", "张小明"));
}

#[test]
fn surnames_have_their_own_reading_and_only_at_the_beginning() {
    for (name, reading, other) in [
        ("单雄", "shan", "dan"),
        ("解缙", "xie", "jie"),
        ("曾国藩", "zeng", "ceng"),
        ("仇英", "qiu", "chou"),
        ("查良镛", "zha", "cha"),
        ("朴树", "piao", "pu"),
        ("区大为", "ou", "qu"),
        ("盖叫天", "ge", "gai"),
        ("尉迟恭", "yuchi", "weichi"),
        ("万俟咏", "moqi", "wansi"),
        ("长孙无忌", "zhangsun", "changsun"),
        ("令狐冲", "linghu", "lianhu"),
    ] {
        assert!(is_found(reading, name), "{name} {reading}");
        assert!(!is_found(other, name), "{name} {other}");
    }
    assert!(is_found("zhangcheng", "张曾") || is_found("zhangceng", "张曾"), "elsewhere every reading");
    assert!(is_found("zhangzeng", "张曾"));
}

#[test]
fn u_with_dots_is_v_or_u_and_unknown_characters_part_a_name() {
    for typed in ["lv", "lu", "lvbu", "lubu"] {
        assert!(is_found(typed, "吕布"), "{typed}");
    }
    assert_eq!(letters("Lü Bu").as_deref(), Some("lvbu"));
    assert_eq!(letters("王x"), None);
    assert!(readings('龦').is_empty(), "this test needs a character that the library cannot read");
    assert!(is_found("wang", "王龦明") && is_found("ming", "王龦明") && !is_found("wangming", "王龦明"));
}

#[test]
fn every_reading_of_the_library_is_a_syllable() {
    for character in (0x3400..0x32000).filter_map(char::from_u32) {
        for reading in readings(character) {
            assert!(is_syllable(reading), "{reading}");
        }
    }
}

#[test]
fn whatever_spells_a_name_with_a_syllable_shortened_is_among_the_ways() {
    for (typed, firsts) in
        [("wxm", "wxm"), ("wangxm", "wxm"), ("wxiaom", "wxm"), ("zhxm", "zxm"), ("ax", "ax")]
    {
        assert!(shortened(typed, |_| true).contains(&firsts.to_owned()), "{typed}");
    }
    assert!(shortened("wangxiaoming", |_| false).iter().all(|firsts| firsts.len() <= 4));
}

#[test]
fn a_long_name_is_spelled_from_each_part() {
    let name = "阿卜杜热合曼江·麦麦提图尔荪江·努尔穆罕麦提·艾则孜";
    for typed in ["abudu", "maimaititu", "nuermu", "aizezi", "abudurehemanjiangmaimai"] {
        assert!(is_found(typed, name), "{typed}");
    }
    assert!(spellings(name).len() < 100);
}
