//! What hinders people with low vision or without a mouse, found by axe on every page: by day and night, on small and large
//! screens, with large text. Leaves a picture of each for people to look at.

use super::pictures::LONG_NAME;
use super::{intake, log_in, look_at_photo, prepared, with};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, at, candidate, materials};
use desk_core::desk::request::Register;
use desk_core::sample::{PortraitFlaw, portrait};
use desk_tests::window::Window;
use fantoccini::key::Key;
use std::path::Path;

/// How a window is looked at.
#[derive(Clone, Copy)]
struct Look {
    dark: bool,
    size: (u32, u32),
    /// How many steps the text is enlarged: 3 are 150 %.
    larger: u32,
}

const DAY: Look = Look { dark: false, size: (1280, 800), larger: 0 };

#[test]
fn axe_finds_nothing_serious_on_any_page_by_day() {
    every_page(DAY);
}

#[test]
fn axe_finds_nothing_serious_on_any_page_by_night_on_a_large_screen() {
    every_page(Look { dark: true, size: (1920, 1080), ..DAY });
}

#[test]
fn axe_finds_nothing_serious_on_any_page_with_large_text_and_nothing_runs_out_sideways() {
    every_page(Look { larger: 3, ..DAY });
}

/// A window looked at so, with every finding so far.
struct Looked<'a> {
    window: &'a Window,
    look: Look,
    found: Vec<String>,
}

fn opened(data: &Path, look: Look) -> Window {
    let window = with(data, |setup| (setup.dark, setup.size) = (look.dark, look.size));
    for _ in 0..look.larger {
        window.press_with_control('=');
    }
    window
}

fn every_page(look: Look) {
    let fresh = tempfile::tempdir().unwrap();
    let window = opened(&fresh.path().join("desk"), look);
    let is_dark = window.script("return matchMedia('(prefers-color-scheme: dark)').matches");
    assert_eq!(is_dark, look.dark, "the page follows the system");
    let mut looked = Looked { window: &window, look, found: Vec::new() };
    window.see("first-start");
    looked.at("first-start");
    window.focus("go-restore");
    window.press(Key::Enter);
    window.see("restore");
    looked.at("restore");
    window.press(Key::Escape);
    window.enter("name", "王主管");
    window.enter("passphrase", CHIEF_PASSPHRASE);
    window.enter("passphrase-again", CHIEF_PASSPHRASE);
    window.press(Key::Enter);
    window.see("recovery-key");
    looked.at("recovery-key");
    let mut found = looked.found;
    drop(window);
    found.extend(the_desk(look));
    assert_eq!(found, Vec::<String>::new());
}

/// The pages behind the login, on a desk with a long, a short and a rare name.
fn the_desk(look: Look) -> Vec<String> {
    let home = prepared(|counter| {
        let now = at("2026-03-18 09:00");
        counter.add_clerk(now);
        let april = counter.open_sitting(now, 30);
        let named = |person, name: &str| Register { name: name.to_owned(), ..candidate(person) };
        let photo = Some(counter.photo(now, &portrait(1, None), None));
        let whole = Register { photo, materials_seen: materials(), ..named(1, LONG_NAME) };
        let done = counter.register(now, &whole).row.id;
        counter.pay(now, done).unwrap();
        counter.seat(now, done, &april).unwrap();
        counter.register(now, &named(2, "曌"));
        counter.register(now, &named(3, "王𬱖"));
    });
    let window = opened(&home.path().join("data"), look);
    let mut looked = Looked { window: &window, look, found: Vec::new() };
    window.see("unlock");
    looked.at("unlock");
    window.focus("go-recover");
    window.press(Key::Enter);
    window.see("recover");
    looked.at("recover");
    window.press(Key::Escape);
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.see("owed-ticket");
    looked.at("start-page");
    looked.pages();
    looked.intake(home.path());
    looked.candidate();
    looked.ways_in(home.path());
    looked.found
}

impl Looked<'_> {
    /// Keep a picture, and what hinders people on what is shown now.
    fn at(&mut self, page: &str) {
        let Look { dark, size, larger } = self.look;
        let light = if dark { "night" } else { "day" };
        self.window.picture(&format!("{page}-{light}-{}-{}", size.0, 100 + larger * 50 / 3));
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(script).expect("axe is installed by `npm ci` in ui/");
        let sideways = self.window.script("return document.documentElement.scrollWidth - innerWidth");
        if sideways != 0 {
            self.found.push(format!("{page}: {sideways} pixels run out of the window sideways"));
        }
        self.found.extend(self.window.barriers(&axe).into_iter().map(|line| format!("{page}: {line}")));
    }

    /// The pages that a key opens.
    fn pages(&mut self) {
        let pages = [
            ('2', "sitting"),
            ('3', "paper"),
            ('4', "care"),
            ('5', "clerk"),
            ('6', "rulebook"),
            ('7', "devices"),
        ];
        for (key, page) in pages {
            self.window.press_with_control(key);
            self.window.gone("start-page");
            if page == "rulebook" {
                self.window.see("clauses");
                self.at("clauses");
                self.window.focus("change-age-counts-from");
                self.window.press(Key::Enter);
                self.window.see("policy-change");
            }
            if page == "sitting" {
                self.window.click("manage-sitting");
                self.window.see("seat-map");
                self.at("sitting-seats");
                self.window.press(Key::F4);
                self.window.see("change-sitting-form");
                self.at("sitting-change");
                self.window.press(Key::Escape);
                self.window.gone("change-sitting-form");
                self.window.press(Key::Escape);
                self.window.see("open-sitting-form");
            }
            if page == "devices" {
                self.window.focus_is_on("scan-box");
                self.window.press(Key::F6);
                self.window.see("camera-trouble");
            }
            self.at(page);
            self.window.press_with_control('1');
            self.window.see("start-page");
        }
    }

    /// The intake with a grey photo, with a question for a ruling, with a problem, and its help.
    fn intake(&mut self, folder: &Path) {
        let (window, photo) = (self.window, folder.join("grey.jpg"));
        std::fs::write(&photo, portrait(9, Some(PortraitFlaw::GreyBackground))).unwrap();
        intake(window, "李𬱖", 23);
        window.choose_file("photo-file", &photo);
        window.see("findings");
        self.at("intake");
        self.questions();
        window.press(Key::F10);
        window.see_in("verdict-bar", "还不能保存");
        self.at("intake-problem");
        window.press(Key::F1);
        window.see("help");
        self.at("help");
        window.press(Key::Escape);
        window.focus("photo-question");
        look_at_photo(window);
        window.focus("photo-reason");
        window.commit("照相馆今天停电");
        window.press(Key::F10);
        window.see_in("candidate-name", "李𬱖");
    }

    /// The same intake with a certificate, a diploma and a question for a ruling, and then as it was.
    fn questions(&mut self) {
        let window = self.window;
        window.retype("certificate-0-occupation", "劳动关系协调师");
        window.press(Key::Enter);
        window.focus_is_on("certificate-0-level");
        window.focus("education-0-school");
        window.write("技");
        window.see("education-0-major");
        window.retype("spell-0-occupation", "行政助理");
        window.see("ruling");
        window.script("document.querySelector('[data-test=ruling-yes] input').click()");
        window.see("ruling-reason");
        self.at("intake-ruling");
        for row in ["certificate-0-remove", "education-0-remove"] {
            window.focus(row);
            window.press(Key::Enter);
        }
        window.retype("spell-0-occupation", "劳动关系协调师");
        window.see_in("verdict-bar", "可以申报");
    }

    /// Photos that arrived in the watched folder, and the camera.
    fn ways_in(&mut self, home: &Path) {
        let (window, folder) = (self.window, home.join("扫描"));
        window.press(Key::Escape);
        window.gone("question");
        std::fs::create_dir(&folder).unwrap();
        window.press_with_control('7');
        window.see("folder-panel");
        window.retype("watched-folder", folder.to_str().unwrap());
        window.press(Key::Enter);
        window.see("folder-saved");
        for (name, seed) in [("IMG_0001.jpg", 3), ("IMG_0002.jpg", 7), ("李娜 二寸 2026-03-18.jpg", 11)] {
            std::fs::write(folder.join(name), portrait(seed, None)).unwrap();
            window.see_in("folder-panel", "新到的照片还没取用");
        }
        window.press(Key::F2);
        window.see_in("tray-count", "3 张");
        self.at("tray");
        window.press(Key::F5);
        window.see("capture-trouble");
        self.at("capture-trouble");
        window.press(Key::Escape);
        std::fs::remove_dir_all(&folder).unwrap();
        window.see("tray-trouble");
        self.at("tray-trouble");
    }

    /// A payment being entered, somebody searched for, a candidate with a seat and the question of an undo.
    fn candidate(&mut self) {
        let window = self.window;
        window.press(Key::F10);
        window.focus_is_on("amount");
        self.at("payment");
        window.press(Key::F3);
        window.commit("阿卜杜热合曼");
        window.see_in("search-results", LONG_NAME);
        self.at("search");
        window.press(Key::Enter);
        window.see_in("candidate-name", LONG_NAME);
        window.see("undo");
        self.at("registration");
        window.press(Key::F10);
        window.see("ticket-number");
        window.press_with_control('z');
        window.see("question");
        self.at("question");
    }
}
