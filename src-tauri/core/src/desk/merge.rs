//! 可能是同一人: two rows that may be one person, merged by a person's word and taken apart again.

mod person;

use super::request::{MergeCandidates, OfPerson, UnmergeCandidates};
use super::view::{MergeView, PersonPair, SamePersonPage};
use super::{Desk, shown, text};
use crate::error::{Code, Error, Result};
use crate::model::{CandidateId, DoubleKind, Moment};
use crate::rules::Rulebook;
use crate::store::tables::candidate;
use crate::store::tables::candidate_merge::{self, CandidateMergeRow, Moved};
use crate::store::tables::identity_document::{self, IdentityDocumentRow};
use crate::store::tables::registration::{self, RegistrationRow};
use crate::store::tables::ruling::{self, RulingRow};
use crate::store::{Json, Op, Reader, Tx};
use person::person;

/// Who may be the same person, and who was merged. The same number is asked about before the same name.
pub fn same_person(desk: &Desk, request: &OfPerson) -> Result<SamePersonPage> {
    let book = desk.rulebook();
    desk.read(|store, _| {
        let candidate = request.candidate.map(|id| surviving(store.reader(), id)).transpose()?;
        page(&book, store.reader(), candidate)
    })
}

/// The row that somebody's row was merged into, step by step; their own where it was not.
fn surviving(reader: &Reader, candidate: CandidateId) -> Result<CandidateId> {
    let mut id = candidate;
    while let Some(merge) = candidate_merge::of_merged(reader, id)? {
        id = merge.survivor_id;
    }
    Ok(id)
}

/// Two rows are one person: registrations, documents and rulings of `merged` move to `survivor`, whose own facts stay as
/// they are. The other row stays and knows what moved.
///
/// # Errors
/// [`Code::ReasonMissing`]; [`Code::WrongState`] with `merged` where one of them was given up already.
pub fn merge_candidates(desk: &Desk, now: Moment, request: &MergeCandidates) -> Result<SamePersonPage> {
    let reason = text::reason(Some(&request.reason))?;
    let book = desk.rulebook();
    let (survivor, merged) = (request.survivor, request.merged);
    desk.change(Op::MergeCandidates, now, |tx, clerk| {
        tx.about(survivor.0);
        tx.because(&reason);
        for id in [survivor, merged] {
            candidate::get(tx.reader(), id)?;
            if survivor == merged || candidate_merge::of_merged(tx.reader(), id)?.is_some() {
                return Err(Error::new(Code::WrongState).with("state", "merged"));
            }
        }
        let moved = belongings(tx.reader(), merged)?;
        hand_over(tx, &moved, merged, survivor)?;
        tx.insert(&CandidateMergeRow {
            merged_id: merged,
            desk_id: tx.desk_id(),
            survivor_id: survivor,
            moved: Json(moved),
            reason: reason.clone(),
            merged_at: now,
            merged_by: clerk.id,
        })?;
        page(&book, tx.reader(), None)
    })
}

/// They are two after all: exactly what moved goes back.
///
/// # Errors
/// [`Code::ReasonMissing`]; [`Code::NotFound`] where nothing was merged; [`Code::UnmergeRefused`] where something that
/// moved is not with the survivor any more.
pub fn unmerge_candidates(desk: &Desk, now: Moment, request: &UnmergeCandidates) -> Result<SamePersonPage> {
    let reason = text::reason(Some(&request.reason))?;
    let book = desk.rulebook();
    desk.change(Op::UnmergeCandidates, now, |tx, _| {
        let merge = candidate_merge::of_merged(tx.reader(), request.merged)?
            .ok_or_else(|| Error::new(Code::NotFound).with("what", "candidate_merge"))?;
        tx.about(merge.survivor_id.0);
        tx.because(&reason);
        hand_over(tx, &merge.moved.0, merge.survivor_id, merge.merged_id)?;
        tx.delete(&merge)?;
        page(&book, tx.reader(), None)
    })
}

/// What is a person's own.
fn belongings(reader: &Reader, of: CandidateId) -> Result<Moved> {
    Ok(Moved {
        registrations: registration::of_candidate(reader, of)?,
        documents: identity_document::of_candidate(reader, of)?.into_iter().map(|row| row.id).collect(),
        rulings: ruling::of_person(reader, of)?.into_iter().map(|row| row.id).collect(),
    })
}

/// Each from the one to the other; [`Code::UnmergeRefused`] where one is not there.
fn hand_over(tx: &mut Tx<'_>, moved: &Moved, from: CandidateId, to: CandidateId) -> Result<()> {
    let present = belongings(tx.reader(), from)?;
    let all_there = moved.registrations.iter().all(|id| present.registrations.contains(id))
        && moved.documents.iter().all(|id| present.documents.contains(id))
        && moved.rulings.iter().all(|id| present.rulings.contains(id));
    if !all_there {
        return Err(Error::new(Code::UnmergeRefused).with("reason", "moved_on"));
    }
    for id in &moved.documents {
        let row = identity_document::get(tx.reader(), id)?;
        tx.update(&IdentityDocumentRow { candidate_id: to, ..row })?;
    }
    for id in &moved.registrations {
        let row = registration::get(tx.reader(), *id)?;
        tx.update(&RegistrationRow { candidate_id: to, ..row })?;
    }
    for row in ruling::of_person(tx.reader(), from)? {
        if moved.rulings.contains(&row.id) {
            tx.update(&RulingRow { candidate_id: Some(to), ..row })?;
        }
    }
    Ok(())
}

fn page(book: &Rulebook, reader: &Reader, about: Option<CandidateId>) -> Result<SamePersonPage> {
    let concerns = |a: CandidateId, b: CandidateId| about.is_none_or(|id| id == a || id == b);
    let by_number = candidate::pairs_by_number(reader)?;
    let mut pairs = Vec::new();
    for (older, newer) in by_number.iter().filter(|(a, b)| concerns(*a, *b)) {
        pairs.push(pair(book, reader, DoubleKind::SameNumber, (*older, *newer))?);
    }
    for both in candidate::pairs_by_name(reader)? {
        if concerns(both.0, both.1) && !by_number.contains(&both) {
            pairs.push(pair(book, reader, DoubleKind::SameName, both)?);
        }
    }
    let merges = match about {
        Some(id) => candidate_merge::into(reader, id)?,
        None => candidate_merge::newest(reader)?,
    };
    let merges = merges.into_iter().map(|row| shown_merge(book, reader, row)).collect::<Result<_>>()?;
    Ok(SamePersonPage { pairs, merges })
}

fn pair(
    book: &Rulebook,
    reader: &Reader,
    kind: DoubleKind,
    (older, newer): candidate::Pair,
) -> Result<PersonPair> {
    Ok(PersonPair { kind, older: person(book, reader, older)?, newer: person(book, reader, newer)? })
}

fn shown_merge(book: &Rulebook, reader: &Reader, row: CandidateMergeRow) -> Result<MergeView> {
    Ok(MergeView {
        merged: row.merged_id,
        merged_name: candidate::get(reader, row.merged_id)?.name,
        survivor: person(book, reader, row.survivor_id)?,
        moved: u32::try_from(row.moved.0.registrations.len()).unwrap_or(u32::MAX),
        reason: row.reason,
        at: row.merged_at,
        clerk_name: shown::clerk_name(reader, row.merged_by)?,
    })
}
