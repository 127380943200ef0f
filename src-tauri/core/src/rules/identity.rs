//! 三(二)1: whether an identity document is accepted from a group of candidates, and valid on a day.

use super::rulebook::HongKongCard;
use super::{Bound, Finding, Outcome, Override, Rulebook};
use crate::model::{CandidateGroup, DocumentType, PartialDate, Validity};
use chrono::NaiveDate;

/// The id of the finding on whether a group may show a document.
pub const ACCEPTED: &str = "identity.accepted";
/// The id of the finding on the issue of a Hong Kong identity card.
pub const HONG_KONG_CARD: &str = "identity.hong_kong_card";

/// Whether the notice names the document for this group. What it does not name is refused; a supervisor may decide
/// otherwise, and what proves the same in law is a question (A18).
pub fn accepted(
    group: CandidateGroup,
    document_type: DocumentType,
    day: NaiveDate,
    book: &Rulebook,
) -> Option<Finding> {
    let rules = book.identity_documents.iter().filter(|rule| rule.group == group && rule.from <= day);
    let rule = rules.max_by_key(|rule| rule.from)?;
    let (outcome, observed, may_override) = if rule.accepted.contains(&document_type) {
        (Outcome::Pass, "named", Override::Never)
    } else if rule.judged.contains(&document_type) {
        (Outcome::Look, "judged", Override::Clerk)
    } else {
        (Outcome::Fail, "not_named", Override::Supervisor)
    };
    Some(Finding {
        rule: ACCEPTED.to_owned(),
        outcome,
        clause: rule.clause.clone(),
        quote: rule.quote.clone(),
        measured: None,
        observed: Some(observed.to_owned()),
        required: Bound::default(),
        unit: None,
        may_override,
    })
}

/// Whether the document is valid on the day of registration and on the exam's day. A card that ends between the two
/// needs a look: the candidate must bring the new one. So does one whose validity nobody has stated.
pub fn validity(
    validity: Validity,
    today: NaiveDate,
    exam: Option<NaiveDate>,
    book: &Rulebook,
) -> Vec<Finding> {
    let Some(rule) = book.rule("identity.validity", today) else { return Vec::new() };
    if validity == Validity::NotStated {
        return vec![rule.observe(Outcome::Look, validity.kind().as_str())];
    }
    let days_left = |day: NaiveDate| validity.days_left(day);
    let Some(left) = days_left(today) else {
        return vec![rule.observe(Outcome::Pass, validity.kind().as_str())];
    };
    #[expect(clippy::cast_precision_loss, reason = "days of a life fit a double exactly")]
    let mut findings = vec![rule.judge(left as f64)];
    if left >= 0 && exam.and_then(days_left).is_some_and(|left| left < 0) {
        findings.push(rule.observe(Outcome::Look, "expires_before_exam"));
    }
    findings
}

/// Whether a Hong Kong identity card is in force: it prints no last day, so the day of issue decides. A card of
/// November 2018 known by its month alone is a question.
pub fn hong_kong_card(
    issued_on: Option<PartialDate>,
    birth_date: NaiveDate,
    today: NaiveDate,
    book: &Rulebook,
) -> Finding {
    let card = &book.hong_kong_card;
    let (outcome, observed) = match issued_on {
        None => (Outcome::Look, "issue_unknown"),
        Some(issued) if issued.first_day() > today => (Outcome::Fail, "issued_later"),
        Some(issued) if issued.first_day() >= card.issued_from => (Outcome::Pass, "in_force"),
        Some(_) if !is_void(card, birth_date, today) => (Outcome::Pass, "in_force"),
        Some(issued) if issued.last_day() >= card.issued_from => (Outcome::Look, "issue_unknown"),
        Some(_) => (Outcome::Fail, "void"),
    };
    Finding {
        rule: HONG_KONG_CARD.to_owned(),
        outcome,
        clause: card.clause.clone(),
        quote: card.quote.clone(),
        measured: None,
        observed: Some(observed.to_owned()),
        required: Bound::default(),
        unit: None,
        may_override: if outcome == Outcome::Look { Override::Clerk } else { Override::Never },
    }
}

/// Whether the old cards of somebody born on `birth_date` are void on `day`.
fn is_void(card: &HongKongCard, birth_date: NaiveDate, day: NaiveDate) -> bool {
    let rules = card.void.iter().filter(|rule| rule.born_from <= birth_date);
    rules.max_by_key(|rule| rule.born_from).is_some_and(|rule| rule.on <= day)
}
