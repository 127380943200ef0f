//! The rulings that were made while a registration was typed.

use super::Checked;
use crate::desk::make_ruling::record;
use crate::error::Result;
use crate::model::CandidateId;
use crate::rules::Rulebook;
use crate::store::Tx;

/// Each as a row, those for one person about this candidate, with what else they reach.
pub(in crate::desk) fn rulings(
    tx: &mut Tx<'_>,
    book: &Rulebook,
    checked: &Checked<'_>,
    candidate: CandidateId,
) -> Result<()> {
    let entries = &checked.request.rulings;
    entries.iter().try_for_each(|entry| record(tx, book, entry, &checked.offering.occupation, candidate))
}
