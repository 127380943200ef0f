//! 通知: whom a change of the standard touches is listed until they were told, and who told them is kept.

use super::RULEBOOK;
use super::touched::stricter;
use crate::counter::{Counter, at, candidate, refusal};
use desk_core::desk;
use desk_core::desk::request::{ChangePolicy, MarkTold, Register, UnmarkTold};
use desk_core::desk::view::{ChangeView, WhatChanged};
use desk_core::model::{Degree, NotificationId, PartialDate, SchoolType, StandardChangeKind, StudyStatus};
use desk_core::rules::eligibility::{Career, Education};
use desk_core::rules::standard::StandardEffect;

const NOW: &str = "2026-03-18 10:00";
const LATER: &str = "2026-03-18 11:00";
const POLICY: &str = "non_regular_higher_education";

/// Three people whom the stricter rulebook touched.
fn three_touched() -> (Counter, Vec<NotificationId>) {
    let counter = Counter::new();
    for person in 0..3 {
        counter.register(at(NOW), &candidate(person));
    }
    counter.load_rulebook(at(LATER), &stricter()).unwrap();
    let ids = changes(&counter)[0].notifications.iter().map(|it| it.id).collect();
    (counter, ids)
}

fn changes(counter: &Counter) -> Vec<ChangeView> {
    desk::standard_changes(&counter.desk).unwrap()
}

fn tell(counter: &Counter, notifications: &[NotificationId]) -> desk_core::error::Result<Vec<ChangeView>> {
    let how = desk_core::model::ToldHow::Telephone;
    let request = MarkTold { notifications: notifications.to_vec(), how, note: String::new() };
    desk::mark_told(&counter.desk, at("2026-03-18 14:05"), &request)
}

#[test]
fn who_was_told_is_kept_over_a_restart_and_can_be_taken_back() {
    let (counter, ids) = three_touched();
    let after = tell(&counter, &ids[..2]).unwrap();
    let told = |changes: &[ChangeView]| {
        changes[0].notifications.iter().map(|it| it.told.is_some()).collect::<Vec<_>>()
    };
    assert_eq!(told(&after), [true, true, false]);
    assert_eq!(refusal(tell(&counter, &ids[..1])).values["state"], "told");

    let counter = counter.reopen(at("2026-03-19 09:00"));
    let kept = changes(&counter);
    assert_eq!(told(&kept), [true, true, false]);
    let seen = kept[0].notifications[0].told.as_ref().unwrap();
    assert_eq!((seen.clerk_name.as_str(), seen.at), ("王主管", at("2026-03-18 14:05")));
    let back = UnmarkTold { notification: ids[0] };
    let after = desk::unmark_told(&counter.desk, at("2026-03-19 09:01"), &back).unwrap();
    assert_eq!(told(&after), [false, true, false]);
    let again = desk::unmark_told(&counter.desk, at("2026-03-19 09:01"), &back);
    assert_eq!(refusal(again).values["state"], "not_told");
}

#[test]
fn a_change_stays_on_the_list_until_everybody_was_told_and_five_newer_ones_are_there() {
    let (counter, ids) = three_touched();
    let again = |count: usize| {
        let text = stricter() + &"# read again\n".repeat(count);
        counter.load_rulebook(at(LATER), &text).unwrap();
    };
    tell(&counter, &ids[..2]).unwrap();
    (1..=5).for_each(again);
    assert_eq!(changes(&counter).len(), 6, "one is still to be told of the oldest");
    tell(&counter, &ids[2..]).unwrap();
    assert_eq!(changes(&counter).len(), 5);
    assert!(changes(&counter).iter().all(|change| change.notifications.is_empty()));
}

#[test]
fn another_reading_lists_whose_answer_it_changes_and_one_that_is_confirmed_lists_nobody() {
    let counter = Counter::new();
    let education = Education {
        school_type: SchoolType::OpenUniversity,
        major: "人力资源管理".to_owned(),
        major_class: None,
        class: None,
        degree: Some(Degree::Bachelor),
        date: Some(PartialDate::try_from("2018-07".to_owned()).unwrap()),
        status: StudyStatus::Graduated,
        staff_ruled_major_related: None,
    };
    let career = Career { education: vec![education], ..Career::default() };
    let open = counter.register(at(NOW), &Register { career, ..candidate(0) }).row.id;
    counter.register(at(NOW), &candidate(1));
    let choose = |value: &str| {
        let (policy, value, reason) = (POLICY.to_owned(), value.to_owned(), "主任会议定".to_owned());
        desk::change_policy(&counter.desk, at(LATER), &ChangePolicy { policy, value, reason }).unwrap()
    };
    choose("needs_confirmation");
    assert_eq!(changes(&counter), [], "as it was proposed");
    choose("not_accepted");
    let [change] = &changes(&counter)[..] else { panic!("one change") };
    let WhatChanged::Standard { kind, policy, before, after, .. } = &change.what else {
        panic!("of the standard")
    };
    assert_eq!((*kind, policy.as_deref()), (StandardChangeKind::Policy, Some(POLICY)));
    assert_eq!((before.as_str(), after.as_str()), ("needs_confirmation", "not_accepted"));
    let [told] = &change.notifications[..] else { panic!("one person") };
    assert_eq!(told.row.id, open);
    assert!(matches!(told.standard_effects[0], StandardEffect::Verdict { .. }));
    assert_eq!(
        tell(&counter, &[told.id]).unwrap()[0].notifications[0].told_how,
        Some(desk_core::model::ToldHow::Telephone)
    );

    counter.load_rulebook(at(LATER), &format!("{RULEBOOK}\n# read again\n")).unwrap();
    assert_eq!(changes(&counter)[0].notifications, [], "the reading holds on under the other rulebook");
}
