//! A sitting in the window: opened with several rooms, everybody seated, people and machines moved by keyboard, the sitting
//! moved and cancelled with whom it touches said first, and who was told written down with one key.

use super::{accessible, agree, log_in, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, Counter, at, candidate, career, spell};
use desk_core::desk;
use desk_core::desk::request::{OpenSitting, Register, RoomEntry, SeatSitting};
use desk_core::model::{RoomSubjects, SeatingOrder};
use fantoccini::key::Key;

/// Twelve people of two offerings, the first with a ticket, and a sitting of two rooms.
fn a_month(counter: &Counter) -> Vec<String> {
    let now = at("2026-03-18 09:00");
    let more =
        RoomEntry { room: None, name: "第二机房".to_owned(), seats: 6, subjects: RoomSubjects::Both };
    let request = OpenSitting { rooms: vec![more], ..crate::counter::sitting("2026-04-18", 10) };
    let april = desk::open_sitting(&counter.desk, now, &request).unwrap();
    let first = counter.register_whole(now, 0);
    counter.pay(now, first.row.id).unwrap();
    let mut names = vec![first.row.name];
    for person in 1..12 {
        let mut request = candidate(person);
        if person % 2 == 1 {
            request.offering = "e-commerce-merchant-4".to_owned();
            request.career = career(vec![spell("电子商务师", "2015-03-01", "")]);
        }
        if person == 5 {
            request = Register { name: "阿卜杜热合曼·买买提依明".to_owned(), ..request };
        }
        names.push(counter.register(now, &request).row.name);
    }
    let order = SeatingOrder::Registration;
    desk::seat_sitting(&counter.desk, now, &SeatSitting { sitting: april.id, order, seed: 0 }).unwrap();
    counter.ticket(now, first.row.id, None).unwrap();
    names
}

#[test]
fn a_sitting_of_two_days_and_two_rooms_is_opened_and_everybody_seated_by_keyboard() {
    let home = prepared(|counter| {
        for person in 0..7 {
            counter.register(at("2026-03-18 09:00"), &candidate(person));
        }
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press_with_control('2');
    window.enter("exam-date", "20260926");
    for (field, text) in [
        ("theory-starts", "0900"),
        ("theory-ends", "1030"),
        ("skill-starts", "0900"),
        ("skill-ends", "1100"),
        ("site", "北京开放大学北校区"),
        ("site-address", "北京市海淀区大钟寺东路白塔庵 5 号"),
        ("room-name", "第一机房"),
    ] {
        window.enter(field, text);
    }
    window.retype("seats", "4");
    window.click("two-days");
    window.focus_is_on("skill-date");
    window.commit("20260927");
    window.click("add-room");
    window.focus_is_on("room-name-1");
    window.commit("第二机房");
    window.retype("seats-1", "2");
    window.see_in("exam-dates", "中秋节放假期间");
    window.click("set-deadline");
    window.focus_is_on("application-deadline");
    window.commit("20260911");
    accessible(&window, "sitting-open");
    window.retype("exam-date", "20260418");
    window.retype("skill-date", "20260419");
    window.retype("application-deadline", "20260403");
    window.see_in("sitting-warnings", "2026 年 4 月有 7 人考理论知识，机位只有 6 个");
    window.press(Key::F10);
    window.see_in("sitting-opened", "2026-04-18");
    window.see_in("sitting-2026-04-18", "2026-04-19 09:00–11:00");
    window.picture("sitting-list");

    window.click("manage-sitting");
    window.see_in("unseated", "还有 7 人没有座位");
    window.press(Key::F10);
    window.see_in("seating-outcome", "排好 6 人，1 人没有空位");
    window.see_in("sitting-warnings", "机位只有 6 个");
    window.see_in("seat-map", "04");
    accessible(&window, "sitting-seated");
    window.press_with_control('s');
    window.see_in("room-papers-saved", "已保存 28 份");
    window.script("document.querySelector('[data-test=room-papers]').scrollIntoView()");
    window.picture("sitting-papers");
}

#[test]
fn people_are_moved_and_machines_blocked_by_keyboard() {
    let mut names = Vec::new();
    let home = prepared(|counter| names = a_month(counter));
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press_with_control('2');
    window.click("manage-sitting");
    window.see_in("machine-1", &names[1]);
    window.focus("machine-1");
    window.press(Key::Enter);
    window.see_in("seat-told", &format!("已选中 {}", names[1]));
    accessible(&window, "sitting-picked");
    window.press(Key::Right);
    window.focus_is_on("machine-2");
    window.press(Key::Enter);
    window.see_in("machine-2", &names[1]);
    window.see_in("machine-1", &names[3]);
    window.see_in("seat-told", "已换座");

    window.press(Key::F6);
    window.see_in("must-move", &names[1]);
    accessible(&window, "sitting-blocked");
    window.click("move-away");
    window.gone("must-move");
    window.see_in("machine-2", "故障");

    // Whoever holds a ticket is moved with a reason.
    window.focus("machine-7");
    window.press(Key::Enter);
    window.see_in("seat-told", &names[0]);
    window.focus("machine-2");
    window.press(Key::F5);
    window.until("the machine is in use again", || !window.see("machine-2").contains("故障"));
    window.press(Key::Enter);
    window.see_in("question", "写明理由。换座后要重新发证");
    window.picture("sitting-reason");
    window.write("行动不便");
    window.press(Key::Enter);
    window.see_in("machine-2", &names[0]);
    window.see_in("contacts", "换座");
    window.see_in("next-to-tell", "准考证作废");
    window.press(Key::F8);
    window.see_in("told", "王主管 电话通知");
    window.click("take-back");
    window.see_in("next-to-tell", "已通知");
}

#[test]
fn a_sitting_is_moved_and_cancelled_with_whom_it_touches_said_first() {
    let mut names = Vec::new();
    let home = prepared(|counter| names = a_month(counter));
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press_with_control('2');
    window.click("manage-sitting");
    window.see("seat-map");
    window.press(Key::F4);
    window.focus_is_on("exam-date");
    window.retype("exam-date", "20260425");
    window.retype("seats-1", "1");
    window.press(Key::F10);
    window.see_in("touched", "影响 12 位考生");
    window.see_in("touched-summary", "1 张准考证作废，要重新发证，1 人的座位没有了");
    window.focus_is_on("reason");
    accessible(&window, "sitting-touched");
    window.write("考点停电检修");
    window.press(Key::F10);
    window.see_in("sitting-changed", "已调整");
    window.see_in("sitting-page", "2026-04-25");
    window.see_in("contacts", "已通知 0 / 12");
    window.select("told-how", "wechat");
    for told in 1..=3 {
        window.press(Key::F8);
        window.see_in("contacts", &format!("已通知 {told} / 12"));
    }
    accessible(&window, "sitting-contacts");
    window.click("tell-all");
    agree(&window);
    window.see_in("contacts", "已通知 12 / 12");

    window.click("cancel-sitting");
    window.see_in("touched", "影响 12 位考生");
    window.focus_is_on("reason");
    window.write("报名人数太少");
    window.picture("sitting-cancelling");
    window.press(Key::F10);
    window.see_in("cancelled", "报名人数太少");
    window.see_in("contacts", "批次取消");
    accessible(&window, "sitting-cancelled");
    window.press(Key::Escape);
    window.see_in("sitting-2026-04-25", "已取消");
    window.see_in("sitting-2026-04-25", "待通知");
}

#[test]
fn the_intake_says_that_a_month_takes_no_more_applications_and_refuses_nothing() {
    let home = prepared(|counter| {
        let application_deadline = Some("2026-03-17".parse().unwrap());
        let request = OpenSitting { application_deadline, ..crate::counter::sitting("2026-04-18", 10) };
        desk::open_sitting(&counter.desk, at("2026-03-10 09:00"), &request).unwrap();
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press(Key::F2);
    window.select("offering", "labour-relations-coordinator-4");
    window.click("month-2026-04-01");
    window.see_in("month-closed", "4 月批次 2026-03-17 已截止报名");
    accessible(&window, "sitting-month-closed");
    window.click("month-2026-09-01");
    window.gone("month-closed");
}
