//! 业务受理时间, clause 四(二): whether the desk is open at a moment. What is found is a notice to the clerk and never
//! blocks anything (A33).

use super::Rulebook;
use super::calendar::{Workday, workday};
use crate::model::Moment;
use chrono::NaiveTime;
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use ts_rs::TS;

/// The desk's hours on a 工作日, Beijing time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeHours {
    /// The first moment of service.
    #[serde(deserialize_with = "time")]
    pub opens: NaiveTime,
    /// The last moment of service.
    #[serde(deserialize_with = "time")]
    pub closes: NaiveTime,
    /// The clause.
    pub clause: String,
    /// The line of the notice's text, from 1.
    pub line: u32,
    /// The notice's own words.
    pub quote: String,
}

/// Whether the desk is open, and if not, why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Office {
    /// A working day, inside the hours; both ends are inside.
    Open,
    /// A working day, before the desk opens.
    BeforeHours,
    /// A working day, after the last moment of service.
    AfterHours,
    /// Nobody works on this day.
    RestDay {
        /// The public holiday; none on a weekend.
        name: Option<String>,
    },
    /// The calendar does not hold this day.
    Unknown,
}

/// Whether the desk is open at `now`.
pub fn office_at(now: Moment, book: &Rulebook) -> Office {
    match workday(&book.calendars, now.day()) {
        None => Office::Unknown,
        Some(Workday::Weekend) => Office::RestDay { name: None },
        Some(Workday::Holiday { name }) => Office::RestDay { name: Some(name) },
        Some(Workday::Ordinary | Workday::Makeup { .. }) => within(&book.office_hours, now),
    }
}

/// Refuse hours that end before they begin.
pub(super) fn check(hours: &OfficeHours) -> Result<(), String> {
    if hours.opens < hours.closes {
        Ok(())
    } else {
        Err(format!("the desk closes at {}, not after it opens at {}", hours.closes, hours.opens))
    }
}

fn within(hours: &OfficeHours, now: Moment) -> Office {
    let passed = now.unix_millis() - now.day_begins().unix_millis();
    let until = |time: NaiveTime| (time - NaiveTime::MIN).num_milliseconds();
    if passed < until(hours.opens) {
        Office::BeforeHours
    } else if passed <= until(hours.closes) {
        Office::Open
    } else {
        Office::AfterHours
    }
}

/// Read a time of day such as `09:00`.
fn time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
    let stated = String::deserialize(deserializer)?;
    NaiveTime::parse_from_str(&stated, "%H:%M")
        .map_err(|_| D::Error::custom("a time of day such as \"09:00\" is expected"))
}
