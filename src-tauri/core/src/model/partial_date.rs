//! Dates as people know them: a day, or only a month. 承诺书 are written by month.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `2021-03-10` or `2021-03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub enum PartialDate {
    /// A day.
    Day(NaiveDate),
    /// A month, kept as its first day.
    Month(NaiveDate),
}

impl PartialDate {
    /// The first day it can mean.
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Day(day) | Self::Month(day) => day,
        }
    }

    /// The last day it can mean.
    pub fn last_day(self) -> NaiveDate {
        let after = self.day_after();
        after.pred_opt().unwrap_or(after)
    }

    /// The day after the last day it can mean.
    pub fn day_after(self) -> NaiveDate {
        match self {
            Self::Day(day) => day.succ_opt().unwrap_or(day),
            Self::Month(first) => first.checked_add_months(Months::new(1)).unwrap_or(first),
        }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let day =
            |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|day| day.year() > 1800);
        match text.len() {
            10 => day(&text).map(Self::Day),
            7 => day(&format!("{text}-01")).map(Self::Month),
            _ => None,
        }
        .ok_or_else(|| "not YYYY-MM-DD or YYYY-MM".to_owned())
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        match date {
            PartialDate::Day(day) => day.format("%Y-%m-%d").to_string(),
            PartialDate::Month(first) => first.format("%Y-%m").to_string(),
        }
    }
}
