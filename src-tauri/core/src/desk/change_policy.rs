//! 口径: choosing how the institution reads a point of the notice, with the effect shown first.

use super::judging::{policies, rejudged};
use super::request::{ChangePolicy, PreviewPolicy};
use super::rulebook_page::page_in;
use super::ruling_reach::keep_verdict;
use super::view::{PolicyEffect, RulebookPage};
use super::{Desk, shown, text};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::rules::eligibility::EligibilityVerdict;
use crate::rules::{Policies, Rulebook};
use crate::store::tables::overview;
use crate::store::tables::policy::{self, PolicyRow};
use crate::store::tables::registration::{self, RegistrationRow};
use crate::store::{Op, Reader};

/// The registrations under way whose verdict this reading would change.
pub fn preview_policy(desk: &Desk, request: &PreviewPolicy) -> Result<Vec<PolicyEffect>> {
    let book = desk.rulebook();
    desk.read(|store, _| {
        let reader = store.reader();
        let wanted = with(reader, &book, &request.policy, &request.value)?;
        let changed = changed(reader, &book, &wanted)?.into_iter().filter(|(row, after)| {
            row.verdict.0.verdict != after.verdict || met(&row.verdict.0, row) != met(after, row)
        });
        changed
            .map(|(row, after)| {
                Ok(PolicyEffect {
                    row: shown::row(&book, &overview::get(reader, row.id)?),
                    before: row.verdict.0.verdict,
                    after: after.verdict,
                })
            })
            .collect()
    })
}

/// Choose a reading and judge every registration under way again: a supervisor's, with a reason.
pub fn change_policy(desk: &Desk, now: Moment, request: &ChangePolicy) -> Result<RulebookPage> {
    let (book, reason) = (desk.rulebook(), text::reason(Some(&request.reason))?);
    desk.change_as_supervisor(Op::ChangePolicy, now, |tx, clerk| {
        let wanted = with(tx.reader(), &book, &request.policy, &request.value)?;
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
        for (row, after) in changed(tx.reader(), &book, &wanted)? {
            keep_verdict(tx, row, after)?;
        }
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

/// The registrations under way whose verdict comes out differently, with the new one.
fn changed(
    reader: &Reader,
    book: &Rulebook,
    policies: &Policies,
) -> Result<Vec<(RegistrationRow, EligibilityVerdict)>> {
    let mut changed = Vec::new();
    for row in registration::open(reader)? {
        if let Some(after) = rejudged(reader, book, policies, &row)?
            && after != row.verdict.0
        {
            changed.push((row, after));
        }
    }
    Ok(changed)
}

/// Whether the condition it is registered by is met without a person's yes.
fn met(verdict: &EligibilityVerdict, row: &RegistrationRow) -> bool {
    verdict.satisfied.contains(&row.condition_id)
}
