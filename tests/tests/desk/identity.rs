//! Numbers, machine-readable lines and names of identity documents against the published examples, oracles of our own,
//! and any text at all.

mod mrz;
mod names;
mod oracle;
mod problems;
mod properties;
mod resident;
mod worked;

use crate::counter::day;
use chrono::NaiveDate;
use desk_core::model::DocumentType;
use desk_core::model::identity::{DocumentNumber, NumberRefusal};

fn today() -> NaiveDate {
    day("2026-03-18")
}

fn read(document_type: DocumentType, input: &str) -> Result<DocumentNumber, NumberRefusal> {
    desk_core::model::identity::read_number(document_type, input, today())
}
