//! Materials in the window: what came is typed in seconds, everything is ticked with one key, a code that runs out is
//! told, and a step is taken back.

use super::{log_in, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, Counter, at, candidate, day};
use crate::graduate::graduate;
use desk_core::desk;
use desk_core::desk::request::{MarkMaterial, MaterialEvidence};
use desk_core::model::{MaterialState, RegistrationId};
use desk_tests::window::Window;
use fantoccini::key::Key;

const NOW: &str = "2026-03-18 09:00";

fn find(window: &Window, name: &str) {
    window.press(Key::F3);
    window.commit(name);
    window.see_in("search-results", name);
    window.press(Key::Enter);
    window.see_in("candidate-name", name);
}

/// A code noted on the telephone, that nobody has looked at.
fn noted(counter: &Counter, id: RegistrationId, until: &str) {
    let evidence = MaterialEvidence {
        alternative: Some("online_code".to_owned()),
        code: "ABCD1234EFGH".to_owned(),
        code_until: Some(day(until)),
        ..Default::default()
    };
    let request = MarkMaterial {
        registration: id,
        material: "online_verification_code".to_owned(),
        state: MaterialState::Owed,
        reason: None,
        evidence: Some(evidence),
    };
    desk::mark_material(&counter.desk, at(NOW), &request).unwrap();
}

#[test]
fn what_came_is_typed_field_by_field_and_the_rest_is_ticked_with_one_key() {
    let home = prepared(|counter| {
        counter.register(at(NOW), &graduate(1));
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    find(&window, &candidate(1).name);
    window.press(Key::F7);
    window.focus_is_on("material-online-verification-code");
    window.strike(' ');
    window.focus_is_on("alternative-online-code");
    window.press(Key::Enter);
    window.enter("code", "abcd1234efg");
    window.see_in("problem-code", "12 或 16 位");
    window.retype("code", "abcd1234efgh");
    window.press(Key::Enter);
    window.enter("code-until", "20260317");
    window.see_in("problem-code_until", "已过期");
    window.retype("code-until", "20260325");
    window.press(Key::Enter);
    window.focus_is_on("folder-number");
    window.write("12-3");
    window.picture("materials-evidence");
    window.press(Key::F10);
    let known = window.see_in("known-online-verification-code", "验证码 ABCD 1234 EFGH");
    assert!(known.contains("有效至 2026-03-25") && known.contains("文件夹 12-3"), "{known}");
    window.focus_is_on("material-work-history-commitment");
    window.press(Key::Right);
    window.focus_is_on("signed-by-hand");
    assert_eq!(window.value("folder-number"), "12-3", "where the others of this candidate are");
    window.press(Key::Escape);
    window.gone("evidence");
    window.press_with_control('j');
    window.gone("see-all-materials");
    window.see_in("materials", "已见");
    window.see_in("undo", "收材料");
    window.picture("materials-seen");
    window.press_with_control('z');
    window.see("see-all-materials");
    let axe = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(axe).unwrap();
    assert_eq!(window.barriers(&axe), Vec::<String>::new());
}

#[test]
fn a_code_that_runs_out_says_when_and_what_to_do_and_is_due_on_the_day_s_page() {
    let home = prepared(|counter| {
        for (person, until) in [(1, "2026-03-20"), (2, "2026-03-16")] {
            let id = counter.register(at(NOW), &graduate(person)).row.id;
            noted(counter, id, until);
        }
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    let due = window.see_in("due", "验证码到期");
    assert!(due.contains("还有 2 个工作日") && due.contains("已过 2 个工作日"), "{due}");
    window.picture("day-codes");
    find(&window, &candidate(1).name);
    window.see_in("code-notice-online-verification-code", "还有 2 天（2026-03-20）到期");
    find(&window, &candidate(2).name);
    window.see_in("code-notice-online-verification-code", "已于 2026-03-16 过期");
    window.press(Key::F7);
    window.focus_is_on("material-online-verification-code");
    window.strike(' ');
    window.see_in("failure", "请考生在学信网延长有效期");
    window.see_in("materials", "欠");
    window.picture("materials-ran-out");
    window.press_with_control('j');
    window.see_in("materials-unticked", "还有 1 份没有勾上");
    window.focus_is_on("alternative-online-code");
    window.press(Key::Down);
    window.press(Key::Enter);
    window.focus_is_on("dated-on");
    window.press(Key::F10);
    window.see_in("known-online-verification-code", "纸质认证");
    window.gone("code-notice-online-verification-code");
}
