//! Workbooks (.xlsx): cells are read one by one, because a workbook may say that its only two cells lie a billion apart.

use super::SheetProblem;
use super::limits::{MOST_UNPACKED, Rows};
use calamine::{DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx, open_workbook_from_rs};
use std::io::{Cursor, Read, sink};

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The rows of the first visible sheet that holds something.
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Vec<String>>, SheetProblem> {
    unpack_within_bounds(bytes)?;
    let mut book: Book = open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| SheetProblem::Damaged)?;
    let sheets = book.sheets_metadata().to_vec();
    let visible = sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = visible.map(|sheet| sheet.name.clone()).collect();
    for name in names {
        let rows = of_sheet(&mut book, &name)?;
        if !rows.is_empty() {
            return Ok(rows);
        }
    }
    Ok(Vec::new())
}

/// Unpack every part once to nowhere: what the parts say of their size is not believed.
fn unpack_within_bounds(bytes: &[u8]) -> Result<(), SheetProblem> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetProblem::Damaged)?;
    if archive.by_name("xl/workbook.xml").is_err() {
        return Err(SheetProblem::NotASheet);
    }
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| SheetProblem::Damaged)?;
        let unpacked =
            std::io::copy(&mut part.take(left + 1), &mut sink()).map_err(|_| SheetProblem::Damaged)?;
        left = left.checked_sub(unpacked).ok_or(SheetProblem::TooMuch)?;
    }
    Ok(())
}

fn of_sheet(book: &mut Book<'_>, name: &str) -> Result<Vec<Vec<String>>, SheetProblem> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|_| SheetProblem::Damaged)?;
    let mut rows = Rows::default();
    while let Some(cell) = reader.next_cell().map_err(|_| SheetProblem::Damaged)? {
        let (row, column) = cell.get_position();
        rows.put(row as usize, column as usize, &text(cell.get_value()))?;
    }
    Ok(rows.into_rows())
}

/// A cell as text: whole numbers without an exponent, dates as `2026-04-18`, everything else as it shows.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        // Never with an exponent, so that a number keeps what is left of it.
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => if *value { "是" } else { "否" }.to_owned(),
        DataRef::DateTime(moment) => day(moment),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// A date without its time of day; a time of day alone, which is none, as its fraction of a day.
fn day(moment: &ExcelDateTime) -> String {
    if moment.as_f64() < 1.0 {
        return moment.as_f64().to_string();
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
