//! What goes to standard output: one JSON object a line as soon as it is known, or an aligned table at the end.

use crate::failure::Failure;
use crate::table::Table;
use desk_core::error::Error;
use serde::Serialize;
use std::io::{ErrorKind, Write};

/// The answers of one command.
pub(crate) struct Output {
    json: bool,
    table: Table,
}

impl Output {
    /// With `json`, objects; otherwise a table with these headings.
    pub(crate) fn new(json: bool, headings: &[&str]) -> Self {
        Self { json, table: Table::new(headings) }
    }

    /// One answer: the object, and the cells of its row.
    pub(crate) fn answer(&mut self, object: &impl Serialize, cells: Vec<String>) -> Result<(), Failure> {
        if self.json { say(&serde_json::to_string(object).map_err(Error::from)?) } else { self.row(cells) }
    }

    /// A row that only readers of the table need.
    pub(crate) fn row(&mut self, cells: Vec<String>) -> Result<(), Failure> {
        if !self.json {
            self.table.push(cells);
        }
        Ok(())
    }

    /// Print what is still held back.
    pub(crate) fn finish(self) -> Result<(), Failure> {
        if self.json || self.table.is_empty() { Ok(()) } else { say(self.table.to_string().trim_end()) }
    }
}

/// One line on standard output.
pub(crate) fn say(line: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Failure::Closed,
        _ => Failure::Desk(error.into()),
    })
}
