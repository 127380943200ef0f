//! Another rulebook says whom it touches before it is loaded, with before and after, and does what it said
//! and no more.

use super::RULEBOOK;
use crate::counter::{Counter, at, candidate, career, code, day, refusal, spell};
use desk_core::desk;
use desk_core::desk::request::{LoadRulebook, OfRegistration, Register};
use desk_core::desk::view::{RegistrationView, WhatChanged};
use desk_core::error::Code;
use desk_core::model::{Fen, RegistrationId, StandardChangeKind, Verdict};
use desk_core::rules::Outcome;
use desk_core::rules::standard::StandardEffect;
use desk_core::sample::{SamplePerson, people};
use desk_core::store::Op;

const NOW: &str = "2026-03-18 10:00";
const LATER: &str = "2026-03-18 11:00";
const CONDITION: &str =
    "id = \"L4-1\"\noccupation = \"劳动关系协调师\"\nlevel = 4\nfrom = 2026-01-01\nexperience_years = ";

/// The rulebook with a change made once.
fn with(from: &str, to: &str) -> String {
    assert!(RULEBOOK.contains(from), "{from}");
    RULEBOOK.replacen(from, to, 1)
}

/// Condition L4-1 asks for twelve years, not five.
pub(crate) fn stricter() -> String {
    with(&format!("{CONDITION}5\n"), &format!("{CONDITION}12\n"))
}

/// Somebody who began at an age that counts.
fn of_thirteen_years() -> Register {
    let born = |it: &SamplePerson| it.birth_date < day("1990-01-01");
    let person = people(603, 20).skip(1).position(|it| born(&it)).unwrap() + 1;
    Register { career: career(vec![spell("劳动关系协调师", "2013-03-01", "")]), ..candidate(person) }
}

fn shown(counter: &Counter, id: RegistrationId) -> RegistrationView {
    desk::registration(&counter.desk, &OfRegistration { registration: id }).unwrap()
}

#[test]
fn a_stricter_condition_names_whom_it_touches_and_loading_it_does_what_was_shown() {
    let counter = Counter::new();
    let [young, _] = [candidate(0), of_thirteen_years()].map(|it| counter.register(at(NOW), &it).row.id);
    let lines = counter.journal().len();
    let (_, preview) = counter.preview_rulebook(at(LATER), &stricter()).unwrap();
    let effects = [
        StandardEffect::Verdict { before: Verdict::Eligible, after: Verdict::NotEligible },
        StandardEffect::Condition { id: "L4-1".to_owned(), before: Outcome::Pass, after: Outcome::Fail },
    ];
    assert_eq!((preview.count, preview.touched[0].row.id, preview.earlier), (1, young, 0));
    assert_eq!(preview.touched[0].effects, effects);
    assert!(!preview.unchanged);
    assert_eq!(
        (counter.journal().len(), shown(&counter, young).eligibility.verdict),
        (lines, Verdict::Eligible)
    );

    let before = counter.desk.rulebook().digest.clone();
    let page = counter.load_rulebook(at(LATER), &stricter()).unwrap();
    assert_eq!(shown(&counter, young).eligibility.verdict, Verdict::NotEligible);
    let [change] = &desk::standard_changes(&counter.desk).unwrap()[..] else { panic!("one change") };
    let (kind, after) = (StandardChangeKind::Rulebook, page.digest);
    assert_eq!(change.what, WhatChanged::Standard { kind, year: 2026, policy: None, before, after });
    assert_eq!((change.made.clerk_name.as_str(), change.made.at), ("王主管", at(LATER)));
    let [told] = &change.notifications[..] else { panic!("one person") };
    assert_eq!((told.row.id, &told.standard_effects[..], &told.told), (young, &effects[..], &None));
    let history = desk::history(&counter.desk, &OfRegistration { registration: young }).unwrap();
    assert_eq!((history[0].op, history[0].reason.as_deref()), (Op::LoadRulebook, Some("市里下发新通知")));
}

#[test]
fn another_price_is_said_and_what_is_owed_stays() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &candidate(0)).row.id;
    let price =
        |fen: u32| format!("occupation = \"劳动关系协调师\"\nlevel = 4\nfrom = 2026-01-01\ntheory = {fen}\n");
    let dearer = with(&price(8000), &price(9000));
    let (_, preview) = counter.preview_rulebook(at(LATER), &dearer).unwrap();
    let (before, after, owed) = (Some(Fen(16_000)), Some(Fen(17_000)), Fen(16_000));
    assert_eq!(preview.touched[0].effects, [StandardEffect::Fee { before, after, owed }]);
    assert_eq!((preview.count, preview.fees), (1, 1));
    counter.load_rulebook(at(LATER), &dearer).unwrap();
    assert_eq!(shown(&counter, id).fee.total, Fen(16_000), "as on the day on which it was taken");
    let (_, back) = counter.preview_rulebook(at(LATER), RULEBOOK).unwrap();
    assert_eq!(
        back.touched[0].effects,
        [StandardEffect::Fee { before: after, after: before, owed }],
        "by the standard before and after"
    );
}

#[test]
fn a_rulebook_that_says_the_same_touches_nobody_and_the_one_in_force_is_not_loaded_again() {
    let counter = Counter::new();
    let view = counter.register(at(NOW), &candidate(0));
    let same = format!("{RULEBOOK}\n# read again\n");
    let (_, preview) = counter.preview_rulebook(at(LATER), &same).unwrap();
    assert_eq!((preview.count, preview.unchanged), (0, false));
    counter.load_rulebook(at(LATER), &same).unwrap();
    assert_eq!(shown(&counter, view.row.id).eligibility, view.eligibility, "judged as it was");
    assert_eq!(desk::standard_changes(&counter.desk).unwrap()[0].notifications, []);
    let (_, preview) = counter.preview_rulebook(at(LATER), &same).unwrap();
    assert!(preview.unchanged);
    assert_eq!(
        refusal(counter.load_rulebook(at(LATER), &same)).values["state"],
        "rulebook_in_force",
        "nothing to do"
    );
}

#[test]
fn an_offering_that_is_gone_is_said_by_its_name_and_said_again_when_it_is_back() {
    let counter = Counter::new();
    let view = counter.register(at(NOW), &candidate(0));
    let gone = with("id = \"labour-relations-coordinator-4\"", "id = \"labour-relations-4\"");
    let (_, preview) = counter.preview_rulebook(at(LATER), &gone).unwrap();
    let name = "劳动关系协调师 四级/中级".to_owned();
    assert_eq!(preview.touched[0].effects, [StandardEffect::OfferingGone { name }]);
    assert_eq!(preview.touched[0].row.occupation, "劳动关系协调师");
    counter.load_rulebook(at(LATER), &gone).unwrap();
    assert_eq!(
        shown(&counter, view.row.id).eligibility,
        view.eligibility,
        "nobody judges what is not offered"
    );
    let (_, back) = counter.preview_rulebook(at(LATER), RULEBOOK).unwrap();
    assert_eq!(back.touched[0].effects, [StandardEffect::OfferingBack]);
}

#[test]
fn another_material_is_said_in_the_notice_s_words_and_the_list_of_what_was_asked_stays() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &candidate(0)).row.id;
    let words = "line = 157\nquote = \"1. 累计从事本职业或相关职业工作满 5 年。\"\nmaterials = [\n";
    let more = with(words, &format!("{words}    {{ id = \"certificate_copy\", quote = \"证书复印件\" }},\n"));
    let (_, preview) = counter.preview_rulebook(at(LATER), &more).unwrap();
    let (added, dropped) = (vec!["证书复印件".to_owned()], Vec::new());
    assert_eq!(preview.touched[0].effects, [StandardEffect::Materials { added, dropped }]);
    counter.load_rulebook(at(LATER), &more).unwrap();
    assert_eq!(shown(&counter, id).materials.len(), 1);
}

#[test]
fn other_days_are_said_to_who_is_seated_and_of_a_ticket_only_to_who_has_none() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 10);
    let people: Vec<_> = [NOW, "2026-03-18 10:01"]
        .iter()
        .enumerate()
        .map(|(person, taken)| counter.register_whole(at(taken), person).row.id)
        .collect();
    counter.register(now, &candidate(2));
    for id in &people {
        counter.seat(now, *id, &april).unwrap();
        counter.pay(now, *id).unwrap();
    }
    counter.ticket(now, people[0], None).unwrap();
    let days = with("pass = { at_least = 7 }", "pass = { at_least = 10 }").replacen(
        "unit = \"day\"\npass = { at_most = 15 }",
        "unit = \"day\"\npass = { at_most = 20 }",
        1,
    );
    let (_, preview) = counter.preview_rulebook(at(LATER), &days).unwrap();
    let due = |before, after| (Some(day(before)), Some(day(after)));
    let (before, after) = due("2026-05-03", "2026-05-08");
    let results = StandardEffect::ResultsDue { before, after };
    let (before, after) = due("2026-04-11", "2026-04-08");
    let touched: Vec<_> = preview.touched.into_iter().map(|it| (it.row.id, it.effects)).collect();
    assert_eq!(
        touched,
        [
            (people[0], vec![results.clone()]),
            (people[1], vec![StandardEffect::TicketDue { before, after }, results])
        ]
    );
    assert_eq!(preview.tickets, 1);
    counter.load_rulebook(at(LATER), &days).unwrap();
    assert!(shown(&counter, people[0]).ticket.is_some(), "a ticket prints nothing of the standard");
}

#[test]
fn what_was_taken_before_the_first_day_of_a_notice_stays_judged_by_the_one_before() {
    let counter = Counter::new();
    let view = counter.register(at(NOW), &candidate(0));
    let from = |day: &str| {
        stricter().replacen("year = 2026\nfrom = 2026-01-01", &format!("year = 2026\nfrom = {day}"), 1)
    };
    let (_, preview) = counter.preview_rulebook(at(LATER), &from("2026-03-18")).unwrap();
    assert_eq!((preview.count, preview.earlier), (1, 0), "taken on its first day");
    let (_, preview) = counter.preview_rulebook(at(LATER), &from("2026-03-19")).unwrap();
    assert_eq!((preview.count, preview.earlier), (0, 1), "taken on the day before");
    counter.load_rulebook(at(LATER), &from("2026-03-19")).unwrap();
    assert_eq!(shown(&counter, view.row.id).eligibility, view.eligibility);
}

/// The shipped rulebook with results promised five days later.
fn later_results() -> String {
    let shorter = "unit = \"day\"\npass = { at_most = 15 }";
    with(shorter, "unit = \"day\"\npass = { at_most = 20 }")
}

#[test]
fn who_registered_before_a_notice_is_told_of_other_days_all_the_same() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 10);
    let id = counter.register(now, &candidate(0)).row.id;
    counter.seat(now, id, &april).unwrap();
    let later =
        later_results().replacen("year = 2026\nfrom = 2026-01-01", "year = 2026\nfrom = 2026-03-19", 1);
    let (_, preview) = counter.preview_rulebook(at(LATER), &later).unwrap();
    let (before, after) = (Some(day("2026-05-03")), Some(day("2026-05-08")));
    let effects: Vec<_> = preview.touched.into_iter().map(|it| it.effects).collect();
    assert_eq!((preview.earlier, effects), (1, vec![vec![StandardEffect::ResultsDue { before, after }]]));
}

#[test]
fn who_waits_for_results_of_an_exam_that_is_over_is_told_until_they_are_due() {
    let (counter, now) = (Counter::new(), at(NOW));
    let april = counter.open_sitting(now, 10);
    let id = counter.register(now, &candidate(0)).row.id;
    counter.seat(now, id, &april).unwrap();
    let count = |today: &str| counter.preview_rulebook(at(today), &later_results()).unwrap().1.count;
    assert_eq!(count("2026-05-03 10:00"), 1, "the day on which they were promised");
    assert_eq!(count("2026-05-08 10:00"), 1, "the day on which they would be");
    assert_eq!(count("2026-05-09 10:00"), 0);
}

#[test]
fn it_is_loaded_only_as_it_was_shown_with_a_reason_and_by_a_supervisor() {
    let counter = Counter::new();
    counter.register(at(NOW), &candidate(0));
    let (token, preview) = counter.preview_rulebook(at(LATER), &stricter()).unwrap();
    let load = |reason: &str, fingerprint: &str| {
        let (token, reason) = (token.clone(), reason.to_owned());
        let request = LoadRulebook { token, reason, fingerprint: fingerprint.to_owned() };
        desk::load_rulebook(&counter.desk, at(LATER), &request)
    };
    assert_eq!(code(load(" ", &preview.fingerprint)), Code::ReasonMissing);
    counter.register(at(LATER), &candidate(2));
    assert_eq!(code(load("新通知", &preview.fingerprint)), Code::ChangedSince, "somebody more is touched");
    let before = counter.desk.rulebook().digest.clone();
    let (_, again) = counter.preview_rulebook(at(LATER), &stricter()).unwrap();
    counter.clerk_works(at(LATER));
    assert_eq!(code(counter.preview_rulebook(at(LATER), &stricter())), Code::SupervisorOnly);
    assert_eq!(code(load("新通知", &again.fingerprint)), Code::SupervisorOnly);
    assert_eq!(counter.desk.rulebook().digest, before);
    counter.chief_works(at(LATER));
    load("新通知", &again.fingerprint).unwrap();
    assert_eq!(desk::standard_changes(&counter.desk).unwrap()[0].notifications.len(), 2);
}
