//! 裁定: a yes answers the same question again, a no only for the person it is about (A05).

use super::*;
use crate::counter::spell;
use desk_core::rules::eligibility::{RulingScope, RulingSubject};

fn ruling(name: &str, related: bool, scope: RulingScope) -> Ruling {
    Ruling {
        subject: RulingSubject::Occupation,
        occupation: OWN.to_owned(),
        name: name.to_owned(),
        school_type: None,
        related,
        scope,
    }
}

fn with(rulings: Vec<Ruling>) -> Asked {
    Asked { rulings, ..worked(RELATIONS_4, &[spell("行政文员", "2015-01-01", "")]) }
}

#[test]
fn a_yes_for_everybody_is_applied_and_a_no_for_everybody_is_only_offered() {
    assert_eq!(with(vec![]).verdict(), Verdict::NeedsConfirmation);
    let yes = with(vec![ruling("行政文员", true, RulingScope::Everybody)]).judged();
    assert_eq!(yes.satisfied, ["L4-1"]);
    let no = with(vec![ruling("行政文员", false, RulingScope::Everybody)]).judged();
    assert_eq!(no.verdict, Verdict::NeedsConfirmation, "a ruling judges real duties, not a word");
    assert!(no.reasons[0].earlier_no);
    assert!(!with(vec![]).judged().reasons[0].earlier_no);
}

#[test]
fn a_ruling_about_this_person_comes_before_one_for_everybody() {
    let general = |related| ruling("行政文员", related, RulingScope::Everybody);
    let own = |related| ruling("行政文员", related, RulingScope::Person);
    assert_eq!(with(vec![general(true), own(false)]).verdict(), Verdict::NotEligible);
    assert_eq!(with(vec![own(true), general(false)]).verdict(), Verdict::Eligible);
}

#[test]
fn a_ruling_is_about_one_occupation_applied_for_and_one_name_however_it_is_spaced() {
    let spaced = with(vec![ruling(" 行政 文员", true, RulingScope::Everybody)]);
    assert_eq!(spaced.verdict(), Verdict::Eligible);
    let other = with(vec![ruling("行政专员", true, RulingScope::Everybody)]);
    assert_eq!(other.verdict(), Verdict::NeedsConfirmation);
    let elsewhere = Ruling {
        occupation: "电子商务师".to_owned(),
        ..ruling("行政文员", true, RulingScope::Everybody)
    };
    assert_eq!(with(vec![elsewhere]).verdict(), Verdict::NeedsConfirmation);
}

#[test]
fn a_ruling_on_an_occupation_answers_for_certificates_of_it_too() {
    let mut asked = with(vec![ruling("行政文员", true, RulingScope::Everybody)]);
    asked.career = Career {
        certificates: vec![certificate("行政文员", 5, "2020-01-01")],
        spells: vec![spell(OWN, "2022-01-01", "")],
        ..Career::default()
    };
    assert_eq!(asked.condition("L4-2"), (Outcome::Pass, vec![]));
}

#[test]
fn a_ruling_on_a_major_is_about_the_school_type_it_was_made_for() {
    let of = |school, related, scope| {
        let ruling = Ruling {
            subject: RulingSubject::Major,
            school_type: Some(school),
            ..ruling("汉语", related, scope)
        };
        let education = vec![diploma(SchoolType::University, "汉语")];
        let career = Career { education, ..Career::default() };
        Asked { rulings: vec![ruling], ..asked(RELATIONS_4, career) }.condition("L4-3")
    };
    assert_eq!(of(SchoolType::University, true, RulingScope::Everybody), (Outcome::Pass, vec![]));
    assert_eq!(of(SchoolType::JuniorCollege, true, RulingScope::Everybody).0, Outcome::Look);
    let refused = of(SchoolType::University, false, RulingScope::Person);
    assert_eq!(refused, (Outcome::Fail, vec![EligibilityReason::MajorRuledOut]));
}

/// Five years on an old certificate of level five.
fn old_title(rulings: Vec<Ruling>) -> (Outcome, Vec<EligibilityReason>) {
    let mut held = certificate("劳动关系协调师", 5, "2018-01-01");
    held.printed_title = Some("劳动关系协调员".to_owned());
    let career =
        Career { certificates: vec![held], spells: vec![spell(OWN, "2022-01-01", "")], ..Career::default() };
    Asked { rulings, ..asked(RELATIONS_4, career) }.condition("L4-2")
}

#[test]
fn a_ruling_on_an_old_title_answers_for_the_title_and_a_no_for_everybody_is_only_offered() {
    let of = |name, related, scope| Ruling { subject: RulingSubject::Title, ..ruling(name, related, scope) };
    let open = (Outcome::Look, vec![EligibilityReason::OldTitle]);
    assert_eq!(old_title(vec![]), open);
    for scope in [RulingScope::Person, RulingScope::Everybody] {
        assert_eq!(old_title(vec![of(" 劳动关系 协调员", true, scope)]), (Outcome::Pass, vec![]));
    }
    let refused = old_title(vec![of("劳动关系协调员", false, RulingScope::Person)]);
    assert_eq!(refused, (Outcome::Fail, vec![EligibilityReason::TitleRuledOut]));
    assert_eq!(old_title(vec![of("劳动关系协调员", false, RulingScope::Everybody)]), open);
    assert_eq!(
        old_title(vec![of("高级劳动关系协调师", true, RulingScope::Everybody)]),
        open,
        "another title"
    );
    let occupation = ruling("劳动关系协调员", true, RulingScope::Everybody);
    assert_eq!(old_title(vec![occupation]), open, "an occupation is not a title");
}

#[test]
fn a_title_that_is_taken_leaves_the_level_to_what_the_certificate_prints() {
    let mut held = certificate("劳动关系协调师", 2, "2018-01-01");
    held.printed_title = Some("高级劳动关系协调师".to_owned());
    let career =
        Career { certificates: vec![held], spells: vec![spell(OWN, "2022-01-01", "")], ..Career::default() };
    let yes = Ruling {
        subject: RulingSubject::Title,
        ..ruling("高级劳动关系协调师", true, RulingScope::Everybody)
    };
    let asked = Asked { rulings: vec![yes], ..asked(RELATIONS_4, career) };
    assert_eq!(asked.condition("L4-2"), (Outcome::Look, vec![EligibilityReason::CertificateHigher]));
}
