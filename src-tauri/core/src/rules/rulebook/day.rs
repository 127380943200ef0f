//! A day in a rulebook: TOML's own date, unquoted, which chrono does not read by itself.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de::Error};
use toml::value::{Date, Datetime};

/// Read a TOML date without a time.
pub(in crate::rules) fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let stated = Datetime::deserialize(deserializer)?;
    match stated {
        Datetime { date: Some(Date { year, month, day }), time: None, offset: None } => {
            NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
                .ok_or_else(|| D::Error::custom("no such day"))
        }
        _ => Err(D::Error::custom("a date such as 2026-01-01 is expected, without a time")),
    }
}
