//! Ctrl+Z: the newest step of a candidate is taken back, with a question first where something leaves the desk.

use super::{agree, intake, log_in, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, at, candidate};
use desk_tests::window::Window;
use fantoccini::key::Key;

#[test]
fn a_payment_on_the_wrong_candidate_is_taken_back_and_both_entries_stay() {
    let home = prepared(|counter| {
        counter.register_whole(at("2026-03-18 09:00"), 1);
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    find(&window, &candidate(1).name);
    window.press(Key::F10);
    window.focus_is_on("amount");
    window.press(Key::F10);
    window.see_in("fee-state", "已缴清");
    window.see_in("undo", "登记缴费 160 元");
    window.picture("undo");
    window.press_with_control('z');
    window.see_in("question", "冲销");
    agree(&window);
    window.see_in("fee-state", "还欠 160 元");
    window.see_in("payments", "退 160 元");
    window.press_with_control('4');
    window.see_in("journal", "撤销上一步");
}

#[test]
fn a_registration_under_a_wrong_name_is_taken_back_put_right_and_saved_again() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    intake(&window, "林青", 23);
    window.press(Key::F10);
    window.see_in("candidate-name", "林青");
    window.see_in("undo", "登记报名");
    window.press_with_control('z');
    window.see_in("question", "回到新报名页");
    agree(&window);
    window.see("resumed");
    let kept = ["name", "validity", "telephone", "spell-0-start"].map(|field| window.value(field));
    assert_eq!(kept, ["林青", "2036-03-07", "15400000001", "2019-01"]);
    window.retype("name", "林清");
    window.press_with_control('z');
    window.see("intake");
    window.retype("name", "林清");
    window.press(Key::F10);
    window.see_in("candidate-name", "林清");
    window.press_with_control('1');
    assert_eq!(window.see("start-page").matches("林清").count(), 1);
    assert!(!window.see("start-page").contains("林青"));
}

#[test]
fn f1_explains_the_page_that_is_shown() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    window.see("unlock");
    window.press(Key::F1);
    window.see_in("page-help", "忘了口令");
    window.press(Key::Escape);
    window.gone("help");
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press(Key::F1);
    window.see_in("page-help", "按 F2 填报名");
    window.press(Key::F1);
    window.gone("help");
    window.press(Key::F2);
    window.focus_is_on("number");
    window.press(Key::F1);
    window.see_in("page-help", "一位考生，一页填完");
    window.picture("help");
    window.press(Key::Escape);
    window.focus_is_on("number");
}

/// Search by name and open the first that is found.
fn find(window: &Window, name: &str) {
    window.press(Key::F3);
    window.commit(name);
    window.see_in("search-results", name);
    window.press(Key::Enter);
    window.see_in("candidate-name", name);
}
