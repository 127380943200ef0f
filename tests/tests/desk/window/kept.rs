//! What was typed outlives the program and a change of clerk; what only a supervisor may decide stays theirs.

use super::{intake, log_in, number, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, CLERK, CLERK_PASSPHRASE, at};
use desk_core::sample::{PortraitFlaw, portrait};
use fantoccini::key::Key;

#[test]
fn a_clerk_cannot_accept_a_grey_photo_and_the_draft_with_it_outlives_a_killed_program() {
    let home = prepared(|counter| {
        counter.add_clerk(at("2026-03-18 09:00"));
    });
    let data = home.path().join("data");
    let photo = home.path().join("grey.jpg");
    std::fs::write(&photo, portrait(9, Some(PortraitFlaw::GreyBackground))).unwrap();

    let mut window = open(&data);
    log_in(&window, CLERK, CLERK_PASSPHRASE);
    intake(&window, "林清", 23);
    window.choose_file("photo-file", &photo);
    window.see_in("photo-verdict", "不符合");
    window.see_in("photo-advice", "主管");
    assert_eq!(window.look("photo-reason"), None, "a clerk is not asked for a reason");
    window.press(Key::F10);
    window.see_in("verdict-bar", "还不能保存");
    window.see("draft-kept");
    window.kill();
    drop(window);

    let window = open(&data);
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    assert_eq!(window.look("draft"), None, "a draft is its clerk's");
    window.press_with_control('l');
    log_in(&window, CLERK, CLERK_PASSPHRASE);
    window.see("draft");
    window.press(Key::F10);
    window.see("resumed");
    window.see_in("photo-verdict", "不符合");
    let kept = ["number", "name", "validity", "telephone", "spell-0-start"].map(|field| window.value(field));
    assert_eq!(kept, [number(23).as_str(), "林清", "2036-03-07", "15400000001", "2019-01"]);
}
