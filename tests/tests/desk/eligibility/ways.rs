//! For who is refused: the nearest way.

use super::*;
use crate::counter::spell;
use desk_core::rules::eligibility::{NearestWay, Requirement};

#[test]
fn who_lacks_only_time_is_told_the_first_day_of_each_way() {
    let held = vec![certificate(OWN, 5, "2024-01-15")];
    let spells = vec![spell(OWN, "2021-07-01", "")];
    let career = Career { certificates: held, spells, ..Career::default() };
    let answer = asked(RELATIONS_4, career).judged();
    assert_eq!(answer.eligible_from, Some(day("2026-07-01")));
    let wait = |condition: &str, from| NearestWay::Wait { condition: condition.to_owned(), from: day(from) };
    assert_eq!(answer.nearest[0], wait("L4-1", "2026-07-01"), "the nearest first");
    assert_eq!(answer.nearest[1], wait("L4-2", "2027-01-15"));
}

#[test]
fn who_is_one_level_too_high_is_shown_the_level_that_fits() {
    let answer = worked(RELATIONS_3, &[spell(OWN, "2018-01-01", "")]).judged();
    let other = NearestWay::OtherLevel {
        offering: RELATIONS_4.to_owned(),
        level: Level::try_from(4).unwrap(),
        verdict: Verdict::Eligible,
    };
    assert_eq!(answer.nearest[0], other);
    assert_eq!(answer.eligible_from, Some(day("2028-01-01")));
}

#[test]
fn a_level_not_examined_in_the_month_wanted_is_no_way() {
    let mut old = worked(CARER_4, &[spell("育婴员", "2025-01-01", "")]);
    old.career.intends_to_work = true;
    let levels = |asked: &Asked| {
        let ways = asked.judged().nearest;
        ways.iter().filter(|way| matches!(way, NearestWay::OtherLevel { .. })).count()
    };
    assert_eq!(levels(&old.clone().month("2026-04-01")), 1, "level five in April");
    assert_eq!(levels(&old.month("2026-11-01")), 0, "level five is not examined in November");
}

#[test]
fn the_one_paper_that_is_missing_is_named() {
    let answer = worked(RELATIONS_4, &[spell(OWN, "2022-01-01", "2025-12-31")]).judged();
    let missing =
        |condition: &str, requirement| NearestWay::Missing { condition: condition.to_owned(), requirement };
    assert!(answer.nearest.contains(&missing("L4-2", Requirement::Certificate)), "{:?}", answer.nearest);
    assert!(answer.nearest.contains(&missing("L4-3", Requirement::Diploma)));
}

#[test]
fn a_student_who_must_wait_for_the_diploma_is_told_its_day() {
    let mut held = diploma(SchoolType::University, "人力资源管理");
    held.status = StudyStatus::Enrolled;
    held.date = Some(date("2026-06-30"));
    let asked = asked(RELATIONS_4, Career { education: vec![held], ..Career::default() });
    let answer = asked.reading("enrolled_final_year_students", "not_accepted").judged();
    assert_eq!((answer.verdict, answer.eligible_from), (Verdict::NotEligible, Some(day("2026-06-30"))));
}

#[test]
fn whom_no_waiting_helps_is_given_no_day() {
    let answer = worked(RELATIONS_4, &[spell(OWN, "2020-01-01", "2022-01-01")]).judged();
    assert_eq!((answer.verdict, answer.eligible_from), (Verdict::NotEligible, None));
    let month_over =
        worked(RELATIONS_4, &[spell(OWN, "2021-07-01", "")]).on("2026-06-01").month("2026-04-01");
    assert_eq!(month_over.judged().eligible_from, None, "the month itself is the obstacle");
}
