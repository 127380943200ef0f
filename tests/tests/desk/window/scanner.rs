//! A keyboard-wedge scanner at the counter: what it types reaches its place whatever has the focus, and leaves nothing in
//! the field it was typed into.

use super::{blank_intake, log_in, number, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, Counter, at, candidate};
use desk_core::desk::set_up_scanner;
use desk_core::model::{ScannerEnding, ScannerSettings};
use desk_tests::window::Window;
use fantoccini::key::Key;

/// An invented passport whose check digits are right.
const PASSPORT: [&str; 2] =
    ["P<FRADUPONT<<MARIE<CLAIRE<<<<<<<<<<<<<<<<<<<", "99ZZ123453FRA8507044F3101159<<<<<<<<<<<<<<<6"];

/// As a scanner types, 8 milliseconds from key to key by the events' own times: however busy the machine is, the pauses
/// are the scanner's. What nobody stops goes into the field, as it would from a real key.
pub(super) const SCAN: &str = "
    const press = (key, code, more = {}) => {
      window.scannedAt = Math.max(performance.now(), (window.scannedAt ?? 0) + 8);
      const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...more });
      Object.defineProperty(event, 'timeStamp', { value: window.scannedAt });
      if (key === 'Process') Object.defineProperty(event, 'keyCode', { get: () => 229 });
      if (document.activeElement.dispatchEvent(event) && key.length === 1) document.execCommand('insertText', false, key);
    };
    const pause = (milliseconds) => { window.scannedAt = (window.scannedAt ?? 0) + milliseconds; };";

/// Scan lines, each ended by the key `end`; nothing where it is empty.
pub(super) fn scan(window: &Window, lines: &[&str], end: &str) {
    let lines = serde_json::json!(lines);
    window.script(&format!(
        "{SCAN} pause(2000);
         for (const line of {lines}) {{
           for (const character of line) press(character, '');
           if ('{end}') press('{end}', '{end}');
         }}"
    ));
}

/// What the scanner is set to.
fn set_up(counter: &Counter, longest_pause: u32, ending: ScannerEnding) {
    let settings = ScannerSettings { longest_pause, ending };
    assert_eq!(set_up_scanner(&counter.desk, at("2026-03-18 09:00"), &settings).unwrap(), settings);
}

#[test]
fn a_passport_scanned_with_the_focus_elsewhere_fills_the_intake() {
    // Real keys, which a busy machine may deliver slowly.
    let home = prepared(|counter| set_up(counter, 500, ScannerEnding::Enter));
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    blank_intake(&window);
    window.focus("telephone");
    window.commit("138");
    for line in PASSPORT {
        window.write(&format!("{line}{}", char::from(Key::Enter)));
    }
    window.see_in("identity-read", "99ZZ12345");
    window.focus_is_on("name");
    assert_eq!(window.value("telephone"), "138", "nothing is left behind");
    assert_eq!(window.value("document-type"), "passport");
    assert_eq!(window.value("birth-date"), "1985-07-04");
    assert_eq!(window.value("validity"), "2031-01-15");
    assert_eq!(window.value("nationality"), "FRA");
    assert_eq!(window.value("name"), "DUPONT MARIE CLAIRE");
    window.picture("intake-scanned");
}

#[test]
fn a_passport_misread_by_one_digit_is_told_and_changes_nothing() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    blank_intake(&window);
    window.focus("telephone");
    let misread = PASSPORT[1].replace("850704", "850714");
    scan(&window, &[PASSPORT[0], &misread], "Enter");
    window.see_in("problem-number", "出生日期");
    assert_eq!((window.value("number"), window.value("telephone")), (String::new(), String::new()));
}

#[test]
fn a_card_or_a_ticket_scanned_anywhere_opens_its_registration() {
    let now = at("2026-03-18 09:00");
    let mut ticket = String::new();
    let home = prepared(|counter| {
        let id = counter.register_whole(now, 1).row.id;
        counter.pay(now, id).unwrap();
        counter.seat(now, id, &counter.open_sitting(now, 3)).unwrap();
        ticket = counter.ticket(now, id, None).unwrap().ticket.unwrap().number;
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    let known = candidate(1);
    scan(&window, &[&known.document.number], "Enter");
    window.see_in("candidate-name", &known.name);
    window.press(Key::Escape);
    window.see("start-page");
    scan(&window, &[&ticket], "Enter");
    window.see_in("candidate-name", &known.name);
    assert_eq!(window.see("ticket-number").replace(char::is_whitespace, ""), ticket);

    blank_intake(&window);
    window.focus("name");
    scan(&window, &[&number(77)], "Enter");
    window.see_in("identity-read", "1990-03-07");
    assert_eq!(window.value("number"), number(77));
    assert_eq!(window.value("name"), "", "nothing is left behind");
}

#[test]
fn a_scan_while_an_input_method_composes_takes_the_composition_with_it() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    blank_intake(&window);
    window.focus("name");
    // An input method has taken every key: only the place on the keyboard tells it. What it composes changes meanwhile,
    // and its composition ends before the scanner does.
    window.script(&format!(
        "{SCAN}
         const field = document.activeElement;
         const compose = (kind, data) => {{
           if (kind === 'update') field.value = data;
           field.dispatchEvent(new CompositionEvent(`composition${{kind}}`, {{ bubbles: true, data }}));
           if (kind !== 'start') field.dispatchEvent(new InputEvent('input', {{ bubbles: true, isComposing: kind === 'update' }}));
         }};
         const digits = '{}';
         const keys = (from, to) => {{ for (const digit of digits.slice(from, to)) press('Process', `Digit${{digit}}`); }};
         keys(0, 2);
         compose('start', '');
         keys(2, 7);
         compose('update', '候');
         keys(7, 12);
         compose('update', '候选词');
         keys(12, 16);
         compose('end', '候选词');
         keys(16, 18);
         press('Enter', 'Enter');",
        number(78)
    ));
    window.see_in("identity-read", "1990-03-07");
    assert_eq!(window.value("name"), "", "the composition is gone");
    window.focus_is_on("name");
}

#[test]
fn a_scanner_that_ends_with_tab_or_with_nothing_works_once_it_is_set() {
    for (ending, end) in [(ScannerEnding::Tab, "Tab"), (ScannerEnding::Nothing, "")] {
        let home = prepared(|counter| set_up(counter, 50, ending));
        let window = open(&home.path().join("data"));
        log_in(&window, CHIEF, CHIEF_PASSPHRASE);
        blank_intake(&window);
        window.focus("email");
        scan(&window, &[&number(79)], end);
        window.see_in("identity-read", "1990-03-07");
        assert_eq!((window.value("email"), window.value("number")), (String::new(), number(79)), "{end}");
        window.focus("name");
        window.commit("王梅");
        window.press(Key::Tab);
        window.focus_is_on("validity");
    }
}

#[test]
fn a_slow_scanner_is_taken_for_a_person_until_its_pause_is_set() {
    let slowly = |window: &Window| {
        window.focus("email");
        window.script(&format!(
            "{SCAN} pause(2000);
             for (const character of '{}') {{ pause(150); press(character, ''); }}
             press('Enter', 'Enter');",
            number(80)
        ));
    };
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    blank_intake(&window);
    slowly(&window);
    assert_eq!((window.value("email"), window.value("number")), (number(80), String::new()));
    drop(window);

    let home = prepared(|counter| set_up(counter, 200, ScannerEnding::Enter));
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    blank_intake(&window);
    slowly(&window);
    window.see_in("identity-read", "1990-03-07");
    assert_eq!(window.value("email"), "", "nothing is left behind");
}
