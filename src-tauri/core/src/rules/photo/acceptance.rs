//! What may be done with a photo, once a person has answered what the machine cannot decide.

use super::PhotoVerdict;
use crate::rules::{Finding, Outcome, Override};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person's answer to one finding that asked for a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhotoAnswer {
    /// The finding's rule.
    pub rule: String,
    /// The finding's `observed`, where one rule has several findings.
    #[serde(default)]
    pub observed: Option<String>,
    /// Whether the photo meets the clause.
    pub met: bool,
}

/// What may be done with a photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acceptance {
    /// It meets every clause, by measure or by a person's word.
    Accept,
    /// A person has yet to look: the first rule that has no answer.
    NeedsAnswer(String),
    /// Somebody of this rank (clerk or supervisor) must decide, with a reason.
    NeedsDecision(Override),
    /// Nobody can accept it.
    Unusable,
}

impl PhotoVerdict {
    /// What may be done, by the strictest of the findings that are not met.
    ///
    /// A finding that asks for a look is met or not as the answer says; where it is not, the rule's `may_override` speaks as
    /// of any photo that fails it.
    pub fn acceptance(&self, answers: &[PhotoAnswer]) -> Acceptance {
        let met = |finding: &Finding| match finding.outcome {
            Outcome::Pass => Some(true),
            Outcome::Fail => Some(false),
            Outcome::Look => answers.iter().find(|answer| answer.is_to(finding)).map(|answer| answer.met),
        };
        let unmet = |level| {
            self.findings.iter().any(|finding| met(finding) == Some(false) && finding.may_override == level)
        };
        if unmet(Override::Never) {
            return Acceptance::Unusable;
        }
        if let Some(open) = self.findings.iter().find(|finding| met(finding).is_none()) {
            return Acceptance::NeedsAnswer(open.rule.clone());
        }
        if unmet(Override::Supervisor) {
            Acceptance::NeedsDecision(Override::Supervisor)
        } else if unmet(Override::Clerk) {
            Acceptance::NeedsDecision(Override::Clerk)
        } else {
            Acceptance::Accept
        }
    }

    /// The answers of somebody who looked at all that is asked and finds it met.
    pub fn all_met(&self) -> Vec<PhotoAnswer> {
        let asked = self.findings.iter().filter(|finding| finding.outcome == Outcome::Look);
        asked.map(|finding| PhotoAnswer::to(finding, true)).collect()
    }
}

impl PhotoAnswer {
    /// An answer to a finding.
    pub fn to(finding: &Finding, met: bool) -> Self {
        Self { rule: finding.rule.clone(), observed: finding.observed.clone(), met }
    }

    /// Whether this answers that finding.
    pub fn is_to(&self, finding: &Finding) -> bool {
        self.rule == finding.rule && self.observed == finding.observed
    }
}
