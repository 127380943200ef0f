//! 撤销裁定: taking a ruling back, with the registrations that leaned on it shown first.

use super::inner::supervisor;
use super::judging::{policies, rejudged, rejudged_without};
use super::request::{OfRuling, RevokeRuling};
use super::rulebook_page::page_in;
use super::view::{PolicyEffect, RulebookPage};
use super::{Desk, shown, text};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, RulingId};
use crate::rules::Rulebook;
use crate::rules::eligibility::{EligibilityVerdict, RulingScope};
use crate::store::tables::overview;
use crate::store::tables::registration::{self, RegistrationRow};
use crate::store::tables::ruling::{self, RulingRow};
use crate::store::{Json, Op, Reader};

/// The registrations under way whose verdict leans on this ruling.
pub fn preview_revoke(desk: &Desk, request: &OfRuling) -> Result<Vec<PolicyEffect>> {
    let book = desk.rulebook();
    desk.read(|store, _| {
        let reader = store.reader();
        in_force(reader, request.ruling)?;
        let leaning = leaning(reader, &book, request.ruling)?.into_iter().map(|(row, after)| {
            Ok(PolicyEffect {
                row: shown::row(&book, &overview::get(reader, row.id)?),
                before: row.verdict.0.verdict,
                after: after.verdict,
            })
        });
        leaning.collect()
    })
}

/// Take a ruling back and judge those that leaned on it again; the row stays. One for everybody is a supervisor's to take
/// back. A ticket in force stays in force.
///
/// # Errors
/// [`Code::SupervisorOnly`], [`Code::ReasonMissing`], [`Code::NotFound`] for one that is not or no longer in force.
pub fn revoke_ruling(desk: &Desk, now: Moment, request: &RevokeRuling) -> Result<RulebookPage> {
    let (book, reason) = (desk.rulebook(), text::reason(Some(&request.reason))?);
    desk.change(Op::RevokeRuling, now, |tx, clerk| {
        let ruling = in_force(tx.reader(), request.ruling)?;
        if ruling.scope == RulingScope::Everybody {
            supervisor(clerk)?;
        }
        tx.because(&reason);
        let leaning = leaning(tx.reader(), &book, ruling.id)?;
        let (revoked_at, revoked_by) = (Some(now), Some(clerk.id));
        tx.update(&RulingRow { revoked_at, revoked_by, revoke_reason: Some(reason.clone()), ..ruling })?;
        for (row, after) in leaning {
            tx.update(&RegistrationRow { verdict: Json(after), ..row })?;
        }
        page_in(tx.reader(), &book)
    })
}

fn in_force(reader: &Reader, id: RulingId) -> Result<RulingRow> {
    let row = ruling::get(reader, id)?;
    if row.revoked_at.is_some() { Err(Error::new(Code::NotFound).with("what", "ruling")) } else { Ok(row) }
}

/// The registrations under way that come out differently without the ruling, with the new verdict.
fn leaning(
    reader: &Reader,
    book: &Rulebook,
    ruling: RulingId,
) -> Result<Vec<(RegistrationRow, EligibilityVerdict)>> {
    let (policies, mut leaning) = (policies(reader, book)?, Vec::new());
    for row in registration::open(reader)? {
        let with = rejudged(reader, book, &policies, &row)?;
        let without = rejudged_without(reader, book, &policies, &row, ruling)?;
        if let Some(after) = without
            && with.as_ref() != Some(&after)
            && after != row.verdict.0
        {
            leaning.push((row, after));
        }
    }
    Ok(leaning)
}
