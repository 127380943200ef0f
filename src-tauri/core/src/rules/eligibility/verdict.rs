//! The answer on one candidate and one offering.

use super::nearest::NearestWay;
use super::reason::{Part, ReasonView};
use super::stretch::Total;
use crate::model::Verdict;
use crate::rules::{Finding, Outcome, Override};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The answer on one candidate and one offering.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EligibilityVerdict {
    /// One of three.
    pub verdict: Verdict,
    /// Ids of the conditions met.
    pub satisfied: Vec<String>,
    /// Ids of the conditions that would be met if a person says yes.
    pub needs_confirmation: Vec<String>,
    /// The condition proposed: of those met, else of those that a person may approve, the one that asks for the fewest
    /// materials, the notice's order deciding between equals.
    #[serde(default)]
    pub proposed: Option<String>,
    /// For each of them the materials, in the notice's words.
    pub required_materials: BTreeMap<String, Vec<String>>,
    /// Every condition of the level, in the notice's order.
    #[serde(default)]
    pub conditions: Vec<ConditionVerdict>,
    /// What the plan says against it, whatever the conditions.
    #[serde(default)]
    pub plan: Option<Finding>,
    /// What a person has to decide, or what speaks against it.
    pub reasons: Vec<ReasonView>,
    /// The total of certain work.
    pub total: Total,
    /// The first day on which a condition is met for certain, where only time is missing.
    pub eligible_from: Option<NaiveDate>,
    /// For who is refused: the nearest ways.
    #[serde(default)]
    pub nearest: Vec<NearestWay>,
    /// SHA-256 of the rulebook it was made under.
    pub rulebook: String,
    /// The readings it was made under.
    #[serde(default)]
    pub policies: BTreeMap<String, String>,
}

/// One of the alternatives under 具备以下条件之一.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ConditionVerdict {
    /// `L4-1`.
    pub id: String,
    /// The clause.
    pub clause: String,
    /// The condition, quoted.
    pub quote: String,
    /// Met, a question, or not met.
    pub outcome: Outcome,
    /// Each of its demands.
    pub parts: Vec<Part>,
    /// What to hand in where it is used.
    pub materials: Vec<Material>,
    /// The first day on which it is met for certain, where only time is missing.
    pub eligible_from: Option<NaiveDate>,
}

/// One of the 申报材料.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Material {
    /// The rulebook's id of the kind.
    pub id: String,
    /// The notice's words.
    pub quote: String,
}

impl EligibilityVerdict {
    /// The condition of this id.
    pub fn condition(&self, id: &str) -> Option<&ConditionVerdict> {
        self.conditions.iter().find(|condition| condition.id == id)
    }

    /// Among `ids`, the condition that asks for the fewest materials.
    pub(super) fn lightest(&self, ids: &[String]) -> Option<String> {
        let judged = ids.iter().filter_map(|id| self.condition(id));
        judged.min_by_key(|condition| condition.materials.len()).map(|condition| condition.id.clone())
    }

    /// Everything found, flat: what the plan says, then each demand of each condition with the condition's words.
    pub fn findings(&self) -> Vec<Finding> {
        let parts = self.conditions.iter().flat_map(|condition| {
            condition.parts.iter().map(|part| Finding {
                rule: condition.id.clone(),
                outcome: part.outcome,
                clause: condition.clause.clone(),
                quote: condition.quote.clone(),
                measured: part.measured,
                observed: Some(
                    part.reasons
                        .first()
                        .map_or(part.requirement.as_str(), |it| it.reason.as_str())
                        .to_owned(),
                ),
                required: part.required,
                unit: part.unit,
                // A question the notice leaves open is any clerk's to decide; nobody makes years out of none.
                may_override: if part.outcome == Outcome::Look { Override::Clerk } else { Override::Never },
            })
        });
        self.plan.iter().cloned().chain(parts).collect()
    }
}
