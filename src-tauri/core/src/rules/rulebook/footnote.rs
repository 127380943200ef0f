//! The footnotes of 附件 1: 本职业, 相关职业, 相关专业 by school type, and what else they add.

use crate::model::{SchoolType, TechnicianClass};
use serde::Deserialize;

/// 本职业 of one occupation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OccupationRule {
    /// The occupation.
    pub name: String,
    /// Other names that are 本职业 too: its work types.
    pub own: Vec<String>,
    /// Majors of the occupation's own name: they count from any school (A11).
    #[serde(default)]
    pub own_majors: Vec<String>,
    /// The clause.
    pub clause: String,
    /// The notice's line.
    pub line: u32,
    /// The footnote, quoted.
    pub quote: String,
    /// Where a reading comes from.
    pub origin: Option<String>,
}

/// 相关职业 of one occupation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelatedOccupations {
    /// The occupation.
    pub occupation: String,
    /// The names listed.
    pub names: Vec<String>,
    /// Whether the list ends in 等 or 以及其他相关职业 (A05).
    pub open: bool,
    /// The clause.
    pub clause: String,
    /// The notice's line.
    pub line: u32,
    /// The footnote, quoted.
    pub quote: String,
}

/// How a list of majors ends (A11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListEnding {
    /// 等, or 以及其他相关专业.
    Open,
    /// A semicolon: neither open nor closed.
    Unclear,
    /// A full stop without 等.
    Closed,
}

/// 相关专业 of one occupation for some school types.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelatedMajors {
    /// The occupation.
    pub occupation: String,
    /// The schools it is for.
    pub schools: Vec<SchoolType>,
    /// Only for these classes of a 技工院校; for all where empty.
    #[serde(default)]
    pub classes: Vec<TechnicianClass>,
    /// The majors listed; one that ends in 类 is a 专业类.
    pub names: Vec<String>,
    /// How the list ends.
    pub ending: ListEnding,
    /// The clause.
    pub clause: String,
    /// The notice's line.
    pub line: u32,
    /// The list, quoted.
    pub quote: String,
}

/// 还需具备大学专科学历(或同等学力) (A02).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JuniorCollege {
    /// The occupation.
    pub occupation: String,
    /// The clause.
    pub clause: String,
    /// The notice's line.
    pub line: u32,
    /// The footnote, quoted.
    pub quote: String,
    /// Where the reading comes from.
    pub origin: Option<String>,
}

/// Titles of old certificates of an occupation: the level printed decides, the title asks for a person (A08).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OldTitles {
    /// The occupation.
    pub occupation: String,
    /// The titles.
    pub titles: Vec<String>,
    /// Where they come from.
    pub origin: String,
}
