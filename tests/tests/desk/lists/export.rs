//! Registrations written as a list, judged by another program's reading of it.

use super::{csv, group, import};
use crate::counter::{Counter, OFFERING, at, day};
use calamine::{Data, Reader, Xlsx, open_workbook};
use desk_core::desk;
use desk_core::desk::request::{ExportList, ListFilter, ListFormat, SaveListTemplate};
use desk_core::list::{Column, ListField};
use std::fs::read_to_string;
use std::path::PathBuf;

fn export(counter: &Counter, request: &ExportList) -> PathBuf {
    let folder = counter.home.path().join("saved");
    desk::export_list(&counter.desk, at("2026-03-18 10:00"), &folder, request).unwrap().path.into()
}

fn all(format: ListFormat) -> ExportList {
    ExportList { filter: ListFilter::default(), template: None, format }
}

fn workbook(path: &PathBuf) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn numbers_and_telephones_stay_text_in_a_workbook() {
    let counter = Counter::new();
    let rows = group(3);
    import(&counter, csv(&rows).as_bytes()).unwrap();
    let written = workbook(&export(&counter, &all(ListFormat::Xlsx)));
    let column =
        |heading: &str| written[0].iter().position(|cell| *cell == Data::String(heading.to_owned())).unwrap();
    let (number, telephone) = (column("证件号码"), column("联系电话"));
    for (row, cells) in rows.iter().zip(&written[1..]) {
        assert_eq!(cells[number], Data::String(row[2].clone()));
        assert_eq!(cells[telephone], Data::String(row[4].clone()));
    }
}

#[test]
fn an_exported_list_is_read_again_as_the_same_people_in_both_formats() {
    for format in [ListFormat::Xlsx, ListFormat::Csv] {
        let counter = Counter::new();
        import(&counter, csv(&group(3)).as_bytes()).unwrap();
        let fields = [
            ("姓名", ListField::Name),
            ("证件号码", ListField::Number),
            ("证件有效期至", ListField::Validity),
            ("联系电话", ListField::Telephone),
            ("工作单位", ListField::Employer),
            ("申报职业", ListField::Occupation),
            ("申报等级", ListField::Level),
            ("批次", ListField::Month),
            ("从事职业", ListField::SpellOccupation),
            ("开始从事时间", ListField::SpellStart),
            ("离职时间", ListField::SpellEnd),
        ];
        let columns =
            fields.map(|(heading, field)| Column { heading: heading.to_owned(), field: Some(field) });
        let template = SaveListTemplate { name: "往返".to_owned(), columns: columns.to_vec() };
        desk::save_list_template(&counter.desk, at("2026-03-18 09:30"), &template).unwrap();
        let path = export(&counter, &ExportList { template: Some("往返".to_owned()), ..all(format) });
        let bytes = std::fs::read(&path).unwrap();
        let elsewhere = Counter::new();
        let list = super::read(&elsewhere, &bytes).unwrap();
        assert_eq!((list.good, list.refused), (3, 0), "{format:?}");
        let numbers = |list: &desk_core::desk::view::ListView| -> Vec<String> {
            list.rows.iter().map(|row| format!("{} {}", row.name, row.number_masked)).collect()
        };
        assert_eq!(numbers(&list), numbers(&super::read(&elsewhere, csv(&group(3)).as_bytes()).unwrap()));
    }
}

#[test]
fn a_name_that_looks_like_a_formula_is_none_in_what_is_written() {
    let counter = Counter::new();
    let mut rows = group(1);
    rows[0][1] = "=HYPERLINK".to_owned();
    import(&counter, csv(&rows).as_bytes()).unwrap();
    let text = read_to_string(export(&counter, &all(ListFormat::Csv))).unwrap();
    assert!(text.contains("\r\n'=HYPERLINK,"), "{text}");
    assert!(text.starts_with('\u{FEFF}'), "spreadsheets take it for GBK otherwise");
    let written = workbook(&export(&counter, &all(ListFormat::Xlsx)));
    assert_eq!(written[1][0], Data::String("=HYPERLINK".to_owned()), "a text, not a formula");
}

#[test]
fn a_list_has_those_whom_its_filter_lets_through_and_an_authority_s_columns_in_its_order() {
    let counter = Counter::new();
    import(&counter, csv(&group(3)).as_bytes()).unwrap();
    let column = |heading: &str, field| Column { heading: heading.to_owned(), field };
    let columns = vec![
        column("准考证编号", Some(ListField::TicketNumber)),
        column("备注", None),
        column("考生", Some(ListField::Name)),
    ];
    let template = SaveListTemplate { name: "市鉴定中心".to_owned(), columns };
    desk::save_list_template(&counter.desk, at("2026-03-18 09:30"), &template).unwrap();
    let filtered = |filter| {
        let template = Some("市鉴定中心".to_owned());
        workbook(&export(&counter, &ExportList { filter, template, format: ListFormat::Xlsx }))
    };
    let written = filtered(ListFilter { offering: Some(OFFERING.to_owned()), ..ListFilter::default() });
    assert_eq!(written[0], ["准考证编号", "备注", "考生"].map(|it| Data::String(it.to_owned())));
    assert_eq!(written.len(), 4);
    let november = ListFilter { month: Some(day("2026-11-01")), ..ListFilter::default() };
    assert_eq!(filtered(november).len(), 1);
    let elsewhere = ListFilter { employer: "别家".to_owned(), ..ListFilter::default() };
    assert_eq!(filtered(elsewhere).len(), 1);
    let theirs = ListFilter { employer: "人力资源".to_owned(), ..ListFilter::default() };
    assert_eq!(filtered(theirs).len(), 4);
}

#[test]
fn what_was_exported_is_in_the_journal_and_overwrites_nothing() {
    let counter = Counter::new();
    let (first, second) = (export(&counter, &all(ListFormat::Csv)), export(&counter, &all(ListFormat::Csv)));
    assert_ne!(first, second);
    let ops: Vec<String> = counter.journal().iter().map(|line| line.op.as_str().to_owned()).collect();
    assert_eq!(ops.iter().filter(|op| *op == "export_list").count(), 2);
}
