//! 准考证 in the window: issued for everybody in a sitting, and what went to the candidate.

use super::{accessible, log_in, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, Counter, at, candidate, materials};
use desk_core::desk::request::Register;
use desk_core::desk::view::SittingView;
use desk_core::sample::portrait;
use fantoccini::key::Key;
use std::path::Path;

const MORNING: &str = "2026-03-18 09:00";

/// Somebody with a seat and everything a ticket demands, but the fee where `pays` says no.
fn seated(counter: &Counter, sitting: &SittingView, person: usize, pays: bool) {
    let now = at(MORNING);
    let photo = Some(counter.photo(now, &portrait(person as u64, None), None));
    let email = format!("kaosheng-{person}@example.org");
    let request = Register { photo, email, materials_seen: materials(), ..candidate(person) };
    let id = counter.register(now, &request).row.id;
    if pays {
        counter.pay(now, id).unwrap();
    }
    counter.seat(now, id, sitting).unwrap();
}

fn files_below(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let mut names: Vec<String> =
        entries.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn the_tickets_of_a_sitting_are_issued_in_one_go_and_who_lacks_something_is_named() {
    let home = prepared(|counter| {
        let sitting = counter.open_sitting(at(MORNING), 30);
        (0..5).for_each(|person| seated(counter, &sitting, person, person != 3));
        counter.register_whole(at(MORNING), 7);
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.click("go-sitting");
    window.click("manage-sitting");
    window.see("sitting-tickets");
    window.click("ticket-files-both");
    window.retype("ticket-name", "{姓名}-{证件尾号}");
    accessible(&window, "tickets-asked");
    window.click("issue-sitting");
    window.see_in("tickets-counts", "新发 4 人");
    window.see_in("tickets-counts", "未办 2 人");
    window.see_in("tickets-problems", "缺缴费");
    accessible(&window, "tickets-issued");
    let folder = window.saved().join("准考证-2026-04-18");
    assert_eq!(window.see("tickets-folder"), folder.display().to_string());
    let names = files_below(&folder);
    assert_eq!(names.len(), 5, "{names:?}");
    assert!(names.contains(&"准考证合并-2026-04-18-第01册.pdf".to_owned()));
    window.click("issue-sitting");
    window.see_in("tickets-counts", "原有 4 人");
    window.click("export-mailing");
    window.see_in("mailed", "寄送清单");
    let list = home.path().join("号码.csv");
    let number = &candidate(3).document.number;
    std::fs::write(&list, format!("准考证号,证件号码\nBJ2604003,{number}\nBJ2604004,110105\n")).unwrap();
    window.choose_file("numbers-file", &list);
    window.see_in("numbers-done", "记下 1 个号");
    window.see_in("numbers-done", "第 3 行");
    window.picture("tickets-numbers");
    window.click("open-skipped");
    window.see("candidate-name");
}

#[test]
fn a_ticket_is_copied_noted_as_sent_with_one_key_and_issued_anew() {
    let home = prepared(|counter| {
        let sitting = counter.open_sitting(at(MORNING), 30);
        seated(counter, &sitting, 1, true);
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press(Key::F3);
    window.commit(&candidate(1).name);
    window.see_in("search-results", &candidate(1).name);
    window.press(Key::Enter);
    window.see_in("candidate-name", &candidate(1).name);
    window.press(Key::F10);
    let first: String = window.see("ticket-number").split_whitespace().collect();
    window.click("copy-ticket");
    window.see_in("dispatch-told", "已复制");
    // What another program would find in the clipboard.
    window.script(
        "window.__TAURI_INTERNALS__.invoke('receive_copied').then(
           (it) => { document.body.dataset.copied = JSON.stringify(it) }, (it) => { document.body.dataset.copied = JSON.stringify(it) })",
    );
    let copied =
        || window.script("return document.body.dataset.copied ?? ''").as_str().unwrap_or_default().to_owned();
    window.until("the clipboard was asked", || !copied().is_empty());
    assert!(copied().contains("received"), "a file lies in the clipboard: {}", copied());
    window.press_with_control('w');
    window.see_in("dispatch-lines", "微信");
    window.click("ticket-picture");
    window.see_in("dispatch-told", ".png");
    accessible(&window, "tickets-sent");
    window.click("reissue-ticket");
    window.focus_is_on("reason");
    window.commit("准考证发错了人");
    window.press(Key::Enter);
    window.see_in("void-ticket", &first);
    window.see("must-be-told");
    let second: String = window.see("ticket-number").split_whitespace().collect();
    assert_ne!(first, second);
    accessible(&window, "tickets-reissued");
    window.press_with_control('w');
    window.gone("must-be-told");
    window.click("take-back-dispatch");
    window.focus_is_on("reason");
    window.commit("点错了");
    window.press(Key::Enter);
    window.see_in("dispatch-lines", "记错：点错了");
    window.click("give-number");
    window.focus_is_on("reason");
    window.commit("BJ-2604-0001");
    window.press(Key::Enter);
    window.see_in("void-ticket", "改用上级给的号");
    window.click("issue-ticket");
    window.see_in("ticket-number", "BJ-2604-0001");
    window.picture("tickets-given");
}
