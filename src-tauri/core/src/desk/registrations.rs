//! Everybody still under way for a month: what a batch goes through.

use super::view::RegistrationRow;
use super::{Desk, shown};
use crate::error::Result;
use crate::store::tables::overview;
use chrono::NaiveDate;

/// The registrations of an exam month (its first day) that are neither withdrawn, refused nor concluded, in the order
/// in which they were taken.
pub fn registrations(desk: &Desk, month: NaiveDate) -> Result<Vec<RegistrationRow>> {
    let book = desk.rulebook();
    desk.read(|store, _| {
        let mut found = overview::open(store.reader())?;
        found.retain(|it| it.month == month);
        found.sort_by_key(|it| (it.registered_at, it.id));
        Ok(found.iter().map(|it| shown::row(&book, it)).collect())
    })
}
