//! Checking a store: every page, every foreign key, the journal's chain.

use super::tables::registration;
use super::{Store, connection, journal};
use crate::error::Result;

/// What a check counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// Lines in the journal, all linked.
    pub journal_lines: u32,
    /// Registrations.
    pub registrations: u32,
}

impl Store {
    /// Check everything; [`crate::error::Code::DatabaseDamaged`] where something does not hold.
    pub fn check(&self) -> Result<Check> {
        connection::verify(&self.connection)?;
        let journal_lines = journal::verify(&self.connection)?;
        Ok(Check { journal_lines, registrations: registration::count(&self.connection)? })
    }
}
