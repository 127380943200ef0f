//! The real window, gone through as a clerk goes through it: by keyboard.

use desk_tests::cups::CaptureQueue;
use desk_tests::window::Window;
use desk_tests::{program, resources};
use fantoccini::key::Key;
use std::path::Path;

mod road;

/// The passphrase of the tests' supervisor.
const PASSPHRASE: &str = "松树下的第603张桌子";

/// A window on the data folder `data`.
fn open(data: &Path, queue: &CaptureQueue) -> Window {
    Window::open(&program("desk603"), &resources(), data, queue)
}

/// First start: the supervisor, the recovery key with its last group typed back.
fn first_start(window: &Window, name: &str) {
    window.enter("name", name);
    window.enter("passphrase", PASSPHRASE);
    window.enter("passphrase-again", PASSPHRASE);
    window.focus_is_on("first-start");
    window.press(Key::Enter);
    let key = window.see("recovery-key");
    let last: String =
        key.split_whitespace().collect::<String>().replace('-', "").chars().rev().take(4).collect();
    window.focus_is_on("last-group");
    window.write(&last.chars().rev().collect::<String>());
    window.press(Key::F10);
    window.see("start-page");
}
