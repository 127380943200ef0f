//! Moments and days in Asia/Shanghai, which has had a fixed offset of eight hours since 1992. Nothing here reads
//! a clock: the moment is always an argument.

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

const SHANGHAI_SECONDS: i32 = 8 * 3600;
const DAY_MILLIS: i64 = 24 * 3600 * 1000;

/// A moment in Beijing time, with milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Moment(DateTime<FixedOffset>);

impl Moment {
    /// The start of 1970 UTC: what a clock shows that was never set.
    pub fn epoch() -> Self {
        Self(DateTime::UNIX_EPOCH.fixed_offset())
    }

    /// The moment this many milliseconds after the start of 1970 UTC; none outside the calendar.
    pub fn from_unix_millis(millis: i64) -> Option<Self> {
        let shanghai = FixedOffset::east_opt(SHANGHAI_SECONDS)?;
        DateTime::from_timestamp_millis(millis).map(|utc| Self(utc.with_timezone(&shanghai)))
    }

    /// Read RFC 3339, such as `2026-03-18T10:15:00.000+08:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let read = DateTime::parse_from_rfc3339(text).ok()?;
        Self::from_unix_millis(read.timestamp_millis())
    }

    /// Milliseconds since the start of 1970 UTC.
    pub fn unix_millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// The calendar day in Beijing.
    pub fn day(self) -> NaiveDate {
        self.0.date_naive()
    }

    /// The first moment of a day in Beijing.
    pub fn of_day(day: NaiveDate) -> Self {
        let days = day.signed_duration_since(NaiveDate::default()).num_days();
        Self::from_unix_millis(days * DAY_MILLIS - i64::from(SHANGHAI_SECONDS) * 1000)
            .unwrap_or(Self::epoch())
    }

    /// The first moment of this day in Beijing.
    pub fn day_begins(self) -> Self {
        Self::from_unix_millis(self.unix_millis() - self.millis_of_day()).unwrap_or(self)
    }

    /// The first moment of the next day in Beijing.
    pub fn day_ends(self) -> Self {
        Self::from_unix_millis(self.day_begins().unix_millis() + DAY_MILLIS).unwrap_or(self)
    }

    fn millis_of_day(self) -> i64 {
        (self.unix_millis() + i64::from(SHANGHAI_SECONDS) * 1000).rem_euclid(DAY_MILLIS)
    }

    /// `2026-03-18 10:15`, for papers.
    pub fn to_minute(self) -> String {
        self.0.format("%Y-%m-%d %H:%M").to_string()
    }

    /// `Wed, 18 Mar 2026 10:15:00 +0800`, for messages (RFC 5322, 3.3).
    pub fn for_message(self) -> String {
        self.0.format("%a, %d %b %Y %H:%M:%S %z").to_string()
    }

    /// `20260318-101500`, for file names.
    pub fn for_file_name(self) -> String {
        self.0.format("%Y%m%d-%H%M%S").to_string()
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, false))
    }
}

impl TryFrom<String> for Moment {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or_else(|| "not an RFC 3339 moment".to_owned())
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn a_day_begins_at_midnight_in_beijing() {
        let moment = Moment::of_day("2026-03-18".parse().unwrap());
        assert_eq!(moment.to_string(), "2026-03-18T00:00:00.000+08:00");
    }

    #[test]
    fn midnight_in_beijing_is_a_new_day_though_utc_is_still_yesterday() {
        let moment = Moment::parse("2026-03-17T16:00:00Z").unwrap();
        assert_eq!(moment.to_string(), "2026-03-18T00:00:00.000+08:00");
        assert_eq!(moment.day().to_string(), "2026-03-18");
    }
}
