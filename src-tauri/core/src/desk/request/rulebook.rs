//! Requests about the rulebook, policies and rulings.

use super::RulingEntry;
use crate::model::{CandidateId, RegistrationId, RulingId, SchoolType};
use crate::rules::eligibility::{RulingScope, RulingSubject};
use serde::Deserialize;
use ts_rs::TS;

/// What a reading would change.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewPolicy {
    /// The policy's id.
    pub policy: String,
    /// The value.
    pub value: String,
}

/// Choose a reading.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChangePolicy {
    /// The policy's id.
    pub policy: String,
    /// The value.
    pub value: String,
    /// Why.
    pub reason: String,
}

/// What a rulebook would change.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewRulebook {
    /// The token that `receive_file` gave.
    pub token: String,
}

/// Put a rulebook in force.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LoadRulebook {
    /// The token that `receive_file` gave.
    pub token: String,
    /// Why.
    pub reason: String,
    /// Of the preview that was shown.
    pub fingerprint: String,
}

/// Answer what the notice leaves open for a registration.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MakeRuling {
    /// The registration.
    pub registration: RegistrationId,
    /// The answer.
    pub ruling: RulingEntry,
}

/// A ruling by its id.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfRuling {
    /// The ruling.
    pub ruling: RulingId,
}

/// Find rulings; what is none or empty does not matter.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct FindRulings {
    /// Characters of what it is about, the reason, or the name of a person or clerk.
    #[serde(default)]
    pub text: String,
    /// Taken back, or in force.
    #[serde(default)]
    pub revoked: Option<bool>,
    /// Yes, or no.
    #[serde(default)]
    pub related: Option<bool>,
    /// For whom.
    #[serde(default)]
    pub scope: Option<RulingScope>,
}

/// Ask what was answered to a question in other cases.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EarlierRulings {
    /// The occupation applied for.
    pub occupation: String,
    /// What is asked about.
    pub subject: RulingSubject,
    /// The occupation, major or title, as stated.
    pub name: String,
    /// The school type, for a major.
    #[serde(default)]
    pub school_type: Option<SchoolType>,
    /// Whose rulings are left out: they hold already.
    #[serde(default)]
    pub candidate: Option<CandidateId>,
}

/// Take a ruling back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RevokeRuling {
    /// The ruling.
    pub ruling: RulingId,
    /// Why.
    pub reason: String,
}
