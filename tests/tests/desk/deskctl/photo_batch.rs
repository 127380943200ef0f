//! An employer sends forty photos under names of all kinds: whose each is, and what they are told about it.

use super::run::{bare, demo, file, folder, run, text};
use calamine::{Data, Reader, Xlsx, open_workbook};
use desk_core::model::identity::mask;
use desk_core::sample::{PortraitFlaw, SamplePerson, people, portrait};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// What is wrong with the photos, in turn.
const FLAWS: [Option<PortraitFlaw>; 8] = [
    None,
    Some(PortraitFlaw::GreyBackground),
    Some(PortraitFlaw::TooLight),
    None,
    Some(PortraitFlaw::TooSmall),
    Some(PortraitFlaw::Png),
    Some(PortraitFlaw::Truncated),
    Some(PortraitFlaw::BlueBackground),
];
/// A name that a spreadsheet would compute.
const FORMULA: &str = "=cmd|'/C calc'!A0";

/// Forty people of whom no two have the same name, and two more.
fn staff() -> Vec<SamplePerson> {
    let mut known = BTreeMap::new();
    people(603, 200).filter(|person| known.insert(person.name.clone(), ()).is_none()).take(42).collect()
}

/// The name of a file as somebody in an office may give it, and by what it tells whose photo it is.
fn named(place: usize, person: &SamplePerson) -> (String, &'static str) {
    let (name, number) = (&person.name, &person.number);
    let wide: String =
        number.chars().map(|digit| char::from_u32(u32::from(digit) + 0xFEE0).unwrap_or(digit)).collect();
    let spaced: Vec<String> = name.chars().map(String::from).collect();
    match place % 8 {
        0 => (format!("{number}.jpg"), "number"),
        1 => (format!("{name}_{number}.jpg"), "name_number"),
        2 => (format!("{number}-{name}.JPG"), "name_number"),
        3 => (format!("{name}.jpg"), "name"),
        4 => (format!("{wide}　{name}.jpeg"), "name_number"),
        5 => (format!("{}.png", spaced.join(" ")), "name"),
        6 => (format!("一寸照片-{name} (1).jpg"), "name"),
        _ => (format!("{}（{name}）.jpg", number.to_lowercase()), "name_number"),
    }
}

/// A folder with forty photos and a list of those who were to send one.
fn sent(folder: &Path) -> (String, String) {
    let photos = folder.join("照片");
    std::fs::create_dir(&photos).unwrap();
    let staff = staff();
    for (place, person) in staff.iter().take(40).enumerate() {
        let flaw = FLAWS[place % FLAWS.len()];
        file(&photos, &named(place, person).0, portrait(person.portrait_seed, flaw));
    }
    let rows: Vec<String> = staff.iter().map(|it| format!("{},{}", it.name, it.number)).collect();
    let list = file(folder, "名单.csv", format!("姓名,身份证号\n{}\n{FORMULA},\n", rows.join("\n")));
    (text(&photos), list)
}

fn check(photos: &str, list: &str, report: &str) -> Vec<Value> {
    let words = ["photo", "check", "--json", photos, "--candidates", list, "--report", report];
    bare(&words).ended(1).objects()
}

#[test]
fn each_of_forty_photos_finds_its_candidate_and_the_report_says_what_to_do_about_it() {
    let folder = folder();
    let (photos, list) = sent(folder.path());
    let report = folder.path().join("report.html");
    let answers = check(&photos, &list, &text(&report));
    assert_eq!(answers.len(), 40);
    let page = std::fs::read_to_string(&report).unwrap();
    for (place, person) in staff().iter().take(40).enumerate() {
        let (file, by) = named(place, person);
        let answer = answers.iter().find(|it| it["file"].as_str().unwrap().ends_with(&file)).unwrap();
        assert_eq!(
            (&answer["match"], &answer["candidate"]["name"]),
            (&json!(by), &json!(person.name)),
            "{file}"
        );
        assert_eq!(answer["candidate"]["number"], mask(&person.number));
        assert!(page.contains(&person.name) && page.contains(&mask(&person.number)), "{file}");
    }
    for person in staff() {
        assert!(!page.contains(&person.number[6..]), "nobody's number stands there in full: {}", person.name);
    }
    for said in [
        "背景偏灰，请在白墙前重拍",
        "背景有颜色，请在白墙前重拍",
        "照片没有传完整，请重新发送一次",
        "照片不是 JPEG，可以由报名台转换",
    ] {
        assert_eq!(page.matches(said).count(), 5, "{said}");
    }
    let waiting = page.split("没有收到照片的考生").nth(1).unwrap().split("</section>").next().unwrap();
    for person in staff().iter().skip(40) {
        assert!(waiting.contains(&person.name), "{waiting}");
    }
    assert!(waiting.contains("=cmd|&#39;/C calc&#39;!A0"), "{waiting}");
    assert!(!page.contains("http") && !page.contains("<script"), "it needs nothing else");
    let pictures = page.matches("data:image/jpeg;base64,").count();
    assert_eq!(pictures, 40, "of one that is cut off as much as there is");
    keep(&report);
}

#[test]
fn the_workbook_says_the_same_in_text_cells_that_compute_nothing() {
    let folder = folder();
    let (photos, list) = sent(folder.path());
    file(Path::new(&photos), &format!("{}.jpg", FORMULA.replace('/', "")), portrait(77, None));
    let report = folder.path().join("report.xlsx");
    check(&photos, &list, &text(&report));
    let mut book: Xlsx<_> = open_workbook(&report).unwrap();
    let sheet = book.worksheet_range("照片检查结果").unwrap();
    let rows: Vec<Vec<String>> = sheet
        .rows()
        .map(|row| {
            assert!(row.iter().all(|cell| matches!(cell, Data::String(_) | Data::Empty)), "{row:?}");
            row.iter().map(ToString::to_string).collect()
        })
        .collect();
    assert_eq!(rows[0], ["照片", "结果", "姓名", "证件号码", "请这样做", "通知的要求", "文件"]);
    assert_eq!(rows.len(), 1 + 41 + 2, "heading, photos, and who sent none");
    for person in staff() {
        let row = rows.iter().find(|row| row[2] == person.name).unwrap();
        assert_eq!(row[3], mask(&person.number));
        assert!(!row[4].is_empty());
    }
    assert!(rows.iter().any(|row| row[2] == FORMULA), "the name stands there as it is");
    let formulas = book.worksheet_formula("照片检查结果").unwrap();
    assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()));
    keep(&report);
}

#[test]
fn a_name_that_fits_two_and_a_number_beside_another_name_are_left_to_a_person() {
    let folder = folder();
    let staff = staff();
    let (one, other) = (&staff[0], &staff[1]);
    let twin = &staff[2];
    let list = file(
        folder.path(),
        "list.csv",
        format!(
            "name,number,ticket\n{},{},260001000019\n{},{},\n{},{},\n",
            one.name, one.number, other.name, other.number, other.name, twin.number
        ),
    );
    let photos = folder.path().join("photos");
    std::fs::create_dir(&photos).unwrap();
    let cases = [
        (other.name.clone(), "several"),
        (format!("{}{}", other.name, one.number), "none"),
        (format!("{}_{}", other.name, twin.number), "name_number"),
        ("IMG_20260318".to_owned(), "none"),
        ("260001000019".to_owned(), "ticket"),
        (format!("260001000019 {}", one.name), "ticket"),
        (one.number[..17].to_owned(), "none"),
    ];
    for (name, _) in &cases {
        file(&photos, &format!("{name}.jpg"), "no picture");
    }
    let words = ["photo", "check", "--json", &text(&photos), "--candidates", &list];
    let answers = bare(&words).ended(1).objects();
    for (name, by) in cases {
        let answer = answers
            .iter()
            .find(|it| it["file"].as_str().unwrap().ends_with(&format!("/{name}.jpg")))
            .unwrap();
        assert_eq!(answer["match"], by, "{name}");
        assert_eq!(answer["candidate"].is_null(), ["none", "several"].contains(&by), "{name}");
    }
}

#[test]
fn a_folder_of_other_things_is_reported_file_by_file_and_nothing_is_written_over() {
    let folder = folder();
    let things = folder.path().join("things");
    std::fs::create_dir(&things).unwrap();
    for (name, content) in
        [("名单.xlsx", "PK\u{3}\u{4}"), ("说明.pdf", "%PDF-1.7"), ("空.jpg", ""), ("<b>.jpg", "x")]
    {
        file(&things, name, content);
    }
    let report = folder.path().join("report.html");
    let (things, path) = (text(&things), text(&report));
    let answers = bare(&["photo", "check", "--json", &things, "--report", &path]).ended(1).objects();
    assert!(answers.iter().all(|answer| answer.get("match").is_none() && answer["verdict"] == "fail"));
    let page = std::fs::read_to_string(&report).unwrap();
    assert!(
        page.contains("这是 PDF，请发照片原文件")
            && page.contains("&lt;b&gt;.jpg")
            && page.contains("打不开")
    );
    assert!(bare(&["photo", "check", &things, "--report", &path]).ended(2).err.contains("there already"));
    assert_eq!(std::fs::read_to_string(&report).unwrap(), page);
    bare(&["photo", "check", &things, "--report", "report.doc"]).ended(2);
    bare(&["photo", "check", &things, "--match", "--candidates", "list.csv"]).ended(2);
    bare(&["photo", "check", &things, "--candidates", &file(folder.path(), "bad.csv", "a,b\n1,2\n")])
        .ended(2);
}

#[test]
fn a_photo_finds_the_registration_of_the_desk_by_its_candidate_s_name_and_shows_no_number_in_full() {
    let folder = folder();
    let data = demo(folder.path());
    let exported = run(&data, &["journal", "export", "--json"]).ended(0).out;
    let registered: Value = exported
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .find(|line| line["op"] == "register")
        .unwrap();
    let changes = registered["payload"]["changes"].as_array().unwrap();
    let of = |table: &str| &changes.iter().find(|change| change["table"] == table).unwrap()["after"];
    let (name, number) =
        (of("candidate")["name"].as_str().unwrap(), of("identity_document")["number"].as_str().unwrap());
    let photo = file(folder.path(), &format!("{name}+{number}.jpg"), portrait(1, None));
    let said = run(&data, &["photo", "check", "--json", "--match", &photo]);
    let answer = said.objects().remove(0);
    assert_eq!((&answer["match"], &answer["candidate"]["name"]), (&json!("name_number"), &json!(name)));
    assert_eq!(answer["candidate"]["number"], mask(number));
    assert_eq!(answer["candidate"]["registrations"][0], of("registration")["id"]);
    bare(&["photo", "check", "--match", &photo]).ended(2);
}

/// Leave a report where somebody can look at it.
fn keep(report: &Path) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/debug/report");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::copy(report, folder.join(report.file_name().unwrap())).unwrap();
}
