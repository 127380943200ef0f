//! Requests about a registration that was taken.

use super::PhotoChoice;
use crate::model::{MaterialState, RegistrationId, Signature};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

/// A registration by its id.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfRegistration {
    /// The registration.
    pub registration: RegistrationId,
}

/// Take back the newest step of a registration.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UndoStep {
    /// The registration.
    pub registration: RegistrationId,
    /// The step's line in the journal, as it was shown: a newer one is not taken back by mistake.
    pub seq: u32,
}

/// Attach or replace the photo.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AttachPhoto {
    /// The registration.
    pub registration: RegistrationId,
    /// The photo.
    pub photo: PhotoChoice,
}

/// Tick one of the 申报材料.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MarkMaterial {
    /// The registration.
    pub registration: RegistrationId,
    /// The rulebook's id of the material.
    pub material: String,
    /// Its new state.
    pub state: MaterialState,
    /// Demanded for a waiver.
    #[serde(default)]
    pub reason: Option<String>,
    /// What came and how; what was known stays where none is given.
    #[serde(default)]
    pub evidence: Option<MaterialEvidence>,
}

/// What came for a material and how: whatever is known of it.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct MaterialEvidence {
    /// The rulebook's id of the alternative.
    #[serde(default)]
    pub alternative: Option<String>,
    /// How it was signed.
    #[serde(default)]
    pub signed: Option<Signature>,
    /// The day written on it, not later than today.
    #[serde(default)]
    pub dated_on: Option<NaiveDate>,
    /// Where the paper is kept; may be empty.
    #[serde(default)]
    pub folder_number: String,
    /// 学信网 在线验证码, 12 or 16 letters and digits; may be empty.
    #[serde(default)]
    pub code: String,
    /// The last day on which the code can be looked at; demanded with a code.
    #[serde(default)]
    pub code_until: Option<NaiveDate>,
}

/// Say yes to a condition that needed a person.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ApproveCondition {
    /// The registration.
    pub registration: RegistrationId,
    /// Why.
    pub reason: String,
}

/// Issue the admit ticket.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct IssueTicket {
    /// The registration.
    pub registration: RegistrationId,
    /// Why it is issued although a fact is missing, where the gate lets somebody decide.
    #[serde(default)]
    pub override_reason: Option<String>,
}
