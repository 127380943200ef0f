//! Sittings and seats from a shell.

use super::batch::entry;
use super::run::{demo, file, folder, run};
use serde_json::{Value, json};
use std::path::Path;

/// Open a sitting of two rooms in September, with three people registered for it.
fn autumn(data: &Path, folder: &Path) -> String {
    let people: Vec<Value> = [(301, "示例甲"), (302, "示例乙"), (303, "示例丙")]
        .map(|(number, name)| {
            let mut entry = entry(number);
            (entry["month"], entry["name"]) = (json!("2026-09"), json!(name));
            entry
        })
        .to_vec();
    run(data, &["register", &file(folder, "autumn.json", json!(people).to_string())]).ended(0);
    let opened = run(
        data,
        &[
            "sitting",
            "open",
            "--json",
            "--date",
            "2026-09-20",
            "--skill-date",
            "2026-09-19",
            "--deadline",
            "2026-09-04",
            "--theory",
            "09:00-10:30",
            "--skill",
            "09:00-11:00",
            "--site",
            "示例考点",
            "--address",
            "示例路 1 号",
            "--rooms",
            "一号:1,二号:1:theory",
        ],
    )
    .ended(0);
    for told in ["2026-09-20 is a worked weekend day", "3 sit theory, and there are 2 machines"] {
        assert!(opened.err.contains(told), "{told}: {}", opened.err);
    }
    let opened = &opened.objects()[0];
    assert_eq!((&opened["exam_date"], &opened["capacity"]), (&json!("2026-09-19"), &json!(1)));
    opened["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_sitting_is_seated_moved_and_cancelled_and_who_was_told_is_kept() {
    let folder = folder();
    let data = demo(folder.path());
    let id = autumn(&data, folder.path());
    let ask = |words: &[&str], code: i32| run(&data, &[words, &["--json"]].concat()).ended(code);
    let seated =
        ask(&["seat", "assign", "--sitting", &id, "--order", "shuffled", "--seed", "7"], 1).objects();
    assert_eq!((&seated[0]["seated"], &seated[0]["no_seat"]), (&json!(1), &json!(2)));
    ask(&["seat", "assign", "--sitting", &id, "--order", "shuffled"], 2);
    ask(&["seat", "assign", "--sitting", &id, "--order", "alphabetical"], 2);

    let rooms = "一号:3,二号:1:theory";
    let touched = ask(&["sitting", "move", "--sitting", &id, "--rooms", rooms], 0);
    assert!(touched.err.contains("nothing was changed"), "{}", touched.err);
    let grown = ask(&["sitting", "move", "--sitting", &id, "--rooms", rooms, "--yes"], 0).objects();
    assert_eq!((&grown[0]["capacity"], &grown[0]["untold"]), (&json!(3), &json!(0)), "nobody is touched");
    ask(&["seat", "assign", "--sitting", &id], 0);
    let list = ask(&["seat", "list", "--sitting", &id], 0).objects();
    assert_eq!(list.len(), 6);
    let [first, second] = [0, 2].map(|place: usize| list[place]["registration"].as_str().unwrap().to_owned());
    ask(&["seat", "swap", "--registration", &first, "--with", &second], 0);
    let swapped = ask(&["seat", "list", "--sitting", &id], 0).objects();
    assert_eq!(swapped[0]["registration"], json!(second));
    ask(&["seat", "move", "--registration", &first, "--room", "一号", "--number", "1"], 1);
    ask(
        &["seat", "move", "--registration", &first, "--subject", "theory", "--room", "二号", "--number", "1"],
        0,
    );
    let block = ["seat", "block", "--sitting", &id, "--room", "一号", "--number", "1", "--kind"];
    let blocked = ask(&[&block[..], &["broken"]].concat(), 0);
    assert!(blocked.err.contains(&format!("{second} must be moved")), "{}", blocked.err);
    ask(&[&block[..], &["free"]].concat(), 0);
    let rooms = ask(&["sitting", "rooms", "--sitting", &id], 0).objects();
    assert_eq!((&rooms[1]["subjects"], &rooms[1]["taken"]["theory"]), (&json!("theory"), &json!(1)));

    ask(&["sitting", "move", "--sitting", &id, "--skill", "09:00-11:30", "--yes"], 2);
    let moved =
        ["sitting", "move", "--sitting", &id, "--skill", "09:00-11:30", "--reason", "机房检修", "--yes"];
    assert_eq!(ask(&moved, 0).objects()[0]["untold"], json!(3));
    let contacts = ask(&["sitting", "contacts", "--sitting", &id], 0).objects();
    let one = contacts[0]["id"].as_str().unwrap();
    let told = |how| ask(&["sitting", "told", "--notification", one, "--how", how], 0).objects();
    assert_eq!(told("wechat")[0]["told_how"], json!("wechat"));
    assert_eq!(told("nobody")[0]["told_how"], Value::Null);
    ask(&["sitting", "told", "--notification", one, "--how", "pigeon"], 2);

    let cancel = ["sitting", "cancel", "--sitting", &id];
    assert_eq!(ask(&cancel, 0).objects().len(), 3, "whom it touches");
    let done = ask(&[&cancel[..], &["--reason", "人数太少", "--yes"]].concat(), 0).objects();
    assert_eq!((&done[0]["seated"], &done[0]["cancelled"]["reason"]), (&json!(0), &json!("人数太少")));
    ask(&cancel, 1);
}
