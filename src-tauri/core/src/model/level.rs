//! 等级: five is the lowest, one the highest. The notice's plan uses five, four and three.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A vocational skill level, 1 (highest) to 5 (lowest).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "u8", into = "u8")]
#[ts(type = "number")]
pub struct Level(u8);

impl Level {
    /// 五级/初级工.
    pub fn lowest() -> Self {
        Self(5)
    }

    /// The level's number, 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The name on certificates and papers, such as `四级/中级工`.
    pub fn label(self) -> &'static str {
        match self.0 {
            1 => "一级/高级技师",
            2 => "二级/技师",
            3 => "三级/高级工",
            4 => "四级/中级工",
            _ => "五级/初级工",
        }
    }
}

impl TryFrom<u8> for Level {
    type Error = String;
    fn try_from(number: u8) -> Result<Self, Self::Error> {
        if (1..=5).contains(&number) {
            Ok(Self(number))
        } else {
            Err(format!("level {number} is not 1 to 5"))
        }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}
