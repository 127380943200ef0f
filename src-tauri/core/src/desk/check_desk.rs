//! Checking the store.

use super::Desk;
use super::view::CheckReport;
use crate::error::Result;

/// Check every page, every reference and the journal's chain.
pub fn check_desk(desk: &Desk) -> Result<CheckReport> {
    let counted = desk.read(|store, _| store.check())?;
    Ok(CheckReport { journal_lines: counted.journal_lines, registrations: counted.registrations })
}
