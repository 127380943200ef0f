//! Another rulebook from a shell: whom it touches, loading it, and who was told.

use super::run::{demo, file, folder, run};
use desk_core::rules::rulebook::RULEBOOK_2026;
use serde_json::{Value, json};

#[test]
fn a_rulebook_says_whom_it_touches_is_loaded_with_a_reason_and_they_are_told() {
    let folder = folder();
    let data = demo(folder.path());
    let dearer = RULEBOOK_2026.replace("theory = 8000", "theory = 9000");
    let path = file(folder.path(), "dearer.toml", &dearer);
    let ask = |words: &[&str], code: i32| run(&data, &[words, &["--json"]].concat()).ended(code);
    let touched = ask(&["rulebook", "preview", &path], 0);
    assert!(touched.err.contains("1 touched"), "{}", touched.err);
    let fee = json!({"kind": "fee", "before": 16_000, "after": 17_000, "owed": 16_000});
    assert_eq!(touched.objects()[0]["effects"], json!([fee]));
    assert!(ask(&["rulebook", "contacts"], 0).objects().is_empty(), "nothing was changed");

    ask(&["rulebook", "load", &path], 2);
    ask(&["rulebook", "load", &path, "--reason", "市里调价"], 0);
    ask(&["rulebook", "load", &path, "--reason", "市里调价"], 1);
    let contacts = ask(&["rulebook", "contacts"], 0).objects();
    assert_eq!((contacts.len(), &contacts[0]["standard_effects"]), (1, &json!([fee])));
    let one = contacts[0]["id"].as_str().unwrap();
    let told = |how| ask(&["sitting", "told", "--notification", one, "--how", how], 0).objects();
    assert_eq!(told("sms")[0]["told_how"], json!("sms"));
    assert_eq!(told("nobody")[0]["told_how"], Value::Null);
}
