//! Another rulebook in the window: whom it touches is shown first, then it is loaded with a reason, and who
//! was told is written down with one key.

use super::{accessible, agree, log_in, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, Counter, at, candidate, career, spell};
use crate::rulebook::touched::stricter;
use desk_core::desk::request::Register;
use fantoccini::key::Key;

/// The first of them with a ticket; of another offering the last.
fn five_people(counter: &Counter) -> Vec<String> {
    let now = at("2026-03-18 09:00");
    let april = counter.open_sitting(now, 10);
    let first = counter.register_whole(now, 0);
    counter.seat(now, first.row.id, &april).unwrap();
    counter.pay(now, first.row.id).unwrap();
    counter.ticket(now, first.row.id, None).unwrap();
    let mut names = vec![first.row.name];
    for person in 1..5 {
        let mut request = candidate(person);
        if person == 2 {
            request = Register { name: "阿卜杜热合曼·买买提依明".to_owned(), ..request };
        }
        if person == 4 {
            request.offering = "e-commerce-merchant-4".to_owned();
            request.career = career(vec![spell("电子商务师", "2015-03-01", "")]);
        }
        names.push(counter.register(at(&format!("2026-03-18 09:0{person}")), &request).row.name);
    }
    names
}

/// Stricter, and dearer.
fn next_rulebook() -> String {
    let price =
        |fen: u32| format!("occupation = \"劳动关系协调师\"\nlevel = 4\nfrom = 2026-01-01\ntheory = {fen}\n");
    stricter().replacen(&price(8000), &price(9000), 1)
}

#[test]
fn another_rulebook_is_loaded_with_whom_it_touches_said_first_and_they_are_told() {
    let mut names = Vec::new();
    let home = prepared(|counter| names = five_people(counter));
    let file = home.path().join("2026.toml");
    std::fs::write(&file, next_rulebook()).unwrap();
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press_with_control('6');
    window.see("choose-rulebook");
    window.choose_file("rulebook-file", &file);
    let touched = window.see_in("standard-touched", "影响办理中的 4 位考生");
    assert!(touched.contains(&names[0]) && !touched.contains(&names[4]), "{touched}");
    assert!(touched.contains("可以申报 → 不符合"), "{touched}");
    assert!(touched.contains("160 元 → 170 元，应缴仍是 160 元"), "{touched}");
    assert!(touched.contains("1 人已有准考证，证仍有效"), "{touched}");
    window.focus_is_on("reason");
    accessible(&window, "standard-touched");
    window.press(Key::F10);
    window.see_in("problem-reason", "请写明理由");
    window.focus_is_on("reason");
    window.commit("市里 3 月 16 日通知");
    window.press(Key::F10);
    window.see_in("rulebook-loaded", "已换用 2026 年的规则");
    window.gone("standard-touched");
    window.see_in("contacts", "已通知 0 / 4");
    window.see_in("next-to-tell", &names[0]);
    window.press(Key::F8);
    window.see_in("contacts", "已通知 1 / 4");
    window.see_in("next-to-tell", &names[1]);
    accessible(&window, "standard-contacts");
    window.click("take-back");
    window.see_in("contacts", "已通知 0 / 4");
    window.click("tell-all");
    agree(&window);
    window.see_in("contacts", "已通知 4 / 4");

    window.choose_file("rulebook-file", &file);
    window.see_in("standard-touched", "不用换");
    window.press(Key::Escape);
    window.gone("standard-touched");
    window.see("choose-rulebook");
}
