//! Wrong entries at the counter: each is told where it stands, and what was typed stays.

use super::{
    intake, log_in, look_at_photo, number, offering, open, plain_chinese, prepared, reachable, work,
};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE};
use desk_core::sample::{PortraitFlaw, portrait};
use desk_tests::window::Window;
use fantoccini::key::Key;
use std::path::Path;

#[test]
fn a_wrong_number_name_or_validity_is_told_at_its_field_and_stays_to_be_corrected() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press(Key::F2);
    window.focus_is_on("number");
    let right = number(21);
    let last = if right.ends_with('0') { '1' } else { '0' };
    let off_by_one = format!("{}{last}", &right[..17]);
    for (typed, words) in [
        (with_check_digit("11000019900230021"), "出生日期不存在"),
        (off_by_one, "校验位不对"),
        (right.clone(), ""),
    ] {
        told_at(&window, "number", &typed, words);
    }
    let long = "阿".repeat(61);
    for (typed, words) in [
        (long.as_str(), "超过 60 个字"),
        ("王😀", "「😀」（U+1F600）字库里没有"),
        ("王𰻞", "「𰻞」（U+30EDE）字库里没有"),
        ("王𬱖", ""),
    ] {
        told_at(&window, "name", typed, words);
    }
    window.enter("validity", "20260317");
    let told = window.see_in("problem-validity", "已过期 1 天");
    plain_chinese(&told);
    window.see_in("verdict-bar", "证件不符合");
    reachable(&window);
    offering(&window, '8');
    window.enter("spell-0-occupation", "劳动关系协调师");
    window.enter("spell-0-start", "201901");
    window.press(Key::F10);
    plain_chinese(&window.see_in("failure", "过期"));
    let kept = ["number", "name", "validity", "telephone", "spell-0-start"].map(|field| window.value(field));
    assert_eq!(kept, [right.as_str(), "王𬱖", "2026-03-17", "15400000001", "2019-01"]);

    for (typed, words) in [("西安𰻞𰻞面馆", "「𰻞」（U+30EDE）字库里没有"), ("北京䶮食品厂", "")]
    {
        told_at(&window, "employer", typed, words);
    }
    window.retype("validity", "20260318");
    window.gone("problem-validity");
    window.press(Key::F10);
    window.see_in("candidate-name", "王𬱖");
}

/// Type into a field, press Enter, and read what is wrong with it; no words mean that nothing is.
fn told_at(window: &Window, field: &str, typed: &str, words: &str) {
    window.retype(field, typed);
    window.press(Key::Enter);
    let problem = format!("problem-{field}");
    if words.is_empty() {
        window.gone(&problem);
        return;
    }
    plain_chinese(&window.see_in(&problem, words));
    window.focus_is_on(field);
    assert_eq!(window.value(field), typed, "what was typed is still there");
}

/// Seventeen digits with the check character of GB 11643.
fn with_check_digit(digits: &str) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 =
        digits.chars().zip(weights).map(|(digit, weight)| digit.to_digit(10).unwrap() * weight).sum();
    format!("{digits}{}", "10X98765432".chars().nth((sum % 11) as usize).unwrap())
}

#[test]
fn a_file_that_is_no_usable_photo_is_told_and_two_quick_f10_register_once() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    intake(&window, "林清", 22);
    let file = home.path().join("photo.jpg");
    let choose = |bytes: &[u8]| give(&window, &file, bytes);

    choose(&portrait(7, Some(PortraitFlaw::Truncated)));
    plain_chinese(&window.see_in("finding-photo-format", "文件不完整，后半截丢了"));
    choose(&portrait(7, Some(PortraitFlaw::Png)));
    window.see_in("finding-photo-format", "是 PNG 文件，要求 JPEG");
    window.press(Key::F10);
    window.see_in("verdict-bar", "还不能保存");
    choose(&[]);
    plain_chinese(&window.see_in("failure", "这个文件是空的"));
    let mut huge = portrait(7, None);
    huge.resize(41_000_000, 0);
    choose(&huge);
    plain_chinese(&window.see_in("failure", "文件太大（41 MB），最多 40 MB"));
    let kept = ["number", "name", "telephone"].map(|field| window.value(field));
    assert_eq!(kept, [number(22).as_str(), "林清", "15400000001"]);

    choose(&portrait(7, None));
    look_at_photo(&window);
    window.see_in("findings", "没有发现问题");
    window.gone("failure");
    window.script(
        "for (let press = 0; press < 2; press += 1) {
           const event = new KeyboardEvent('keydown', { key: 'F10', bubbles: true, cancelable: true });
           document.activeElement.dispatchEvent(event);
         }",
    );
    window.see_in("candidate-name", "林清");
    window.press_with_control('1');
    window.see_in("start-page", "1 人");

    same_person_again(&window);
}

fn give(window: &Window, file: &Path, bytes: &[u8]) {
    std::fs::write(file, bytes).unwrap();
    window.choose_file("photo-file", file);
}

/// The same person, offering and month a second time.
fn same_person_again(window: &Window) {
    window.press(Key::F2);
    window.enter("number", &number(22));
    window.see("known-candidate");
    window.focus_is_on("name");
    window.commit("林清");
    window.press(Key::Enter);
    window.enter("validity", "c");
    window.focus_is_on("original-seen");
    window.strike(' ');
    window.press(Key::Enter);
    window.enter("telephone", "15400000001");
    window.enter("email", "");
    window.enter("employer", "");
    work(window);
    window.press(Key::F10);
    plain_chinese(&window.see_in("failure", "已经报了"));
    assert_eq!(window.value("name"), "林清");
}
