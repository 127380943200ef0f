//! The rulebook as shown: clauses with their rules, policies, rulings.

use super::RegistrationRow;
use crate::model::{Level, Moment, RegistrationId, RulingId, Verdict};
use crate::rules::eligibility::Ruling;
use crate::rules::{Bound, Unit};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// The page that shows the notice.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RulebookPage {
    /// The year of the plan.
    pub year: i32,
    /// First day on which the notice holds.
    pub from: NaiveDate,
    /// The notice's title.
    pub title: String,
    /// SHA-256 of the rulebook.
    pub digest: String,
    /// The clauses in the notice's order.
    pub clauses: Vec<ClauseView>,
    /// The readings of what it leaves open.
    pub policies: Vec<PolicyView>,
    /// Rulings that hold for everybody, newest first.
    pub rulings: Vec<RulingView>,
    /// Years whose holidays are known.
    pub calendar_years: Vec<i32>,
}

/// Words of the notice with what was read from them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ClauseView {
    /// The notice's line.
    pub line: u32,
    /// The clause.
    pub clause: String,
    /// The words.
    pub quote: String,
    /// The occupation it is about; none where it is about all.
    pub occupation: Option<String>,
    /// The level it is about.
    pub level: Option<Level>,
    /// The rules.
    pub rules: Vec<RuleView>,
}

/// One rule of the rulebook.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RuleView {
    /// Its id.
    pub id: String,
    /// First day on which it holds.
    pub from: Option<NaiveDate>,
    /// Values that pass.
    pub required: Bound,
    /// Values that a person may judge.
    pub look: Option<Bound>,
    /// Their unit.
    pub unit: Option<Unit>,
    /// Further values: name and value.
    pub values: Vec<(String, String)>,
    /// Where a value comes from that the notice does not state.
    pub origin: Option<String>,
}

/// A point that the notice leaves open.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PolicyView {
    /// Its id.
    pub id: String,
    /// Its number, such as `A02`.
    pub number: String,
    /// The notice's line.
    pub line: u32,
    /// The words it reads.
    pub quote: String,
    /// The values to choose from.
    pub values: Vec<String>,
    /// The one that the rulebook proposes.
    pub default: String,
    /// The one in force.
    pub value: String,
    /// Who chose it; none while the institution has not confirmed the proposal.
    pub chosen: Option<ChosenBy>,
}

/// Who chose a reading, when and why.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ChosenBy {
    /// By whom.
    pub clerk_name: String,
    /// When.
    pub at: Moment,
    /// Why.
    pub reason: String,
}

/// A registration whose verdict a reading would change.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PolicyEffect {
    /// The registration.
    pub row: RegistrationRow,
    /// The verdict now.
    pub before: Verdict,
    /// The verdict then.
    pub after: Verdict,
}

/// A recorded ruling.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RulingView {
    /// The ruling.
    pub id: RulingId,
    /// What was answered.
    pub ruling: Ruling,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Moment,
    /// By whom.
    pub clerk_name: String,
    /// The person it is about; none where it holds for everybody.
    pub person: Option<RulingPerson>,
    /// Who took it back, when and why.
    pub revoked: Option<ChosenBy>,
}

/// The person a ruling is about.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RulingPerson {
    /// Name as entered.
    pub name: String,
    /// The document's number with its middle masked.
    pub number_masked: String,
    /// Their newest registration.
    pub registration: Option<RegistrationId>,
}

/// Rulings that were looked for.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RulingList {
    /// The first two hundred, newest first.
    pub rulings: Vec<RulingView>,
    /// How many there are.
    pub count: u32,
}
