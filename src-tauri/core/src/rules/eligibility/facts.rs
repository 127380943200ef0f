//! What is known of a candidate's career: work, certificates, education, titles.

use crate::model::{Degree, Level, PartialDate, SchoolType, StudyStatus, TechnicianClass};
use crate::rules::policies::Policies;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ruling::Ruling;

/// What is known, and what is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The day of application; every age and duration is measured on it (A04, A06).
    pub application_date: NaiveDate,
    /// The exam month wanted, any day of it; none to judge the conditions alone.
    pub month: Option<NaiveDate>,
    /// Birth date.
    pub birth_date: NaiveDate,
    /// What the candidate states.
    pub career: &'a Career,
    /// Recorded rulings.
    pub rulings: &'a [Ruling],
    /// The readings in force.
    pub policies: &'a Policies,
    /// Judge by the same rules although the day lies outside the notice's year.
    pub beyond_notice: bool,
}

/// A working life as stated by the candidate.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Career {
    /// 拟从事本职业或相关职业工作 (L5-1).
    #[serde(default)]
    pub intends_to_work: bool,
    /// Stretches of work.
    #[serde(default)]
    pub spells: Vec<Spell>,
    /// Vocational certificates.
    #[serde(default)]
    pub certificates: Vec<Certificate>,
    /// Diplomas and studies.
    #[serde(default)]
    pub education: Vec<Education>,
    /// 职称.
    #[serde(default)]
    pub professional_titles: Vec<ProfessionalTitle>,
}

/// One stretch of work as stated by the candidate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Spell {
    /// The occupation, from the rulebook's lists or in the candidate's words.
    pub occupation: String,
    /// 工作单位; may be empty.
    #[serde(default)]
    pub employer: String,
    /// First day or month.
    pub start: PartialDate,
    /// Last day or month, inclusive; none while it goes on.
    pub end: Option<PartialDate>,
    /// A recorded ruling on whether the occupation is related.
    #[serde(default)]
    pub staff_ruled_related: Option<bool>,
}

/// 职业资格证书 or 职业技能等级证书.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Certificate {
    /// The occupation it certifies.
    pub occupation: String,
    /// The level printed on it; never inferred from a title (A08).
    pub level: Level,
    /// 发证日期.
    pub issue_date: PartialDate,
    /// The title on an old certificate, where it differs from the occupation.
    #[serde(default)]
    pub printed_title: Option<String>,
    /// A recorded ruling on whether the occupation is related.
    #[serde(default)]
    pub staff_ruled_related: Option<bool>,
}

/// A diploma, or studies under way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Education {
    /// 学校类型.
    pub school_type: SchoolType,
    /// 专业; empty where the school has none.
    #[serde(default)]
    pub major: String,
    /// 专业类 of a university major.
    #[serde(default)]
    pub major_class: Option<String>,
    /// 班别 of a 技工院校.
    #[serde(default)]
    pub class: Option<TechnicianClass>,
    /// 学历层次 where the school type leaves it open.
    #[serde(default)]
    pub degree: Option<Degree>,
    /// Day of the diploma, or expected.
    #[serde(default)]
    pub date: Option<PartialDate>,
    /// 毕业 or 在读.
    #[serde(default = "graduated")]
    pub status: StudyStatus,
    /// A recorded ruling on whether the major is related.
    #[serde(default)]
    pub staff_ruled_major_related: Option<bool>,
}

fn graduated() -> StudyStatus {
    StudyStatus::Graduated
}

/// 初级职称（专业技术人员职业资格） (A13).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProfessionalTitle {
    /// The title.
    pub title: String,
    /// When it was given.
    pub date: PartialDate,
}

impl Spell {
    /// Whether one of its dates is only a month.
    pub(super) fn is_by_month(&self) -> bool {
        let month = |date: PartialDate| matches!(date, PartialDate::Month(_));
        month(self.start) || self.end.is_some_and(month)
    }
}

impl Education {
    /// Whether the diploma is there on `day`. `foreseen` also counts studies that will have ended by then, for saying
    /// from when somebody may apply.
    pub(super) fn is_finished(&self, day: NaiveDate, foreseen: bool) -> bool {
        let by_then = self.date.is_none_or(|date| date.first_day() <= day);
        match self.status {
            StudyStatus::Graduated => by_then,
            StudyStatus::Enrolled => foreseen && self.date.is_some() && by_then,
        }
    }
}
