//! 导出 by the same key wherever something is listed: the queue, the money, what was found.

use super::{accessible, log_in, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, Counter, at, candidate};
use desk_core::desk::request::Register;
use desk_core::model::Channel;
use desk_tests::window::Window;
use fantoccini::key::Key;

fn people(counter: &Counter) {
    let now = at("2026-03-18 09:00");
    let paid = counter.register(now, &candidate(1)).row.id;
    counter.pay(now, paid).unwrap();
    counter.register(now, &candidate(2));
    let telephone = Register { channel: Channel::Telephone, original_seen: false, ..candidate(5) };
    counter.register(now, &telephone);
}

/// Ctrl+S, F10: the file's text, once the window says where it is.
fn exported(window: &Window, test: &str) -> String {
    window.press_with_control('s');
    window.see("export-dialog");
    window.click("export-as-csv");
    window.press(Key::F10);
    let path = window.see("exported-table");
    accessible(window, test);
    window.press(Key::Escape);
    window.gone("export-dialog");
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn every_list_is_exported_by_one_key_masked_and_whole_only_for_a_reason() {
    let home = prepared(people);
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press_with_control('8');
    window.see_in("telephone", &candidate(5).name);
    let queue = exported(&window, "export-telephone");
    assert!(queue.contains(&candidate(5).name) && !queue.contains(&candidate(5).telephone), "{queue}");

    window.press_with_control('9');
    window.see_in("takings", "160");
    let takings = exported(&window, "export-takings");
    assert!(takings.contains(&candidate(1).name) && takings.contains("160.00"), "{takings}");
    window.press_with_control('s');
    window.see("export-dialog");
    window.click("export-which-debtors");
    window.click("export-as-csv");
    window.click("export-numbers-whole");
    window.press(Key::F10);
    window.see_in("export-dialog", "请写明理由");
    window.focus("export-reason");
    window.commit("主管要逐一催缴");
    window.press(Key::F10);
    let debtors = std::fs::read_to_string(window.see("exported-table")).unwrap();
    assert!(debtors.contains(&candidate(2).telephone) && !debtors.contains(&candidate(1).name));
    accessible(&window, "export-reason");
    window.press(Key::Escape);

    window.press(Key::F3);
    window.write(&candidate(2).name);
    window.see_in("search-results", &candidate(2).name);
    let found = exported(&window, "export-found");
    assert!(found.contains(&candidate(2).name) && !found.contains(&candidate(2).telephone), "{found}");
}
