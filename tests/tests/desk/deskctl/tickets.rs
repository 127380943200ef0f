//! The files of a sitting's tickets, and whether a file is one of them.

use super::run::{demo, folder, run, text};
use std::fs;

#[test]
fn files_are_named_and_merged_as_asked_and_each_is_verified() {
    let folder = folder();
    let data = demo(folder.path());
    let sittings = run(&data, &["sitting", "list", "--json"]).ended(0).objects();
    let id = sittings[0]["id"].as_str().unwrap();
    let out = folder.path().join("tickets");
    let (out_text, name) = (text(&out), "{考场}-{座位}-{ticket_number}");
    let asked = ["ticket", "issue", "--json", "--sitting", id, "--out", &out_text];
    let said = run(&data, &[&asked[..], &["--both", "--name", name]].concat()).ended(0);
    assert!(said.err.contains("1 files written, 0 there already"), "what was done: {}", said.err);
    let number = said.objects()[0]["ticket_number"].as_str().unwrap().to_owned();
    let (each, merged) =
        (out.join(format!("第一机房-01-{number}.pdf")), out.join("准考证合并-2026-04-25-第01册.pdf"));
    let verified =
        run(&data, &["ticket", "verify", "--json", &text(&each), &text(&merged)]).ended(0).objects();
    assert_eq!((&verified[0]["standing"], &verified[0]["numbers"][0]), (&"current".into(), &number.into()));
    assert_eq!((&verified[1]["standing"], &verified[1]["pages"]), (&"current".into(), &1.into()));
    let mut bytes = fs::read(&each).unwrap();
    bytes.extend_from_slice(b"% changed\n");
    fs::write(&each, bytes).unwrap();
    let verified =
        run(&data, &["ticket", "verify", "--json", &text(&each), &text(&merged)]).ended(1).objects();
    assert_eq!([&verified[0]["standing"], &verified[1]["standing"]], ["changed", "current"]);
    assert!(run(&data, &["ticket", "verify"]).ended(2).err.contains("PDF is missing"));
    run(&data, &["ticket", "verify", "absent.pdf"]).ended(2);
    run(&data, &[&asked[..], &["--both", "--merged"]].concat()).ended(2);
    let said = run(&data, &[&asked[..], &["--name", "{birthday}"]].concat()).ended(2);
    assert!(said.err.starts_with("error[field_invalid]: "), "{}", said.err);
}

#[test]
fn the_papers_of_the_rooms_are_written_as_named_or_all_of_them() {
    let folder = folder();
    let data = demo(folder.path());
    let sittings = run(&data, &["sitting", "list", "--json"]).ended(0).objects();
    let id = sittings[0]["id"].as_str().unwrap();
    let out = text(&folder.path().join("papers"));
    let asked = ["sitting", "papers", "--json", "--sitting", id, "--out", &out];
    let two = run(&data, &[&asked[..], &["--papers", "sign_in,seat_map"]].concat()).ended(0).objects();
    assert_eq!(two.len(), 4, "two papers of two subjects");
    assert!(two[0]["path"].as_str().unwrap().contains("考生签到表-"), "{two:?}");
    assert_eq!(run(&data, &asked).ended(0).objects().len(), 14);
    run(&data, &[&asked[..], &["--papers", "menu"]].concat()).ended(2);
}
