//! How long an identity document is valid. "Long-term" is a state of its own, not a missing date.

use super::words::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// The three ways in which a document states how long it is valid.
    ValidityKind {
        /// Through a day.
        Until = "until",
        /// 长期.
        LongTerm = "long_term",
        /// No day is printed.
        NonePrinted = "none_printed",
    }
}

/// 有效期限 as printed on the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "until", rename_all = "snake_case")]
pub enum Validity {
    /// Valid through this day.
    Until(NaiveDate),
    /// 长期.
    LongTerm,
    /// The document prints no last day, as a Hong Kong identity card.
    NonePrinted,
}

impl Validity {
    /// Which of the three it is.
    pub fn kind(self) -> ValidityKind {
        match self {
            Self::Until(_) => ValidityKind::Until,
            Self::LongTerm => ValidityKind::LongTerm,
            Self::NonePrinted => ValidityKind::NonePrinted,
        }
    }

    /// The last day, where there is one.
    pub fn last_day(self) -> Option<NaiveDate> {
        match self {
            Self::Until(last) => Some(last),
            Self::LongTerm | Self::NonePrinted => None,
        }
    }

    /// Days left on `day`: 0 on the last day, negative once expired, none for a document without a last day.
    pub fn days_left(self, day: NaiveDate) -> Option<i64> {
        self.last_day().map(|last| (last - day).num_days())
    }
}
