//! What is read as a sheet, and within which bounds.

use super::{HEADING, csv, group, read};
use crate::counter::{Counter, code, refusal};
use desk_core::error::Code;
use desk_core::sample::portrait;
use desk_core::sheet::{LARGEST_FILE, MOST_COLUMNS, MOST_ROWS, read as sheet};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const SHEET: &str = "xl/worksheets/sheet1.xml";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

fn reason(bytes: &[u8]) -> String {
    let error = refusal(sheet(bytes));
    assert_eq!(error.code, Code::SheetRefused);
    error.values["reason"].clone()
}

fn workbook(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(&mut workbook);
    workbook.save_to_buffer().unwrap()
}

fn one_cell(text: &str) -> Vec<u8> {
    workbook(|book| {
        book.add_worksheet().write_string(0, 0, text).unwrap();
    })
}

/// A workbook with parts exchanged.
fn exchanged(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let plain = one_cell("甲");
    let mut archive = ZipArchive::new(Cursor::new(plain)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    for name in names {
        match parts.iter().find(|(part, _)| *part == name) {
            Some((_, content)) => {
                writer.start_file(&name, SimpleFileOptions::default()).unwrap();
                writer.write_all(content).unwrap();
            }
            None => writer.raw_copy_file(archive.by_name(&name).unwrap()).unwrap(),
        }
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook whose sheet says this.
fn with_sheet(body: &str) -> Vec<u8> {
    exchanged(&[(SHEET, sheet_of(body).as_bytes())])
}

fn sheet_of(body: &str) -> String {
    format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{body}</sheetData></worksheet>")
}

#[test]
fn a_workbook_is_read_with_its_numbers_as_digits_and_its_dates_as_days() {
    let bytes = workbook(|book| {
        let sheet = book.add_worksheet();
        sheet.write_string(0, 0, "姓名").unwrap();
        sheet.write_number(1, 0, 110_105_199_001_011_234.0).unwrap();
        sheet.write_number(1, 1, 15_400_000_001.0).unwrap();
        let date = ExcelDateTime::from_ymd(2036, 3, 7).unwrap();
        let format = Format::new().set_num_format("yyyy/m/d");
        sheet.write_datetime_with_format(1, 2, &date, &format).unwrap();
        sheet.write_boolean(1, 3, true).unwrap();
        sheet.write_string(4, 1, " 甲 ").unwrap();
    });
    let rows = sheet(&bytes).unwrap().rows;
    assert_eq!(rows[1][1..], ["15400000001", "2036-03-07", "是"]);
    assert!(rows[1][0].starts_with("11010519900101") && rows[1][0].len() == 18, "{}", rows[1][0]);
    assert_eq!((rows[2].len(), rows[4][1].as_str()), (0, "甲"), "rows keep their place");
}

#[test]
fn a_hidden_or_empty_first_sheet_is_passed_over() {
    let bytes = workbook(|book| {
        book.add_worksheet().set_name("说明").unwrap();
        let hidden = book.add_worksheet().set_name("旧").unwrap();
        hidden.write_string(0, 0, "旧").unwrap();
        hidden.set_hidden(true);
        book.add_worksheet().write_string(0, 0, "新").unwrap();
    });
    assert_eq!(sheet(&bytes).unwrap().rows, [["新"]]);
}

#[test]
fn text_is_read_in_the_encodings_and_with_the_delimiters_that_spreadsheets_write() {
    let wanted = [["姓名", "单位"], ["李䶮", "某公司"]];
    let text = "姓名,单位\r\n李䶮,某公司\r\n";
    let utf16: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let gb18030 = encoding_rs::GB18030.encode(text).0.into_owned();
    let tabs = text.replace(',', "\t").into_bytes();
    let semicolons = text.replace(',', ";").into_bytes();
    for bytes in
        [text.as_bytes().to_vec(), format!("\u{FEFF}{text}").into_bytes(), utf16, gb18030, tabs, semicolons]
    {
        assert_eq!(sheet(&bytes).unwrap().rows, wanted);
    }
}

#[test]
fn rows_keep_the_numbers_that_a_spreadsheet_shows() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["甲", "", "\"乙\n乙\"", "", "丙"].join(end);
        let rows = sheet(text.as_bytes()).unwrap().rows;
        let cells: Vec<&str> = rows.iter().map(|row| row.first().map_or("", String::as_str)).collect();
        assert_eq!(cells, ["甲", "", "乙\n乙", "", "丙"]);
    }
}

#[test]
fn a_gbk_list_of_an_employer_is_imported_like_any_other() {
    let text = csv(&group(2));
    let list = read(&Counter::new(), &encoding_rs::GBK.encode(&text).0).unwrap();
    assert_eq!((list.good, list.refused), (2, 0));
}

#[test]
fn what_is_no_sheet_is_refused_by_what_it_is() {
    assert_eq!(code(sheet(b"")), Code::FileEmpty);
    assert_eq!(reason(b" \r\n,,,\r\n"), "empty");
    assert_eq!(
        reason(&workbook(|book| {
            book.add_worksheet();
        })),
        "empty"
    );
    assert_eq!(reason(&portrait(1, None)), "not_a_sheet");
    assert_eq!(reason(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), "old_workbook");
    let mut other = ZipWriter::new(Cursor::new(Vec::new()));
    other.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    assert_eq!(reason(&other.finish().unwrap().into_inner()), "not_a_sheet");
}

#[test]
fn a_workbook_cut_anywhere_is_refused_and_nothing_panics() {
    let whole = one_cell(HEADING[1]);
    for length in (4..whole.len()).step_by(97) {
        assert_eq!(reason(&whole[..length]), "damaged", "{length} bytes");
    }
    assert_eq!(reason(&exchanged(&[(SHEET, b"<worksheet><sheetData><row><c>")])), "damaged");
}

#[test]
fn a_file_above_the_limit_is_refused_unread() {
    let error = refusal(sheet(&vec![b','; LARGEST_FILE + 1]));
    assert_eq!(error.code, Code::FileTooLarge);
    assert_eq!(error.values["limit"], LARGEST_FILE.to_string());
}

#[test]
fn a_workbook_that_unpacks_to_far_more_than_it_weighs_is_refused() {
    let bomb = exchanged(&[(SHEET, &vec![b' '; 200 << 20])]);
    assert!(bomb.len() < 1 << 20, "{} bytes", bomb.len());
    assert_eq!(reason(&bomb), "too_much");
}

#[test]
fn two_cells_a_billion_apart_are_refused() {
    let far = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>";
    assert_eq!(reason(&with_sheet(far)), "too_much");
    let near = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"9\"><c r=\"C9\"><v>2</v></c></row>";
    assert_eq!(sheet(&with_sheet(near)).unwrap().rows[8], ["", "", "2"]);
}

#[test]
fn one_text_in_a_hundred_thousand_cells_counts_as_often_as_it_stands_there() {
    let rows = |count: u32| -> String {
        (1..=count)
            .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"))
            .collect()
    };
    let text = "字".repeat(10_000);
    let strings = format!("<sst xmlns=\"{MAIN}\"><si><t>{text}</t></si></sst>");
    let shared = |count| {
        exchanged(&[(SHEET, sheet_of(&rows(count)).as_bytes()), ("xl/sharedStrings.xml", strings.as_bytes())])
    };
    assert_eq!(reason(&shared(90_000)), "too_much");
    assert_eq!(sheet(&shared(3)).unwrap().rows[2], [text]);
}

#[test]
fn as_many_rows_and_columns_as_stated_are_read_and_one_more_is_not() {
    let rows = |count: usize| "甲\n".repeat(count);
    assert_eq!(sheet(rows(MOST_ROWS).as_bytes()).unwrap().rows.len(), MOST_ROWS);
    assert_eq!(reason(rows(MOST_ROWS + 1).as_bytes()), "too_much");
    let columns = |count: usize| vec!["甲"; count].join(",");
    assert_eq!(sheet(columns(MOST_COLUMNS).as_bytes()).unwrap().rows[0].len(), MOST_COLUMNS);
    assert_eq!(reason(columns(MOST_COLUMNS + 1).as_bytes()), "too_much");
}
