//! What a rulebook must hold beyond its syntax: nothing missing, nothing that contradicts itself.

use super::rulebook::{Rulebook, RulebookError};
use super::{calendar, deadline, fee, office_hours};
use std::collections::HashSet;

/// Rules that the program asks for by name; a rulebook without one of them is incomplete.
pub(super) const REQUIRED_RULES: [&str; 13] = [
    "identity.resident_card",
    "identity.validity",
    "identity.agreement",
    "photo.format",
    "photo.height",
    "photo.width",
    "photo.bytes",
    "photo.colour",
    "photo.background.lightness",
    "photo.background.chroma",
    "photo.background.evenness",
    "ticket.due",
    "results.due",
];

/// Refuse a rulebook that is incomplete or contradicts itself.
pub(super) fn check(book: &Rulebook, text: &str) -> Result<(), RulebookError> {
    let refuse = |needle: &str, reason: String| Err(RulebookError { line: line_with(text, needle), reason });
    for id in REQUIRED_RULES {
        if book.rule(id, book.notice.from).is_none() {
            return refuse(id, format!("rule {id} is missing or begins after {}", book.notice.from));
        }
    }
    let mut seen = HashSet::new();
    for rule in &book.rules {
        if !seen.insert((&rule.id, rule.from)) {
            return refuse(&rule.id, format!("rule {} stands twice with the same day", rule.id));
        }
        if rule.unit.is_none() && !rule.pass.is_empty() {
            return refuse(&rule.id, format!("rule {} has a bound without a unit", rule.id));
        }
        if let (Some(least), Some(most)) = (rule.pass.at_least, rule.pass.at_most)
            && least > most
        {
            return refuse(&rule.id, format!("rule {}: at_least {least} is above at_most {most}", rule.id));
        }
        deadline::check(rule).or_else(|reason| refuse(&rule.id, reason))?;
    }
    for offering in &book.offerings {
        if offering.months.iter().any(|month| !(1..=12).contains(month)) {
            return refuse(&offering.id, format!("offering {} has a month that does not exist", offering.id));
        }
        if book.fee(&offering.id, book.notice.from).is_none() {
            return refuse(&offering.id, format!("offering {} has no fee", offering.id));
        }
        if book.conditions(&offering.id, book.notice.from).next().is_none() {
            return refuse(&offering.id, format!("offering {} has no condition", offering.id));
        }
    }
    let offered = |id: &str| book.offering(id).is_some();
    if let Some(fee) = book.fees.iter().find(|fee| !offered(&fee.offering)) {
        return refuse(&fee.offering, format!("a fee names the unknown offering {}", fee.offering));
    }
    if let Some(condition) = book.conditions.iter().find(|condition| !offered(&condition.offering)) {
        return refuse(&condition.offering, format!("condition {} names an unknown offering", condition.id));
    }
    office_hours::check(&book.office_hours).or_else(|reason| refuse("[office_hours]", reason))?;
    fee::check(&book.resit_fees).or_else(|reason| refuse("[[resit_fee]]", reason))?;
    calendar::check(&book.calendars).or_else(|reason| refuse("[[calendar]]", reason))
}

fn line_with(text: &str, needle: &str) -> usize {
    text.lines().position(|line| line.contains(needle)).map_or(0, |index| index + 1)
}
