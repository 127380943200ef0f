//! Who saw or decided something, and when.

use crate::model::Moment;
use serde::Serialize;
use ts_rs::TS;

/// Somebody saw something.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Seen {
    /// By whom.
    pub clerk_name: String,
    /// When.
    pub at: Moment,
}

/// A person's decision with its reason.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Decision {
    /// By whom.
    pub clerk_name: String,
    /// When.
    pub at: Moment,
    /// Why.
    pub reason: String,
}
