//! The plan: offerings, months, and the year that it does not reach.

use super::*;
use crate::counter::spell;
use desk_core::rules::eligibility::judge_not_offered;

fn old_hand(offering: &'static str) -> Asked {
    let own = BOOK.offering(offering).unwrap().occupation.as_str();
    worked(offering, &[spell(own, "2010-01-01", "")])
}

#[test]
fn every_offering_is_open_in_its_months_and_in_no_other() {
    let mut open = 0;
    for offering in &BOOK.offerings {
        let id: &'static str = offering.id.as_str();
        for month in 1..=12_u32 {
            let text: &'static str = Box::leak(format!("2026-{month:02}-01").into_boxed_str());
            let judged = old_hand(id).on("2026-01-05").month(text).judged();
            let planned = offering.months.contains(&month);
            open += u32::from(planned);
            assert_eq!(judged.plan.is_none(), planned, "{id} in {text}");
            if !planned {
                assert_eq!(judged.verdict, Verdict::NotEligible);
                assert_eq!(judged.reasons[0].reason, EligibilityReason::MonthNotInPlan);
                assert_eq!(judged.plan.unwrap().quote, offering.quote, "the plan's row is quoted");
            }
        }
    }
    assert_eq!(open, 22, "five rows of two months and four of three");
}

#[test]
fn a_month_is_open_to_its_last_day_and_over_the_day_after() {
    let of = |applied, month| old_hand(RELATIONS_4).on(applied).month(month).verdict();
    assert_eq!(of("2026-04-30", "2026-04-01"), Verdict::Eligible);
    assert_eq!(of("2026-04-30", "2026-04-18"), Verdict::Eligible, "any day of the month names it");
    assert_eq!(of("2026-05-01", "2026-04-01"), Verdict::NotEligible);
}

#[test]
fn what_lies_in_another_year_is_said_to_be_beyond_the_notice() {
    let of = |applied, month| old_hand(RELATIONS_4).on(applied).month(month).judged();
    assert_eq!(of("2026-12-31", "2027-04-01").reasons[0].reason, EligibilityReason::PlanNotReached);
    assert_eq!(of("2027-01-04", "2027-04-01").reasons[0].reason, EligibilityReason::PlanNotReached);
    assert_eq!(
        of("2025-12-31", "2026-04-01").reasons[0].reason,
        EligibilityReason::PlanNotReached,
        "before it holds"
    );
    assert_eq!(of("2026-01-01", "2026-04-01").verdict, Verdict::Eligible, "the first day of the notice");
    assert_eq!(of("2026-03-18", "2025-11-01").reasons[0].reason, EligibilityReason::MonthNotInPlan);
}

#[test]
fn a_level_that_is_not_offered_is_refused_with_the_levels_that_are() {
    let asked = old_hand(MERCHANT_4);
    let facts = Facts {
        application_date: day("2026-03-18"),
        month: None,
        birth_date: day(BORN),
        career: &asked.career,
        rulings: &[],
        policies: &asked.policies,
        beyond_notice: false,
    };
    let answer = judge_not_offered(&facts, "电子商务师", Some("网商"), &BOOK);
    assert_eq!(answer.verdict, Verdict::NotEligible);
    assert_eq!(answer.reasons[0].reason, EligibilityReason::NotOffered);
    assert_eq!(answer.nearest.len(), 2, "levels four and three: {:?}", answer.nearest);
    assert!(BOOK.offering_of("电子商务师", Some("网商"), Level::try_from(5).unwrap()).is_none());
    assert!(BOOK.offering_of("劳动关系协调师", None, Level::try_from(4).unwrap()).is_some());
}
