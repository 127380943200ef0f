//! 附件 1: one of the alternatives under 具备以下条件之一, with what it demands and the materials it asks for.

use crate::model::{Level, Paper, SchoolType};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The heading above the conditions of a level.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelHeading {
    /// The occupation.
    pub occupation: String,
    /// The level.
    pub level: Level,
    /// The clause.
    pub clause: String,
    /// The notice's line.
    pub line: u32,
    /// The heading, quoted.
    pub quote: String,
}

/// A condition: whatever is stated must all hold.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// `L<level>-<number in the notice>`.
    pub id: String,
    /// The occupation.
    pub occupation: String,
    /// The level.
    pub level: Level,
    /// First day on which it holds.
    #[serde(deserialize_with = "super::day")]
    pub from: NaiveDate,
    /// Years of age completed on the day of application (A04).
    pub age_years: Option<u32>,
    /// 拟从事本职业或相关职业工作.
    #[serde(default)]
    pub intention: bool,
    /// 从事本职业或相关职业工作, however short.
    #[serde(default)]
    pub work: bool,
    /// Years of own or related work; after the certificate where one is demanded (A06, A07).
    pub experience_years: Option<u32>,
    /// Level of the certificate demanded, in the own or a related occupation.
    pub certificate_level: Option<Level>,
    /// The diploma demanded, in the own or a related major.
    pub diploma: Option<DiplomaDemand>,
    /// A 初级职称 (A13): annex 1 does not print this way, so it is always a person's to decide.
    #[serde(default)]
    pub professional_title: bool,
    /// The clause.
    pub clause: String,
    /// The notice's line.
    pub line: u32,
    /// The condition, quoted.
    pub quote: String,
    /// 申报材料.
    pub materials: Vec<MaterialRule>,
    /// Where a reading comes from that the notice does not state.
    pub origin: Option<String>,
}

impl Condition {
    /// The materials that somebody with a diploma of this kind of school hands in; all of them where no school
    /// matters (A10).
    pub fn materials_for(&self, school: Option<SchoolType>) -> impl Iterator<Item = &MaterialRule> {
        self.materials.iter().filter(move |material| {
            school.is_none_or(|school| {
                material.for_schools.is_empty() || material.for_schools.contains(&school)
            })
        })
    }
}

/// Which diplomas a condition admits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiplomaDemand {
    /// 技工院校或中等及以上职业院校、专科及以上普通高等学校.
    VocationalOrHigher,
    /// 技工院校高级工班及以上.
    SeniorTechnicianClass,
    /// 高等职业学校、专科及以上普通高等学校.
    College,
}

/// One thing the candidate hands in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaterialRule {
    /// Stable id of the kind of material.
    pub id: String,
    /// The notice's words, with the number it prints.
    pub quote: String,
    /// Only for diplomas of these schools; for all where empty (A10).
    #[serde(default)]
    pub for_schools: Vec<SchoolType>,
    /// What may come for it, one of these; none where only one thing can (A10, A14).
    #[serde(default)]
    pub alternatives: Vec<MaterialAlternative>,
}

/// One of the things that satisfy a material.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MaterialAlternative {
    /// Stable id.
    pub id: String,
    /// The notice's line, where the words stand at another condition than the material's (A14).
    #[serde(default)]
    pub line: Option<u32>,
    /// The notice's words.
    pub quote: String,
    /// Whether it is a code to look up, with a last day.
    #[serde(default)]
    pub code: bool,
    /// The paper that the desk prints for it.
    #[serde(default)]
    pub paper: Option<Paper>,
}
