//! The real window, gone through as a clerk goes through it: by keyboard.

use crate::counter::Counter;
use chrono::NaiveDate;
use desk_core::sample::resident_number;
use desk_tests::window::{MORNING, Setup, Window};
use desk_tests::{built, program, resources};
use fantoccini::key::Key;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;

mod attendance;
mod barriers;
mod careers;
mod composing;
mod corrections;
mod devices;
mod documents;
mod entry;
mod exports;
mod getting_in;
mod hours;
mod kept;
mod list;
mod materials;
mod mistakes;
mod money;
mod pictures;
mod print_run;
mod printing;
mod put_right;
mod restored;
mod road;
mod rulebook;
mod rulings;
mod scanner;
mod search;
mod sheets;
mod sitting;
mod standard;
mod telephone;
mod tickets;
mod undo;
mod unopened;

/// The passphrase of the supervisor who starts in the window.
const PASSPHRASE: &str = "松树下的第603张桌子";

/// Names an installed program to go through the stories with, instead of the one that is built here.
const INSTALLED: &str = "DESK603_PROGRAM";

/// A window started as `change` says.
fn with<'a>(data: &'a Path, change: impl FnOnce(&mut Setup<'a>)) -> Window {
    static PLACES: LazyLock<(PathBuf, Option<PathBuf>)> =
        LazyLock::new(|| match std::env::var_os(INSTALLED) {
            Some(installed) => (PathBuf::from(installed), None),
            None => (program_under_test(), Some(resources())),
        });
    let (program, resources) = (&*PLACES.0, PLACES.1.as_deref());
    let size = (1280, 800);
    let mut setup = Setup {
        program,
        resources,
        data,
        queue: None,
        now: MORNING,
        demo: false,
        dark: false,
        mock_camera: false,
        size,
    };
    change(&mut setup);
    Window::open(&setup)
}

/// The program as it was when the run began, under a name of its own: a build meanwhile must not change it.
fn program_under_test() -> PathBuf {
    let folder = built().join("window");
    std::fs::create_dir_all(&folder).unwrap();
    let kept = folder.join("desk603");
    let _ = std::fs::remove_file(&kept);
    match std::fs::hard_link(program("desk603"), &kept) {
        // Another run of the tests at the same moment has just put it there.
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
        linked => linked.unwrap(),
    }
    kept
}

/// A window that prints nothing.
fn open(data: &Path) -> Window {
    with(data, |_| ())
}

/// A desk prepared without the window and closed; its data folder is `data` in the folder given back.
fn prepared(prepare: impl FnOnce(&Counter)) -> TempDir {
    closed(Counter::new(), prepare)
}

/// As [`prepared`], on a desk that was made already.
fn closed(counter: Counter, prepare: impl FnOnce(&Counter)) -> TempDir {
    prepare(&counter);
    let Counter { desk, home, .. } = counter;
    drop(desk);
    home
}

/// First start: the supervisor, the recovery key with its last group typed back. The key is given back.
fn first_start(window: &Window, name: &str) -> String {
    window.enter("name", name);
    window.enter("passphrase", PASSPHRASE);
    window.enter("passphrase-again", PASSPHRASE);
    window.focus_is_on("first-start");
    window.press(Key::Enter);
    let key: String = window.see("recovery-key").split_whitespace().collect();
    window.focus_is_on("last-group");
    window.write(&key[key.len() - 4..]);
    window.press(Key::F10);
    window.see("start-page");
    key
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
                 if (one) one.click(); return Boolean(one)";
    let chosen = window.script(&format!("const name = {}; {click}", serde_json::json!(name)));
    assert_eq!(chosen, true, "{name} is listed");
}

/// Somebody's number; `sequence` tells people apart.
fn number(sequence: u16) -> String {
    resident_number(NaiveDate::from_ymd_opt(1990, 3, 7).unwrap(), sequence)
}

/// F2, and the intake is ready for its first field.
fn blank_intake(window: &Window) {
    window.press(Key::F2);
    window.focus_is_on("number");
}

/// F2 and everything of the identity.
fn person(window: &Window, name: &str, sequence: u16) {
    window.press(Key::F2);
    window.enter("number", &number(sequence));
    window.see_in("identity-read", "1990-03-07");
    window.focus_is_on("name");
    window.commit(name);
    window.press(Key::Enter);
    window.enter("validity", "20360307");
    reachable(window);
}

/// F2 and everything a clerk types, with Enter from field to field.
fn intake(window: &Window, name: &str, sequence: u16) {
    person(window, name, sequence);
    work(window);
}

/// The work of an eligible candidate and the paper that says so.
fn work(window: &Window) {
    offering(window, '8');
    window.enter("spell-0-occupation", "劳动关系协调师");
    window.enter("spell-0-start", "201901");
    window.enter("spell-0-end", "");
    window.enter("spell-0-employer", "");
    window.see_in("verdict-bar", "可以申报");
    window.press(Key::F7);
    window.focus_is_on("material-work-history-commitment");
    window.strike(' ');
}

/// An offering by its number in the plan, and the month nearest.
fn offering(window: &Window, number: char) {
    window.focus_is_on("offering");
    window.strike(number);
    window.press(Key::Enter);
    window.press(Key::Enter);
}

/// How to reach the candidate, after the document: the original seen, a telephone, nothing else.
fn reachable(window: &Window) {
    window.focus_is_on("original-seen");
    window.strike(' ');
    window.press(Key::Enter);
    window.enter("telephone", "15400000001");
    window.enter("email", "");
    window.enter("employer", "");
}

/// Axe finds nothing on the page that is shown, and nothing of it runs out sideways. Leaves a picture.
fn accessible(window: &Window, picture: &str) {
    window.picture(picture);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(script).expect("axe is installed by `npm ci` in ui/");
    assert_eq!(window.barriers(&axe), Vec::<String>::new(), "{picture}");
    assert_eq!(window.script("return document.documentElement.scrollWidth - innerWidth"), 0, "{picture}");
}

/// What a clerk reads is Chinese: no code, no English word.
fn plain_chinese(sentence: &str) {
    let han = sentence.chars().filter(|it| ('\u{4e00}'..'\u{a000}').contains(it)).count();
    assert!(han >= 8, "a sentence in Chinese: {sentence}");
    let word = sentence.split(|it: char| !it.is_ascii_lowercase()).find(|word| word.len() > 2);
    assert_eq!(word, None, "no English in: {sentence}");
}

/// Answer a question with yes: from the word for no, which has the focus once the question is there.
fn agree(window: &Window) {
    window.focus_is_on("answer-no");
    window.press(Key::Tab);
    window.focus_is_on("answer-yes");
    window.press(Key::Enter);
}

/// Look at what the photo's questions show, and answer each with yes: one key each.
fn look_at_photo(window: &Window) {
    window.focus_is_on("photo-question");
    while window.look("photo-question").is_some() {
        let asked = window.see("photo-question-text");
        window.strike('1');
        let begun = std::time::Instant::now();
        while window.look("photo-question-text").as_ref() == Some(&asked) {
            assert!(begun.elapsed().as_secs() < 10, "{asked} was not taken");
        }
    }
}
