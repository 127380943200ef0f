//! What a rulebook must hold beyond its syntax: nothing missing, nothing that contradicts itself.

use super::{MaterialRule, Offering, Rulebook, RulebookError};
use crate::model::{CandidateGroup, DocumentType, Level, SchoolType, Subject};
use crate::rules::photo::PHOTO_RULES;
use crate::rules::policies::{Policies, TELEPHONE_TICKET};
use crate::rules::{calendar, deadline, fee, office_hours};
use std::collections::HashSet;

/// Rules that the program asks for by name; a rulebook without one of them is incomplete.
const REQUIRED_RULES: [&str; 4] = ["identity.validity", "identity.agreement", "ticket.due", "results.due"];

/// What is wrong: words that stand on the faulty line, and the reason.
type Fault = (String, String);

/// Refuse a rulebook that is incomplete or contradicts itself.
pub(super) fn check(book: &Rulebook, text: &str) -> Result<(), RulebookError> {
    let checks = [rules, offerings, conditions, lists, documents, policies, days_and_money];
    match checks.iter().find_map(|check| check(book)) {
        None => Ok(()),
        Some((needle, reason)) => Err(RulebookError { line: line_with(text, &needle), reason }),
    }
}

fn fault(needle: &str, reason: String) -> Option<Fault> {
    Some((needle.to_owned(), reason))
}

/// The first thing that stands twice.
fn twice<T: std::hash::Hash + Eq + Clone>(things: impl IntoIterator<Item = T>) -> Option<T> {
    let mut seen = HashSet::new();
    things.into_iter().find(|thing| !seen.insert(thing.clone()))
}

fn rules(book: &Rulebook) -> Option<Fault> {
    let mut required = REQUIRED_RULES.iter().chain(&PHOTO_RULES);
    if let Some(id) = required.find(|id| book.rule(id, book.notice.from).is_none()) {
        return fault(id, format!("rule {id} is missing or begins after {}", book.notice.from));
    }
    if let Some((id, _)) = twice(book.rules.iter().map(|rule| (&rule.id, rule.from))) {
        return fault(id, format!("rule {id} stands twice with the same day"));
    }
    book.rules.iter().find_map(|rule| {
        let bounds = [Some(rule.pass), rule.look].into_iter().flatten();
        let crossed = bounds.filter_map(|bound| Some((bound.at_least?, bound.at_most?))).find(|(a, b)| a > b);
        match crossed {
            _ if rule.unit.is_none() && !rule.pass.is_empty() => {
                fault(&rule.id, format!("rule {} has a bound without a unit", rule.id))
            }
            Some((least, most)) => {
                fault(&rule.id, format!("rule {}: at_least {least} is above at_most {most}", rule.id))
            }
            None => None,
        }
    })
}

fn offerings(book: &Rulebook) -> Option<Fault> {
    if book.offerings.is_empty() {
        return fault("[notice]", "the plan offers nothing".to_owned());
    }
    if let Some(id) = twice(book.offerings.iter().map(|offering| &offering.id)) {
        return fault(id, format!("offering {id} stands twice"));
    }
    book.offerings.iter().find_map(|offering| offering_fault(book, offering)).or_else(|| {
        let fee = book.fees.iter().find(|fee| !is_offered(book, &fee.occupation, Some(fee.level)))?;
        fault(
            &fee.quote,
            format!("a fee names {} {}, which is not offered", fee.occupation, fee.level.label()),
        )
    })
}

fn offering_fault(book: &Rulebook, offering: &Offering) -> Option<Fault> {
    let id = &offering.id;
    let has_subject = |subject| {
        book.subjects.iter().any(|it| it.occupation == offering.occupation && it.subject == subject)
    };
    let reason = if offering.months.is_empty() {
        "has no month".to_owned()
    } else if let Some(month) = offering.months.iter().find(|month| !(1..=12).contains(*month)) {
        format!("has the month {month}, which does not exist")
    } else if book.fee(id, book.notice.from).is_none() {
        "has no fee".to_owned()
    } else if book.conditions(offering, book.notice.from).next().is_none() {
        "has no condition".to_owned()
    } else if !has_subject(Subject::Theory) || !has_subject(Subject::Skill) {
        "lacks a subject".to_owned()
    } else if !book.occupations.iter().any(|rule| rule.name == offering.occupation) {
        "has no footnote on 本职业".to_owned()
    } else if !book.related_occupations.iter().any(|rule| rule.occupation == offering.occupation) {
        "has no footnote on 相关职业".to_owned()
    } else {
        return None;
    };
    fault(id, format!("offering {id} {reason}"))
}

fn conditions(book: &Rulebook) -> Option<Fault> {
    let keys = book.conditions.iter().map(|one| (&one.id, &one.occupation, one.from));
    if let Some((id, occupation, _)) = twice(keys) {
        return fault(id, format!("condition {id} of {occupation} stands twice with the same day"));
    }
    book.conditions.iter().find_map(|condition| {
        let id = &condition.id;
        let demands_nothing = condition.age_years.is_none()
            && !condition.intention
            && !condition.work
            && condition.experience_years.is_none()
            && condition.certificate_level.is_none()
            && condition.diploma.is_none();
        if !is_offered(book, &condition.occupation, Some(condition.level)) {
            let (occupation, level) = (&condition.occupation, condition.level.label());
            return fault(id, format!("condition {id} is for {occupation} {level}, which is not offered"));
        }
        if demands_nothing {
            return fault(id, format!("condition {id} demands nothing"));
        }
        if condition.experience_years.is_some_and(|years| !(1..=50).contains(&years)) {
            return fault(id, format!("condition {id} demands a number of years outside 1 to 50"));
        }
        if let Some(material) = twice(condition.materials.iter().map(|material| &material.id)) {
            return fault(id, format!("condition {id} asks for {material} twice"));
        }
        condition.materials.iter().find_map(|material| alternatives(book, material))
    })
}

/// Alternatives are in the notice's words: its own material's, or those of another that asks for the same thing (A14).
fn alternatives(book: &Rulebook, material: &MaterialRule) -> Option<Fault> {
    let id = &material.id;
    if let Some(alternative) = twice(material.alternatives.iter().map(|alternative| &alternative.id)) {
        return fault(id, format!("material {id} names the alternative {alternative} twice"));
    }
    let stands = |words: &str| {
        book.conditions.iter().flat_map(|one| &one.materials).any(|one| one.quote.contains(words))
    };
    let stranger = material.alternatives.iter().find(|alternative| !stands(&alternative.quote))?;
    fault(&stranger.quote, format!("the alternative {} of {id} stands in no material's words", stranger.id))
}

fn lists(book: &Rulebook) -> Option<Fault> {
    let named = book.related_occupations.iter().map(|list| (&list.occupation, &list.names, &list.quote));
    let majors = book.related_majors.iter().map(|list| (&list.occupation, &list.names, &list.quote));
    let broken = named.chain(majors).find_map(|(occupation, names, quote)| {
        if !is_offered(book, occupation, None) {
            return fault(quote, format!("a list is for {occupation}, which is not offered"));
        }
        let stranger = names.iter().find(|name| !quote.contains(*name))?;
        fault(stranger, format!("{stranger} does not stand in the footnote that is quoted for it"))
    });
    broken.or_else(|| {
        let keys = book.related_majors.iter().flat_map(|list| {
            let classes: Vec<String> = if list.classes.is_empty() {
                vec![String::new()]
            } else {
                list.classes.iter().map(|class| class.as_str().to_owned()).collect()
            };
            let each = |school: &SchoolType| {
                classes.iter().map(|class| (*school, class.clone())).collect::<Vec<_>>()
            };
            list.schools.iter().flat_map(each).map(|key| (list.occupation.clone(), key)).collect::<Vec<_>>()
        });
        let (occupation, (school, _)) = twice(keys)?;
        fault(&occupation, format!("{occupation} has two lists of majors for {}", school.as_str()))
    })
}

fn documents(book: &Rulebook) -> Option<Fault> {
    CandidateGroup::ALL.iter().find_map(|group| {
        let rules: Vec<_> = book.identity_documents.iter().filter(|rule| rule.group == *group).collect();
        if !rules.iter().any(|rule| rule.from <= book.notice.from && !rule.accepted.is_empty()) {
            return fault("[[identity_documents]]", format!("the group {} has no document", group.as_str()));
        }
        rules.iter().find_map(|rule| {
            let both = |document: &&DocumentType| rule.judged.contains(document);
            let document = rule.accepted.iter().find(both)?;
            fault(&rule.quote, format!("{} is both accepted and judged", document.as_str()))
        })
    })
}

fn policies(book: &Rulebook) -> Option<Fault> {
    let known = Policies::known();
    if let Some(id) = twice(book.policies.iter().map(|policy| &policy.id)) {
        return fault(id, format!("policy {id} stands twice"));
    }
    let broken = book.policies.iter().find_map(|policy| {
        let id = &policy.id;
        let Some((_, values)) = known.iter().find(|(known, _)| known == id) else {
            return fault(id, format!("the program knows no policy {id}"));
        };
        if let Some(value) = policy.values.iter().find(|value| !values.contains(&value.as_str())) {
            return fault(id, format!("policy {id} has no value {value}"));
        }
        if id == TELEPHONE_TICKET && policy.default != Policies::default().telephone_ticket.as_str() {
            return fault(id, format!("policy {id} proposes another value than the program"));
        }
        if policy.values.contains(&policy.default) {
            return None;
        }
        fault(id, format!("the default of policy {id} is not one of its values"))
    });
    broken.or_else(|| {
        let mut needed = known.iter().filter(|(id, _)| *id != TELEPHONE_TICKET);
        let (id, _) = needed.find(|(id, _)| !book.policies.iter().any(|policy| policy.id == *id))?;
        fault("[[policy]]", format!("policy {id} is missing"))
    })
}

fn days_and_money(book: &Rulebook) -> Option<Fault> {
    let counted = book.rules.iter().find_map(|rule| Some((rule.id.as_str(), deadline::check(rule).err()?)));
    let (needle, reason) = counted
        .or_else(|| Some(("[office_hours]", office_hours::check(&book.office_hours).err()?)))
        .or_else(|| Some(("[[resit_fee]]", fee::check(&book.resit_fees).err()?)))
        .or_else(|| Some(("[[calendar]]", calendar::check(&book.calendars).err()?)))?;
    fault(needle, reason)
}

fn is_offered(book: &Rulebook, occupation: &str, level: Option<Level>) -> bool {
    book.offerings.iter().any(|offering| {
        offering.occupation == occupation && level.is_none_or(|level| offering.level == level)
    })
}

fn line_with(text: &str, needle: &str) -> usize {
    text.lines().position(|line| line.contains(needle)).map_or(0, |index| index + 1)
}
