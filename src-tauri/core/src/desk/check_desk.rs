//! Checking the store and the originals beside it.

use super::Desk;
use super::view::{CheckReport, OriginalsReport};
use crate::error::Result;
use crate::store::OriginalsCheck;
use crate::store::tables::registration_photo;

/// Check every page, every reference and the journal's chain. What is wrong with the originals stands in the answer; what
/// is wrong with the store is [`crate::error::Code::DatabaseDamaged`].
pub fn check_desk(desk: &Desk) -> Result<CheckReport> {
    let (counted, originals, referred) = desk.read(|store, _| {
        let referred = registration_photo::originals(store.reader())?;
        Ok((store.check()?, store.originals(desk.folder()), referred))
    })?;
    let OriginalsCheck { kept, unused, missing, problem } = originals.check(&referred);
    Ok(CheckReport {
        journal_lines: counted.journal_lines,
        registrations: counted.registrations,
        originals: OriginalsReport { kept, unused, missing, problem },
    })
}
