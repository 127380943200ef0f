//! Money from a shell: what a statement says, what a day brought, who owes, which invoices are to be written.

use super::list::{OPTIONS, list};
use super::run::{demo, file, folder, run, text};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The demonstration's desk, where everybody has paid, and three of a list who have not.
fn owing(folder: &Path) -> PathBuf {
    let data = demo(folder);
    let path = file(folder, "list.csv", list(3));
    run(&data, &[&["list", "import", &path][..], &OPTIONS].concat()).ended(0);
    data
}

#[test]
fn a_statement_is_read_line_by_line_and_nothing_of_it_is_booked() {
    let folder = folder();
    let data = owing(folder.path());
    let debtors = run(&data, &["payment", "debtors", "--json"]).ended(0).objects();
    let name = debtors[0]["name"].as_str().unwrap();
    assert!(debtors.iter().all(|row| row["number_masked"].as_str().unwrap().contains('•')));
    let lines =
        format!("交易日期,收入,对方户名,附言\n2026-03-17,160.00,{name},认定费\n2026-03-17,5.00,别人,别的\n");
    let path = file(folder.path(), "statement.csv", lines);
    for _ in 0..2 {
        let rows = run(&data, &["payment", "statement", "--json", &path]).ended(0).objects();
        assert_eq!((rows.len(), rows[0]["fen"].as_i64()), (2, Some(16_000)));
        assert!(rows[0]["proposals"].as_array().unwrap().iter().any(|it| it["debtor"]["name"] == name));
        assert_eq!(rows[1]["grade"], "none");
    }
    let table = run(&data, &["payment", "statement", &path]).ended(0);
    assert!(table.out.contains("160.00") && table.out.contains(name), "{}", table.out);
    let none = file(folder.path(), "none.csv", "姓名,电话\n甲,1\n");
    let said = run(&data, &["payment", "statement", &none]).ended(2);
    assert!(said.err.contains("error[statement_unreadable]"), "{}", said.err);
}

#[test]
fn takings_debtors_and_invoices_are_answered_or_written_as_files_masked_unless_a_reason_is_given() {
    let folder = folder();
    let data = owing(folder.path());
    let out = text(&folder.path().join("out"));
    let number = |row: &Value| row["count"].as_u64().unwrap();
    let counted = run(&data, &["payment", "takings", "--json", "--date", "2026-03-18"]).ended(0).objects();
    let entries: u64 = counted.iter().map(number).sum();
    let call = |words: &[&str]| {
        let saved = run(&data, &[words, &["--json", "--format", "csv", "--out", &out][..]].concat()).ended(0);
        let answer = saved.objects().remove(0);
        let written = std::fs::read_to_string(answer["path"].as_str().unwrap()).unwrap();
        assert_eq!(written.lines().count() as u64, answer["rows"].as_u64().unwrap() + 1);
        (answer["rows"].as_u64().unwrap(), written)
    };
    assert_eq!(call(&["payment", "takings", "--date", "2026-03-18"]).0, entries);
    let debtors = run(&data, &["payment", "debtors", "--json"]).ended(0).objects();
    let (rows, masked) = call(&["payment", "debtors"]);
    assert_eq!(rows, debtors.len() as u64);
    assert!(masked.contains('•'));
    let (_, whole) = call(&["payment", "debtors", "--reason", "催缴"]);
    assert!(!whole.contains('•') && whole.contains("还欠"));
    let invoices = run(&data, &["payment", "invoices", "--json"]).ended(0).objects();
    assert_eq!(call(&["payment", "invoices"]).0, invoices.len() as u64);
    assert!(run(&data, &["payment", "takings", "--date", "18.3."]).ended(2).err.contains("--date"));
    assert!(run(&data, &["payment", "debtors", "--reason", "催缴"]).ended(2).err.contains("--reason"));
}
