//! Names by their characters and by pinyin.

use super::{desk_of, found};

#[test]
fn pinyin_finds_a_name_whole_begun_shortened_and_from_any_character() {
    let counter = desk_of(&[
        ("王小明", "13800000001"),
        ("王晓梅", "13800000002"),
        ("张明", "13800000003"),
        ("黄小明", "13800000004"),
    ]);
    for text in ["wangxiaoming", "Wang Xiaoming", "WANG XIAO MING", "wangxiaomi", "ｗａｎｇｘｉａｏｍｉｎｇ"]
    {
        assert_eq!(found(&counter, text), ["王小明"], "{text}");
    }
    for text in ["wangxm", "wxm", "w x m", "wxiaom", "wangx"] {
        assert_eq!(found(&counter, text), ["王晓梅", "王小明"], "{text}");
    }
    assert_eq!(found(&counter, "xiaoming"), ["黄小明", "王小明"]);
    assert_eq!(found(&counter, "xm"), ["黄小明", "王晓梅", "王小明"]);
    assert_eq!(found(&counter, "zhm"), ["张明"]);
    assert_eq!(found(&counter, "w"), ["王晓梅", "王小明"]);
    for text in ["wangming", "angxiao", "iaoming", "wangxiaomingx", "wangxiaomo", "wm", "wang小明"] {
        assert!(found(&counter, text).is_empty(), "{text}");
    }
}

#[test]
fn surnames_are_read_as_surnames_and_other_characters_every_way() {
    let people = [
        "单雄",
        "解缙",
        "曾巩",
        "仇英",
        "查良",
        "朴树",
        "区大为",
        "盖叫天",
        "尉迟恭",
        "万俟咏",
        "长孙晟",
        "令狐冲",
    ];
    let counter = desk_of(&people.map(|name| (name, "13800000001")));
    let readings =
        ["shan", "xie", "zeng", "qiu", "zha", "piao", "ou", "ge", "yuchi", "moqi", "zhangsun", "linghu"];
    for (name, reading) in people.iter().zip(readings) {
        assert!(found(&counter, reading).contains(&(*name).to_owned()), "{name} {reading}");
    }
    for wrong in ["dan", "ceng", "chou", "qu", "gai", "weichi", "wansi", "changsun"] {
        assert!(found(&counter, wrong).is_empty(), "{wrong}");
    }
    let counter = desk_of(&[("张乐", "13800000001"), ("李重行", "13800000002")]);
    for text in ["zhangle", "zhangyue", "zl", "zy"] {
        assert_eq!(found(&counter, text), ["张乐"], "{text}");
    }
    for text in ["lizhongxing", "lichonghang", "zhonghang", "lch"] {
        assert_eq!(found(&counter, text), ["李重行"], "{text}");
    }
}

#[test]
fn u_with_dots_is_typed_as_v_as_u_or_as_itself() {
    let counter = desk_of(&[("吕绿", "13800000001"), ("李女", "13800000002")]);
    for text in ["lvlv", "lulu", "lülü", "LÜ", "lv", "ll"] {
        assert_eq!(found(&counter, text), ["吕绿"], "{text}");
    }
    assert_eq!(found(&counter, "linv"), ["李女"]);
    assert_eq!(found(&counter, "linü"), ["李女"]);
    assert!(found(&counter, "lvli").is_empty());
}

#[test]
fn a_rare_character_is_found_by_itself_and_its_neighbours_by_pinyin() {
    let counter = desk_of(&[("王𬱖", "13800000001"), ("李龦明", "13800000002"), ("王䶮", "13800000003")]);
    assert_eq!(found(&counter, "𬱖"), ["王𬱖"]);
    assert_eq!(found(&counter, "王𬱖"), ["王𬱖"]);
    assert_eq!(found(&counter, "龦"), ["李龦明"]);
    assert_eq!(found(&counter, "li"), ["李龦明"]);
    assert_eq!(found(&counter, "ming"), ["李龦明"]);
    assert_eq!(found(&counter, "wang"), ["王䶮", "王𬱖"]);
    assert_eq!(found(&counter, "王\u{E863}"), ["王䶮"], "typed in an old system's private-use character");
    assert!(found(&counter, "𬱗").is_empty());
}

#[test]
fn a_name_with_a_dot_is_found_by_the_pinyin_of_each_part() {
    let counter = desk_of(&[("阿卜杜拉·艾力", "13800000001"), ("O'Brien-Núñez", "13800000002")]);
    for text in ["abudu", "abudula aili", "aili", "al", "卜杜", "拉艾", "拉·艾"] {
        let expected: &[&str] = if text == "拉艾" { &[] } else { &["阿卜杜拉·艾力"] };
        assert_eq!(found(&counter, text), expected, "{text}");
    }
    for text in ["o'brien", "brien-n", "NÚÑEZ"] {
        assert_eq!(found(&counter, text), ["O'Brien-Núñez"], "{text}");
    }
}
