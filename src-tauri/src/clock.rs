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
    /// The demonstration's day, as long after its morning as the program has run.
    Demonstration(Instant),
}

impl Clock {
    /// A demonstration's clock that starts now.
    pub fn demonstration() -> Self {
        Self::Demonstration(Instant::now())
    }

    /// The moment.
    pub fn now(&self) -> Moment {
        match self {
            Self::Computer => from_millis(chrono_now()),
            Self::Demonstration(started) => {
                let begin = Moment::parse(DEMONSTRATION).map_or(0, Moment::unix_millis);
                let passed = i64::try_from(started.elapsed().as_millis()).unwrap_or_default();
                from_millis(begin + passed)
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
