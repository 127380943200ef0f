//! 累计从事本职业或相关职业工作满 N 年: dates and days at every edge (A06).

use super::*;
use crate::counter::spell;
use chrono::Days;

fn judged(applied: &'static str, spells: &[Spell]) -> EligibilityVerdict {
    judged_in(applied, BORN, spells)
}

fn judged_in(applied: &'static str, born: &'static str, spells: &[Spell]) -> EligibilityVerdict {
    worked(RELATIONS_4, spells).on(applied).born(born).judged()
}

fn verdict(applied: &'static str, spells: &[Spell]) -> Verdict {
    judged(applied, spells).verdict
}

fn of_work(verdict: &EligibilityVerdict) -> Vec<EligibilityReason> {
    reasons(verdict, "L4-1")
}

#[test]
fn five_years_to_the_day_are_enough_and_one_day_less_is_not() {
    let work = [spell(OWN, "2021-03-18", "")];
    assert_eq!(verdict("2026-03-17", &work), Verdict::NotEligible);
    let short = judged("2026-03-17", &work);
    assert_eq!(
        (of_work(&short), short.eligible_from),
        (vec![EligibilityReason::TooFewYears], Some(day("2026-03-18")))
    );
    let enough = judged("2026-03-18", &work);
    assert_eq!((enough.verdict, enough.total.years, enough.eligible_from), (Verdict::Eligible, 5, None));
    assert_eq!(enough.satisfied, ["L4-1"]);
    assert_eq!(enough.required_materials["L4-1"], ["工作经历承诺书"]);
    assert_eq!(verdict("2026-03-19", &work), Verdict::Eligible);
}

#[test]
fn an_open_spell_counts_through_the_day_before_and_a_stated_end_is_inclusive() {
    assert_eq!(judged("2026-03-18", &[spell(OWN, "2026-03-17", "")]).total.days, 1);
    assert_eq!(judged("2026-03-18", &[spell(OWN, "2026-03-18", "")]).total.days, 0);
    assert_eq!(judged("2026-03-18", &[spell(OWN, "2026-03-10", "2026-03-10")]).total.days, 1);
    assert_eq!(verdict("2026-06-01", &[spell(OWN, "2021-03-18", "2026-03-17")]), Verdict::Eligible);
    assert_eq!(verdict("2026-06-01", &[spell(OWN, "2021-03-18", "2026-03-16")]), Verdict::NotEligible);
}

#[test]
fn five_years_from_the_29th_of_february_are_full_on_the_28th() {
    let work = [spell(OWN, "2024-02-29", "")];
    assert_eq!(verdict("2029-02-27", &work), Verdict::NotEligible);
    assert_eq!(verdict("2029-02-28", &work), Verdict::Eligible);
    assert_eq!(verdict("2029-03-01", &work), Verdict::Eligible);
}

#[test]
fn months_count_whole() {
    assert_eq!(verdict("2026-04-01", &[spell(OWN, "2021-03", "2026-02")]), Verdict::Eligible);
    assert_eq!(verdict("2026-04-01", &[spell(OWN, "2021-04", "2026-02")]), Verdict::NotEligible);
    assert_eq!(judged("2026-04-01", &[spell(OWN, "2024-02", "2024-02")]).total.days, 29);
    assert_eq!(
        judged("2026-03-18", &[spell(OWN, "2026-03", "2026-03")]).total.days,
        17,
        "not beyond the day"
    );
}

#[test]
fn separated_spells_are_enough_with_1827_days_a_question_with_1826_and_not_enough_with_1825() {
    // 2018 has 365 days; the second spell adds what is missing.
    let of = |total: u64| {
        let start = day("2020-01-01");
        let end = (start + Days::new(total - 365 - 1)).to_string();
        judged("2026-03-18", &[spell(OWN, "2018-01-01", "2018-12-31"), spell(OWN, "2020-01-01", &end)])
    };
    for (total, expected) in
        [(1825, Verdict::NotEligible), (1826, Verdict::NeedsConfirmation), (1827, Verdict::Eligible)]
    {
        let answer = of(total);
        assert_eq!((answer.total.days, answer.verdict), (total as u32, expected));
    }
    assert_eq!(of_work(&of(1826)), [EligibilityReason::OneDayBand]);
}

#[test]
fn overlapping_spells_count_once_and_touching_ones_are_one_stretch() {
    let doubled = [spell(OWN, "2021-03-19", ""), spell("调解员", "2021-03-19", "")];
    assert_eq!(verdict("2026-03-18", &doubled), Verdict::NotEligible);
    let touching = [spell(OWN, "2021-03-18", "2023-12-31"), spell("仲裁员", "2024-01-01", "")];
    assert_eq!(verdict("2026-03-18", &touching), Verdict::Eligible);
    assert_eq!(judged("2026-03-18", &touching).total.days, 1826, "one stretch, measured by the calendar");
}

#[test]
fn work_under_sixteen_is_a_question_only_where_it_would_be_needed() {
    let born = "2006-03-18";
    let early = judged_in("2026-03-18", born, &[spell(OWN, "2021-03-18", "")]);
    assert_eq!(
        (early.verdict, of_work(&early)),
        (Verdict::NeedsConfirmation, vec![EligibilityReason::WorkBeforeAge16])
    );
    assert_eq!(
        judged_in("2027-03-17", born, &[spell(OWN, "2021-03-18", "")]).verdict,
        Verdict::NeedsConfirmation
    );
    assert_eq!(judged_in("2027-03-18", born, &[spell(OWN, "2021-03-18", "")]).verdict, Verdict::Eligible);
    let unrelated = [spell("行政文员", "2020-01-01", ""), spell(OWN, "2024-01-01", "")];
    let answer = judged_in("2026-03-18", "2000-01-01", &unrelated);
    assert_eq!(of_work(&answer), [EligibilityReason::UnlistedOccupation], "nobody was under sixteen");
}

#[test]
fn unlisted_work_is_a_question_named_once_and_a_ruling_answers_it() {
    let unlisted = spell("行政文员", "2015-01-01", "");
    let asked = judged("2026-03-18", &[unlisted.clone(), unlisted.clone()]);
    assert_eq!((asked.verdict, asked.reasons.len()), (Verdict::NeedsConfirmation, 1));
    assert_eq!(asked.reasons[0].about.as_deref(), Some("行政文员"));
    assert_eq!((asked.needs_confirmation, asked.total.days), (vec!["L4-1".to_owned()], 0));
    let ruled = |yes| [Spell { staff_ruled_related: Some(yes), ..unlisted.clone() }];
    assert_eq!(verdict("2026-03-18", &ruled(true)), Verdict::Eligible);
    assert_eq!(verdict("2026-03-18", &ruled(false)), Verdict::NotEligible);
    assert_eq!(
        verdict("2026-03-18", &[spell("行政文员", "2024-01-01", "")]),
        Verdict::NotEligible,
        "too short anyway"
    );
}

#[test]
fn every_listed_occupation_counts_and_the_employer_does_not_matter() {
    let listed = &BOOK.related_occupations.iter().find(|list| list.occupation == OWN).unwrap().names;
    assert_eq!(listed.len(), 7);
    for occupation in listed.iter().map(String::as_str).chain([OWN, " 社会工作者 "]) {
        let work = Spell { employer: "某公司".to_owned(), ..spell(occupation, "2015-01-01", "") };
        assert_eq!(verdict("2026-03-18", &[work]), Verdict::Eligible, "{occupation}");
    }
    assert_eq!(
        verdict("2026-03-18", &[spell("", "2015-01-01", "")]),
        Verdict::NotEligible,
        "no occupation is none"
    );
}

#[test]
fn work_to_come_and_work_that_ends_before_it_starts_count_for_nothing() {
    assert_eq!(judged("2026-03-18", &[spell(OWN, "2026-03-19", "2035-01-01")]).total.days, 0);
    assert_eq!(judged("2026-03-18", &[spell(OWN, "2021-01-01", "2010-01-01")]).total.days, 0);
    assert_eq!(verdict("2026-03-18", &[]), Verdict::NotEligible);
    let planned = judged("2026-03-18", &[spell(OWN, "2021-06-01", "2030-12-31")]);
    assert_eq!(planned.eligible_from, Some(day("2026-06-01")), "a contract that runs on");
    assert_eq!(judged("2026-03-18", &[spell(OWN, "2020-01-01", "2022-01-01")]).eligible_from, None);
}
