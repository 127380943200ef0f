//! The one clock of this program: the computer's, or the moment given with `--now`.

use crate::failure::Failure;
use desk_core::model::Moment;

/// Where moments come from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Clock {
    /// The computer's clock.
    Computer,
    /// The same moment always.
    Fixed(Moment),
}

impl Clock {
    /// From the value of `--now`.
    pub(crate) fn read(given: Option<&str>) -> Result<Self, Failure> {
        let Some(text) = given else { return Ok(Self::Computer) };
        let moment = Moment::parse(text).ok_or_else(|| {
            Failure::usage("--now is not an RFC 3339 moment such as 2026-03-18T10:15:00+08:00")
        })?;
        Ok(Self::Fixed(moment))
    }

    /// Now.
    pub(crate) fn now(self) -> Result<Moment, Failure> {
        match self {
            Self::Fixed(moment) => Ok(moment),
            Self::Computer => {
                computer().ok_or_else(|| Failure::input("the computer's clock is out of range"))
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place of this program that reads the clock")]
fn computer() -> Option<Moment> {
    Moment::from_unix_millis(chrono::Utc::now().timestamp_millis())
}
