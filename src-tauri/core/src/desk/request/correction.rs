//! Requests that put a registration right: corrected, withdrawn, merged.

use super::Register;
use crate::model::{CandidateId, RegistrationId};
use serde::Deserialize;
use ts_rs::TS;

/// Say what a correction would change and what follows from it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewCorrection {
    /// The registration.
    pub registration: RegistrationId,
    /// The whole form as it should have been. Its photo is not looked at, and `original_seen` only where the document is
    /// another one.
    pub form: Register,
}

/// Correct a registration.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Correct {
    /// The registration.
    pub registration: RegistrationId,
    /// As it was previewed.
    pub form: Register,
    /// Why.
    pub reason: String,
    /// The preview's, so that only what was shown is done.
    pub fingerprint: String,
}

/// Withdraw a registration or reinstate it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct StateChange {
    /// The registration.
    pub registration: RegistrationId,
    /// Why.
    pub reason: String,
}

/// A person by the row of one of their registrations.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfPerson {
    /// Only pairs that this person is one of; none for all.
    pub candidate: Option<CandidateId>,
}

/// Make one person of two rows.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MergeCandidates {
    /// The row that stays.
    pub survivor: CandidateId,
    /// The row whose registrations, documents and rulings move to it.
    pub merged: CandidateId,
    /// Why they are one person.
    pub reason: String,
}

/// Make two persons of them again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnmergeCandidates {
    /// The row that was given up.
    pub merged: CandidateId,
    /// Why they are two.
    pub reason: String,
}
