//! A short job in the window: one candidate from the intake to the saved ticket, on the demonstration's desk. It is done
//! through the web view's driver, which shares pages with what it drives: so what the job adds is measured, not what is held.

use crate::memory::{of_descendants, total};
use crate::runs::median;
use desk_core::sample::{DEMONSTRATION_LOGINS, portrait, resident_number};
use desk_tests::resources;
use desk_tests::window::{MORNING, Setup, Window};
use fantoccini::key::Key;
use std::path::Path;

/// How many megabytes more all processes hold after the job than on the start page, by the median of several runs.
pub(crate) fn growth(program: &Path, runs: usize) -> f64 {
    median((0..runs).map(|_| once(program)))
}

fn once(program: &Path) -> f64 {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let (data, resources) = (folder.path().join("desk"), resources());
    let resources = Some(resources.as_path());
    let setup = Setup {
        program,
        resources,
        data: &data,
        queue: None,
        now: MORNING,
        demo: true,
        dark: false,
        mock_camera: false,
        size: (1280, 800),
    };
    let window = Window::open(&setup);
    log_in(&window);
    let before = total(&of_descendants(window.ancestor(), false));
    let photo = folder.path().join("photo.jpg");
    std::fs::write(&photo, portrait(7, None)).unwrap();
    intake(&window, &photo);
    ticket(&window);
    total(&of_descendants(window.ancestor(), false)) - before
}

fn log_in(window: &Window) {
    window.see("demonstration");
    let (name, passphrase) = DEMONSTRATION_LOGINS[0];
    window.script(&format!(
        "[...document.querySelectorAll('.clerk')].find((it) => it.innerText.includes('{name}')).click()"
    ));
    window.retype("passphrase", passphrase);
    window.press(Key::Enter);
    window.see("start-page");
}

/// Everything a clerk types for one candidate, and the photo.
fn intake(window: &Window, photo: &Path) {
    window.press(Key::F2);
    window.enter("number", &resident_number("1990-03-07".parse().unwrap(), 603));
    window.see_in("identity-read", "1990-03-07");
    window.focus_is_on("name");
    window.commit("王小明");
    window.press(Key::Enter);
    window.enter("validity", "20360307");
    window.focus_is_on("original-seen");
    window.write(" ");
    window.press(Key::Enter);
    for (field, text) in [("telephone", "15400000001"), ("email", ""), ("employer", "")] {
        window.enter(field, text);
    }
    window.focus_is_on("offering");
    window.write("8");
    window.press(Key::Enter);
    window.press(Key::Enter);
    for (field, text) in
        [("spell-0-occupation", "劳动关系协调师"), ("spell-0-start", "201901"), ("spell-0-end", "")]
    {
        window.enter(field, text);
    }
    window.see_in("verdict-bar", "可以申报");
    window.press(Key::F7);
    window.focus_is_on("material-work-history-commitment");
    window.write(" ");
    window.choose_file("photo-file", photo);
    window.see_in("findings", "没有发现问题");
    window.press(Key::F10);
    window.see_in("verdict-bar", "缴费");
}

/// Payment, seat, ticket, and its file.
fn ticket(window: &Window) {
    window.press(Key::F10);
    window.focus_is_on("amount");
    window.press(Key::F10);
    window.see_in("verdict-bar", "待排座");
    window.press(Key::F10);
    window.see("seat");
    window.press(Key::F10);
    window.see("ticket-number");
    window.focus("save-ticket");
    window.press(Key::Enter);
    window.see_in("saved-path", ".pdf");
}
