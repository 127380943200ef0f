//! An input method owns the keyboard while it composes.

use super::{log_in, number, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE};
use desk_tests::window::Window;
use fantoccini::key::Key;

#[test]
fn the_enter_that_ends_a_composition_neither_moves_on_nor_saves_nor_picks() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press(Key::F2);
    window.enter("number", &number(21));
    window.focus_is_on("name");
    window.commit("王梅");
    for key in ["Enter", "F10", "Escape"] {
        compose(&window, key);
    }
    window.focus_is_on("name");
    assert_eq!(window.look("problem-validity"), None, "nothing was checked before saving");
    assert_eq!(window.look("question"), None);
    window.press(Key::Enter);
    window.focus_is_on("validity");

    window.focus("offering");
    window.strike('8');
    window.focus("spell-0-occupation");
    window.press(Key::Down);
    window.press(Key::Down);
    compose(&window, "Enter");
    assert_eq!(window.value("spell-0-occupation"), "", "no suggestion was picked");
    window.press(Key::Down);
    window.press(Key::Enter);
    assert_ne!(window.value("spell-0-occupation"), "", "a plain Enter picks");

    window.press(Key::F10);
    window.see("problem-validity");
    assert_eq!(window.value("name"), "王梅");
}

/// What the web view reports while an input method composes: keys marked as composing, and the last one only by its
/// code.
fn compose(window: &Window, key: &str) {
    window.script(&format!(
        "const target = document.activeElement;
         target.dispatchEvent(new CompositionEvent('compositionstart', {{ bubbles: true }}));
         const press = (more, code) => {{
           const event = new KeyboardEvent('keydown', {{ key: '{key}', bubbles: true, cancelable: true, ...more }});
           if (code) Object.defineProperty(event, 'keyCode', {{ get: () => code }});
           target.dispatchEvent(event);
         }};
         press({{ isComposing: true }});
         press({{}}, 229);
         target.dispatchEvent(new CompositionEvent('compositionend', {{ bubbles: true }}));"
    ));
}
