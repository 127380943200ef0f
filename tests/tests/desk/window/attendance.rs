//! The exam day in the window: a queue at the door, scanned whatever has the focus, each answer read at a glance.

use super::scanner::scan;
use super::{accessible, agree, log_in, prepared, with};
use crate::attendance::by_telephone;
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, Counter, at, candidate};
use desk_core::desk;
use desk_core::desk::request::{OpenSitting, RoomEntry};
use desk_core::model::RoomSubjects;
use fantoccini::key::Key;

/// Twenty minutes before the theory begins.
const MORNING: &str = "2026-04-18T08:40:00+08:00";

/// Four people with tickets in two rooms, two machines in the first. Their ticket numbers.
fn an_exam(counter: &Counter) -> Vec<String> {
    let now = at("2026-03-18 09:00");
    let more =
        RoomEntry { room: None, name: "第二机房".to_owned(), seats: 6, subjects: RoomSubjects::Both };
    let request = OpenSitting { rooms: vec![more], ..crate::counter::sitting("2026-04-18", 2) };
    let april = desk::open_sitting(&counter.desk, now, &request).unwrap();
    let ticket = |person| {
        let id = counter.register_whole(now, person).row.id;
        counter.pay(now, id).unwrap();
        counter.seat(now, id, &april).unwrap();
        counter.ticket(now, id, None).unwrap().ticket.unwrap().number
    };
    (0..4).map(ticket).collect()
}

#[test]
fn a_queue_at_the_door_is_scanned_and_each_answer_is_seen_at_a_glance() {
    let mut tickets = Vec::new();
    let home = prepared(|counter| tickets = an_exam(counter));
    let window = with(&home.path().join("data"), |setup| setup.now = MORNING);
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press_with_control('2');
    window.click("manage-sitting");
    window.see("open-attendance");
    window.press_with_control('k');
    window.see_in("verdict-word", "请扫准考证");
    window.focus_is_on("check-in");
    accessible(&window, "attendance-waiting");

    scan(&window, &[&tickets[0]], "Enter");
    window.see_in("verdict-word", "请进");
    window.see_in("verdict-name", &candidate(0).name);
    window.see_in("verdict-place", "1 号");
    window.see_in("total-present", "1");
    window.focus_is_on("check-in");
    assert_eq!(window.value("check-in"), "", "nothing is left behind");
    accessible(&window, "attendance-green");

    scan(&window, &[&tickets[0]], "Enter");
    window.see_in("verdict-word", "已到过");
    accessible(&window, "attendance-yellow");

    let first =
        window.script("return document.querySelector('[data-test=attendance-room]').options[1].value");
    window.select("attendance-room", first.as_str().unwrap());
    scan(&window, &[&tickets[3]], "Enter");
    window.see_in("verdict-word", "不能进");
    window.see_in("verdict-causes", "走错考场：请到第二机房 2 号");
    window.see_in("total-open", "3");
    accessible(&window, "attendance-red");

    window.focus("check-in");
    window.commit(&tickets[1][8..]);
    window.press(Key::Enter);
    window.see_in("verdict-name", &candidate(1).name);
    window.see_in("total-present", "2");
    window.press(Key::F9);
    window.see_in("attendance-told", "已撤回");
    window.see_in("total-present", "1");
    window.focus_is_on("check-in");
}

#[test]
fn after_the_start_whoever_did_not_come_is_noted_with_one_key() {
    let mut tickets = Vec::new();
    let home = prepared(|counter| tickets = an_exam(counter));
    let window = with(&home.path().join("data"), |setup| setup.now = "2026-04-18T09:20:00+08:00");
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.click("more-pages");
    window.click("go-attendance");
    window.see("verdict-word");
    scan(&window, &[&candidate(0).document.number], "Enter");
    window.see_in("verdict-causes", "记为迟到");
    window.press(Key::F8);
    agree(&window);
    window.see_in("attendance-told", "已记 3 人缺考");
    window.see_in("total-absent", "3");
    accessible(&window, "attendance-closed");
    window.press(Key::F9);
    window.see_in("question", "只是不再算缺考");
    agree(&window);
    window.see_in("attendance-told", "已撤回 3 人的缺考");
    window.see_in("total-absent", "0");
}

#[test]
fn an_original_is_seen_at_the_door_with_one_key_and_misconduct_needs_its_words() {
    let mut ticket = String::new();
    let home = prepared(|counter| {
        an_exam(counter);
        let now = at("2026-03-18 09:00");
        let april = desk::sittings(&counter.desk, now).unwrap().remove(0);
        ticket = by_telephone(counter, now, &april).1;
    });
    let window = with(&home.path().join("data"), |setup| setup.now = MORNING);
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.click("more-pages");
    window.click("go-attendance");
    window.see_in("verdict-word", "请扫准考证");
    scan(&window, &[&ticket], "Enter");
    window.see_in("verdict-causes", "请核对原件");
    accessible(&window, "attendance-original");
    window.press(Key::F7);
    window.see_in("attendance-told", "原件已核");
    window.gone("verdict-causes");
    window.press(Key::F6);
    window.focus_is_on("reason");
    window.commit("替考");
    window.press(Key::Enter);
    window.see_in("attendance-told", "已记违纪");
    window.see_in("total-misconduct", "1");
    scan(&window, &[&ticket], "Enter");
    window.see_in("verdict-causes", "已记违纪");
}
