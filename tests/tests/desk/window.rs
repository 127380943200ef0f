//! The real window, gone through as a clerk goes through it: by keyboard.

use desk_tests::cups::CaptureQueue;
use desk_tests::window::{Setup, Window};
use desk_tests::{program, resources};
use fantoccini::key::Key;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

mod road;

/// The passphrase of the tests' supervisor.
const PASSPHRASE: &str = "松树下的第603张桌子";

/// A window on the data folder `data`.
fn open(data: &Path, queue: &CaptureQueue) -> Window {
    with(data, |setup| setup.queue = Some(queue))
}

/// A window on the data folder `data` that prints nothing.
fn open_without_printer(data: &Path) -> Window {
    with(data, |_| ())
}

/// A window started as `change` says.
fn with<'a>(data: &'a Path, change: impl FnOnce(&mut Setup<'a>)) -> Window {
    // Kept for the length of the run: the setup only borrows them.
    static PLACES: LazyLock<(PathBuf, PathBuf)> = LazyLock::new(|| (program("desk603"), resources()));
    let (program, resources) = &*PLACES;
    let size = (1280, 800);
    let mut setup = Setup { program, resources, data, queue: None, demo: false, dark: false, size };
    change(&mut setup);
    Window::open(&setup)
}

/// Log in as somebody.
fn log_in(window: &Window, name: &str, passphrase: &str) {
    window.see("unlock");
    choose_clerk(window, name);
    window.retype("passphrase", passphrase);
    window.press(Key::Enter);
    window.see("start-page");
}

/// Choose a name on the login page.
fn choose_clerk(window: &Window, name: &str) {
    let click = "const one = [...document.querySelectorAll('.clerk')].find((it) => it.innerText.includes(name)); \
                 if (one) one.click(); return one != null";
    let chosen = window.script(&format!("const name = {}; {click}", serde_json::json!(name)));
    assert_eq!(chosen, true, "{name} is listed");
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
