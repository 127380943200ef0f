//! What cannot be followed, and what `--help` says.

use super::run::{bare, command, file, finish, folder, run, text};

#[test]
fn an_unknown_command_is_a_usage_error_2() {
    for arguments in [
        &["frobnicate"][..],
        &[],
        &["sitting"],
        &["sitting", "close"],
        &["--colour"],
        &["check", "now"],
        &["check", "--seats", "3"],
        &["identity", "check"],
        &["ticket", "issue", "--sitting", "april", "--out", "x"],
        &["sample", "--candidates", "many", "--out", "x"],
    ] {
        let said = bare(arguments).ended(2);
        assert!(said.err.starts_with("error[usage]: "), "{arguments:?}: {}", said.err);
        assert_eq!(said.out, "", "{arguments:?}");
    }
}

#[test]
fn a_moment_that_is_none_is_a_usage_error_2() {
    let mut command = std::process::Command::new(desk_tests::program("deskctl"));
    let said = finish(command.args(["sitting", "list", "--now", "yesterday"])).ended(2);
    assert!(said.err.contains("--now"), "{}", said.err);
}

#[test]
fn every_command_explains_itself() {
    let overview = bare(&["--help"]).ended(0).out;
    for topic in [
        "identity",
        "eligibility",
        "photo",
        "register",
        "list",
        "payment",
        "telephone",
        "day",
        "sitting",
        "seat",
        "ticket",
        "backup",
        "restore",
        "check",
        "journal",
        "sample",
        "demo",
    ] {
        assert!(overview.contains(&format!("\n  {topic}")), "{topic} is not in the overview");
        let help = bare(&[topic, "--help"]).ended(0).out;
        assert!(help.starts_with(&format!("deskctl {topic}")), "{help}");
        assert!(help.lines().all(|line| line.chars().count() <= 120), "{topic}: a line is too wide");
    }
    assert!(bare(&["--version"]).ended(0).out.starts_with("deskctl "));
}

#[test]
fn a_file_that_is_absent_empty_or_garbage_is_an_input_error_2_that_repeats_nothing_of_it() {
    let folder = folder();
    let absent = text(&folder.path().join("absent.json"));
    let empty = file(folder.path(), "empty.json", "");
    let blank = file(folder.path(), "blank.json", "\u{FEFF} \n");
    let garbage = file(folder.path(), "garbage.json", "[{\"doc\": \"居民身份证\", 13800138000 secret");
    let binary = file(folder.path(), "binary.json", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]);
    let number = file(folder.path(), "number.json", "603");
    for path in [&absent, &empty, &blank, &garbage, &binary, &number] {
        for topic in ["identity", "eligibility"] {
            let said = bare(&[topic, "check", path]).ended(2);
            assert!(said.err.starts_with("error[input_unreadable]: "), "{topic} {path}: {}", said.err);
            assert!(!said.err.contains("13800138000") && !said.err.contains("secret"), "{}", said.err);
        }
        let said = bare(&["register", path]).ended(2);
        assert!(said.err.starts_with("error[input_unreadable]: "), "register {path}: {}", said.err);
    }
}

#[test]
fn an_entry_without_its_fields_is_told_by_its_number_and_field() {
    let folder = folder();
    let path = file(folder.path(), "a.json", r#"[{"doc":"居民身份证","input":"x"},{"doc":"居民身份证"}]"#);
    assert!(bare(&["identity", "check", &path]).ended(2).err.contains("entry 2: `input`"));
    let case = r#"{"occupation":"劳动关系协调师","level":9,"application_date":"2026-03-16",
        "candidate":{"birth_date":"1990-01-01"}}"#;
    let path = file(folder.path(), "b.json", case);
    assert!(bare(&["eligibility", "check", &path]).ended(2).err.contains("case 1: `level`"));
}

#[test]
fn a_data_folder_without_a_desk_is_an_input_error_2_and_nothing_is_made_there() {
    let folder = folder();
    let data = folder.path().join("mistyped");
    for arguments in [&["check"][..], &["backup"], &["sitting", "list"], &["journal", "export"]] {
        let said = run(&data, arguments).ended(2);
        assert!(said.err.starts_with("error[not_set_up]: "), "{}", said.err);
    }
    assert!(!data.exists());
}

#[test]
fn a_passphrase_is_demanded_and_cannot_be_an_argument() {
    let folder = folder();
    let data = super::run::demo(folder.path());
    let said = finish(command(&data, &["check"]).env_remove("DESK603_PASSPHRASE")).ended(2);
    assert!(said.err.contains("DESK603_PASSPHRASE"), "{}", said.err);
    run(&data, &["check", "--passphrase", "x"]).ended(2);
}
