//! A column of a list: what stands above it and what it holds.

use super::field::ListField;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// More columns than any list of people has.
pub const MOST_COLUMNS: usize = 100;

/// A column of a list, in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Column {
    /// The words above it.
    pub heading: String,
    /// What it holds; none where it says nothing to the desk.
    pub field: Option<ListField>,
}
