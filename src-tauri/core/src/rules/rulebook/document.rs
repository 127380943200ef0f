//! 三(二)1: which identity documents each group of candidates may show.

use crate::model::{CandidateGroup, DocumentType};
use chrono::NaiveDate;
use serde::Deserialize;

/// The documents of one group.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdentityDocuments {
    /// The group.
    pub group: CandidateGroup,
    /// What the notice names.
    pub accepted: Vec<DocumentType>,
    /// What a person must judge (A18).
    #[serde(default)]
    pub judged: Vec<DocumentType>,
    /// First day on which it holds.
    #[serde(deserialize_with = "super::day")]
    pub from: NaiveDate,
    /// The clause.
    pub clause: String,
    /// The notice's line.
    pub line: u32,
    /// The sentence, quoted.
    pub quote: String,
    /// Where the reading comes from.
    pub origin: Option<String>,
}

/// Which Hong Kong identity cards are in force: they print no last day.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HongKongCard {
    /// Cards issued from this day on are in force.
    #[serde(deserialize_with = "super::day")]
    pub issued_from: NaiveDate,
    /// Since when cards issued before are void, the youngest holders first.
    pub void: Vec<VoidSince>,
    /// The clause.
    pub clause: String,
    /// The notice's line.
    pub line: u32,
    /// The words, quoted.
    pub quote: String,
    /// Where the days come from.
    pub origin: String,
}

/// Since when the old cards of some holders are void.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoidSince {
    /// Holders born on this day or later.
    #[serde(deserialize_with = "super::day")]
    pub born_from: NaiveDate,
    /// The first day on which their old cards are void.
    #[serde(deserialize_with = "super::day")]
    pub on: NaiveDate,
}
