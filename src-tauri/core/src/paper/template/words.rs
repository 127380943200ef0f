//! The words of one paper: those that a candidate signs, those handed out, the admit ticket.

use super::sentences::{Fault, Sentences, Values, title_fault};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// The institution, as every sentence may name it.
pub(in crate::paper) const INSTITUTION: [&str; 4] = ["{issuer}", "{address}", "{hours}", "{enquiries}"];
/// The candidate, as a statement may name them.
pub(in crate::paper) const CANDIDATE: [&str; 6] =
    ["{name}", "{document_type}", "{document_number}", "{occupation}", "{work_type}", "{level}"];
/// What to write as a transfer's remark.
pub(in crate::paper) const REMARK: &str = "{remark}";
/// The times that a rule for candidates may name.
const TIMES: [&str; 3] = ["{arrive_before}", "{closed_after}", "{leave_after}"];

/// How many sentences a paper has room for, and the most minutes that one of its times may be.
const STATEMENT: (usize, usize) = (1, 10);
const NOTES: (usize, usize) = (0, 10);
const RULES: (usize, usize) = (1, 14);
const MOST_MINUTES: u16 = 240;

/// A paper that a candidate signs.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::paper) struct SignedWords {
    pub(super) title: Spanned<String>,
    pub(in crate::paper) statement: Sentences,
    /// Instead of the statement, of studies under way: 学历承诺书 alone.
    pub(in crate::paper) studying: Option<Sentences>,
}

/// A paper that a candidate takes away.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::paper) struct HandedWords {
    pub(super) title: Spanned<String>,
    pub(in crate::paper) notes: Sentences,
}

/// The admit ticket.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::paper) struct TicketWords {
    pub(super) title: Spanned<String>,
    arrive_before: Option<Spanned<u16>>,
    closed_after: Option<Spanned<u16>>,
    leave_after: Option<Spanned<u16>>,
    rules: Sentences,
}

impl SignedWords {
    /// The title, as the paper and its file bear it.
    pub(in crate::paper) fn title(&self) -> &str {
        self.title.get_ref()
    }

    pub(super) fn fault(&self, may_study: bool) -> Option<Fault> {
        let at = self.title.span().start;
        let names = [&INSTITUTION[..], &CANDIDATE].concat();
        let misplaced = || (at, "only [education_commitment] has `studying`".to_owned());
        title_fault(&self.title)
            .or_else(|| self.statement.fault(at, STATEMENT, &names))
            .or_else(|| self.studying.as_ref().and_then(|it| it.fault(at, STATEMENT, &names)))
            .or_else(|| (self.studying.is_some() && !may_study).then(misplaced))
    }

    pub(super) fn texts(&self) -> impl Iterator<Item = &Spanned<String>> {
        let studying = self.studying.iter().flat_map(Sentences::iter);
        std::iter::once(&self.title).chain(self.statement.iter()).chain(studying)
    }
}

impl HandedWords {
    /// The title, as the paper and its file bear it.
    pub(in crate::paper) fn title(&self) -> &str {
        self.title.get_ref()
    }

    /// Its notes may name the institution and what `more` allows.
    pub(super) fn fault(&self, more: &[&str]) -> Option<Fault> {
        let names = [&INSTITUTION[..], more].concat();
        title_fault(&self.title).or_else(|| self.notes.fault(self.title.span().start, NOTES, &names))
    }

    pub(super) fn texts(&self) -> impl Iterator<Item = &Spanned<String>> {
        std::iter::once(&self.title).chain(self.notes.iter())
    }
}

impl TicketWords {
    /// The title, as the paper and its file bear it.
    pub(in crate::paper) fn title(&self) -> &str {
        self.title.get_ref()
    }

    /// The rules for candidates (考生须知). One whose time is not set is left out.
    pub(in crate::paper) fn rules(&self, institution: &Values<'_>) -> Vec<String> {
        let minutes: BTreeMap<&'static str, String> = TIMES
            .into_iter()
            .zip(self.times())
            .filter_map(|(name, time)| Some((name, time.as_ref()?.get_ref().to_string())))
            .collect();
        let absent: Vec<&str> = TIMES.into_iter().filter(|name| !minutes.contains_key(name)).collect();
        let times = minutes.iter().map(|(name, value)| (*name, value.as_str()));
        let values: Vec<_> = institution.iter().copied().chain(times).collect();
        self.rules.filled_without(&values, &absent)
    }

    pub(super) fn closed_after(&self) -> Option<u16> {
        self.closed_after.as_ref().map(|minutes| *minutes.get_ref())
    }

    pub(super) fn fault(&self) -> Option<Fault> {
        let names = [&INSTITUTION[..], &TIMES].concat();
        let minutes = self.times().into_iter().flatten();
        let wrong = minutes.filter(|time| !(1..=MOST_MINUTES).contains(time.get_ref()));
        let wrong = wrong.map(|time| (time.span().start, format!("a time is 1 to {MOST_MINUTES} minutes")));
        title_fault(&self.title)
            .or_else(|| wrong.min())
            .or_else(|| self.rules.fault(self.title.span().start, RULES, &names))
    }

    /// Where the rules stand in the file.
    pub(super) fn rules_at(&self) -> usize {
        self.rules.iter().next().map_or(self.title.span().start, |rule| rule.span().start)
    }

    pub(super) fn texts(&self) -> impl Iterator<Item = &Spanned<String>> {
        std::iter::once(&self.title).chain(self.rules.iter())
    }

    fn times(&self) -> [&Option<Spanned<u16>>; 3] {
        [&self.arrive_before, &self.closed_after, &self.leave_after]
    }
}
