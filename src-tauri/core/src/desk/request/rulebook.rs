//! Requests about the rulebook, policies and rulings.

use super::RulingEntry;
use crate::model::{RegistrationId, RulingId};
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

/// Put a rulebook in force.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LoadRulebook {
    /// The token that `receive_file` gave.
    pub token: String,
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

/// Take a ruling back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RevokeRuling {
    /// The ruling.
    pub ruling: RulingId,
    /// Why.
    pub reason: String,
}
