//! Papers written from the command line, and an institution's own words checked before they are put in place.

use super::run::{NOW, command, demo, file, finish, folder, run, text};
use desk_core::desk::{Desk, DeskOptions};
use desk_core::model::Moment;
use desk_core::paper::{PAPERS_2026, resource_dir};
use desk_core::sample::demonstration;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

const KINDS: [&str; 7] = [
    "receipt",
    "payment_notice",
    "admit_ticket",
    "application_form",
    "work_history_commitment",
    "work_commitment",
    "education_commitment",
];

/// qpdf finds no fault, and what pdftotext reads holds this name.
fn assert_sound(pdf: &Path, name: &str) {
    let qpdf = Command::new("qpdf").arg("--check").arg(pdf).output().unwrap();
    assert!(qpdf.status.success(), "{}", String::from_utf8_lossy(&qpdf.stdout));
    let text = Command::new("pdftotext").arg("-raw").arg(pdf).arg("-").output().unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(text.contains(name), "{}", pdf.display());
}

#[test]
fn every_kind_of_paper_is_written_for_all_of_a_month_that_have_it() {
    let folder = folder();
    let data = folder.path().join("desk");
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/resources");
    let desk = Desk::open(DeskOptions::new(&data, Some(resource_dir(None).unwrap_or(workspace)))).unwrap();
    let made = demonstration(&desk, Moment::parse(NOW).unwrap(), 14, 603).unwrap();
    drop(desk);
    let out = text(&folder.path().join("papers"));
    let save = |kind: &str, of: [&str; 2], code: i32| {
        let mut save =
            command(&data, &["paper", "save", "--json", "--kind", kind, of[0], of[1], "--out", &out]);
        save.args(["--clerk", &made.clerk.name]).env("DESK603_PASSPHRASE", &made.clerk.passphrase);
        finish(&mut save).ended(code).objects()
    };
    let answers = KINDS.map(|kind| save(kind, ["--month", "2026-04"], 0));
    let written: Vec<&Value> = answers.iter().flatten().collect();
    for answer in &written {
        assert_sound(Path::new(answer["file"].as_str().unwrap()), answer["name"].as_str().unwrap());
    }
    let files = std::fs::read_dir(&out).unwrap().count();
    assert_eq!(files, written.len(), "each in a file of its own");
    let [receipts, notices, tickets, forms, ..] = &answers;
    assert_eq!((receipts.len(), forms.len()), (14, 14));
    assert!(!tickets.is_empty() && !notices.is_empty() && notices.len() < 14, "{notices:?}");

    let owing =
        |answer: &Value| notices.iter().any(|notice| notice["registration"] == answer["registration"]);
    let paid = receipts.iter().find(|receipt| !owing(receipt)).unwrap();
    let refused = save("payment_notice", ["--registration", paid["registration"].as_str().unwrap()], 1);
    assert_eq!((&refused[0]["code"], &refused[0]["file"]), (&Value::from("wrong_state"), &Value::Null));
}

#[test]
fn a_paper_or_a_month_that_does_not_exist_is_told() {
    let folder = folder();
    let data = demo(folder.path());
    let out = text(folder.path());
    let told = |arguments: &[&str]| {
        run(&data, &[&["paper", "save", "--out", &out], arguments].concat()).ended(2).err
    };
    assert!(told(&["--kind", "poster", "--month", "2026-04"]).contains("`poster`"));
    assert!(told(&["--kind", "recovery_sheet", "--month", "2026-04"]).contains("`recovery_sheet`"));
    assert!(told(&["--kind", "receipt", "--month", "soon"]).contains("--month"));
    assert!(told(&["--kind", "receipt"]).contains("either --registration or --month"));
}

#[test]
fn an_institution_s_words_are_checked_with_line_and_reason() {
    let folder = folder();
    let check = |words: &str, code: i32| {
        let path = file(folder.path(), "papers.toml", words);
        run(folder.path(), &["paper", "check", "--json", &path]).ended(code).objects().remove(0)
    };
    assert_eq!(check(PAPERS_2026, 0)["sound"], true);
    let line = PAPERS_2026.lines().position(|line| line.contains("请保留转账凭证")).unwrap() + 1;
    let unprintable = check(&PAPERS_2026.replace("请保留转账凭证", "请保留𰻞凭证"), 1);
    assert_eq!((&unprintable["sound"], &unprintable["line"]), (&Value::from(false), &Value::from(line)));
    assert!(unprintable["reason"].as_str().unwrap().contains("U+30EDE"), "{unprintable}");
    assert_eq!(check(&PAPERS_2026.replace("{remark}", "{name}"), 1)["line"], line - 1);
}
