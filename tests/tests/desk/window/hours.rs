//! Outside office hours: a word about it, and the work goes on.

use super::{intake, log_in, prepared, with};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE};
use fantoccini::key::Key;

#[test]
fn in_the_evening_a_notice_names_the_hours_and_a_candidate_is_registered_all_the_same() {
    let home = prepared(|_| ());
    let window = with(&home.path().join("data"), |setup| setup.now = "2026-03-18T19:30:00+08:00");
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.see_in("office-note", "今天的受理时间已过。受理时间是工作日 9:00–16:30");
    intake(&window, "林清", 23);
    window.press(Key::F10);
    window.see_in("candidate-name", "林清");
}

#[test]
fn on_a_holiday_the_notice_names_the_holiday() {
    let home = prepared(|_| ());
    let window = with(&home.path().join("data"), |setup| setup.now = "2026-10-01T10:00:00+08:00");
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.see_in("office-note", "国庆节");
}
