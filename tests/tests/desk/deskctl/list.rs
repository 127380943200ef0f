//! An employer's list from a shell.

use super::run::{Said, demo, file, folder, run, text};
use desk_core::sample::people;

/// What holds for a whole [`list`].
pub(super) const OPTIONS: [&str; 4] = ["--offering", "labour-relations-coordinator-4", "--month", "2026-04"];

/// A list of people who owe a fee once they are registered.
pub(super) fn list(count: usize) -> String {
    let rows = people(17, count).map(|person| {
        let validity = person.validity.last_day().map_or_else(|| "长期".to_owned(), |day| day.to_string());
        format!("{},{},{validity},{},劳动关系协调师,2012-03\n", person.name, person.number, person.telephone)
    });
    "姓名,证件号码,证件有效期,手机,岗位,入职时间\n".to_owned() + &rows.collect::<String>()
}

#[test]
fn a_list_is_read_then_imported_once_and_exported_as_it_came() {
    let folder = folder();
    let data = demo(folder.path());
    let path = file(folder.path(), "list.csv", list(3));
    let call = |action: &str| run(&data, &[&["list", action, "--json", &path][..], &OPTIONS].concat());
    let outcomes = |said: &Said| -> Vec<String> {
        said.objects().iter().map(|row| row["outcome"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(outcomes(&call("read").ended(0)), ["ready"; 3]);
    assert_eq!(outcomes(&call("import").ended(0)), ["registered"; 3]);
    assert_eq!(outcomes(&call("import").ended(1)), ["refused"; 3]);

    let out = text(&folder.path().join("out"));
    let said = run(&data, &["list", "export", "--json", "--format", "csv", "--out", &out]).ended(0);
    let written = std::fs::read_to_string(said.objects()[0]["path"].as_str().unwrap()).unwrap();
    for person in people(17, 3) {
        assert!(written.contains(&format!("\t{}", person.number)), "the number stays text");
    }
}

#[test]
fn a_bad_row_is_told_by_its_number_and_column_and_what_is_no_sheet_is_refused() {
    let folder = folder();
    let data = demo(folder.path());
    let path = file(folder.path(), "list.csv", list(2).replace(",154", ",无,154"));
    let said = run(&data, &[&["list", "read", "--json", &path][..], &OPTIONS].concat()).ended(1);
    let row = &said.objects()[0];
    assert_eq!((row["line"].as_u64(), row["problems"][0]["column"].as_u64()), (Some(2), Some(4)));
    assert_eq!(row["problems"][0]["code"], "field_missing");
    assert_eq!(said.err, "");
    let picture = file(folder.path(), "list.xlsx", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1]);
    let said = run(&data, &["list", "read", &picture]).ended(2);
    assert!(said.err.contains("error[sheet_refused]"), "{}", said.err);
}
