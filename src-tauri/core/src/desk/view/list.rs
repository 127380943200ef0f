//! A list as the desk read it, row by row.

use crate::error::Code;
use crate::list::{Column, ListField};
use crate::model::words::words;
use crate::model::{RegistrationId, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

words! {
    /// How a row of a list stands.
    ListOutcome {
        /// It can be registered.
        Ready = "ready",
        /// It was registered now.
        Registered = "registered",
        /// Something stands in the way.
        Refused = "refused",
    }
}

/// A list that was read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ListView {
    /// What its columns hold.
    pub columns: Vec<Column>,
    /// The saved template whose headings it has.
    pub template: Option<String>,
    /// Its rows, in order, without the empty ones.
    pub rows: Vec<ListRowView>,
    /// How many can be registered, or were.
    pub good: u32,
    /// How many are refused.
    pub refused: u32,
}

/// A row that was read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ListRowView {
    /// The row's number as the spreadsheet shows it, counted from one.
    pub line: u32,
    /// The name as it stands.
    pub name: String,
    /// The number with its middle masked.
    pub number_masked: String,
    /// The offering's id; empty where none was found.
    pub offering: String,
    /// How it stands.
    pub outcome: ListOutcome,
    /// The verdict on eligibility, where it came to one.
    pub verdict: Option<Verdict>,
    /// What stands in the way, cell by cell.
    pub problems: Vec<ListRowProblem>,
    /// The registration that was made, or that the person has already.
    pub registration: Option<RegistrationId>,
}

/// What stands in a row's way.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ListRowProblem {
    /// The column, counted from one; none where no cell is to blame.
    pub column: Option<u32>,
    /// What it holds.
    pub field: Option<ListField>,
    /// What is wrong.
    pub code: Code,
    /// The code's values.
    pub values: BTreeMap<String, String>,
}

/// Columns kept by name.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ListTemplateView {
    /// As the clerk calls it.
    pub name: String,
    /// The columns, in order.
    pub columns: Vec<Column>,
}

/// A list that was written as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportedTable {
    /// Where the file is.
    pub path: String,
    /// How many rows it has below its heading.
    pub rows: u32,
    /// The desk knows more than the file has: what was looked for fits too many.
    pub more: bool,
}
