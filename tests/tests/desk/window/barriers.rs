//! What hinders people with low vision or without a mouse, found by axe on every page, light and dark.

use super::{intake, log_in, prepared, with};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, at};
use desk_core::sample::{PortraitFlaw, portrait};
use desk_tests::window::Window;
use fantoccini::key::Key;
use std::path::Path;

#[test]
fn axe_finds_nothing_serious_on_any_page_in_the_light() {
    every_page(false);
}

#[test]
fn axe_finds_nothing_serious_on_any_page_in_the_dark() {
    every_page(true);
}

fn every_page(dark: bool) {
    let fresh = tempfile::tempdir().unwrap();
    let data = fresh.path().join("desk");
    let window = with(&data, |setup| setup.dark = dark);
    let is_dark = window.script("return matchMedia('(prefers-color-scheme: dark)').matches");
    assert_eq!(is_dark, dark, "the page follows the system");
    window.see("first-start");
    let mut found = barriers(&window, "first start");
    window.focus("go-restore");
    window.press(Key::Enter);
    window.see("restore");
    found.extend(barriers(&window, "restore"));
    window.press(Key::Escape);
    window.enter("name", "王主管");
    window.enter("passphrase", CHIEF_PASSPHRASE);
    window.enter("passphrase-again", CHIEF_PASSPHRASE);
    window.press(Key::Enter);
    window.see("recovery-key");
    found.extend(barriers(&window, "recovery key"));
    drop(window);
    found.extend(the_desk(dark));
    assert_eq!(found, Vec::<String>::new());
}

/// The pages behind the login, on a desk with somebody registered.
fn the_desk(dark: bool) -> Vec<String> {
    let home = prepared(|counter| {
        let now = at("2026-03-18 09:00");
        counter.add_clerk(now);
        let april = counter.open_sitting(now, 30);
        let done = counter.register_whole(now, 1).row.id;
        counter.pay(now, done).unwrap();
        counter.seat(now, done, &april).unwrap();
        counter.register_whole(now, 2);
    });
    let photo = home.path().join("grey.jpg");
    std::fs::write(&photo, portrait(9, Some(PortraitFlaw::GreyBackground))).unwrap();
    let data = home.path().join("data");
    let window = with(&data, |setup| setup.dark = dark);
    window.see("unlock");
    let mut found = barriers(&window, "unlock");
    window.focus("go-recover");
    window.press(Key::Enter);
    window.see("recover");
    found.extend(barriers(&window, "recover"));
    window.press(Key::Escape);
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.see("owed-ticket");
    found.extend(barriers(&window, "start page"));
    found.extend(pages(&window, dark));
    intake(&window, "林清", 23);
    window.choose_file("photo-file", &photo);
    window.see("findings");
    window.picture(if dark { "intake-dark" } else { "intake-light" });
    found.extend(barriers(&window, "intake"));
    found.extend(questions(&window, dark));
    window.press(Key::F10);
    window.see_in("verdict-bar", "还不能保存");
    found.extend(barriers(&window, "intake with a problem"));
    window.press(Key::F1);
    window.see("help");
    found.extend(barriers(&window, "help"));
    window.press(Key::Escape);
    window.focus("photo-reason");
    window.commit("照相馆今天停电");
    window.press(Key::F10);
    window.see("registration");
    window.press(Key::F10);
    window.focus_is_on("amount");
    found.extend(barriers(&window, "registration"));
    found
}

/// The pages of the frame, each by its key.
fn pages(window: &Window, dark: bool) -> Vec<String> {
    let mut found = Vec::new();
    for (key, page) in [
        ('2', "sittings"),
        ('3', "printing"),
        ('4', "care"),
        ('5', "clerks"),
        ('6', "rulebook"),
        ('7', "devices"),
    ] {
        window.press_with_control(key);
        window.gone("start-page");
        if page == "rulebook" {
            window.see("clauses");
            window.picture(if dark { "rulebook-dark" } else { "rulebook-light" });
            window.focus("change-age-counts-from");
            window.press(Key::Enter);
            window.see("policy-change");
        }
        if page == "devices" {
            window.focus_is_on("scan-box");
            window.press(Key::F6);
            window.see("camera-trouble");
            window.picture(if dark { "devices-dark" } else { "devices-light" });
        }
        found.extend(barriers(window, page));
        window.press_with_control('1');
        window.see("start-page");
    }
    found
}

/// The same intake with a certificate, a diploma and a question for a ruling, and then as it was.
fn questions(window: &Window, dark: bool) -> Vec<String> {
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
    window.picture(if dark { "intake-ruling-dark" } else { "intake-ruling-light" });
    let found = barriers(window, "intake with a question");
    for row in ["certificate-0-remove", "education-0-remove"] {
        window.focus(row);
        window.press(Key::Enter);
    }
    window.retype("spell-0-occupation", "劳动关系协调师");
    window.see_in("verdict-bar", "可以申报");
    found
}

/// Axe's findings on the page shown, each with the page's name before it.
fn barriers(window: &Window, page: &str) -> Vec<String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(script).expect("axe is installed by `npm ci` in ui/");
    window.barriers(&axe).into_iter().map(|line| format!("{page}: {line}")).collect()
}
