//! 可能是同一人: merged by a person's word, and taken apart again.

use super::{LEVEL_3, NOW, shown};
use crate::counter::{Counter, at, candidate, code, day, refusal};
use desk_core::desk;
use desk_core::desk::request::{
    MergeCandidates, OfPerson, OfRegistration, Register, Search, UnmergeCandidates,
};
use desk_core::desk::view::SamePersonPage;
use desk_core::error::{Code, Result};
use desk_core::model::{CandidateId, DoubleKind, RegistrationId};
use desk_core::sample::resident_number;
use desk_core::store::Op;

pub(super) fn page(counter: &Counter) -> SamePersonPage {
    desk::same_person(&counter.desk, &OfPerson { candidate: None }).unwrap()
}

pub(super) fn merge(counter: &Counter, survivor: CandidateId, merged: CandidateId) -> Result<SamePersonPage> {
    let request =
        MergeCandidates { survivor, merged, reason: "同一人，号码看错了一位".to_owned() };
    desk::merge_candidates(&counter.desk, at(NOW), &request)
}

pub(super) fn unmerge(counter: &Counter, merged: CandidateId) -> Result<SamePersonPage> {
    let request = UnmergeCandidates { merged, reason: "问过了，是两个人".to_owned() };
    desk::unmerge_candidates(&counter.desk, at(NOW), &request)
}

fn person_of(counter: &Counter, id: RegistrationId) -> CandidateId {
    shown(counter, id).row.candidate_id
}

/// One registration under a number, two under another one that was misread: three of one person.
pub(super) fn three(counter: &Counter, person: usize) -> [RegistrationId; 3] {
    let first = counter.register(at("2026-03-18 09:30"), &candidate(person));
    let mut misread = candidate(person);
    misread.document.number = resident_number(first.birth_date, 900 + 2 * person as u16);
    misread.document.sex = None;
    misread.month = day("2026-09-01");
    let second = counter.register(at(NOW), &misread).row.id;
    let acknowledged = vec![DoubleKind::SameOccupation];
    let third = Register { offering: LEVEL_3.to_owned(), month: day("2026-11-01"), acknowledged, ..misread };
    [first.row.id, second, counter.register(at(NOW), &third).row.id]
}

#[test]
fn two_rows_of_the_same_name_and_birth_date_are_suggested_side_by_side() {
    let counter = Counter::new();
    three(&counter, 1);
    counter.register(at(NOW), &candidate(2));
    let pairs = page(&counter).pairs;
    assert_eq!(pairs.len(), 1);
    assert_eq!(pairs[0].kind, DoubleKind::SameName);
    assert_eq!((pairs[0].older.registrations.len(), pairs[0].newer.registrations.len()), (1, 2));
    assert_ne!(pairs[0].older.documents, pairs[0].newer.documents);
}

#[test]
fn two_rows_of_one_number_are_suggested_whatever_their_names() {
    let counter = Counter::new();
    let first = counter.register(at(NOW), &candidate(1)).row;
    counter.withdraw(at(NOW), first.id).unwrap();
    let misheard = Register { name: "林清".to_owned(), ..candidate(1) };
    let second = counter.register(at(NOW), &misheard).row;
    assert_ne!(second.candidate_id, first.candidate_id);
    assert_eq!(page(&counter).pairs[0].kind, DoubleKind::SameNumber);
    merge(&counter, first.candidate_id, second.candidate_id).unwrap();
    counter.withdraw(at(NOW), second.id).unwrap();
    let again = counter.register(at(NOW), &misheard).row;
    assert_eq!(again.candidate_id, first.candidate_id, "known by the name that was merged, too");
}

#[test]
fn merged_people_have_all_registrations_together_and_the_history_says_so() {
    let counter = Counter::new();
    let [first, second, third] = three(&counter, 1);
    let (survivor, merged) = (person_of(&counter, first), person_of(&counter, second));
    let after = merge(&counter, survivor, merged).unwrap();
    assert_eq!((after.pairs.len(), after.merges.len(), after.merges[0].moved), (0, 1, 2));
    assert_eq!([first, second, third].map(|id| person_of(&counter, id)), [survivor; 3]);
    let found = desk::search(&counter.desk, &Search { text: candidate(1).name }).unwrap();
    assert_eq!(found.total, 3);
    let line = &desk::history(&counter.desk, &OfRegistration { registration: third }).unwrap()[0];
    assert_eq!((line.op, line.reason.as_deref()), (Op::MergeCandidates, Some("同一人，号码看错了一位")));
    let journal = counter.journal();
    assert_eq!(journal.last().unwrap().name.as_ref(), Some(&candidate(1).name));
}

#[test]
fn unmerging_gives_each_back_what_was_theirs_and_leaves_what_came_since() {
    let counter = Counter::new();
    let [first, second, third] = three(&counter, 1);
    let (survivor, merged) = (person_of(&counter, first), person_of(&counter, second));
    merge(&counter, survivor, merged).unwrap();
    counter.withdraw(at(NOW), third).unwrap();
    let after = unmerge(&counter, merged).unwrap();
    assert_eq!((after.pairs.len(), after.merges.len()), (1, 0));
    assert_eq!([first, second, third].map(|id| person_of(&counter, id)), [survivor, merged, merged]);
    assert_eq!(shown(&counter, third).row.state.as_str(), "withdrawn");
    assert_eq!(code(unmerge(&counter, merged)), Code::NotFound);
}

#[test]
fn what_moved_on_with_a_later_merge_does_not_go_back_before_it() {
    let counter = Counter::new();
    let [first, second, _] = three(&counter, 1);
    let other = counter.register(at(NOW), &candidate(2)).row.candidate_id;
    let (survivor, merged) = (person_of(&counter, first), person_of(&counter, second));
    merge(&counter, survivor, merged).unwrap();
    merge(&counter, other, survivor).unwrap();
    assert_eq!(refusal(unmerge(&counter, merged)).values["reason"], "moved_on");
    unmerge(&counter, survivor).unwrap();
    unmerge(&counter, merged).unwrap();
    assert_eq!(person_of(&counter, second), merged);
}

#[test]
fn a_row_that_was_given_up_is_not_merged_again_nor_anybody_with_themselves() {
    let counter = Counter::new();
    let [first, second, _] = three(&counter, 1);
    let (survivor, merged) = (person_of(&counter, first), person_of(&counter, second));
    assert_eq!(refusal(merge(&counter, survivor, survivor)).values["state"], "merged");
    merge(&counter, survivor, merged).unwrap();
    assert_eq!(refusal(merge(&counter, merged, survivor)).values["state"], "merged");
}

#[test]
fn the_page_of_a_row_that_was_given_up_shows_the_one_that_survived_with_its_merges() {
    let counter = Counter::new();
    let [first, second, _] = three(&counter, 1);
    let (survivor, merged) = (person_of(&counter, first), person_of(&counter, second));
    merge(&counter, survivor, merged).unwrap();
    let of = |candidate| desk::same_person(&counter.desk, &OfPerson { candidate: Some(candidate) }).unwrap();
    assert_eq!(of(merged), of(survivor));
    assert_eq!(of(merged).merges.len(), 1);
}
