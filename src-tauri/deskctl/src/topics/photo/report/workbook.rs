//! The report as a workbook: one row a photo with its thumbnail, to sort and filter. Every cell is text, whatever a name
//! or a file begins with.

use super::super::owners::Candidate;
use super::{Entry, Standing};
use crate::failure::Failure;
use desk_core::error::Error;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Image, Workbook, Worksheet, XlsxError};

/// Heading and width in characters of each column.
const COLUMNS: [(&str, f64); 7] = [
    ("照片", 11.0),
    ("结果", 14.0),
    ("姓名", 18.0),
    ("证件号码", 21.0),
    ("请这样做", 48.0),
    ("通知的要求", 36.0),
    ("文件", 34.0),
];
/// Height of a row with a picture, in points.
const ROW_HEIGHT: f64 = 84.0;
/// A4, as the file format numbers papers.
const A4: u8 = 9;

/// The workbook's bytes.
pub(super) fn workbook(entries: &[Entry], waiting: &[Candidate]) -> Result<Vec<u8>, Failure> {
    make(entries, waiting).map_err(|error| match error {
        XlsxError::IoError(error) => Failure::Desk(Error::from(error)),
        _ => Failure::Desk(Error::internal("workbook")),
    })
}

fn make(entries: &[Entry], waiting: &[Candidate]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("照片检查结果")?;
    heading(sheet)?;
    let mut row = 0;
    for entry in entries {
        row += 1;
        photo(sheet, row, entry)?;
    }
    for candidate in waiting {
        row += 1;
        let cells = ["没有收到", &candidate.name, &candidate.number, "请把照片发来", "", ""];
        text(sheet, row, &cells, &cell())?;
    }
    sheet.autofilter(0, 0, row, COLUMNS.len() as u16 - 1)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    workbook.save_to_buffer()
}

fn heading(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let bold = cell().set_bold().set_background_color(Color::RGB(0x00EA_ECF0));
    for (column, (title, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, title, &bold)?;
    }
    Ok(())
}

fn photo(sheet: &mut Worksheet, row: u32, entry: &Entry) -> Result<(), XlsxError> {
    sheet.set_row_height(row, ROW_HEIGHT)?;
    let advice: Vec<String> =
        (1..).zip(&entry.advice).map(|(number, say)| format!("{number}. {say}")).collect();
    let advice = if advice.is_empty() { entry.standing.means().to_owned() } else { advice.join("\n") };
    let quotes = entry.quotes.join("\n");
    let cells = [entry.standing.word(), entry.name(), entry.number(), &advice, &quotes, &entry.file];
    text(sheet, row, &cells, &cell())?;
    let verdict = cell().set_bold().set_font_color(colour(entry.standing));
    sheet.write_string_with_format(row, 1, entry.standing.word(), &verdict)?;
    match &entry.thumbnail {
        Some(jpeg) => {
            let image = Image::new_from_buffer(jpeg)?.set_alt_text(entry.name());
            sheet.write_blank(row, 0, &cell())?;
            sheet.insert_image_fit_to_cell_centered(row, 0, &image)?;
        }
        None => drop(sheet.write_string_with_format(row, 0, "打不开", &cell())?),
    }
    Ok(())
}

/// Cells from the second column on.
fn text(sheet: &mut Worksheet, row: u32, cells: &[&str], format: &Format) -> Result<(), XlsxError> {
    for (column, content) in (1..).zip(cells) {
        sheet.write_string_with_format(row, column, *content, format)?;
    }
    Ok(())
}

fn cell() -> Format {
    Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0x00D0_D5DD))
}

fn colour(standing: Standing) -> Color {
    Color::RGB(match standing {
        Standing::Again => 0x00B4_2318,
        Standing::Mend => 0x0017_5CD3,
        Standing::Doubtful => 0x0093_540A,
        Standing::Fine => 0x0005_603A,
    })
}
