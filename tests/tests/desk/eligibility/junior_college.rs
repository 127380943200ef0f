//! 申报婴幼儿发展引导员的,还需具备大学专科学历(或同等学力) (A02), and the ways of the 规程 that annex 1 leaves out (A13).

use super::*;
use crate::counter::spell;
use desk_core::rules::eligibility::{ProfessionalTitle, Requirement};

fn carer(education: Vec<Education>) -> Asked {
    let spells = vec![spell("育婴员", "2015-01-01", "")];
    asked(CARER_4, Career { spells, education, ..Career::default() })
}

#[test]
fn the_footnote_binds_the_work_type_only_where_the_institution_says_so() {
    let of =
        |value: &str, education| carer(education).reading("junior_college_for_yuyingyuan", value).judged();
    assert_eq!(of("not_required", vec![]).satisfied, ["L4-1"]);
    for value in ["undecided", "required"] {
        let without = of(value, vec![diploma(SchoolType::GeneralHighSchool, "")]);
        assert_eq!(without.needs_confirmation, ["L4-1"], "{value}: 同等学力 is for a person to judge");
        assert_eq!(reasons(&without, "L4-1"), [EligibilityReason::NoJuniorCollege]);
        let with = of(value, vec![diploma(SchoolType::HigherVocationalCollege, "汉语")]);
        assert!(with.satisfied.contains(&"L4-1".to_owned()), "{value}: any 专科 will do");
        let open = of(value, vec![diploma(SchoolType::OpenUniversity, "汉语")]);
        assert!(open.satisfied.contains(&"L4-1".to_owned()), "{value}: 开放大学 gives 大学专科学历 too");
    }
}

#[test]
fn a_student_does_not_have_the_education_yet() {
    let mut held = diploma(SchoolType::University, "汉语");
    held.status = StudyStatus::Enrolled;
    held.date = Some(date("2026-06-30"));
    let asked = carer(vec![held]).reading("junior_college_for_yuyingyuan", "required");
    assert_eq!(asked.condition("L4-1"), (Outcome::Look, vec![EligibilityReason::NoJuniorCollege]));
}

#[test]
fn the_footnote_says_nothing_about_other_occupations() {
    let asked = worked(RELATIONS_4, &[spell(OWN, "2015-01-01", "")]);
    assert_eq!(asked.reading("junior_college_for_yuyingyuan", "required").verdict(), Verdict::Eligible);
}

#[test]
fn a_junior_title_with_a_year_of_work_is_a_question_for_level_three_and_never_a_yes() {
    let of = |since: &str, value: &str| {
        let titles = vec![ProfessionalTitle { title: "助理经济师".to_owned(), date: date(since) }];
        let spells = vec![spell(OWN, "2024-01-01", "")];
        let career = Career { spells, professional_titles: titles, ..Career::default() };
        asked(RELATIONS_3, career).reading("junior_title_route", value).judged()
    };
    let asks = of("2025-03-18", "needs_confirmation");
    assert_eq!(asks.needs_confirmation, ["L3-title"]);
    assert_eq!(asks.conditions.last().unwrap().parts[0].requirement, Requirement::ProfessionalTitle);
    assert!(asks.conditions.last().unwrap().quote.contains("国家职业标准编制技术规程"));
    assert_eq!(
        of("2025-03-19", "needs_confirmation").verdict,
        Verdict::NotEligible,
        "a day less than a year"
    );
    assert_eq!(of("2025-03-18", "not_accepted").verdict, Verdict::NotEligible);
    let without = worked(RELATIONS_3, &[spell(OWN, "2024-01-01", "")]).judged();
    assert_eq!(without.conditions.len(), 4, "who has no title is not told of it");
}
