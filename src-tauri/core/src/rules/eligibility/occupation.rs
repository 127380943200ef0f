//! Whether work in an occupation counts as 本职业或相关职业.

use crate::rules::{Rulebook, rulebook::Offering};

/// How an occupation stands to an offering's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Own, listed as related, or ruled to be.
    Counts,
    /// Neither named nor excluded: the list ends in 等 (A05).
    Open,
    /// Ruled out, or not named by a closed list.
    Excluded,
}

/// The standing of a stated occupation; a recorded ruling decides before the list does.
pub(super) fn standing(stated: &str, ruled: Option<bool>, offering: &Offering, book: &Rulebook) -> Standing {
    match ruled {
        Some(true) => return Standing::Counts,
        Some(false) => return Standing::Excluded,
        None => {}
    }
    let stated = stated.trim();
    if stated == offering.occupation || offering.work_type.as_deref() == Some(stated) {
        return Standing::Counts;
    }
    match book.related_occupations.iter().find(|related| related.occupation == offering.occupation) {
        Some(related) if related.names.iter().any(|name| name == stated) => Standing::Counts,
        Some(related) if related.open && !stated.is_empty() => Standing::Open,
        _ => Standing::Excluded,
    }
}
