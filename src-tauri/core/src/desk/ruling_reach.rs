//! How far a ruling reaches: the registrations under way that come out differently with it than without it.

use super::judging::{policies, rejudged, rejudged_without};
use super::second_check::void_without_first;
use crate::error::Result;
use crate::rules::Rulebook;
use crate::rules::eligibility::EligibilityVerdict;
use crate::store::tables::registration::{self, RegistrationRow};
use crate::store::tables::ruling::RulingRow;
use crate::store::{Json, Reader, Tx};

/// A registration that a ruling reaches.
pub(super) struct Reached {
    pub(super) row: RegistrationRow,
    /// The verdict while the ruling holds.
    pub(super) with: EligibilityVerdict,
    /// The verdict as if it had not been made.
    pub(super) without: EligibilityVerdict,
}

/// The registrations under way that lean on a ruling in force.
pub(super) fn reach(reader: &Reader, book: &Rulebook, ruling: &RulingRow) -> Result<Vec<Reached>> {
    let (policies, mut reached) = (policies(reader, book)?, Vec::new());
    for row in candidates(reader, ruling)? {
        if book.offering(&row.offering).is_none_or(|it| it.occupation != ruling.occupation) {
            continue;
        }
        let with = rejudged(reader, book, &policies, &row)?;
        let without = rejudged_without(reader, book, &policies, &row, ruling.id)?;
        if let (Some(with), Some(without)) = (with, without)
            && with != without
        {
            reached.push(Reached { row, with, without });
        }
    }
    Ok(reached)
}

fn candidates(reader: &Reader, ruling: &RulingRow) -> Result<Vec<RegistrationRow>> {
    let Some(person) = ruling.candidate_id else { return registration::open(reader) };
    let ids = registration::of_candidate(reader, person)?;
    let mut rows = ids.into_iter().map(|id| registration::get(reader, id)).collect::<Result<Vec<_>>>()?;
    rows.retain(|row| row.state.is_under_way());
    Ok(rows)
}

/// Judge everything that a new ruling reaches.
pub(super) fn apply(tx: &mut Tx<'_>, book: &Rulebook, ruling: &RulingRow) -> Result<()> {
    for Reached { row, with, .. } in reach(tx.reader(), book, ruling)? {
        keep_verdict(tx, row, with)?;
    }
    Ok(())
}

/// Write a verdict that came out otherwise, with what falls by it.
pub(super) fn keep_verdict(tx: &mut Tx<'_>, row: RegistrationRow, verdict: EligibilityVerdict) -> Result<()> {
    if verdict == row.verdict.0 {
        return Ok(());
    }
    let row = RegistrationRow { verdict: Json(verdict), ..row };
    tx.update(&row)?;
    void_without_first(tx, &row)
}
