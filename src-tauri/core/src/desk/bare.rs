//! For the benchmark only: what a registration costs without rules and journal.

use super::Desk;
use super::access::Inner;
use crate::error::{Code, Error, Result};
use crate::model::RegistrationId;
pub use crate::store::bare::BareRows;

/// The rows of a registration of `from`, made fit for `to`.
pub fn rows_of(from: &Desk, id: RegistrationId, to: &Desk) -> Result<BareRows> {
    let rows = from.read(|store, _| BareRows::read(store.reader(), id))?;
    to.read(|_, clerk| Ok(rows.by(clerk.id)))
}

/// Write them in one transaction.
pub fn write(desk: &Desk, rows: &BareRows) -> Result<()> {
    let mut inner = desk.inner();
    let Inner { store: Some(store), .. } = &mut *inner else { return Err(Error::new(Code::Locked)) };
    store.write_bare(rows)
}
