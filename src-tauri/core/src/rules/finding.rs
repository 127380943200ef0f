//! What a rule answers: a finding with its clause, what was measured and what was required. A refusal is a
//! value like any other; the sentences belong to the window.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The unit of a measured or required quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Pixels.
    Px,
    /// Bytes of the stored file.
    Byte,
    /// CIELAB lightness L*, 0 to 100.
    Lightness,
    /// CIELAB chroma C*, 0 upwards.
    Chroma,
    /// CIE76 colour difference ΔE, 0 upwards.
    DeltaE,
    /// A fraction of one.
    Fraction,
    /// Degrees of an angle.
    Degree,
    /// Fine over coarse detail, 0 upwards.
    Sharpness,
    /// Whole years.
    Year,
    /// A vocational skill level, 5 (lowest) to 1.
    Level,
    /// Calendar days.
    Day,
    /// A count of things.
    Count,
    /// Money in fen (1/100 yuan).
    Fen,
}

/// What a value must satisfy. Bounds are inclusive except `more_than`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Bound {
    /// Strictly greater than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub more_than: Option<f64>,
    /// This or greater.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub at_least: Option<f64>,
    /// This or less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub at_most: Option<f64>,
}

impl Bound {
    /// Whether `value` lies inside the bound. NaN never does.
    pub fn holds(&self, value: f64) -> bool {
        self.more_than.is_none_or(|limit| value > limit)
            && self.at_least.is_none_or(|limit| value >= limit)
            && self.at_most.is_none_or(|limit| value <= limit)
            && !value.is_nan()
    }

    /// A bound that says nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The outcome of one rule on one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Met: no fault found.
    Pass,
    /// A person must look and decide.
    Look,
    /// Not met.
    Fail,
}

/// Who may accept a case although this rule is not met, giving a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Override {
    /// Nobody: the thing itself is unusable.
    Never,
    /// A supervisor.
    Supervisor,
    /// Any clerk.
    Clerk,
}

/// One rule applied to one case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// The rule's stable id, such as `photo.height`.
    pub rule: String,
    /// Pass, look or fail.
    pub outcome: Outcome,
    /// The clause of the notice, such as `三(二)2`.
    pub clause: String,
    /// The notice's own words.
    pub quote: String,
    /// What was measured, in `unit`; none where the fact is missing or is a word.
    pub measured: Option<f64>,
    /// What was met in words rather than numbers, as a code such as `png`; none where `measured` says it all.
    pub observed: Option<String>,
    /// What the rule demands for a pass.
    pub required: Bound,
    /// The unit of `measured` and `required`.
    pub unit: Option<Unit>,
    /// Who may accept the case all the same.
    pub may_override: Override,
}

/// The worst outcome among `findings`; `Pass` for none.
pub fn worst(findings: &[Finding]) -> Outcome {
    findings.iter().map(|finding| finding.outcome).max().unwrap_or(Outcome::Pass)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_excludes_its_limit_and_the_others_include_theirs() {
        let more = Bound { more_than: Some(132.0), ..Bound::default() };
        assert!(!more.holds(131.0) && !more.holds(132.0) && more.holds(133.0));
        let window = Bound { at_least: Some(1.0), at_most: Some(2.0), ..Bound::default() };
        assert!(!window.holds(0.9) && window.holds(1.0) && window.holds(2.0) && !window.holds(2.1));
        assert!(!window.holds(f64::NAN), "an unmeasurable value meets nothing");
    }

    #[test]
    fn an_unmeasured_value_does_not_slip_through_an_empty_bound() {
        assert!(!Bound::default().holds(f64::NAN));
    }
}
