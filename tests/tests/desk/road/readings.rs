//! Policies, rulings and rulebooks: what they change in registrations under way, and who may change them.

use crate::counter::{Counter, at, candidate, career, code, day, refusal, spell};
use desk_core::desk;
use desk_core::desk::request::{ChangePolicy, MakeRuling, PreviewPolicy, Register, RulingEntry};
use desk_core::desk::view::RegistrationView;
use desk_core::error::Code;
use desk_core::model::{Fact, PartialDate, SchoolType, StudyStatus, Verdict};
use desk_core::rules::eligibility::{Career, Education, RulingScope, RulingSubject};
use desk_core::rules::rulebook::RULEBOOK_2026;
use desk_core::store::Op;

const NOW: &str = "2026-03-18 10:00";
const POLICY: &str = "enrolled_final_year_students";

/// Somebody in their last year at a university.
fn student(person: usize) -> Register {
    let studies = Education {
        school_type: SchoolType::University,
        major: "人力资源管理".to_owned(),
        major_class: None,
        class: None,
        degree: None,
        date: Some(PartialDate::try_from("2026-06-30".to_owned()).unwrap()),
        status: StudyStatus::Enrolled,
        staff_ruled_major_related: None,
    };
    Register { career: Career { education: vec![studies], ..Career::default() }, ..candidate(person) }
}

fn clerk_of(person: usize) -> Register {
    Register { career: career(vec![spell("行政文员", "2015-01-01", "")]), ..candidate(person) }
}

fn ruling(related: bool, scope: RulingScope) -> RulingEntry {
    RulingEntry {
        subject: RulingSubject::Occupation,
        name: "行政文员".to_owned(),
        school_type: None,
        related,
        scope,
        reason: "所在单位人事科，实际做劳动关系".to_owned(),
    }
}

fn shown(counter: &Counter, view: &RegistrationView) -> RegistrationView {
    let of = desk::request::OfRegistration { registration: view.row.id };
    desk::registration(&counter.desk, &of).unwrap()
}

#[test]
fn a_policy_shows_its_effect_first_and_then_judges_the_open_registrations_again() {
    let (counter, now) = (Counter::new(), at(NOW));
    let view = counter.register(now, &student(0));
    let worker = counter.register(now, &candidate(1));
    assert_eq!(view.eligibility.verdict, Verdict::NeedsConfirmation);
    assert!(view.missing.contains(&Fact::ConditionApproved));

    let preview = PreviewPolicy { policy: POLICY.to_owned(), value: "accepted".to_owned() };
    let effect = desk::preview_policy(&counter.desk, &preview).unwrap();
    assert_eq!(effect.len(), 1, "the worker is not touched");
    assert_eq!((effect[0].before, effect[0].after), (Verdict::NeedsConfirmation, Verdict::Eligible));
    assert_eq!(effect[0].row.id, view.row.id);
    assert_eq!(shown(&counter, &view).eligibility, view.eligibility, "looking changes nothing");

    let change = ChangePolicy {
        policy: POLICY.to_owned(),
        value: "accepted".to_owned(),
        reason: "中心会议纪要".to_owned(),
    };
    let page = desk::change_policy(&counter.desk, now, &change).unwrap();
    let policy = page.policies.iter().find(|policy| policy.id == POLICY).unwrap();
    assert_eq!((policy.value.as_str(), policy.default.as_str()), ("accepted", "needs_confirmation"));
    assert_eq!(policy.chosen.as_ref().unwrap().reason, "中心会议纪要");
    let after = shown(&counter, &view);
    assert_eq!(after.eligibility.verdict, Verdict::Eligible);
    assert_eq!(
        after.eligibility.policies[POLICY], "accepted",
        "the verdict says under which readings it was made"
    );
    assert!(!after.missing.contains(&Fact::ConditionApproved));
    assert_eq!(shown(&counter, &worker).eligibility.verdict, Verdict::Eligible);
    let line = counter.journal().pop().unwrap();
    assert_eq!((line.op, line.reason.as_deref()), (Op::ChangePolicy, Some("中心会议纪要")));
    assert_eq!(counter.register(now, &student(2)).eligibility.verdict, Verdict::Eligible, "and from now on");
}

#[test]
fn a_policy_is_a_supervisor_s_with_a_reason_and_only_one_that_exists() {
    let (counter, now) = (Counter::new(), at(NOW));
    let change = |policy: &str, value: &str, reason: &str| {
        let request =
            ChangePolicy { policy: policy.to_owned(), value: value.to_owned(), reason: reason.to_owned() };
        desk::change_policy(&counter.desk, now, &request)
    };
    assert_eq!(refusal(change("weather", "fine", "r")).values["field"], "policy");
    assert_eq!(refusal(change(POLICY, "perhaps", "r")).values["field"], "value");
    assert_eq!(code(change(POLICY, "accepted", "  ")), Code::ReasonMissing);
    counter.clerk_works(now);
    assert_eq!(code(change(POLICY, "accepted", "r")), Code::SupervisorOnly);
    counter.chief_works(now);
    change(POLICY, "accepted", "甲").unwrap();
    let page = change(POLICY, "not_accepted", "乙").unwrap();
    let policy = page.policies.iter().find(|policy| policy.id == POLICY).unwrap();
    assert_eq!(
        policy.chosen.as_ref().map(|chosen| chosen.reason.as_str()),
        Some("乙"),
        "the last one is in force"
    );
}

#[test]
fn a_yes_for_this_person_settles_their_case_and_nobody_else_s() {
    let (counter, now) = (Counter::new(), at(NOW));
    let request = Register { rulings: vec![ruling(true, RulingScope::Person)], ..clerk_of(0) };
    let view = counter.register(now, &request);
    assert_eq!(view.eligibility.verdict, Verdict::Eligible);
    let other = counter.register(now, &clerk_of(1));
    assert_eq!(other.eligibility.verdict, Verdict::NeedsConfirmation);
    counter.withdraw(now, view.row.id).unwrap();
    let autumn = Register { month: day("2026-09-01"), ..clerk_of(0) };
    assert_eq!(
        counter.register(now, &autumn).eligibility.verdict,
        Verdict::Eligible,
        "the same person again"
    );
}

#[test]
fn a_yes_for_everybody_is_a_supervisor_s_and_answers_whoever_comes_later() {
    let (counter, now) = (Counter::new(), at(NOW));
    let earlier = counter.register(now, &clerk_of(0));
    let general = Register { rulings: vec![ruling(true, RulingScope::Everybody)], ..clerk_of(1) };
    counter.clerk_works(now);
    assert_eq!(code(desk::register(&counter.desk, now, &general)), Code::SupervisorOnly);
    counter.chief_works(now);
    counter.register(now, &general);
    assert_eq!(counter.register(now, &clerk_of(2)).eligibility.verdict, Verdict::Eligible);
    assert_eq!(
        shown(&counter, &earlier).eligibility.verdict,
        Verdict::Eligible,
        "who waits with the same question is judged again"
    );
    assert_eq!(desk::rulebook_page(&counter.desk).unwrap().rulings.len(), 1);
}

#[test]
fn a_ruling_on_a_registration_judges_it_again() {
    let (counter, now) = (Counter::new(), at(NOW));
    let view = counter.register(now, &clerk_of(0));
    counter.add_clerk(now);
    let make = |entry: RulingEntry| {
        desk::make_ruling(&counter.desk, now, &MakeRuling { registration: view.row.id, ruling: entry })
    };
    let unreasoned = RulingEntry { reason: String::new(), ..ruling(true, RulingScope::Person) };
    assert_eq!(code(make(unreasoned)), Code::ReasonMissing);
    let after = make(ruling(true, RulingScope::Person)).unwrap();
    assert_eq!(after.eligibility.verdict, Verdict::Eligible);
    assert!(!after.missing.contains(&Fact::ConditionApproved));
    assert_eq!(counter.journal().pop().unwrap().op, Op::MakeRuling);
}

#[test]
fn an_earlier_no_is_offered_and_not_applied_to_the_next() {
    let (counter, now) = (Counter::new(), at(NOW));
    let first = counter.register(now, &clerk_of(0));
    let no = MakeRuling { registration: first.row.id, ruling: ruling(false, RulingScope::Everybody) };
    desk::make_ruling(&counter.desk, now, &no).unwrap();
    let next = counter.register(now, &clerk_of(1));
    assert_eq!(next.eligibility.verdict, Verdict::NeedsConfirmation);
    assert!(next.eligibility.reasons[0].earlier_no);
}

/// Hand a text over as a file and load it.
fn load(counter: &Counter, text: &str) -> desk_core::error::Result<desk::view::RulebookPage> {
    counter.load_rulebook(at(NOW), text)
}

#[test]
fn another_rulebook_is_in_force_once_loaded_and_still_after_a_restart() {
    let counter = Counter::new();
    let dearer = RULEBOOK_2026.replacen("theory = 8000", "theory = 9000", 9);
    let page = load(&counter, &dearer).unwrap();
    assert_eq!(page.digest, counter.desk.rulebook().digest);
    assert_eq!(counter.register(at(NOW), &candidate(0)).fee.total.0, 17_000);
    let counter = counter.reopen(at("2026-03-19 09:00"));
    assert_eq!(counter.register(at("2026-03-19 09:01"), &candidate(1)).fee.total.0, 17_000);
    load(&counter, RULEBOOK_2026).unwrap();
    assert_eq!(counter.register(at("2026-03-19 09:02"), &candidate(2)).fee.total.0, 16_000, "and back again");
}

#[test]
fn a_broken_rulebook_is_refused_with_its_line_while_the_old_one_stays_in_force() {
    let counter = Counter::new();
    let before = counter.desk.rulebook().digest.clone();
    let broken = RULEBOOK_2026.replacen("months = [4, 9]", "months = [4, 13]", 1);
    let refused = refusal(load(&counter, &broken));
    assert_eq!(refused.code, Code::RulebookRefused);
    let line = broken.lines().position(|line| line.contains("e-commerce-merchant-4")).unwrap() + 1;
    assert_eq!(refused.values["line"], line.to_string());
    assert!(refused.values["reason"].contains("13"));
    assert_eq!(code(load(&counter, "not a rulebook")), Code::RulebookRefused);
    let older = RULEBOOK_2026.replacen("year = 2026", "year = 2025", 1);
    assert_eq!(code(load(&counter, &older)), Code::RulebookTooOld);
    assert_eq!(counter.desk.rulebook().digest, before);
    counter.clerk_works(at(NOW));
    assert_eq!(code(load(&counter, RULEBOOK_2026)), Code::SupervisorOnly);
    counter.register(at(NOW), &candidate(0));
}

#[test]
fn next_year_s_notice_is_loaded_without_a_new_program() {
    let (counter, december) = (Counter::new(), at("2026-12-10 10:00"));
    let spring = Register { month: day("2027-04-01"), ..candidate(0) };
    assert_eq!(code(desk::register(&counter.desk, december, &spring)), Code::NotInPlan);
    let next = RULEBOOK_2026.replace("year = 2026\nfrom = 2026-01-01", "year = 2027\nfrom = 2026-12-01");
    load(&counter, &next).unwrap();
    let view = counter.register(december, &spring);
    assert_eq!(view.eligibility.verdict, Verdict::Eligible);
    let options = desk::intake_options(&counter.desk, december).unwrap();
    assert_eq!(options.offerings[0].months, [day("2027-04-01"), day("2027-09-01")]);
}

#[test]
fn the_page_shows_every_quote_once_in_the_notice_s_order() {
    let counter = Counter::new();
    let page = desk::rulebook_page(&counter.desk).unwrap();
    assert!(page.clauses.len() > 90, "{}", page.clauses.len());
    assert!(page.clauses.is_sorted_by_key(|clause| clause.line));
    assert!(page.clauses.iter().all(|clause| !clause.clause.is_empty() && !clause.rules.is_empty()));
    let photo = page.clauses.iter().find(|clause| clause.quote == "高大于 132 像素").unwrap();
    assert_eq!(photo.rules[0].required.more_than, Some(132.0));
    assert_eq!(page.policies.len(), 11);
    assert!(page.policies.iter().all(|policy| policy.value == policy.default && policy.chosen.is_none()));
    assert_eq!(page.calendar_years, [2026]);
}
