//! A row's cells by what their columns hold; what cannot be read is gathered.

use super::cell;
use super::column::Column;
use super::field::ListField;
use super::row::{CellProblem, ListProblem};

/// A row's cells by their fields.
pub(super) struct Cells<'a> {
    pub(super) columns: &'a [Column],
    pub(super) cells: &'a [String],
    pub(super) problems: Vec<CellProblem>,
}

impl<'a> Cells<'a> {
    pub(super) fn text(&self, field: ListField) -> &'a str {
        let at = self.columns.iter().position(|column| column.field == Some(field));
        let cell = at.and_then(|at| self.cells.get(at)).map_or("", |cell| cell.trim());
        // What the desk's own lists put before a cell that a spreadsheet would compute.
        let cell = cell.strip_prefix('\'').unwrap_or(cell);
        if cell::is_empty(cell) { "" } else { cell }
    }

    pub(super) fn problem(&mut self, field: ListField, problem: ListProblem) {
        let at = self.columns.iter().position(|column| column.field == Some(field));
        let column = at.and_then(|at| u32::try_from(at + 1).ok());
        self.problems.push(CellProblem { field, column, problem });
    }

    pub(super) fn required(&mut self, field: ListField) -> String {
        let text = self.text(field);
        if text.is_empty() {
            self.problem(field, ListProblem::Missing);
        }
        text.to_owned()
    }

    /// A number that must be there, as `read` reads it; one that a spreadsheet made a quantity of is a problem.
    pub(super) fn number(&mut self, field: ListField, read: fn(&str) -> String) -> String {
        let text = self.required(field);
        if cell::is_quantity(&text) {
            self.problem(field, ListProblem::MadeQuantity);
        }
        read(&text)
    }

    /// What a cell says, where it says something.
    pub(super) fn read<T>(&mut self, field: ListField, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            self.problem(field, ListProblem::Unreadable);
        }
        value
    }

    pub(super) fn must_read<T>(
        &mut self,
        field: ListField,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        if self.text(field).is_empty() {
            self.problem(field, ListProblem::Missing);
        }
        self.read(field, read)
    }

    /// What is missing beside what was stated, unless its cell was found unreadable already.
    pub(super) fn missing_beside(&mut self, field: ListField) {
        if self.text(field).is_empty() {
            self.problem(field, ListProblem::Missing);
        }
    }
}
