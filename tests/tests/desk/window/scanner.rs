//! A keyboard-wedge scanner at the counter: what it types reaches its place whatever has the focus, and leaves nothing in
//! the field it was typed into.

use super::{log_in, number, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, at, candidate};
use desk_tests::window::Window;
use fantoccini::key::Key;

/// An invented passport whose check digits are right.
const PASSPORT: [&str; 2] =
    ["P<FRADUPONT<<MARIE<CLAIRE<<<<<<<<<<<<<<<<<<<", "99ZZ123453FRA8507044F3101159<<<<<<<<<<<<<<<6"];

/// As a scanner types: at once, each line ended by Enter.
fn scan(window: &Window, lines: &[&str]) {
    for line in lines {
        window.write(&format!("{line}{}", char::from(Key::Enter)));
    }
}

#[test]
fn a_passport_scanned_with_the_focus_elsewhere_fills_the_intake() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press(Key::F2);
    window.focus("telephone");
    window.write("138");
    std::thread::sleep(std::time::Duration::from_millis(200));
    scan(&window, &PASSPORT);
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
    window.press(Key::F2);
    window.focus("telephone");
    let misread = PASSPORT[1].replace("850704", "850714");
    scan(&window, &[PASSPORT[0], &misread]);
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
    scan(&window, &[&known.document.number]);
    window.see_in("candidate-name", &known.name);
    window.press(Key::Escape);
    window.see("start-page");
    scan(&window, &[&ticket]);
    window.see_in("candidate-name", &known.name);
    assert_eq!(window.see("ticket-number").replace(char::is_whitespace, ""), ticket);

    window.press(Key::F2);
    window.focus("name");
    scan(&window, &[&number(77)]);
    window.see_in("identity-read", "1990-03-07");
    assert_eq!(window.value("number"), number(77));
    assert_eq!(window.value("name"), "", "nothing is left behind");
}

#[test]
fn a_scan_while_an_input_method_composes_takes_the_composition_with_it() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press(Key::F2);
    window.focus("name");
    // An input method has taken every key: only the place on the keyboard tells it.
    window.script(&format!(
        "const field = document.activeElement;
         field.dispatchEvent(new CompositionEvent('compositionstart', {{ bubbles: true }}));
         const press = (key, code) => {{
           const event = new KeyboardEvent('keydown', {{ key, code, bubbles: true, cancelable: true }});
           if (key === 'Process') Object.defineProperty(event, 'keyCode', {{ get: () => 229 }});
           field.dispatchEvent(event);
         }};
         for (const digit of '{}') press('Process', `Digit${{digit}}`);
         field.value = '候选词';
         field.dispatchEvent(new CompositionEvent('compositionend', {{ bubbles: true }}));
         press('Enter', 'Enter');",
        number(78)
    ));
    window.see_in("identity-read", "1990-03-07");
    assert_eq!(window.value("name"), "", "the composition is gone");
}
