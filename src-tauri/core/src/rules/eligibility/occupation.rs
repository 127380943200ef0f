//! Whether an occupation counts as 本职业或相关职业.

use super::Facts;
use super::ruling::{Answer, RulingSubject, answer};
use crate::model::identity::fold_width;
use crate::rules::Rulebook;

/// How an occupation stands to an offering's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Own, listed as related, or ruled to be.
    Counts,
    /// Neither named nor excluded: the list ends in 等 (A05). `earlier_no`: somebody ruled against it in another case.
    Open { earlier_no: bool },
    /// Ruled out, or not named by a closed list.
    Excluded,
}

/// The standing of a stated occupation; a ruling recorded on the very entry decides before the lists do.
pub(super) fn standing(
    stated: &str,
    ruled: Option<bool>,
    occupation: &str,
    facts: &Facts<'_>,
    book: &Rulebook,
) -> Standing {
    match ruled {
        Some(true) => return Standing::Counts,
        Some(false) => return Standing::Excluded,
        None => {}
    }
    let name = folded(stated);
    if name.is_empty() {
        return Standing::Excluded;
    }
    if is_own(&name, occupation, book) {
        return Standing::Counts;
    }
    let related = book.related_occupations.iter().find(|related| related.occupation == occupation);
    if related.is_some_and(|related| related.names.contains(&name)) {
        return Standing::Counts;
    }
    let open = related.is_some_and(|related| related.open);
    match answer(facts.rulings, RulingSubject::Occupation, occupation, stated, None) {
        Answer::Yes => Standing::Counts,
        Answer::No => Standing::Excluded,
        Answer::EarlierNo if open => Standing::Open { earlier_no: true },
        Answer::Open if open => Standing::Open { earlier_no: false },
        Answer::EarlierNo | Answer::Open => Standing::Excluded,
    }
}

/// 本职业: the occupation, one of its work types, or both written together.
pub(super) fn is_own(name: &str, occupation: &str, book: &Rulebook) -> bool {
    name == occupation
        || book
            .occupations
            .iter()
            .filter(|rule| rule.name == occupation)
            .flat_map(|rule| &rule.own)
            .any(|own| name == own || name.strip_prefix(occupation).is_some_and(|rest| rest == own))
}

/// A name as it is compared: without white space and brackets, full-width letters narrow.
pub(super) fn folded(name: &str) -> String {
    name.chars()
        .map(fold_width)
        .filter(|character| !character.is_whitespace() && !matches!(character, '(' | ')' | '·' | '-'))
        .collect()
}
