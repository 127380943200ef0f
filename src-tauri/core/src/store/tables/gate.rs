//! Gates: which facts a step demands, and who may go on without one.

use crate::error::Result;
use crate::model::{Fact, Step};
use crate::rules::Override;
use rusqlite::Connection;

/// One demand of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Gate {
    /// The fact demanded.
    pub(crate) fact: Fact,
    /// Who may go on without it, giving a reason.
    pub(crate) may_override: Override,
}

/// What a step demands.
pub(crate) fn of(reader: &Connection, step: Step) -> Result<Vec<Gate>> {
    let mut statement =
        reader.prepare_cached("SELECT fact, may_override FROM gate WHERE step = ?1 ORDER BY fact")?;
    let gates =
        statement.query_map([step], |row| Ok(Gate { fact: row.get(0)?, may_override: row.get(1)? }))?;
    Ok(gates.collect::<rusqlite::Result<_>>()?)
}
