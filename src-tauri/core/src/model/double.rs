//! Other registrations of the same person (A35).

use super::RegistrationState;
use super::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// How another registration stands to the one that is taken.
    DoubleKind {
        /// 同一人、同一职业等级还在办: blocked (A35).
        SameOffering = "same_offering",
        /// The same person in the same month: the exams may be at the same hour. Asked.
        SameMonth = "same_month",
        /// The same person and occupation, another level or work type. Asked.
        SameOccupation = "same_occupation",
        /// The same document's number. Told.
        SameNumber = "same_number",
        /// The same name and birth date under another number. Told.
        SameName = "same_name",
    }
}

impl RegistrationState {
    /// Whether there is still something to do for it.
    pub fn is_under_way(self) -> bool {
        matches!(self, Self::Provisional | Self::Open)
    }
}
