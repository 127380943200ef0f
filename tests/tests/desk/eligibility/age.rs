//! L5-1 and L5-2, 年满16周岁 (A04), and what beside the age they ask.

use super::*;
use crate::counter::spell;
use desk_core::rules::eligibility::Requirement;

fn intends() -> Career {
    Career { intends_to_work: true, ..Career::default() }
}

#[test]
fn sixteen_years_are_full_on_the_birthday_and_not_the_day_before() {
    let of = |applied| asked(CARER_5, intends()).born("2010-04-07").on(applied).judged();
    let before = of("2026-04-06");
    assert_eq!(before.verdict, Verdict::NotEligible);
    assert_eq!(reasons(&before, "L5-1"), [EligibilityReason::TooYoung]);
    assert_eq!(before.eligible_from, Some(day("2026-04-07")), "the birthday is said");
    assert_eq!(of("2026-04-07").satisfied, ["L5-1"]);
    assert_eq!(of("2026-04-08").verdict, Verdict::Eligible);
}

#[test]
fn where_the_institution_counts_from_the_day_after_the_birthday_itself_is_too_early() {
    let of = |applied| {
        asked(CARER_5, intends())
            .born("2010-04-07")
            .on(applied)
            .reading("age_counts_from", "day_after")
            .judged()
    };
    assert_eq!(of("2026-04-07").verdict, Verdict::NotEligible);
    assert_eq!(of("2026-04-07").eligible_from, Some(day("2026-04-08")));
    let age = of("2026-04-07").conditions[0].parts[0].clone();
    assert_eq!(
        (age.requirement, age.measured),
        (Requirement::Age, Some(15.0)),
        "counted by the same reading"
    );
    assert_eq!(of("2026-04-08").verdict, Verdict::Eligible);
}

#[test]
fn somebody_born_on_29_february_is_sixteen_on_29_february() {
    let of = |applied| asked(CARER_5, intends()).born("2012-02-29").on(applied).verdict();
    assert_eq!(of("2028-02-28"), Verdict::NotEligible);
    assert_eq!(of("2028-02-29"), Verdict::Eligible);
}

#[test]
fn who_neither_intends_to_work_nor_works_is_not_eligible_for_level_five() {
    let nobody = asked(CARER_5, Career::default()).judged();
    assert_eq!(nobody.verdict, Verdict::NotEligible);
    assert_eq!(reasons(&nobody, "L5-1"), [EligibilityReason::NoIntention]);
    assert_eq!(reasons(&nobody, "L5-2"), [EligibilityReason::NoWork]);
    assert_eq!(nobody.eligible_from, None, "waiting changes neither");
}

#[test]
fn a_day_of_own_or_related_work_meets_l5_2_and_an_unlisted_occupation_asks() {
    let of = |occupation| worked(CARER_5, &[spell(occupation, "2026-03-17", "")]).judged();
    for listed in ["育婴员", "婴幼儿发展引导员", "婴幼儿发展引导员（育婴员）", "保育师"]
    {
        let answer = of(listed);
        assert_eq!(answer.satisfied, ["L5-2"], "{listed}");
        assert_eq!(answer.required_materials["L5-2"], ["工作经历承诺书"]);
    }
    assert_eq!(of("家政员").needs_confirmation, ["L5-2"]);
    assert_eq!(reasons(&of("家政员"), "L5-2"), [EligibilityReason::UnlistedOccupation]);
    let tomorrow = worked(CARER_5, &[spell("育婴员", "2026-03-18", "")]).judged();
    assert_eq!(tomorrow.verdict, Verdict::NotEligible, "work that begins on the day of application");
    assert_eq!(tomorrow.eligible_from, Some(day("2026-03-19")));
}

#[test]
fn the_material_of_intention_is_the_work_commitment_and_both_conditions_may_hold() {
    let mut both = intends();
    both.spells = vec![spell("育婴员", "2025-05-06", "")];
    let answer = asked(CARER_5, both).judged();
    assert_eq!(answer.satisfied, ["L5-1", "L5-2"]);
    assert_eq!(answer.required_materials["L5-1"], ["工作承诺书"]);
    assert_eq!(answer.required_materials["L5-2"], ["工作经历承诺书"]);
}
