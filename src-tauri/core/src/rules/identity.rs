//! 三(二)1: whether an identity document is accepted on a day.

use super::{Finding, Outcome, Rulebook};
use crate::model::Validity;
use chrono::NaiveDate;

pub use crate::model::identity::IdentityProblem;

/// Whether the document is valid on the day of registration and on the exam's day. A card that ends between the two
/// needs a look: the candidate must bring the new one.
pub fn validity(
    validity: Validity,
    today: NaiveDate,
    exam: Option<NaiveDate>,
    book: &Rulebook,
) -> Vec<Finding> {
    let Some(rule) = book.rule("identity.validity", today) else { return Vec::new() };
    let Validity::Until(last) = validity else { return vec![rule.observe(Outcome::Pass, "long_term")] };
    let days_left = |day: NaiveDate| (last - day).num_days();
    #[expect(clippy::cast_precision_loss, reason = "days of a life fit a double exactly")]
    let mut findings = vec![rule.judge(days_left(today) as f64)];
    if days_left(today) >= 0 && exam.is_some_and(|exam| days_left(exam) < 0) {
        findings.push(rule.observe(Outcome::Look, "expires_before_exam"));
    }
    findings
}
