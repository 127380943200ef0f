//! Spreadsheets that others made, as rows of text: workbooks (.xlsx) and comma-separated text. Read within stated bounds,
//! whatever the file claims to be.

mod delimited;
mod limits;
mod workbook;

pub use limits::{LARGEST_FILE, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS};

use crate::error::{Code, Error, Result};
use crate::model::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// Why a file is not read as a spreadsheet.
    SheetProblem {
        /// A workbook of the format before 2007 (.xls), or one that a password protects.
        OldWorkbook = "old_workbook",
        /// Something else: a picture, a document.
        NotASheet = "not_a_sheet",
        /// A workbook that is cut off or was changed.
        Damaged = "damaged",
        /// More rows, columns or text than the desk reads, or a file that unpacks to far more than it weighs.
        TooMuch = "too_much",
        /// It holds no cell.
        Empty = "empty",
    }
}

/// The first sheet of a workbook that holds something, or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The rows from the first on, as wide as their last cell; trimmed text.
    pub rows: Vec<Vec<String>>,
}

/// Read a spreadsheet. Text is UTF-8, UTF-16 with its mark, or else GB 18030, with commas, semicolons or tabs between cells.
///
/// # Errors
/// [`Code::FileEmpty`], [`Code::FileTooLarge`] above [`LARGEST_FILE`], [`Code::SheetRefused`] with the `reason`.
pub fn read(bytes: &[u8]) -> Result<Sheet> {
    if bytes.is_empty() {
        return Err(Error::new(Code::FileEmpty));
    }
    if bytes.len() > LARGEST_FILE {
        return Err(Error::new(Code::FileTooLarge).with("bytes", bytes.len()).with("limit", LARGEST_FILE));
    }
    let rows = match bytes {
        [0x50, 0x4B, 0x03, 0x04, ..] => workbook::rows(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(SheetProblem::OldWorkbook),
        _ => delimited::rows(bytes),
    };
    let rows = rows.map_err(|problem| Error::new(Code::SheetRefused).with("reason", problem.as_str()))?;
    if rows.iter().flatten().all(String::is_empty) {
        return Err(Error::new(Code::SheetRefused).with("reason", SheetProblem::Empty.as_str()));
    }
    Ok(Sheet { rows })
}
