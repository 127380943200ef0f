//! 口径: choosing how the institution reads a point of the notice, with the effect shown first.

use super::judging::policies;
use super::request::{ChangePolicy, PreviewPolicy};
use super::rulebook_page::page_in;
use super::standard::{Change, Promises, reach, written};
use super::view::{PolicyEffect, RulebookPage};
use super::{Desk, shown, text};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::rules::{Policies, Rulebook};
use crate::store::tables::policy::{self, PolicyRow};
use crate::store::{Op, Reader};

/// The registrations under way whose answer this reading would change.
pub fn preview_policy(desk: &Desk, request: &PreviewPolicy) -> Result<Vec<PolicyEffect>> {
    let book = desk.rulebook();
    desk.read(|store, _| {
        let reader = store.reader();
        let wanted = with(reader, &book, &request.policy, &request.value)?;
        let touched = reach(reader, &book, (&book, &wanted), &Promises::new())?.touched.into_iter();
        let effects = touched.map(|it| PolicyEffect {
            row: shown::row(&book, &it.overview),
            before: it.row.verdict.0.verdict,
            after: it.after.map_or(it.row.verdict.0.verdict, |after| after.verdict),
        });
        Ok(effects.collect())
    })
}

/// Choose a reading and judge every registration under way again: a supervisor's, with a reason. Whose answer
/// changes is kept to be told.
pub fn change_policy(desk: &Desk, now: Moment, request: &ChangePolicy) -> Result<RulebookPage> {
    let (book, reason) = (desk.rulebook(), text::reason(Some(&request.reason))?);
    desk.change_as_supervisor(Op::ChangePolicy, now, |tx, clerk| {
        let wanted = with(tx.reader(), &book, &request.policy, &request.value)?;
        let before = policies(tx.reader(), &book)?.get(&request.policy).unwrap_or_default();
        let reach = reach(tx.reader(), &book, (&book, &wanted), &Promises::new())?;
        tx.because(&reason);
        let row = PolicyRow {
            id: request.policy.clone(),
            desk_id: tx.desk_id(),
            value: request.value.clone(),
            reason: reason.clone(),
            decided_at: now,
            decided_by: clerk.id,
        };
        policy::choose(tx, &row)?;
        let (year, after) = (book.notice.year, request.value.as_str());
        written(tx, &Change { year, policy: Some(&request.policy), before, after }, reach, &reason)?;
        page_in(tx.reader(), &book)
    })
}

/// The readings in force but for this one.
fn with(reader: &Reader, book: &Rulebook, id: &str, value: &str) -> Result<Policies> {
    let invalid = |field: &str| Error::new(Code::FieldInvalid).with("field", field);
    let rule = book.policies.iter().find(|policy| policy.id == id).ok_or_else(|| invalid("policy"))?;
    if !rule.values.iter().any(|known| known == value) {
        return Err(invalid("value"));
    }
    let mut wanted = policies(reader, book)?;
    wanted.set(id, value).map_err(|_| invalid("value"))?;
    Ok(wanted)
}
