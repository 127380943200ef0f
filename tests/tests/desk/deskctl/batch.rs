//! Registrations from lists, and the tickets of a sitting.

use super::run::{NOW, command, demo, file, finish, folder, run, text};
use desk_core::desk::{Desk, DeskOptions};
use desk_core::model::Moment;
use desk_core::paper::resource_dir;
use desk_core::sample::{demonstration, resident_number};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

const SPELLS: &str = "调解员|北京示例有限公司|2015-01|2019-12; 社会工作者||2020-01|";

fn born() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(1988, 8, 8).unwrap()
}

pub(super) fn entry(sequence: u16) -> Value {
    json!({
        "name": "示例人", "number": resident_number(born(), sequence), "telephone": "15400000000",
        "validity": "long_term", "offering": "labour-relations-coordinator-4", "month": "2026-04",
        "spells": [{ "occupation": "调解员", "start": "2015-01", "end": null }],
    })
}

#[test]
fn a_sample_is_a_list_that_register_takes_and_takes_once() {
    let folder = folder();
    let data = demo(folder.path());
    let out = folder.path().join("sample");
    let sample = |name: &str| {
        let out = text(&folder.path().join(name));
        run(&data, &["sample", "--candidates", "4", "--seed", "9", "--out", &out]).ended(0);
    };
    sample("sample");
    sample("again");
    let list = text(&out.join("people.json"));
    let bytes = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    assert_eq!(bytes("sample/people.json"), bytes("again/people.json"), "the same seed, the same people");
    assert_eq!(bytes("sample/portraits/00003.jpg"), bytes("again/portraits/00003.jpg"));
    let said = run(&data, &["register", "--json", &list]).ended(0);
    assert!(said.objects().iter().all(|answer| answer["outcome"] == "registered"), "{}", said.out);
    let again = run(&data, &["register", "--json", &list]).ended(1);
    assert!(again.objects().iter().all(|answer| answer["code"] == "already_registered"), "{}", again.out);
    assert_eq!(run(&data, &["check", "--json"]).ended(0).objects()[0]["registrations"], 5);
}

#[test]
fn one_bad_row_does_not_stop_the_others_and_each_says_why() {
    let folder = folder();
    let data = demo(folder.path());
    let with = |sequence: u16, key: &str, value: Value| {
        let mut entry = entry(sequence);
        entry[key] = value;
        entry
    };
    let file_name = file(folder.path(), "photo.jpg", "no picture");
    assert!(file_name.ends_with("photo.jpg"));
    let rows = json!([
        entry(101),
        with(102, "number", json!("110000198808081020")),
        with(103, "month", json!("2026-05")),
        with(104, "telefone", json!("1")),
        with(105, "telephone", Value::Null),
        with(106, "birth_date", json!("1988-08-09")),
        with(107, "photo", json!("photo.jpg")),
        with(108, "photo", json!("absent.jpg")),
        with(109, "validity", json!("2026-03-17")),
        with(110, "validity", json!("2026-03-18")),
        with(111, "spells", json!([{ "occupation": "调解员", "start": "2024-01", "end": null }])),
        603,
        with(112, "channel", json!("telephone")),
    ]);
    let path = file(folder.path(), "list.json", rows.to_string());
    let said = run(&data, &["register", "--json", &path]).ended(1);
    let answers = said.objects();
    let told: Vec<String> = answers
        .iter()
        .map(|answer| {
            let values = &answer["values"];
            let why =
                values.get("field").or(values.get("problem")).or(values.get("line")).and_then(Value::as_str);
            format!("{} {}", answer["code"].as_str().unwrap_or("-"), why.unwrap_or("-"))
        })
        .collect();
    assert_eq!(
        told,
        [
            "- -",
            "identity_refused check_character",
            "not_in_plan -",
            "field_invalid telefone",
            "field_missing telephone",
            "identity_refused disagreement",
            "photo_unusable -",
            "field_invalid photo",
            "identity_refused expired",
            "- -",
            "not_eligible -",
            "input_unreadable 12",
            "- -",
        ]
    );
    assert_eq!(said.err, "", "a row's fault is an answer");
    assert_eq!(answers[0]["row"], 1);
    assert_eq!(answers[12]["next_step"], "see_original");
}

#[test]
fn who_rings_may_leave_the_validity_out_and_who_shows_the_card_may_not() {
    let folder = folder();
    let data = demo(folder.path());
    let row = |sequence: u16, channel: &str, seen: bool| {
        let mut entry = entry(sequence);
        entry.as_object_mut().unwrap().remove("validity");
        (entry["channel"], entry["original_seen"]) = (json!(channel), json!(seen));
        entry
    };
    let rows = json!([row(141, "telephone", false), row(142, "telephone", true), row(143, "counter", false)]);
    let path = file(folder.path(), "rows.json", rows.to_string());
    let answers = run(&data, &["register", "--json", &path]).ended(1).objects();
    assert_eq!(
        (&answers[0]["outcome"], &answers[0]["next_step"]),
        (&json!("registered"), &json!("see_original"))
    );
    assert_eq!(
        (&answers[1]["code"], &answers[2]["code"]),
        (&json!("validity_not_stated"), &json!("field_missing"))
    );
}

#[test]
fn a_csv_list_has_the_same_fields_and_its_table_shows_no_number_in_full() {
    let folder = folder();
    let data = demo(folder.path());
    let (first, second) = (resident_number(born(), 201), resident_number(born(), 203));
    let csv = format!(
        "\u{FEFF}name,number,telephone,validity,offering,month,spells,original_seen,materials_seen\n\
         示例甲,{first},15400000001,2036-01-01,labour-relations-coordinator-4,2026-04,{SPELLS},true,work_history_commitment\n\
         示例乙,{second},15400000002\n\
         示例丙,{second},15400000003,soon,labour-relations-coordinator-4,2026-04,{SPELLS},,\n"
    );
    let path = file(folder.path(), "list.csv", csv);
    let table = run(&data, &["register", &path]).ended(1).out;
    assert!(!table.contains(&first) && table.contains("示例甲"), "{table}");
    let again = run(&data, &["register", "--json", &path]).ended(1).objects();
    let codes: Vec<&Value> = again.iter().map(|answer| &answer["code"]).collect();
    assert_eq!(codes, ["already_registered", "input_unreadable", "field_invalid"]);
    let gbk = file(folder.path(), "gbk.csv", b"name,number\n\xCD\xF5,1\n");
    assert!(run(&data, &["register", &gbk]).ended(2).err.contains("UTF-8"));
}

#[test]
fn tickets_are_issued_once_and_whoever_lacks_something_is_listed() {
    let folder = folder();
    let data = demo(folder.path());
    let list = file(folder.path(), "list.json", json!([entry(301)]).to_string());
    run(&data, &["register", &list]).ended(0);
    let sittings = run(&data, &["sitting", "list", "--json"]).ended(0).objects();
    let id = sittings[0]["id"].as_str().unwrap();
    let out = text(&folder.path().join("tickets"));
    let issue =
        |code: i32| run(&data, &["ticket", "issue", "--json", "--sitting", id, "--out", &out]).ended(code);
    let answers = issue(1).objects();
    let outcome = |name: &str| {
        let found = answers.iter().find(|answer| answer["outcome"] == name);
        found.unwrap_or_else(|| panic!("nobody is {name}: {answers:?}"))
    };
    let number = outcome("written")["ticket_number"].as_str().unwrap();
    let pdf = folder.path().join("tickets").join(format!("准考证-{number}.pdf"));
    assert!(pdf.is_file());
    assert_eq!(
        outcome("refused")["missing"],
        json!(["original_seen", "photo_accepted", "materials_complete", "paid"])
    );
    assert_eq!(outcome("refused")["seat"], Value::Null, "nobody is seated who gets no ticket");
    let again = issue(1).objects();
    assert!(again.iter().any(|answer| answer["outcome"] == "present"), "{again:?}");
    let unknown = "019cfeb9-90a0-72cc-8631-000000000000";
    let said = run(&data, &["ticket", "issue", "--sitting", unknown, "--out", &out]).ended(2);
    assert!(said.err.starts_with("error[not_found]: "), "{}", said.err);
}

#[test]
fn whoever_has_everything_is_seated_ticketed_and_printed_in_one_go() {
    let folder = folder();
    let data = folder.path().join("desk");
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/resources");
    let desk = Desk::open(DeskOptions::new(&data, Some(resource_dir(None).unwrap_or(workspace)))).unwrap();
    let made = demonstration(&desk, Moment::parse(NOW).unwrap(), 14, 603).unwrap();
    drop(desk);
    let (id, out) = (made.sitting.id.to_string(), text(&folder.path().join("tickets")));
    let mut issue = command(&data, &["ticket", "issue", "--sitting", &id, "--out", &out, "--json"]);
    issue.args(["--clerk", &made.clerk.name]).env("DESK603_PASSPHRASE", &made.clerk.passphrase);
    let answers = finish(&mut issue).ended(1).objects();
    let of = |outcome: &str| answers.iter().filter(|answer| answer["outcome"] == outcome).collect::<Vec<_>>();
    assert_eq!(answers.len(), 14);
    assert!(of("issued").len() >= 2 && of("written").len() >= 3 && of("refused").len() >= 5, "{answers:?}");
    let mut numbers = BTreeSet::new();
    let mut seats = BTreeSet::new();
    for answer in of("issued").into_iter().chain(of("written")) {
        assert!(Path::new(answer["file"].as_str().unwrap()).is_file());
        assert!(numbers.insert(answer["ticket_number"].as_str().unwrap().to_owned()), "a number twice");
        assert!(seats.insert(answer["seat"].as_u64().unwrap()), "a seat twice");
    }
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), numbers.len(), "one file each and nothing else");
    assert!(of("refused").iter().all(|answer| !answer["missing"].as_array().unwrap().is_empty()));
    let clerk = finish(
        command(&data, &["journal", "export", "--clerk", &made.clerk.name])
            .env("DESK603_PASSPHRASE", &made.clerk.passphrase),
    );
    assert!(clerk.ended(1).err.starts_with("error[supervisor_only]: "));
    assert!(run(&data, &["check"]).ended(2).err.contains("--clerk"), "two clerks: one must be named");
}

#[test]
fn a_sitting_is_opened_in_a_month_of_the_plan_only() {
    let folder = folder();
    let data = demo(folder.path());
    let open = |date: &str, code: i32| {
        let arguments = [
            "sitting",
            "open",
            "--json",
            "--date",
            date,
            "--theory",
            "09:00-10:30",
            "--skill",
            "11:00-12:30",
            "--site",
            "示例考点",
            "--address",
            "示例路 1 号",
            "--room",
            "一号",
            "--seats",
            "20",
        ];
        run(&data, &arguments).ended(code)
    };
    assert_eq!(open("2026-09-19", 0).objects()[0]["capacity"], 20);
    assert!(open("2026-05-16", 1).err.starts_with("error[not_in_plan]: "));
    open("soon", 2);
}
