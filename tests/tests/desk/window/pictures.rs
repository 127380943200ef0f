//! Pictures for people to look at: large screens, large text, long names, the demonstration.

use super::{choose_clerk, log_in, look_at_photo, number, prepared, with, work};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE};
use desk_core::sample::portrait;
use desk_tests::window::Window;
use fantoccini::key::Key;
use std::path::Path;

/// Thirty characters with two dots, as names from Xinjiang have.
pub(super) const LONG_NAME: &str = "阿卜杜热合曼·买买提吐尔逊·阿卜杜克热木江麦麦提艾力图尔荪古";

#[test]
fn the_intake_shows_one_candidate_whole_on_a_large_screen_and_with_large_text() {
    let home = prepared(|_| ());
    let data = home.path().join("data");
    assert_eq!(LONG_NAME.chars().count(), 30);
    let window = with(&data, |setup| setup.size = (1920, 1080));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    fill(&window, LONG_NAME, home.path());
    window.picture("intake-1920x1080");
    assert_eq!(cut_off(&window), 0, "no scrolling on a large screen");
    drop(window);

    let window = with(&data, |setup| setup.size = (1280, 800));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press(Key::F10);
    window.see("resumed");
    window.see_in("findings", "没有发现问题");
    assert_eq!(cut_off(&window), 0, "no scrolling on a small one");
    window.picture("intake-long-name");
    for _ in 0..3 {
        window.press_with_control('=');
    }
    window.picture("intake-150-percent");
    let wider = "return document.documentElement.scrollWidth - innerWidth";
    assert_eq!(window.script(wider), 0, "nothing runs out of the window sideways");
}

#[test]
fn the_demonstration_shows_its_passphrases_and_a_morning_s_work() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("desk");
    let window = with(&data, |setup| setup.demo = true);
    let shown = window.see("demonstration");
    window.picture("demonstration");
    let (name, passphrase) = desk_core::sample::DEMONSTRATION_LOGINS[1];
    assert!(shown.contains(name) && shown.contains(passphrase), "{shown}");
    choose_clerk(&window, name);
    window.retype("passphrase", passphrase);
    window.press(Key::Enter);
    window.see_in("demo-banner", "演示数据 · 日期固定为");
    window.see_in("start-page", "人");
    window.picture("start-page");
    fill(&window, "李𬱖", home.path());
    window.picture("demonstration-intake");
}

/// A candidate with a photo, typed by keyboard.
fn fill(window: &Window, name: &str, folder: &Path) {
    let photo = folder.join("photo.jpg");
    std::fs::write(&photo, portrait(7, None)).unwrap();
    window.press(Key::F2);
    window.enter("number", &number(31));
    window.see_in("identity-read", "1990-03-07");
    window.focus_is_on("name");
    window.commit(name);
    window.press(Key::Enter);
    window.enter("validity", "20360307");
    window.focus_is_on("original-seen");
    window.strike(' ');
    window.press(Key::Enter);
    window.enter("telephone", "15400000001");
    window.enter("email", "");
    window.focus_is_on("employer");
    window.commit("北京某某人力资源有限公司");
    window.press(Key::Enter);
    work(window);
    window.choose_file("photo-file", &photo);
    look_at_photo(window);
    window.see_in("findings", "没有发现问题");
    window.see("draft-kept");
}

/// How many columns hold more than they show.
fn cut_off(window: &Window) -> u64 {
    let script = "return [...document.querySelectorAll('.column')].filter((it) => it.scrollHeight > it.clientHeight + 1).length";
    window.script(script).as_u64().unwrap()
}
