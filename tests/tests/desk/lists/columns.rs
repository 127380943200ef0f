//! What a list's columns hold: by their headings, as a clerk says, or as a saved template says.

use super::{asked, csv, group, read};
use crate::counter::{Counter, at, code, refusal};
use desk_core::desk;
use desk_core::desk::request::{ForgetListTemplate, SaveListTemplate};
use desk_core::error::Code;
use desk_core::list::{Column, ListField};

/// A list whose headings are an employer's own.
fn strange() -> String {
    csv(&group(2)).replacen("姓 名*,身份证号", "员工,编码", 1)
}

/// The columns that [`read`] finds in an ordinary list, under the strange one's headings.
fn said(counter: &Counter) -> Vec<Column> {
    let mut columns = read(counter, csv(&group(1)).as_bytes()).unwrap().columns;
    columns[1].heading = "员工".to_owned();
    columns[2].heading = "编码".to_owned();
    columns
}

#[test]
fn under_headings_of_an_employer_s_own_nobody_is_known_until_a_clerk_says_what_the_columns_hold() {
    let counter = Counter::new();
    let unknown = read(&counter, strange().as_bytes()).unwrap();
    assert_eq!((unknown.good, unknown.refused), (0, 2));
    assert_eq!(unknown.columns[1], Column { heading: "员工".to_owned(), field: None });
    let columns = Some(said(&counter));
    let request = desk::request::ReadList { columns, ..asked(&counter, strange().as_bytes()) };
    let list = desk::read_list(&counter.desk, at("2026-03-18 09:00"), &request).unwrap();
    assert_eq!((list.good, list.refused), (2, 0));
}

#[test]
fn a_saved_template_is_known_again_by_its_headings() {
    let counter = Counter::new();
    let mut columns = read(&counter, csv(&group(1)).as_bytes()).unwrap().columns;
    columns[7].field = None;
    let request = SaveListTemplate { name: "某某公司".to_owned(), columns };
    desk::save_list_template(&counter.desk, at("2026-03-18 09:00"), &request).unwrap();
    let list = read(&counter, csv(&group(2)).as_bytes()).unwrap();
    assert_eq!(list.template.as_deref(), Some("某某公司"));
    assert_eq!(list.columns[7].field, None, "the template says that nobody reads it");
    let other = read(&counter, csv(&group(2)).replacen("邮箱", "电子邮箱", 1).as_bytes()).unwrap();
    assert_eq!((other.template, other.columns[7].field), (None, Some(ListField::Email)));
}

#[test]
fn a_template_is_replaced_by_its_name_and_can_be_forgotten() {
    let counter = Counter::new();
    let now = at("2026-03-18 09:00");
    let save = |columns| {
        let request = SaveListTemplate { name: "某某公司".to_owned(), columns };
        desk::save_list_template(&counter.desk, now, &request).unwrap()
    };
    let columns = said(&counter);
    save(columns.clone());
    let kept = save(columns[..3].to_vec());
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].columns.len(), 3);
    let forget = ForgetListTemplate { name: "某某公司".to_owned() };
    assert_eq!(desk::forget_list_template(&counter.desk, now, &forget).unwrap(), []);
    let error = refusal(desk::forget_list_template(&counter.desk, now, &forget));
    assert_eq!((error.code, error.values["what"].as_str()), (Code::NotFound, "list_template"));
    let nameless = SaveListTemplate { name: " ".to_owned(), columns: said(&counter) };
    assert_eq!(code(desk::save_list_template(&counter.desk, now, &nameless)), Code::FieldMissing);
}
