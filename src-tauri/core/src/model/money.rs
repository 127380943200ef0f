//! Money is whole fen, never a floating-point number; how it came, and where it goes back.

use super::words::words;
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

words! {
    /// How money came.
    PaymentMethod {
        /// 银行转账, the notice's way.
        BankTransfer = "bank_transfer",
        /// 现金.
        Cash = "cash",
        /// 刷卡.
        Card = "card",
        /// 扫码.
        ScanCode = "scan_code",
    }
    /// Where money that is given back goes.
    RefundTo {
        /// Back to whoever paid.
        Payer = "payer",
        /// Back to what is left of the transfer that it was part of.
        Transfer = "transfer",
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
