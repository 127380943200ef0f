//! A list as the bytes of its file. Every cell is text in both formats, but for amounts in a workbook.

use crate::desk::request::ListFormat;
use crate::error::{Error, Result};
use crate::list::{Written, safe_in_csv};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// Spreadsheet programs on Windows take a text without it for GBK.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();
/// Widest column, in characters; longer text goes on beneath its neighbour's edge.
const WIDEST: usize = 40;

/// The file's bytes.
pub(in crate::desk) fn file(list: &Written, format: ListFormat) -> Result<Vec<u8>> {
    match format {
        ListFormat::Csv => csv_text(list),
        ListFormat::Xlsx => workbook(list).map_err(|error| match error {
            XlsxError::IoError(error) => Error::from(error),
            _ => Error::internal("workbook"),
        }),
    }
}

fn csv_text(list: &Written) -> Result<Vec<u8>> {
    let broken = |_| Error::internal("list as text");
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
    for row in std::iter::once(&list.headings).chain(&list.rows) {
        writer.write_record(row.iter().map(|cell| safe_in_csv(cell))).map_err(broken)?;
    }
    writer.into_inner().map_err(|_| Error::internal("list as text"))
}

fn workbook(list: &Written) -> std::result::Result<Vec<u8>, XlsxError> {
    let text = Format::new().set_num_format("@");
    let (bold, yuan) = (Format::new().set_bold().set_num_format("@"), Format::new().set_num_format("0.00"));
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("名单")?;
    for (column, heading) in (0..).zip(&list.headings) {
        sheet.write_string_with_format(0, column, heading, &bold)?;
        let cells = list.rows.iter().filter_map(|row| row.get(usize::from(column)));
        let widest = cells.chain([heading]).map(|cell| width(cell)).max().unwrap_or_default();
        sheet.set_column_width(column, widest.min(WIDEST) as f64 + 2.0)?;
    }
    for (row, cells) in (1..).zip(&list.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell.parse::<f64>() {
                Ok(amount) if list.amounts.contains(&usize::from(column)) => {
                    sheet.write_number_with_format(row, column, amount, &yuan)?
                }
                _ => sheet.write_string_with_format(row, column, cell, &text)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    if let (Ok(last), Some(columns)) = (u32::try_from(list.rows.len()), list.headings.len().checked_sub(1)) {
        sheet.autofilter(0, 0, last, u16::try_from(columns).unwrap_or(u16::MAX))?;
    }
    workbook.save_to_buffer()
}

/// Width in characters of a Latin font: a hanzi takes two.
fn width(text: &str) -> usize {
    text.chars().map(|character| if character.is_ascii() { 1 } else { 2 }).sum()
}
