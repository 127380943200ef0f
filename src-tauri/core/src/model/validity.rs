//! How long an identity document is valid. "Long-term" is a state of its own, not a missing date.

use super::words::{DocumentType, words};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// The ways in which it is known how long a document is valid.
    ValidityKind {
        /// Through a day.
        Until = "until",
        /// 长期.
        LongTerm = "long_term",
        /// No day is printed.
        NonePrinted = "none_printed",
        /// Nobody has stated it yet.
        NotStated = "not_stated",
    }
}

/// 有效期限 as printed on the document, or that it is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "until", rename_all = "snake_case")]
pub enum Validity {
    /// Valid through this day.
    Until(NaiveDate),
    /// 长期.
    LongTerm,
    /// The document prints no last day, as a Hong Kong identity card.
    NonePrinted,
    /// Nobody has stated it yet: the document came by a list or by telephone, and nobody has seen it.
    NotStated,
}

impl Validity {
    /// What is known of a document of this type while nobody says how long it is valid: some print no day that could be said.
    pub fn unsaid(document_type: DocumentType) -> Self {
        if document_type == DocumentType::HongKongCard { Self::NonePrinted } else { Self::NotStated }
    }

    /// Which of them it is.
    pub fn kind(self) -> ValidityKind {
        match self {
            Self::Until(_) => ValidityKind::Until,
            Self::LongTerm => ValidityKind::LongTerm,
            Self::NonePrinted => ValidityKind::NonePrinted,
            Self::NotStated => ValidityKind::NotStated,
        }
    }

    /// The last day, where there is one.
    pub fn last_day(self) -> Option<NaiveDate> {
        match self {
            Self::Until(last) => Some(last),
            Self::LongTerm | Self::NonePrinted | Self::NotStated => None,
        }
    }

    /// Days left on `day`: 0 on the last day, negative once expired, none for a document without a last day.
    pub fn days_left(self, day: NaiveDate) -> Option<i64> {
        self.last_day().map(|last| (last - day).num_days())
    }
}
