//! Requests about clerks and their keys.

use crate::model::{ClerkId, Role};
use serde::Deserialize;
use ts_rs::TS;

/// First start: create the desk and its first supervisor.
#[derive(Clone, Deserialize, TS)]
pub struct FirstStart {
    /// The supervisor's name.
    pub name: String,
    /// Their passphrase.
    pub passphrase: String,
}

/// Log in, or switch to another clerk.
#[derive(Clone, Deserialize, TS)]
pub struct Unlock {
    /// Who.
    pub clerk_id: ClerkId,
    /// Their passphrase.
    pub passphrase: String,
}

/// Set a new passphrase by the printed recovery key.
#[derive(Clone, Deserialize, TS)]
pub struct UnlockWithRecoveryKey {
    /// The recovery key, with or without its hyphens.
    pub recovery_key: String,
    /// Whose passphrase was forgotten.
    pub clerk_id: ClerkId,
    /// The new passphrase.
    pub new_passphrase: String,
}

/// Tell that the recovery key was printed or written down.
#[derive(Clone, Deserialize, TS)]
pub struct ConfirmRecoveryKey {
    /// The recovery key as issued.
    pub recovery_key: String,
}

/// Issue a new recovery key; the old one stops working.
#[derive(Clone, Deserialize, TS)]
pub struct RenewRecoveryKey {
    /// The acting supervisor's passphrase.
    pub passphrase: String,
}

/// Change one's own passphrase.
#[derive(Clone, Deserialize, TS)]
pub struct ChangePassphrase {
    /// The present one.
    pub old: String,
    /// The new one.
    pub new: String,
}

/// Add a clerk.
#[derive(Clone, Deserialize, TS)]
pub struct AddClerk {
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// First passphrase.
    pub passphrase: String,
}
