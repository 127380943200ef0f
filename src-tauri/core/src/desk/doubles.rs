//! 重复: other registrations of the same person, and which of them must be answered for (A35).

use super::register::checked::Checked;
use super::request::CheckDoubles;
use super::view::DoubleView;
use super::{Desk, shown};
use crate::error::Result;
use crate::model::identity::read_number;
use crate::model::{CandidateId, DocumentType, DoubleKind, Moment, RegistrationId, normalize_name};
use crate::rules::Rulebook;
use crate::store::Reader;
use crate::store::tables::overview::{self, Overview};
use crate::store::tables::{candidate, identity_document, registration};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The most rows told of one person.
const MOST: usize = 20;

/// Whom and what other registrations are compared with.
pub(super) struct Wanted<'a> {
    /// The kind of document and whom its number identifies.
    pub(super) holder: Option<(DocumentType, &'a str)>,
    /// The candidate, where known.
    pub(super) candidate: Option<CandidateId>,
    /// Name as normalised, and birth date.
    pub(super) person: Option<(&'a str, NaiveDate)>,
    pub(super) offering: &'a str,
    pub(super) month: Option<NaiveDate>,
    /// The one that is looked at itself.
    pub(super) but: Option<RegistrationId>,
}

/// Other registrations of the same person, by number or by name and birth date: the same offering is blocked, the same
/// month and the same occupation are asked about, all others are told. Empty while the document cannot be read.
pub fn check_doubles(desk: &Desk, now: Moment, request: &CheckDoubles) -> Result<Vec<DoubleView>> {
    let (document, book) = (&request.document, desk.rulebook());
    let read = read_number(document.document_type, &document.number, now.day()).ok();
    let birth_date = read.as_ref().and_then(|read| read.birth_date).or(document.birth_date);
    let name = normalize_name(&request.name).ok();
    let wanted = Wanted {
        holder: read.as_ref().map(|read| (read.document_type, read.match_key.as_str())),
        candidate: None,
        person: name.as_deref().zip(birth_date),
        offering: &request.offering,
        month: request.month,
        but: None,
    };
    desk.read(|store, _| find(&book, store.reader(), &wanted))
}

/// As [`check_doubles`], for a registration about to be written.
pub(super) fn of_checked(desk: &Desk, reader: &Reader, checked: &Checked<'_>) -> Result<Vec<DoubleView>> {
    let number = &checked.document.number;
    let wanted = Wanted {
        holder: Some((number.document_type, &number.match_key)),
        candidate: checked.known,
        person: Some((&checked.name, checked.document.birth_date)),
        offering: &checked.offering.id,
        month: Some(checked.request.month),
        but: None,
    };
    find(&desk.rulebook(), reader, &wanted)
}

/// Whether a person must say yes.
pub(super) fn is_asked(kind: DoubleKind) -> bool {
    matches!(kind, DoubleKind::SameMonth | DoubleKind::SameOccupation)
}

/// What stands near, the gravest first.
pub(super) fn find(book: &Rulebook, reader: &Reader, wanted: &Wanted<'_>) -> Result<Vec<DoubleView>> {
    let mut by_number: BTreeSet<CandidateId> = wanted.candidate.into_iter().collect();
    if let Some((document_type, match_key)) = wanted.holder {
        let documents = identity_document::of_holder(reader, document_type, match_key)?;
        by_number.extend(documents.into_iter().map(|row| row.candidate_id));
    }
    let mut by_name = BTreeSet::new();
    if let Some((name, birth_date)) = wanted.person {
        by_name.extend(candidate::namesakes(reader, name, birth_date)?.into_iter().map(|row| row.id));
    }
    let mut found = Vec::new();
    for (candidate, same_number) in
        by_number.iter().map(|id| (*id, true)).chain(by_name.difference(&by_number).map(|id| (*id, false)))
    {
        for id in registration::of_candidate(reader, candidate)? {
            if Some(id) != wanted.but {
                let row = overview::get(reader, id)?;
                let kind = if same_number { kind(book, wanted, &row) } else { DoubleKind::SameName };
                found.push(DoubleView { kind, asked: is_asked(kind), row: shown::row(book, &row) });
            }
        }
    }
    found.sort_by_key(|it| (it.kind, std::cmp::Reverse(it.row.registered_at)));
    found.truncate(MOST);
    Ok(found)
}

/// Only what is still under way can clash.
fn kind(book: &Rulebook, wanted: &Wanted<'_>, other: &Overview) -> DoubleKind {
    let occupation = |id: &str| book.offering(id).map(|offering| offering.occupation.as_str());
    match other.state.is_under_way() {
        true if other.offering == wanted.offering => DoubleKind::SameOffering,
        true if Some(other.month) == wanted.month => DoubleKind::SameMonth,
        true if occupation(wanted.offering).is_some_and(|it| occupation(&other.offering) == Some(it)) => {
            DoubleKind::SameOccupation
        }
        _ => DoubleKind::SameNumber,
    }
}
