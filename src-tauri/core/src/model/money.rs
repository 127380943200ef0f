//! Money is whole fen, never a floating-point number.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An amount in fen (1/100 yuan).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Fen(pub i64);

impl std::ops::Add for Fen {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::Sub for Fen {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl std::iter::Sum for Fen {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.map(|fen| fen.0).sum())
    }
}

impl std::fmt::Display for Fen {
    /// Yuan with two decimals: `160.00`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let fen = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", fen / 100, fen % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::Fen;

    #[test]
    fn fen_are_shown_as_yuan_with_two_decimals() {
        assert_eq!(Fen(16000).to_string(), "160.00");
        assert_eq!(Fen(-5).to_string(), "-0.05");
    }
}
