//! A sitting from nothing to printed tickets for sixty people, on two real print queues of which one jams.

use super::{accessible, agree, log_in, prepared, with};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, Counter, at};
use desk_tests::cups::CaptureQueue;
use desk_tests::window::Window;
use fantoccini::key::Key;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(60);
const PEOPLE: usize = 60;
const MORNING: &str = "2026-03-18 09:00";

fn register(counter: &Counter, count: usize) {
    for person in 0..count {
        let id = counter.register_whole(at(MORNING), person).row.id;
        counter.pay(at(MORNING), id).unwrap();
    }
}

fn open_a_sitting_of_two_rooms(window: &Window) {
    window.press_with_control('2');
    window.enter("exam-date", "20260418");
    for (field, text) in [
        ("theory-starts", "0900"),
        ("theory-ends", "1030"),
        ("skill-starts", "1100"),
        ("skill-ends", "1230"),
        ("site", "北京开放大学北校区"),
        ("site-address", "北京市海淀区大钟寺东路白塔庵 5 号"),
        ("room-name", "第一机房"),
    ] {
        window.enter(field, text);
    }
    window.retype("seats", "30");
    window.click("add-room");
    window.focus_is_on("room-name-1");
    window.commit("第二机房");
    window.retype("seats-1", "30");
    window.press(Key::F10);
    window.see_in("sitting-opened", "2026-04-18");
    window.click("manage-sitting");
}

/// The ticket number of each page, by pdftotext, after qpdf found the file sound.
fn numbers(pdf: &Path) -> Vec<String> {
    let sound = Command::new("qpdf").arg("--check").arg(pdf).output().expect("qpdf starts");
    assert!(sound.status.success(), "qpdf: {}", String::from_utf8_lossy(&sound.stderr));
    let output = Command::new("pdftotext").arg(pdf).arg("-").output().expect("pdftotext starts");
    let text = String::from_utf8(output.stdout).unwrap();
    let number = |page: &str| {
        let after = page.split("准考证号").nth(1).expect("a ticket");
        after.chars().filter(|c| !c.is_whitespace()).skip_while(|c| !c.is_ascii_digit()).take(12).collect()
    };
    text.split_terminator('\u{c}').map(number).collect()
}

fn of_printer(queue: &CaptureQueue, files: &[PathBuf], printer: &str) -> Vec<PathBuf> {
    let of = format!("printer {printer}\n");
    files.iter().filter(|file| queue.ticket_of(file).contains(&of)).cloned().collect()
}

#[test]
fn sixty_people_get_their_tickets_from_nothing_to_paper_although_a_printer_jams() {
    let queue = CaptureQueue::start("Office");
    queue.add_printer("Hall");
    let home = prepared(|counter| register(counter, PEOPLE));
    let window = with(&home.path().join("data"), |setup| setup.queue = Some(&queue));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    open_a_sitting_of_two_rooms(&window);
    window.see_in("unseated", "还有 60 人没有座位");
    window.press(Key::F10);
    window.see_in("seating-outcome", "排好 60 人");
    window.press(Key::F10);
    window.see_in("tickets-counts", "新发 60 人");
    window.script("document.querySelector('[data-test=sitting-tickets]').scrollIntoView()");
    accessible(&window, "run-issued");

    queue.jam_one("Office", true);
    window.press(Key::F9);
    window.see("pick-Hall");
    window.click("pick-Hall");
    accessible(&window, "run-asked");
    window.press(Key::F9);
    window.see_in("run-count", "已打 30 / 60 张");
    let hall = of_printer(&queue, &queue.wait_for(1, PATIENCE), "Hall");
    assert_eq!(hall.len(), 1);
    let second_room = numbers(&hall[0]);
    window.see_in("part-sent", "Office");
    accessible(&window, "run-jammed");

    window.click("resume-sent");
    window.focus_is_on("last-sheet");
    window.write("13");
    window.see_in("resume-from", "接着打第 14 张");
    accessible(&window, "run-resumed");
    queue.jam_one("Office", false);
    window.press(Key::F8);
    window.see_in("run-count", "已打 60 / 60 张");
    window.see("run-done");
    let office = of_printer(&queue, &queue.wait_for(2, PATIENCE), "Office");
    let rest = numbers(office.last().unwrap());
    assert_eq!((second_room.len(), rest.len()), (30, 17), "the jammed room from its fourteenth page on");
    assert_eq!(second_room.iter().chain(&rest).collect::<BTreeSet<_>>().len(), 47, "nobody twice");
    window.picture("run-done");
    window.until("the spooler keeps nothing", || queue.kept().is_empty());

    window.press_with_control('2');
    window.click("manage-sitting");
    window.see("print-tickets");
    window.press(Key::F9);
    window.see("pick-Hall");
    window.press(Key::F9);
    window.focus_is_on("reason");
    window.picture("run-again");
    window.press(Key::Escape);
    window.gone("question");
}

fn print_room_papers(window: &Window) {
    window.press_with_control('2');
    window.click("manage-sitting");
    window.see("room-papers");
    window.press(Key::F11);
    window.see("pick-Office");
    window.press(Key::F9);
}

#[test]
fn the_papers_of_the_rooms_are_printed_and_a_run_is_paused_and_cancelled() {
    let queue = CaptureQueue::start("Office");
    let home = prepared(|counter| {
        let sitting = counter.open_sitting(at(MORNING), 30);
        for person in 0..2 {
            let id = counter.register_whole(at(MORNING), person).row.id;
            counter.seat(at(MORNING), id, &sitting).unwrap();
        }
    });
    let window = with(&home.path().join("data"), |setup| setup.queue = Some(&queue));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    print_room_papers(&window);
    window.see_in("run-count", "已打 14 / 14 份");
    assert_eq!(queue.wait_for(14, PATIENCE).len(), 14);
    accessible(&window, "run-room-papers");
    queue.jam();
    print_room_papers(&window);
    window.see("run-printing");
    window.click("pause-run");
    window.see("run-paused");
    window.click("continue-run");
    window.see("run-printing");
    window.click("cancel-run");
    window.see_in("question", "其余的不再打");
    agree(&window);
    window.see("run-cancelled");
    window.picture("run-cancelled");
}
