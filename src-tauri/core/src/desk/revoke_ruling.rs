//! 撤销裁定: taking a ruling back, with the registrations that leaned on it shown first.

use super::inner::supervisor;
use super::request::{OfRuling, RevokeRuling};
use super::rulebook_page::page_in;
use super::ruling_reach::{keep_verdict, reach};
use super::view::{PolicyEffect, RulebookPage};
use super::{Desk, shown, text};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, RulingId};
use crate::rules::eligibility::RulingScope;
use crate::store::tables::overview;
use crate::store::tables::ruling::{self, RulingRow};
use crate::store::{Op, Reader};

/// The registrations under way whose verdict leans on this ruling.
///
/// # Errors
/// [`Code::NotFound`] for one that is not or no longer in force.
pub fn preview_revoke(desk: &Desk, request: &OfRuling) -> Result<Vec<PolicyEffect>> {
    let book = desk.rulebook();
    desk.read(|store, _| {
        let reader = store.reader();
        let reached = reach(reader, &book, &in_force(reader, request.ruling)?)?;
        let leaning = reached.into_iter().filter(|it| it.without != it.row.verdict.0);
        let effects = leaning.map(|it| {
            Ok(PolicyEffect {
                row: shown::row(&book, &overview::get(reader, it.row.id)?),
                before: it.row.verdict.0.verdict,
                after: it.without.verdict,
            })
        });
        effects.collect()
    })
}

/// Take a ruling back and judge those that leaned on it again; the row stays. One for everybody is a supervisor's to take
/// back. A ticket in force stays in force; a second check falls where nobody has checked first any more.
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
        let reached = reach(tx.reader(), &book, &ruling)?;
        let (revoked_at, revoked_by) = (Some(now), Some(clerk.id));
        tx.update(&RulingRow { revoked_at, revoked_by, revoke_reason: Some(reason.clone()), ..ruling })?;
        for it in reached {
            keep_verdict(tx, it.row, it.without)?;
        }
        page_in(tx.reader(), &book)
    })
}

fn in_force(reader: &Reader, id: RulingId) -> Result<RulingRow> {
    let row = ruling::get(reader, id)?;
    if row.revoked_at.is_some() { Err(Error::new(Code::NotFound).with("what", "ruling")) } else { Ok(row) }
}
