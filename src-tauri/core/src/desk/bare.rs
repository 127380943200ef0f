//! For the benchmarks only: what a registration costs without rules and journal, and a desk with very many people.

use super::Desk;
use super::inner::Inner;
use crate::error::{Code, Error, Result};
use crate::model::spelling::spellings;
use crate::model::{Moment, RegistrationId};
use crate::sample::SamplePerson;
pub use crate::store::bare::BareRows;
use crate::store::bare::{BarePerson, scan as scan_store};

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

/// Register very many people, each as the registration `like` of this desk.
pub fn fill(
    desk: &Desk,
    like: RegistrationId,
    people: impl ExactSizeIterator<Item = SamplePerson>,
    now: Moment,
) -> Result<()> {
    let rows = rows_of(desk, like, desk)?;
    let mut inner = desk.inner();
    let Inner { store: Some(store), .. } = &mut *inner else { return Err(Error::new(Code::Locked)) };
    let bare = |it: SamplePerson| BarePerson { name: it.name, number: it.number, telephone: it.telephone };
    store.fill(&rows, people.map(bare), now)
}

/// How many the search found before it had keys: every row is looked at.
pub fn scan(desk: &Desk, text: &str) -> Result<usize> {
    desk.read(|store, _| scan_store(store.reader(), text))
}

/// The syllables of a name, where all of it can be read.
pub fn syllables(name: &str) -> Vec<&'static str> {
    let whole = |spelling: &Vec<&str>| spelling.len() == name.chars().count();
    spellings(name).into_iter().find(whole).unwrap_or_default()
}
