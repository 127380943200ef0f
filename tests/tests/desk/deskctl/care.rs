//! The main job, backups, keys and locks.

use super::run::{PASSPHRASE, bare, command, demo, file, finish, folder, run, text};
use desk_core::desk::{Desk, DeskOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn judge(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{program} could not be started: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn zip_in(folder: &Path) -> PathBuf {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.into_iter().find(|path| path.extension().is_some_and(|it| it == "zip")).expect("a backup")
}

#[test]
fn demo_leaves_a_ticket_that_other_programs_read() {
    let folder = folder();
    let out = text(&folder.path().join("out"));
    let steps = bare(&["demo", "--json", "--out", &out]).ended(0).objects();
    let step =
        |name: &str| steps.iter().find(|step| step["step"] == name).unwrap_or_else(|| panic!("no {name}"));
    let number = step("ticket")["result"].as_str().unwrap();
    let pdf = step("ticket")["file"].as_str().unwrap();
    judge("qpdf", &["--check", pdf]);
    let words: String = judge("pdftotext", &["-raw", pdf, "-"]).split_whitespace().collect();
    assert!(words.contains(number) && words.contains("婴幼儿发展引导员"), "{words}");
    assert!(words.contains("2026年4月25日") && words.contains("第一机房"), "{words}");
    let page = text(&folder.path().join("page"));
    judge("pdftoppm", &["-r", "200", "-gray", "-singlefile", pdf, &page]);
    let symbol = judge("zbarimg", &["-q", "--raw", &format!("{page}.pgm")]);
    assert!(symbol.contains(number), "{symbol}");
    judge("qpdf", &["--check", step("receipt")["file"].as_str().unwrap()]);
    assert_eq!(step("payment")["result"], "160.00 yuan");
}

#[test]
fn demo_does_not_touch_a_folder_with_something_in_it_but_takes_an_empty_one() {
    let folder = folder();
    file(folder.path(), "mine.txt", "x");
    assert!(bare(&["demo", "--out", &text(folder.path())]).ended(2).err.contains("not empty"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let empty = folder.path().join("empty");
    std::fs::create_dir(&empty).unwrap();
    bare(&["demo", "--out", &text(&empty)]).ended(0);
}

#[test]
fn a_backup_restored_into_another_folder_is_the_same_desk() {
    let folder = folder();
    let data = demo(folder.path());
    let backups = folder.path().join("backups");
    let written = run(&data, &["backup", "--json", "--to", &text(&backups)]).ended(0).objects();
    assert_eq!(written[0]["registrations"], 1);
    let other = folder.path().join("other");
    run(&other, &["restore", &text(&zip_in(&backups))]).ended(0);
    let checked = run(&other, &["check", "--json"]).ended(0).objects();
    assert_eq!((checked[0]["sound"].as_bool(), checked[0]["registrations"].as_u64()), (Some(true), Some(1)));
    let lines = run(&other, &["journal", "export", "--json"]).ended(0).objects();
    assert_eq!(lines[0]["op"], "first_start");
    assert!(lines.iter().any(|line| line["op"] == "restore"), "the restore is in the journal");
    assert!(
        lines.windows(2).all(|pair| pair[0]["seq"].as_u64().unwrap() + 1 == pair[1]["seq"].as_u64().unwrap())
    );
}

#[test]
fn a_desk_that_is_there_is_restored_only_by_its_supervisor_and_stays_beside() {
    let folder = folder();
    let data = demo(folder.path());
    let backup = text(&zip_in(&folder.path().join("demo/backups")));
    let wrong =
        finish(command(&data, &["restore", &backup]).env("DESK603_PASSPHRASE", "not this one")).ended(2);
    assert!(wrong.err.starts_with("error[wrong_passphrase]: "), "{}", wrong.err);
    run(&data, &["restore", &backup]).ended(0);
    let beside = std::fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().file_name());
    let aside = beside.filter(|name| name.to_string_lossy().starts_with("store.before-restore-")).count();
    assert_eq!(aside, 1);
    run(&data, &["check"]).ended(0);
}

#[test]
fn a_file_that_is_no_backup_is_told_and_leaves_the_desk_as_it_was() {
    let folder = folder();
    let data = demo(folder.path());
    let backup = std::fs::read(zip_in(&folder.path().join("demo/backups"))).unwrap();
    let mut changed = backup.clone();
    changed[backup.len() / 3] ^= 1;
    for content in [&b""[..], b"no backup at all", &backup[..backup.len() / 2], &changed] {
        let path = file(folder.path(), "bad.zip", content);
        let said = run(&data, &["restore", &path]).ended(3);
        assert!(said.err.starts_with("error[backup_damaged]: "), "{}", said.err);
    }
    run(&data, &["restore", &text(&folder.path().join("absent.zip"))]).ended(2);
    run(&data, &["check"]).ended(0);
}

#[test]
fn a_wrong_passphrase_is_told_by_its_code_and_a_right_one_may_come_by_standard_input() {
    let folder = folder();
    let data = demo(folder.path());
    let wrong = finish(command(&data, &["check"]).env("DESK603_PASSPHRASE", "yanshi-zhuguaN")).ended(2);
    assert!(wrong.err.starts_with("error[wrong_passphrase]: "), "{}", wrong.err);
    assert!(!wrong.err.contains("zhuguaN"), "it is not repeated");
    let mut child = command(&data, &["check", "--passphrase-stdin"])
        .env_remove("DESK603_PASSPHRASE")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    writeln!(child.stdin.take().unwrap(), "{PASSPHRASE}").unwrap();
    assert!(child.wait().unwrap().success());
    let nobody = run(&data, &["check", "--clerk", "无此人"]).ended(2);
    assert!(nobody.err.starts_with("error[not_found]: "), "{}", nobody.err);
    run(&data, &["check", "--clerk", "演示主管"]).ended(0);
}

#[test]
fn a_second_copy_is_told_that_another_holds_the_folder() {
    let folder = folder();
    let data = demo(folder.path());
    let held = Desk::open(DeskOptions::new(&data, None)).expect("the folder is free");
    let said = run(&data, &["check"]).ended(3);
    assert!(said.err.starts_with("error[already_running]: "), "{}", said.err);
    drop(held);
    run(&data, &["check"]).ended(0);
}

#[test]
fn a_damaged_database_and_a_damaged_key_file_are_broken_3() {
    let folder = folder();
    let data = demo(folder.path());
    let database = data.join("store/desk.db");
    let whole = std::fs::read(&database).unwrap();
    std::fs::write(&database, &whole[..whole.len() / 2]).unwrap();
    let said = run(&data, &["check"]);
    assert!(said.code == 3 || (said.code == 1 && said.out.contains("no")), "{} {}", said.out, said.err);
    std::fs::write(&database, &whole).unwrap();
    std::fs::write(data.join("store/desk.keys"), "{}").unwrap();
    let said = run(&data, &["check"]).ended(3);
    assert!(said.err.starts_with("error[key_file_damaged]: "), "{}", said.err);
}

#[test]
fn without_fonts_nothing_is_printed_and_the_folder_is_named() {
    let folder = folder();
    let out = text(&folder.path().join("demo"));
    let said = bare(&["demo", "--out", &out, "--resources", &text(&folder.path().join("none"))]).ended(3);
    assert!(said.err.starts_with("error[resource_missing]: "), "{}", said.err);
}
