//! How long an identity document is valid. "Long-term" is a state of its own, not a missing date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// 有效期限 as printed on the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "until", rename_all = "snake_case")]
pub enum Validity {
    /// Valid through this day.
    Until(NaiveDate),
    /// 长期.
    LongTerm,
}

impl Validity {
    /// Days left on `day`: 0 on the last day, negative once expired, none for a long-term document.
    pub fn days_left(self, day: NaiveDate) -> Option<i64> {
        match self {
            Self::Until(last) => Some((last - day).num_days()),
            Self::LongTerm => None,
        }
    }
}
