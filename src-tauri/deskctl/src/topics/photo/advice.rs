//! What to do about a photo, in words for the candidate: the sentences that the window says too, in their order.

use desk_core::rules::{Finding, Outcome};
use serde::Deserialize;
use std::sync::LazyLock;

/// Read by the window as well. What must be done first stands first.
const SENTENCES: &str = include_str!("../../../../../ui/src/strings/photo_advice.json");

/// None where they could not be read, which a test does.
static ADVICE: LazyLock<Vec<Advice>> = LazyLock::new(|| serde_json::from_str(SENTENCES).unwrap_or_default());

/// What to do about one thing that a rule finds.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Advice {
    rule: String,
    /// Only where this was observed.
    observed: Option<String>,
    /// Only where what was measured is on this side of what is demanded.
    side: Option<Side>,
    /// What need not be said as well, because doing this does it.
    #[serde(default)]
    covers: Vec<String>,
    /// The desk can try to put it right by itself.
    #[serde(default)]
    pub(super) fix: bool,
    /// The sentence.
    pub(super) say: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Side {
    Low,
    High,
}

impl Side {
    fn of(finding: &Finding) -> Self {
        let least = finding.required.at_least.or(finding.required.more_than);
        match finding.measured.zip(least) {
            Some((measured, least)) if measured <= least => Self::Low,
            _ => Self::High,
        }
    }
}

impl Advice {
    fn is_for(&self, finding: &Finding) -> bool {
        self.rule == finding.rule
            && (self.observed.is_none() || self.observed == finding.observed)
            && self.side.is_none_or(|side| side == Side::of(finding))
    }
}

/// What to do about everything that fails: what only the candidate can do first, what the desk can try last.
pub(super) fn advice(findings: &[Finding]) -> Vec<&'static Advice> {
    let failed = findings.iter().filter(|finding| finding.outcome == Outcome::Fail);
    let mut found: Vec<(bool, usize)> = failed
        .filter_map(|finding| ADVICE.iter().position(|advice| advice.is_for(finding)))
        .map(|place| (ADVICE[place].fix, place))
        .collect();
    found.sort_unstable();
    let mut told: Vec<&'static Advice> = Vec::new();
    for (_, place) in found {
        let next = &ADVICE[place];
        if told.iter().all(|known| known.say != next.say && !known.covers.contains(&next.rule)) {
            told.push(next);
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::{ADVICE, advice};
    use crate::topics::rulebook;
    use desk_core::model::Moment;
    use desk_core::rules::photo::{FormatFault, PHOTO_RULES};
    use desk_core::rules::{Finding, Outcome, Rulebook};

    fn failed(book: &Rulebook, id: &str, observed: Option<&str>, measured: Option<f64>) -> Finding {
        let day = Moment::parse("2026-03-18T10:00:00+08:00").unwrap().day();
        let mut finding = book.rule(id, day).unwrap().observe(Outcome::Fail, observed.unwrap_or("asked"));
        finding.measured = measured;
        finding
    }

    #[test]
    fn whatever_fails_has_a_sentence_and_no_sentence_is_for_nothing() {
        let book = rulebook().unwrap();
        for rule in PHOTO_RULES {
            for measured in [None, Some(0.0), Some(1e9)] {
                let told = advice(&[failed(&book, rule, None, measured)]);
                assert_eq!(told.len(), 1, "{rule} at {measured:?}");
            }
        }
        for fault in FormatFault::ALL {
            let told = advice(&[failed(&book, "photo.format", Some(fault.as_str()), None)]);
            assert_eq!(told.len(), 1, "{fault:?}");
        }
        assert!(ADVICE.iter().all(|advice| PHOTO_RULES.contains(&advice.rule.as_str())));
    }

    #[test]
    fn what_only_the_candidate_can_do_comes_first_and_the_same_is_said_once() {
        let book = rulebook().unwrap();
        let failed = |rule| failed(&book, rule, None, Some(0.0));
        let findings =
            ["photo.bytes", "photo.height", "photo.width", "photo.background.lightness"].map(failed);
        let told: Vec<&str> = advice(&findings).iter().map(|advice| advice.say.as_str()).collect();
        assert_eq!(
            told,
            ["背景偏灰，请在白墙前重拍", "照片太小，请发原图，不要发缩略图"],
            "a larger photo weighs more"
        );
    }
}
