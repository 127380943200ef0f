//! 更正, 退考 and 可能是同一人 in the window: what follows is said first, and everything can be found again.

use super::{accessible, log_in, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, at, candidate};
use desk_core::desk::request::Register;
use desk_core::sample::resident_number;
use desk_tests::window::Window;
use fantoccini::key::Key;

/// Search by name and open the first that is found.
fn find(window: &Window, name: &str) {
    window.press(Key::F3);
    window.commit(name);
    window.see_in("search-results", name);
    window.press(Key::Enter);
    window.see_in("candidate-name", name);
}

/// Give the reason that a question asks for, and say yes.
fn agree_because(window: &Window, reason: &str) {
    window.see("question");
    window.focus_is_on("reason");
    window.commit(reason);
    window.press(Key::Enter);
    window.gone("question");
}

/// Press a button that has no key of its own.
fn click(window: &Window, test: &str) {
    window.see(test);
    window.script(&format!("document.querySelector('[data-test={test}]').click()"));
}

#[test]
fn a_misheard_name_is_corrected_after_the_ticket_and_the_candidate_withdraws_and_comes_back() {
    let now = at("2026-03-18 09:00");
    let home = prepared(|counter| {
        let id = counter.register_whole(now, 1).row.id;
        counter.pay(now, id).unwrap();
        counter.seat(now, id, &counter.open_sitting(now, 5)).unwrap();
        counter.ticket(now, id, None).unwrap();
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    find(&window, &candidate(1).name);
    window.press(Key::F4);
    window.see("correction");
    window.focus_is_on("name");
    window.retype("name", "林清");
    window.press(Key::F10);
    window.see_in("change-name", "林清");
    window.see_in("follows", "作废");
    assert_eq!(window.look("change-career"), None, "what was not touched is no correction");
    window.focus_is_on("correction-reason");
    accessible(&window, "correction");
    window.commit("电话里听错了");
    window.press(Key::F10);
    window.see_in("candidate-name", "林清");
    window.see_in("undo", "更正");
    click(&window, "history-open");
    window.see_in("history", "电话里听错了");
    window.see_in("history", &candidate(1).name);
    window.picture("history");
    click(&window, "withdraw");
    window.see_in("question", "待退");
    agree_because(&window, "考生不考了");
    window.see("reinstate");
    click(&window, "reinstate");
    agree_because(&window, "考生又来了");
    window.see("withdraw");
}

#[test]
fn two_rows_of_one_person_are_warned_of_at_intake_merged_and_taken_apart() {
    let now = at("2026-03-18 09:00");
    let home = prepared(|counter| {
        let first = counter.register(now, &candidate(1));
        let mut misread = Register { telephone: "13900001234".to_owned(), ..candidate(1) };
        misread.document.number = resident_number(first.birth_date, 915);
        counter.register(now, &misread);
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press(Key::F2);
    window.focus_is_on("number");
    window.enter("number", &candidate(1).document.number);
    window.see_in("doubles", "这个证件号码以前报过名");
    window.focus_is_on("name");
    window.commit(&candidate(1).name);
    window.see_in("doubles", "可能是同一人");
    window.picture("doubles");
    window.press(Key::Escape);
    find(&window, &candidate(1).name);
    click(&window, "same-person");
    window.see_in("pair", "13900001234");
    accessible(&window, "same-person");
    click(&window, "keep-older");
    agree_because(&window, "号码看错了一位");
    window.see("no-pairs");
    window.see_in("merges", "转来 1 份报名");
    click(&window, "unmerge");
    agree_because(&window, "问过了，是两个人");
    window.see("pair");
}
