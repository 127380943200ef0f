//! The notice as data: loading a rulebook, refusing a broken one with its line, and looking a rule up by day.

use super::rule::Rule;
use crate::model::{Fen, Level};
use chrono::NaiveDate;
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// The rulebook shipped with this program.
pub const RULEBOOK_2026: &str = include_str!("../../rulebook/2026.toml");

/// All rules of one notice.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rulebook {
    /// Which notice this is.
    pub notice: Notice,
    /// Who publishes it and where the desk is.
    pub institution: Institution,
    /// Where fees are paid to.
    pub account: Account,
    #[serde(rename = "offering")]
    /// What can be registered for.
    pub offerings: Vec<Offering>,
    /// Dated prices.
    #[serde(rename = "fee")]
    pub fees: Vec<Fee>,
    /// Ways to be eligible.
    #[serde(rename = "condition")]
    pub conditions: Vec<Condition>,
    /// 相关职业 of each occupation.
    pub related_occupations: Vec<RelatedOccupations>,
    /// Everything that is a value with a bound or a plain demand.
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
    /// When the desk is open, 四(二).
    pub office_hours: super::office_hours::OfficeHours,
    /// How a resit of each subject is charged, 附件 2.
    #[serde(rename = "resit_fee")]
    pub resit_fees: Vec<super::fee::ResitFee>,
    /// Working days of each year that has been announced.
    #[serde(rename = "calendar", default)]
    pub calendars: Vec<super::calendar::CalendarYear>,
    /// SHA-256 of the text this was loaded from, in hex: stored with every verdict.
    #[serde(skip)]
    pub digest: String,
}

/// Which notice a rulebook holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// The year of the plan.
    pub year: i32,
    /// First day on which the notice holds.
    #[serde(deserialize_with = "super::day::day")]
    pub from: NaiveDate,
    /// The institution.
    pub issuer: String,
    /// The notice's title, quoted.
    pub title: String,
}

/// The institution's address, hours and telephones, quoted.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Institution {
    /// Name.
    pub name: String,
    /// 业务受理地址.
    pub address: String,
    /// 业务受理时间.
    pub hours: String,
    /// 业务咨询电话.
    pub enquiries: String,
    /// 电话报名.
    pub registration_telephones: String,
    /// 投诉监督途径.
    pub complaints: String,
}

/// The account that fees are paid to, quoted.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// 开户名称.
    pub holder: String,
    /// 开户行.
    pub bank: String,
    /// 银行账号, with the notice's spaces.
    pub number: String,
}

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
    /// The plan's row, quoted.
    pub quote: String,
}

/// The price of an offering from a day on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// The offering's id.
    pub offering: String,
    /// First day of this price.
    #[serde(deserialize_with = "super::day::day")]
    pub from: NaiveDate,
    /// 理论知识.
    pub theory: Fen,
    /// 操作技能.
    pub skill: Fen,
    /// The clause.
    pub clause: String,
    /// The price table's row, quoted.
    pub quote: String,
}

/// One of the alternatives under 具备以下条件之一.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// `L<level>-<number in the notice>`.
    pub id: String,
    /// The offering's id.
    pub offering: String,
    /// The clause.
    pub clause: String,
    /// The condition, quoted.
    pub quote: String,
    /// First day on which it holds.
    #[serde(deserialize_with = "super::day::day")]
    pub from: NaiveDate,
    /// Years of own or related work demanded.
    pub experience_years: u32,
    /// 申报材料.
    pub materials: Vec<MaterialRule>,
}

/// One thing the candidate hands in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaterialRule {
    /// Stable id of the kind of material.
    pub id: String,
    /// The notice's words.
    pub quote: String,
}

/// 相关职业 of one occupation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelatedOccupations {
    /// The occupation.
    pub occupation: String,
    /// The clause.
    pub clause: String,
    /// The footnote, quoted.
    pub quote: String,
    /// The names listed.
    pub names: Vec<String>,
    /// Whether the list ends in 等 (A05).
    pub open: bool,
}

/// Why a rulebook was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("rulebook line {line}: {reason}")]
pub struct RulebookError {
    /// One-based line, 0 where the fault has no line of its own.
    pub line: usize,
    /// What is wrong, for the person who edits the file.
    pub reason: String,
}

impl Rulebook {
    /// Read and check a rulebook. The one in force stays when this fails.
    pub fn load(text: &str) -> Result<Self, RulebookError> {
        let mut book: Self = toml::from_str(text).map_err(|error| RulebookError {
            line: error.span().map_or(0, |span| line_of(text, span.start)),
            reason: error.message().to_owned(),
        })?;
        super::rulebook_check::check(&book, text)?;
        book.digest = crate::model::hex(&Sha256::digest(text.as_bytes()));
        Ok(book)
    }

    /// The rule `id` in force on `day`: the latest of its versions that has begun.
    pub fn rule(&self, id: &str, day: NaiveDate) -> Option<&Rule> {
        self.rules.iter().filter(|rule| rule.id == id && rule.from <= day).max_by_key(|rule| rule.from)
    }

    /// The offering with this id.
    pub fn offering(&self, id: &str) -> Option<&Offering> {
        self.offerings.iter().find(|offering| offering.id == id)
    }

    /// The conditions of an offering in force on `day`, in the notice's order.
    pub fn conditions(&self, offering: &str, day: NaiveDate) -> impl Iterator<Item = &Condition> {
        self.conditions
            .iter()
            .filter(move |condition| condition.offering == offering && condition.from <= day)
    }

    /// The price of an offering on `day`.
    pub fn fee(&self, offering: &str, day: NaiveDate) -> Option<&Fee> {
        self.fees.iter().filter(|fee| fee.offering == offering && fee.from <= day).max_by_key(|fee| fee.from)
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_rulebook_loads_and_a_day_with_a_time_is_refused_with_its_line() {
        let book = Rulebook::load(RULEBOOK_2026).expect("the shipped rulebook is sound");
        assert_eq!(book.notice.from, NaiveDate::from_ymd_opt(2026, 1, 1).unwrap());
        let broken = RULEBOOK_2026.replacen("from = 2026-01-01", "from = 2026-01-01T00:00:00", 1);
        assert_eq!(Rulebook::load(&broken).unwrap_err().line, 7);
    }
}
