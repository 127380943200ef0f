//! How much of a spreadsheet is read, and the rows gathered within it.

use super::SheetProblem;

/// The largest file, in bytes: a list of 100,000 people weighs less.
pub const LARGEST_FILE: usize = 20 << 20;
/// The most rows.
pub const MOST_ROWS: usize = 100_000;
/// The most columns.
pub const MOST_COLUMNS: usize = 256;
/// The most text in all cells together, in bytes: a short text that a workbook shares among a million cells counts as often
/// as it stands there.
pub const MOST_CHARACTERS: usize = 32 << 20;
/// The most that a workbook's parts unpack to together, in bytes.
pub(super) const MOST_UNPACKED: u64 = 128 << 20;

/// Rows gathered cell by cell.
#[derive(Default)]
pub(super) struct Rows {
    rows: Vec<Vec<String>>,
    characters: usize,
}

impl Rows {
    /// Put a cell at its row and column, counted from zero; rows come in order.
    pub(super) fn put(&mut self, row: usize, column: usize, text: &str) -> Result<(), SheetProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        self.characters += text.len();
        if row >= MOST_ROWS || column >= MOST_COLUMNS || self.characters > MOST_CHARACTERS {
            return Err(SheetProblem::TooMuch);
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize_with(column + 1, String::new);
            }
            if let Some(cell) = cells.get_mut(column) {
                text.clone_into(cell);
            }
        }
        Ok(())
    }

    /// The rows, up to the last that holds something.
    pub(super) fn into_rows(self) -> Vec<Vec<String>> {
        self.rows
    }
}
