//! 标准变更: what another rulebook or another reading means to one registration under way.

use super::Outcome;
use super::eligibility::{EligibilityVerdict, Material};
use crate::model::{Fen, Verdict};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One thing that it means to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum StandardEffect {
    /// What they registered for is not offered any more.
    OfferingGone {
        /// The offering as it was called.
        name: String,
    },
    /// It is offered again.
    OfferingBack,
    /// The answer on their eligibility.
    Verdict {
        /// As it was recorded.
        before: Verdict,
        /// As it comes out now.
        after: Verdict,
    },
    /// Whether the condition they are registered by is met.
    Condition {
        /// The condition's id.
        id: String,
        /// As it was recorded.
        before: Outcome,
        /// As it comes out now.
        after: Outcome,
    },
    /// The price of what they registered for on the day on which they did. What they owe is not changed by
    /// it.
    Fee {
        /// By the standard before; none where it stated no price.
        before: Option<Fen>,
        /// By the standard after.
        after: Option<Fen>,
        /// What they owe, before and after.
        owed: Fen,
    },
    /// What their condition asks to be handed in. What is written down as asked is not changed by it.
    Materials {
        /// Asked for in addition, in the notice's words.
        added: Vec<String>,
        /// Not asked for any more.
        dropped: Vec<String>,
    },
    /// The day by which their ticket is promised.
    TicketDue {
        /// The day before; none where nothing was promised.
        before: Option<NaiveDate>,
        /// The day after.
        after: Option<NaiveDate>,
    },
    /// The day by which their results are promised.
    ResultsDue {
        /// The day before; none where nothing was promised.
        before: Option<NaiveDate>,
        /// The day after.
        after: Option<NaiveDate>,
    },
}

/// How a registration stands by one standard.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Standing<'a> {
    /// The name of its offering; none where that is not offered.
    pub offering: Option<String>,
    /// The answer on eligibility.
    pub verdict: Option<&'a EligibilityVerdict>,
    /// The price on the day on which it was taken.
    pub fee: Option<Fen>,
    /// By when its ticket is promised, while it has none.
    pub ticket_due: Option<NaiveDate>,
    /// By when its results are promised.
    pub results_due: Option<NaiveDate>,
}

/// What differs for a registration by this condition that owes this much; nothing of an offering that is gone
/// but that.
pub fn effects(
    before: &Standing<'_>,
    after: &Standing<'_>,
    condition: &str,
    owed: Fen,
) -> Vec<StandardEffect> {
    let mut effects = Vec::new();
    match (&before.offering, &after.offering) {
        (Some(name), None) => return vec![StandardEffect::OfferingGone { name: name.clone() }],
        (None, None) => return effects,
        (None, Some(_)) => effects.push(StandardEffect::OfferingBack),
        (Some(_), Some(_)) => {}
    }
    if let (Some(was), Some(is)) = (before.verdict, after.verdict) {
        effects.extend(of_verdicts(was, is, condition));
    }
    if before.offering.is_some() && before.fee != after.fee {
        effects.push(StandardEffect::Fee { before: before.fee, after: after.fee, owed });
    }
    if before.ticket_due != after.ticket_due {
        effects.push(StandardEffect::TicketDue { before: before.ticket_due, after: after.ticket_due });
    }
    if before.results_due != after.results_due {
        effects.push(StandardEffect::ResultsDue { before: before.results_due, after: after.results_due });
    }
    effects
}

fn of_verdicts(was: &EligibilityVerdict, is: &EligibilityVerdict, condition: &str) -> Vec<StandardEffect> {
    let mut effects = Vec::new();
    if was.verdict != is.verdict {
        effects.push(StandardEffect::Verdict { before: was.verdict, after: is.verdict });
    }
    let (before, after) = (outcome(was, condition), outcome(is, condition));
    if before != after {
        effects.push(StandardEffect::Condition { id: condition.to_owned(), before, after });
    }
    if let (Some(was), Some(is)) = (was.condition(condition), is.condition(condition)) {
        let added = beyond(&is.materials, &was.materials);
        let dropped = beyond(&was.materials, &is.materials);
        if !added.is_empty() || !dropped.is_empty() {
            effects.push(StandardEffect::Materials { added, dropped });
        }
    }
    effects
}

/// Read from the two lists, which verdicts of every release have.
fn outcome(verdict: &EligibilityVerdict, condition: &str) -> Outcome {
    if verdict.satisfied.iter().any(|id| id == condition) {
        Outcome::Pass
    } else if verdict.needs_confirmation.iter().any(|id| id == condition) {
        Outcome::Look
    } else {
        Outcome::Fail
    }
}

fn beyond(these: &[Material], those: &[Material]) -> Vec<String> {
    let more = these.iter().filter(|it| those.iter().all(|other| other.id != it.id));
    more.map(|it| it.quote.clone()).collect()
}

/// Whether a verdict says the same by another rulebook: what it names as its rulebook does not count.
pub fn says_the_same(one: &EligibilityVerdict, other: &EligibilityVerdict) -> bool {
    EligibilityVerdict { rulebook: other.rulebook.clone(), ..one.clone() } == *other
}
