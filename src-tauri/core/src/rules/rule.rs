//! One rule of the rulebook and how a value is judged by it.

use super::finding::{Bound, Finding, Outcome, Override, Unit};
use crate::error::{Code, Error};
use chrono::NaiveDate;
use serde::Deserialize;

/// A sentence of the notice with the value it demands.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Stable id; findings and overrides refer to it.
    pub id: String,
    /// The clause of the notice.
    pub clause: String,
    /// One-based line of the notice on which the quote begins.
    pub line: u32,
    /// The notice's own words, found in it by a test.
    pub quote: String,
    /// First day on which the rule holds.
    #[serde(deserialize_with = "super::rulebook::day")]
    pub from: NaiveDate,
    /// Unit of both bounds.
    pub unit: Option<Unit>,
    /// Values that pass.
    #[serde(default)]
    pub pass: Bound,
    /// Values outside `pass` that a person may judge; what is outside both fails.
    pub look: Option<Bound>,
    /// A person is asked even where the value passes: what is measured is a hint and proves nothing.
    #[serde(default)]
    pub asked: bool,
    /// Who may accept a case that does not pass.
    pub may_override: Override,
    /// Where a value comes from that the notice does not state: a reading (A-number) or a measurement.
    pub origin: Option<String>,
}

impl Rule {
    /// Judge a measured value.
    pub fn judge(&self, measured: f64) -> Finding {
        let outcome = if self.pass.holds(measured) {
            if self.asked { Outcome::Look } else { Outcome::Pass }
        } else if self.look.is_some_and(|look| look.holds(measured)) {
            Outcome::Look
        } else {
            Outcome::Fail
        };
        Finding { measured: Some(measured), ..self.found(outcome) }
    }

    /// Judge a fact that is a word: `outcome` has been decided, `observed` says what was met.
    pub fn observe(&self, outcome: Outcome, observed: &str) -> Finding {
        Finding { observed: Some(observed.to_owned()), ..self.found(outcome) }
    }

    fn found(&self, outcome: Outcome) -> Finding {
        Finding {
            rule: self.id.clone(),
            outcome,
            clause: self.clause.clone(),
            quote: self.quote.clone(),
            measured: None,
            observed: None,
            required: self.pass,
            unit: self.unit,
            may_override: self.may_override,
        }
    }
}

/// The rulebook has no such rule on this day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no rule {rule} on {day}")]
pub struct RuleNotInForce {
    /// The rule's id.
    pub rule: &'static str,
    /// The day.
    pub day: NaiveDate,
}

impl From<RuleNotInForce> for Error {
    fn from(missing: RuleNotInForce) -> Self {
        Self::new(Code::RuleNotInForce).with("rule", missing.rule).with("day", missing.day)
    }
}
