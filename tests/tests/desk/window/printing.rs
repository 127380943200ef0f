//! Printing at the counter: again with a reason, a printer that is gone, and nothing left behind with the spooler.

use super::{log_in, prepared, with};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, at, candidate};
use desk_tests::cups::CaptureQueue;
use desk_tests::window::Window;
use fantoccini::key::Key;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(20);

/// The page of a candidate who was registered at nine, a printer at hand.
fn at_the_candidate(queue: &CaptureQueue) -> (tempfile::TempDir, Window) {
    let home = prepared(|counter| {
        counter.register_whole(at("2026-03-18 09:00"), 1);
    });
    let window = with(&home.path().join("data"), |setup| setup.queue = Some(queue));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.commit(&candidate(1).name);
    window.see_in("search-results", &candidate(1).name);
    window.press(Key::Enter);
    window.see("print-receipt");
    (home, window)
}

fn until(holds: impl Fn() -> bool, what: &str) {
    let begin = Instant::now();
    while !holds() {
        assert!(begin.elapsed() < PATIENCE, "{what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn print_receipt(window: &Window) {
    window.press(Key::F9);
    window.focus_is_on("print-receipt");
    window.press(Key::Enter);
}

#[test]
fn a_receipt_printed_again_takes_a_reason_and_the_spooler_keeps_neither() {
    let queue = CaptureQueue::start("Office");
    let (_home, window) = at_the_candidate(&queue);
    print_receipt(&window);
    let first = queue.wait_for(1, PATIENCE).remove(0);
    window.see_in("print-jobs", "已打印");
    print_receipt(&window);
    window.focus_is_on("reason");
    window.press(Key::Enter);
    window.see_in("question", "请写明理由");
    window.focus_is_on("reason");
    window.commit("第一份被雨淋湿");
    window.press(Key::Enter);
    let second = queue.wait_for(2, PATIENCE).remove(1);
    window.see_in("print-jobs", "第一份被雨淋湿");
    assert!(
        std::fs::read(first).unwrap().starts_with(b"%PDF")
            && std::fs::read(second).unwrap().starts_with(b"%PDF")
    );
    until(|| queue.kept().is_empty(), "the spooler keeps nothing");
    window.picture("reprint");
}

#[test]
fn a_printer_that_is_gone_is_told_nothing_is_lost_and_the_paper_comes_once_it_is_back() {
    let queue = CaptureQueue::start("Office");
    let (_home, window) = at_the_candidate(&queue);
    window.script(
        "const choice = document.querySelector('[data-test=printer-receipt]');
         choice.value = 'Office'; choice.dispatchEvent(new Event('change', { bubbles: true }));",
    );
    let is_kept = "return document.querySelector('[data-test=print-receipt]').ariaBusy === 'false'";
    until(|| window.script(is_kept) == true, "the choice is kept");
    queue.remove_printer();
    print_receipt(&window);
    window.see_in("print-jobs", "找不到打印机「Office」");
    window.picture("printer-gone");
    window.press_with_control('3');
    window.see_in("print-jobs", &candidate(1).name);
    queue.connect_printer();
    window.script("document.querySelector('[data-test^=retry-]').focus()");
    window.press(Key::Enter);
    assert_eq!(queue.wait_for(1, PATIENCE).len(), 1);
    window.see_in("print-jobs", "已打印");
}
