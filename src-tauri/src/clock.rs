//! The desk's clock: the computer's, or a fixed day that runs on for demonstration data.

use desk_core::model::Moment;
use std::time::Instant;

/// The morning of the demonstration's day.
const DEMONSTRATION: &str = "2026-03-18T10:15:00+08:00";

/// Where the shell gets the moment from.
#[derive(Debug)]
pub enum Clock {
    /// The computer's clock.
    Computer,
    /// A moment that was set, and as long after it as the program has run.
    Set(Moment, Instant),
}

impl Clock {
    /// A clock that starts now at `moment`.
    pub fn set(moment: Moment) -> Self {
        Self::Set(moment, Instant::now())
    }

    /// The morning of the demonstration's day.
    pub fn demonstration() -> Self {
        Self::set(Moment::parse(DEMONSTRATION).unwrap_or_else(Moment::epoch))
    }

    /// Whether it shows another day than the computer's.
    pub fn is_set(&self) -> bool {
        matches!(self, Self::Set(..))
    }

    /// The moment.
    pub fn now(&self) -> Moment {
        match self {
            Self::Computer => from_millis(chrono_now()),
            Self::Set(moment, started) => {
                let passed = i64::try_from(started.elapsed().as_millis()).unwrap_or_default();
                from_millis(moment.unix_millis() + passed)
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where the window's program reads the clock")]
fn chrono_now() -> i64 {
    chrono::Utc::now().timestamp_millis()
}

/// A computer's clock beyond the year 262000 counts as the beginning of 1970, which is noticed as running backwards.
fn from_millis(millis: i64) -> Moment {
    Moment::from_unix_millis(millis).unwrap_or_else(Moment::epoch)
}
