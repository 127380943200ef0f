//! 裁定: what a ruling reaches, how it is found again, and what was answered before to the same question.

use crate::counter::{Counter, at, candidate, career, code, spell};
use desk_core::desk;
use desk_core::desk::request::{
    EarlierRulings, FindRulings, MakeRuling, OfRegistration, Register, RevokeRuling, RulingEntry, UndoStep,
};
use desk_core::desk::view::RulingList;
use desk_core::error::Code;
use desk_core::model::{Moment, RegistrationId, Verdict};
use desk_core::rules::eligibility::{RulingScope, RulingSubject};
use proptest::prelude::*;

const NAMES: [&str; 2] = ["行政文员", "行政助理"];

fn now() -> Moment {
    at("2026-03-18 10:00")
}

/// Ten years in an occupation that the notice does not name.
fn unlisted(person: usize, occupation: &str) -> Register {
    Register { career: career(vec![spell(occupation, "2015-01-01", "")]), ..candidate(person) }
}

fn entry(name: &str, related: bool, scope: RulingScope) -> RulingEntry {
    let (subject, name, reason) = (RulingSubject::Occupation, name.to_owned(), "看过岗位说明".to_owned());
    RulingEntry { subject, name, school_type: None, related, scope, reason }
}

fn rule(counter: &Counter, registration: RegistrationId, ruling: RulingEntry) {
    rule_at(counter, now(), registration, ruling);
}

/// Of two made in one moment it is not known which is the newer.
fn rule_at(counter: &Counter, now: Moment, registration: RegistrationId, ruling: RulingEntry) {
    desk::make_ruling(&counter.desk, now, &MakeRuling { registration, ruling }).unwrap();
}

fn verdict(counter: &Counter, registration: RegistrationId) -> Verdict {
    desk::registration(&counter.desk, &OfRegistration { registration }).unwrap().eligibility.verdict
}

fn found(counter: &Counter, request: FindRulings) -> RulingList {
    desk::rulings(&counter.desk, &request).unwrap()
}

#[test]
fn a_yes_for_everybody_is_applied_to_whoever_waits_with_the_same_question() {
    let counter = Counter::new();
    let ids: Vec<_> = (0..2).map(|it| counter.register(now(), &unlisted(it, NAMES[0])).row.id).collect();
    let other = counter.register(now(), &unlisted(2, NAMES[1])).row.id;
    rule(&counter, ids[0], entry(NAMES[0], true, RulingScope::Person));
    assert_eq!(
        ids.iter().map(|id| verdict(&counter, *id)).collect::<Vec<_>>(),
        [Verdict::Eligible, Verdict::NeedsConfirmation]
    );
    rule(&counter, ids[0], entry(NAMES[0], true, RulingScope::Everybody));
    assert_eq!(verdict(&counter, ids[1]), Verdict::Eligible, "who waits is judged again");
    assert_eq!(verdict(&counter, other), Verdict::NeedsConfirmation);
}

#[test]
fn one_made_while_somebody_is_registered_reaches_who_waits_and_is_undone_with_them() {
    let counter = Counter::new();
    let waits = counter.register(now(), &unlisted(0, NAMES[0])).row.id;
    let rulings = vec![entry(NAMES[0], true, RulingScope::Everybody)];
    let id = counter.register(now(), &Register { rulings, ..unlisted(1, NAMES[0]) }).row.id;
    assert_eq!(verdict(&counter, waits), Verdict::Eligible);
    let step = desk::undoable(&counter.desk, now(), &OfRegistration { registration: id }).unwrap().unwrap();
    desk::undo(&counter.desk, now(), &UndoStep { registration: id, seq: step.seq }).unwrap();
    assert_eq!(verdict(&counter, waits), Verdict::NeedsConfirmation);
    assert_eq!(found(&counter, FindRulings::default()).count, 0);
}

#[test]
fn rulings_are_found_by_subject_person_and_clerk_and_by_what_became_of_them() {
    let counter = Counter::new();
    let views: Vec<_> = (0..2).map(|it| counter.register(now(), &unlisted(it, NAMES[it]))).collect();
    rule(&counter, views[0].row.id, entry(NAMES[0], true, RulingScope::Everybody));
    counter.clerk_works(now());
    let later = at("2026-03-18 10:01");
    rule_at(&counter, later, views[1].row.id, entry(NAMES[1], false, RulingScope::Person));
    let of = |text: &str| found(&counter, FindRulings { text: text.to_owned(), ..Default::default() });
    assert_eq!((of("").count, of("行政").count, of("没有这样的").count), (2, 2, 0));
    let names = |list: RulingList| list.rulings.into_iter().map(|it| it.ruling.name).collect::<Vec<_>>();
    assert_eq!(names(of("")), [NAMES[1], NAMES[0]], "the newest first");
    assert_eq!(names(of("助理")), [NAMES[1]]);
    assert_eq!(names(of("王主管")), [NAMES[0]]);
    assert_eq!(names(of(&views[1].row.name)), [NAMES[1]]);
    let no = found(&counter, FindRulings { related: Some(false), ..Default::default() });
    let person = no.rulings[0].person.clone().expect("it is about one person");
    assert_eq!((person.name, person.registration), (views[1].row.name.clone(), Some(views[1].row.id)));
    assert_eq!(person.number_masked, views[1].row.number_masked);
    assert_eq!(
        names(found(&counter, FindRulings { scope: Some(RulingScope::Everybody), ..Default::default() })),
        [NAMES[0]]
    );

    let revoke = |id| {
        let request = RevokeRuling { ruling: id, reason: "重新核实".to_owned() };
        desk::revoke_ruling(&counter.desk, now(), &request)
    };
    assert_eq!(code(revoke(of("文员").rulings[0].id)), Code::SupervisorOnly, "made for everybody");
    revoke(no.rulings[0].id).unwrap();
    assert_eq!(verdict(&counter, views[1].row.id), Verdict::NeedsConfirmation);
    let standing =
        |revoked| names(found(&counter, FindRulings { revoked: Some(revoked), ..Default::default() }));
    assert_eq!((standing(true), standing(false)), (vec![NAMES[1].to_owned()], vec![NAMES[0].to_owned()]));
}

#[test]
fn an_earlier_no_is_offered_in_another_case_and_applied_to_nobody_by_itself() {
    let counter = Counter::new();
    let ids: Vec<_> = (0..2).map(|it| counter.register(now(), &unlisted(it, NAMES[0]))).collect();
    rule(&counter, ids[0].row.id, entry(NAMES[0], false, RulingScope::Person));
    assert_eq!(verdict(&counter, ids[0].row.id), Verdict::NotEligible);
    assert_eq!(verdict(&counter, ids[1].row.id), Verdict::NeedsConfirmation);
    let asked = |name: &str, candidate| EarlierRulings {
        occupation: "劳动关系协调师".to_owned(),
        subject: RulingSubject::Occupation,
        name: name.to_owned(),
        school_type: None,
        candidate,
    };
    let earlier = |name, candidate| desk::earlier_rulings(&counter.desk, &asked(name, candidate)).unwrap();
    let offered = earlier(" 行政 文员", Some(ids[1].row.candidate_id));
    assert_eq!((offered.len(), offered[0].ruling.related), (1, false));
    assert!(earlier(NAMES[0], Some(ids[0].row.candidate_id)).is_empty(), "their own holds already");
    assert!(earlier(NAMES[1], None).is_empty());
    let request = RevokeRuling { ruling: offered[0].id, reason: "重新核实".to_owned() };
    desk::revoke_ruling(&counter.desk, now(), &request).unwrap();
    assert!(earlier(NAMES[0], None).is_empty(), "one that was taken back is offered no more");
}

/// Rulings in the order they are made: whose registration, which occupation, yes, for everybody.
type Made = Vec<(usize, usize, bool, bool)>;

/// The verdicts of three people after these rulings, the one at `revoked` taken back at the end.
fn judged(made: &Made, revoked: Option<usize>) -> Vec<desk_core::rules::eligibility::EligibilityVerdict> {
    let counter = Counter::new();
    let ids: Vec<_> = (0..3).map(|it| counter.register(now(), &unlisted(it, NAMES[it % 2])).row.id).collect();
    for (minute, (who, which, related, everybody)) in made.iter().enumerate() {
        let scope = if *everybody { RulingScope::Everybody } else { RulingScope::Person };
        let now = at(&format!("2026-03-18 10:{minute:02}"));
        rule_at(&counter, now, ids[*who], entry(NAMES[*which], *related, scope));
    }
    if let Some(index) = revoked {
        let newest_first = found(&counter, FindRulings::default()).rulings;
        let ruling = newest_first[made.len() - 1 - index].id;
        let request = RevokeRuling { ruling, reason: "重新核实".to_owned() };
        desk::revoke_ruling(&counter.desk, now(), &request).unwrap();
    }
    let view = |id| desk::registration(&counter.desk, &OfRegistration { registration: id }).unwrap();
    ids.into_iter().map(|id| view(id).eligibility).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn after_revoking_everybody_is_judged_as_if_the_ruling_had_never_been_made(
        made in prop::collection::vec((0..3usize, 0..2usize, any::<bool>(), any::<bool>()), 1..5),
        pick in any::<prop::sample::Index>(),
    ) {
        let index = pick.index(made.len());
        let mut without = made.clone();
        without.remove(index);
        prop_assert_eq!(judged(&made, Some(index)), judged(&without, None));
    }
}
