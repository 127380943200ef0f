//! 一, 二 and 附件 2: what is offered, in which subjects, at which price.

use crate::model::{Fen, Level, Subject};
use chrono::NaiveDate;
use serde::Deserialize;

/// One row of the plan.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offering {
    /// Stable id.
    pub id: String,
    /// 职业.
    pub occupation: String,
    /// 工种; none for 劳动关系协调师.
    pub work_type: Option<String>,
    /// 等级.
    pub level: Level,
    /// The level as the plan prints it.
    pub level_label: String,
    /// 认定月份, 1 to 12 (A01).
    pub months: Vec<u32>,
    /// The clause.
    pub clause: String,
    /// The notice's line.
    pub line: u32,
    /// The plan's row, quoted.
    pub quote: String,
}

impl Offering {
    /// What people call it: the work type, or the occupation where it has none, and the level.
    pub fn called(&self) -> String {
        format!("{} {}", self.work_type.as_ref().unwrap_or(&self.occupation), self.level_label)
    }
}

/// One subject of an occupation and how it is examined.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubjectMode {
    /// The occupation.
    pub occupation: String,
    /// The subject.
    pub subject: Subject,
    /// 评价方式.
    pub mode: String,
    /// The clause.
    pub clause: String,
    /// The notice's line.
    pub line: u32,
    /// The row, quoted.
    pub quote: String,
}

/// The price of an occupation's level from a day on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// The occupation.
    pub occupation: String,
    /// The level.
    pub level: Level,
    /// First day of this price.
    #[serde(deserialize_with = "super::day")]
    pub from: NaiveDate,
    /// 理论知识.
    pub theory: Fen,
    /// 操作技能.
    pub skill: Fen,
    /// The clause.
    pub clause: String,
    /// The notice's line.
    pub line: u32,
    /// The price table's row, quoted.
    pub quote: String,
}
