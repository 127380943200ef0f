//! One thing wrong with a photo, the clause that must name it, and what else may be noticed beside it.

use super::examined;
use super::thresholds::ASKED;
use desk_core::rules::{Finding, Outcome};

/// One thing wrong with a photo.
pub(super) struct Violation {
    /// In words.
    pub(super) what: &'static str,
    /// The photo.
    pub(super) file: Vec<u8>,
    /// The rule that must name it.
    pub(super) rule: &'static str,
    /// As what.
    pub(super) outcome: Outcome,
    /// Rules, or the beginnings of their names, that may also not pass.
    pub(super) beside: &'static [&'static str],
}

/// A photo that `rule` must fail.
pub(super) fn fails(
    what: &'static str,
    file: Vec<u8>,
    rule: &'static str,
    beside: &'static [&'static str],
) -> Violation {
    Violation { what, file, rule, outcome: Outcome::Fail, beside }
}

/// A photo that `rule` must leave to a person.
pub(super) fn is_looked_at(
    what: &'static str,
    file: Vec<u8>,
    rule: &'static str,
    beside: &'static [&'static str],
) -> Violation {
    Violation { what, file, rule, outcome: Outcome::Look, beside }
}

/// What of a photo does not pass, beside what a person is always asked.
pub(super) fn open(file: &[u8]) -> Vec<Finding> {
    let findings = examined(file).unwrap().verdict.findings.into_iter();
    let always =
        |finding: &Finding| finding.outcome == Outcome::Look && ASKED.contains(&finding.rule.as_str());
    findings.filter(|finding| finding.outcome != Outcome::Pass && !always(finding)).collect()
}

/// Every violation is named by its rule, and nothing is named that may not be.
pub(super) fn each_is_named(violations: &[Violation], of: &str) {
    let mut wrong = Vec::new();
    for Violation { what, file, rule, outcome, beside } in violations {
        let open = open(file);
        let told: Vec<String> = open
            .iter()
            .map(|it| format!("{} {:?} {:?}{:?}", it.rule, it.outcome, it.measured, it.observed))
            .collect();
        if !open.iter().any(|finding| finding.rule == *rule && finding.outcome == *outcome) {
            wrong.push(format!("{what}: {rule} does not say {outcome:?}, but {told:?}"));
        }
        let strangers = open.iter().filter(|finding| {
            finding.rule != *rule && !beside.iter().any(|may| finding.rule.starts_with(may))
        });
        let strangers: Vec<&str> = strangers.map(|finding| finding.rule.as_str()).collect();
        if !strangers.is_empty() {
            wrong.push(format!("{what}: {strangers:?} beside {rule}, in {told:?}"));
        }
    }
    assert!(wrong.is_empty(), "{of}:\n{}", wrong.join("\n"));
}
