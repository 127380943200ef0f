//! The notice as data: loading a rulebook, refusing a broken one with its line, and looking a rule up by day.

mod check;
mod condition;
mod day;
mod document;
mod footnote;
mod notice;
mod plan;
mod policy;

pub use condition::{Condition, DiplomaDemand, LevelHeading, MaterialAlternative, MaterialRule};
pub use document::{HongKongCard, IdentityDocuments, VoidSince};
pub use footnote::{JuniorCollege, ListEnding, OccupationRule, OldTitles, RelatedMajors, RelatedOccupations};
pub use notice::{Account, Institution, Notice, Quoted};
pub use plan::{Fee, Offering, SubjectMode};
pub use policy::PolicyRule;

pub(super) use day::day;

use super::calendar::CalendarYear;
use super::fee::ResitFee;
use super::office_hours::OfficeHours;
use super::policies::Policies;
use super::rule::Rule;
use crate::model::Level;
use chrono::NaiveDate;
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// The rulebook shipped with this program.
pub const RULEBOOK_2026: &str = include_str!("../../../rulebook/2026.toml");

/// All rules of one notice. Every quote stands in the notice and begins on its line.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rulebook {
    /// Which notice this is.
    pub notice: Notice,
    /// Who publishes it and where the desk is.
    pub institution: Institution,
    /// Where fees are paid to.
    pub account: Account,
    /// 一: what can be registered for.
    #[serde(rename = "offering")]
    pub offerings: Vec<Offering>,
    /// 二: subjects and how they are examined.
    #[serde(rename = "subject")]
    pub subjects: Vec<SubjectMode>,
    /// 附件 2: dated prices.
    #[serde(rename = "fee")]
    pub fees: Vec<Fee>,
    /// 附件 1: the headings above the conditions.
    #[serde(rename = "level_heading")]
    pub level_headings: Vec<LevelHeading>,
    /// 附件 1: ways to be eligible.
    #[serde(rename = "condition")]
    pub conditions: Vec<Condition>,
    /// 本职业 of each occupation.
    #[serde(rename = "occupation")]
    pub occupations: Vec<OccupationRule>,
    /// 相关职业 of each occupation.
    pub related_occupations: Vec<RelatedOccupations>,
    /// 相关专业 of each occupation by school type.
    pub related_majors: Vec<RelatedMajors>,
    /// Occupations that may demand 大学专科学历 beside the condition (A02).
    #[serde(default)]
    pub junior_college: Vec<JuniorCollege>,
    /// Titles of old certificates (A08).
    #[serde(default)]
    pub old_titles: Vec<OldTitles>,
    /// 三(二)1: which documents each group of candidates may show.
    pub identity_documents: Vec<IdentityDocuments>,
    /// 三(二)1: which Hong Kong identity cards are in force.
    pub hong_kong_card: HongKongCard,
    /// Everything that is a value with a bound or a plain demand.
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
    /// 四(二): when the desk is open.
    pub office_hours: OfficeHours,
    /// 附件 2: how a resit of each subject is charged.
    #[serde(rename = "resit_fee")]
    pub resit_fees: Vec<ResitFee>,
    /// Working days of each year that has been announced.
    #[serde(rename = "calendar", default)]
    pub calendars: Vec<CalendarYear>,
    /// One-time readings of what the notice leaves open.
    #[serde(rename = "policy")]
    pub policies: Vec<PolicyRule>,
    /// SHA-256 of the text this was loaded from, in hex: stored with every verdict.
    #[serde(skip)]
    pub digest: String,
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
        check::check(&book, text)?;
        book.digest = crate::model::hex(&Sha256::digest(text.as_bytes()));
        Ok(book)
    }

    /// The rule `id` in force on `day`: the latest of its versions that has begun.
    pub fn rule(&self, id: &str, day: NaiveDate) -> Option<&Rule> {
        self.rules.iter().filter(|rule| rule.id == id && rule.from <= day).max_by_key(|rule| rule.from)
    }

    /// Whether it holds on the day on which a registration is taken: one taken before stays under the notice
    /// of its day.
    pub fn judges(&self, day: NaiveDate) -> bool {
        day >= self.notice.from
    }

    /// The offering with this id.
    pub fn offering(&self, id: &str) -> Option<&Offering> {
        self.offerings.iter().find(|offering| offering.id == id)
    }

    /// The offering of this occupation, work type and level, named as the plan names them.
    pub fn offering_of(&self, occupation: &str, work_type: Option<&str>, level: Level) -> Option<&Offering> {
        self.offerings.iter().find(|offering| {
            offering.occupation == occupation
                && offering.work_type.as_deref() == work_type
                && offering.level == level
        })
    }

    /// The conditions of an offering in force on `day`, in the notice's order; of one that was changed, the latest
    /// version.
    pub fn conditions(&self, offering: &Offering, day: NaiveDate) -> impl Iterator<Item = &Condition> {
        let same = |one: &Condition, other: &Condition| {
            one.id == other.id && one.occupation == other.occupation && one.level == other.level
        };
        let (occupation, level) = (offering.occupation.clone(), offering.level);
        self.conditions.iter().filter(move |condition| {
            condition.occupation == occupation
                && condition.level == level
                && condition.from <= day
                && !self
                    .conditions
                    .iter()
                    .any(|later| same(later, condition) && later.from > condition.from && later.from <= day)
        })
    }

    /// The price of an offering on `day`.
    pub fn fee(&self, offering: &str, day: NaiveDate) -> Option<&Fee> {
        let offering = self.offering(offering)?;
        self.fees
            .iter()
            .filter(|fee| {
                fee.occupation == offering.occupation && fee.level == offering.level && fee.from <= day
            })
            .max_by_key(|fee| fee.from)
    }

    /// What the notice leaves open, read as this rulebook proposes.
    pub fn default_policies(&self) -> Policies {
        let mut policies = Policies::default();
        for policy in &self.policies {
            // The check on loading has made sure that every default is known.
            let _ = policies.set(&policy.id, &policy.default);
        }
        policies
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
        assert_eq!(Rulebook::load(&broken).unwrap_err().line, 8);
    }
}
