//! L4-1, 累计从事本职业或相关职业工作满 5 年: by cases at every edge, and against an oracle that counts days one by one.

use crate::counter::{day, spell};
use chrono::{Datelike, Days, NaiveDate};
use desk_core::model::{PartialDate, Verdict};
use desk_core::rules::Rulebook;
use desk_core::rules::eligibility::{EligibilityReason, EligibilityVerdict, Facts, Spell, judge};
use desk_core::rules::rulebook::RULEBOOK_2026;
use proptest::prelude::{
    Just, ProptestConfig, Strategy, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::load(RULEBOOK_2026).unwrap());
const OWN: &str = "劳动关系协调师";
const BORN: &str = "1985-01-01";

fn judged(applied: &str, spells: &[Spell]) -> EligibilityVerdict {
    judged_in(applied, None, BORN, spells)
}

fn judged_in(applied: &str, month: Option<&str>, born: &str, spells: &[Spell]) -> EligibilityVerdict {
    let facts =
        Facts { application_date: day(applied), month: month.map(day), birth_date: day(born), spells };
    judge(&facts, BOOK.offering(crate::counter::OFFERING).unwrap(), &BOOK)
}

fn verdict(applied: &str, spells: &[Spell]) -> Verdict {
    judged(applied, spells).verdict
}

fn reasons(verdict: &EligibilityVerdict) -> Vec<EligibilityReason> {
    verdict.reasons.iter().map(|reason| reason.reason).collect()
}

#[test]
fn five_years_to_the_day_are_enough_and_one_day_less_is_not() {
    let work = [spell(OWN, "2021-03-18", "")];
    assert_eq!(verdict("2026-03-17", &work), Verdict::NotEligible);
    let short = judged("2026-03-17", &work);
    assert_eq!(
        (reasons(&short), short.eligible_from),
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
    assert_eq!(reasons(&of(1826)), [EligibilityReason::OneDayBand]);
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
    let early = judged_in("2026-03-18", None, born, &[spell(OWN, "2021-03-18", "")]);
    assert_eq!(
        (early.verdict, reasons(&early)),
        (Verdict::NeedsConfirmation, vec![EligibilityReason::WorkBeforeAge16])
    );
    assert_eq!(
        judged_in("2027-03-17", None, born, &[spell(OWN, "2021-03-18", "")]).verdict,
        Verdict::NeedsConfirmation
    );
    assert_eq!(
        judged_in("2027-03-18", None, born, &[spell(OWN, "2021-03-18", "")]).verdict,
        Verdict::Eligible
    );
    let unrelated = [spell("行政文员", "2020-01-01", ""), spell(OWN, "2024-01-01", "")];
    let answer = judged_in("2026-03-18", None, "2000-01-01", &unrelated);
    assert_eq!(reasons(&answer), [EligibilityReason::UnlistedOccupation], "nobody was under sixteen");
}

#[test]
fn unlisted_work_is_a_question_named_once_and_a_ruling_answers_it() {
    let unlisted = spell("行政文员", "2015-01-01", "");
    let asked = judged("2026-03-18", &[unlisted.clone(), unlisted.clone()]);
    assert_eq!((asked.verdict, asked.reasons.len()), (Verdict::NeedsConfirmation, 1));
    assert_eq!(asked.reasons[0].occupation.as_deref(), Some("行政文员"));
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
    let listed = &BOOK.related_occupations[0].names;
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

#[test]
fn a_month_outside_the_plan_or_over_is_refused_whatever_the_career() {
    let work = [spell(OWN, "2010-01-01", "")];
    let of = |applied: &str, month: &str| judged_in(applied, Some(month), BORN, &work);
    for month in ["2026-04-01", "2026-09-01", "2026-11-01", "2026-04-18"] {
        assert_eq!(of("2026-03-18", month).verdict, Verdict::Eligible, "{month}");
    }
    for month in ["2026-03-01", "2026-05-01", "2025-11-01", "2027-04-01"] {
        let refused = of("2026-03-18", month);
        assert_eq!(
            (refused.verdict, reasons(&refused)[0]),
            (Verdict::NotEligible, EligibilityReason::MonthNotInPlan),
            "{month}"
        );
        assert!(refused.findings[0].quote.contains("4.9.11"), "the plan's row is quoted");
    }
    assert_eq!(of("2026-04-30", "2026-04-01").verdict, Verdict::Eligible, "the month itself is not over");
    assert_eq!(of("2026-05-01", "2026-04-01").verdict, Verdict::NotEligible);
}

/// Days counted one by one into a set; nothing is shared with the rule.
fn counted(
    spells: &[Spell],
    until: NaiveDate,
    born: NaiveDate,
    open: bool,
    early: bool,
) -> BTreeSet<NaiveDate> {
    let sixteen = NaiveDate::from_ymd_opt(born.year() + 16, born.month(), born.day()).unwrap();
    let mut days = BTreeSet::new();
    for spell in spells {
        let counts = match spell.staff_ruled_related {
            Some(ruled) => ruled,
            None => open || spell.occupation != "行政文员",
        };
        let (PartialDate::Day(start) | PartialDate::Month(start)) = spell.start;
        let in_month =
            |day: NaiveDate, month: NaiveDate| (day.year(), day.month()) <= (month.year(), month.month());
        let mut day = start;
        while counts && day < until {
            let inside = match spell.end {
                None => true,
                Some(PartialDate::Day(end)) => day <= end,
                Some(PartialDate::Month(end)) => in_month(day, end),
            };
            if !inside {
                break;
            }
            if early || day >= sixteen {
                days.insert(day);
            }
            day = day.succ_opt().unwrap();
        }
    }
    days
}

/// Whether a set of days is five years: yes by the calendar for one unbroken run, by 1827 days otherwise; none for the
/// one day between.
fn five_years(days: &BTreeSet<NaiveDate>) -> Option<bool> {
    let starts: Vec<NaiveDate> =
        days.iter().copied().filter(|day| !days.contains(&day.pred_opt().unwrap())).collect();
    let full = starts.iter().any(|start| {
        let same_day = |year| NaiveDate::from_ymd_opt(year, start.month(), start.day());
        let end =
            same_day(start.year() + 5).or_else(|| NaiveDate::from_ymd_opt(start.year() + 5, 2, 28)).unwrap();
        let mut day = *start;
        while day < end && days.contains(&day) {
            day = day.succ_opt().unwrap();
        }
        day == end
    });
    match (full, starts.len(), days.len()) {
        (true, _, _) => Some(true),
        (false, 0 | 1, _) => Some(false),
        (false, _, 1827..) => Some(true),
        (false, _, 1826) => None,
        _ => Some(false),
    }
}

fn expected(spells: &[Spell], applied: NaiveDate, born: NaiveDate) -> Verdict {
    match five_years(&counted(spells, applied, born, false, false)) {
        Some(true) => Verdict::Eligible,
        None => Verdict::NeedsConfirmation,
        Some(false) if five_years(&counted(spells, applied, born, true, true)) == Some(false) => {
            Verdict::NotEligible
        }
        Some(false) => Verdict::NeedsConfirmation,
    }
}

fn a_date() -> impl Strategy<Value = String> {
    let day = |offset: u64| day("2019-06-01") + Days::new(offset);
    prop_oneof![
        (0_u64..3500).prop_map(move |offset| day(offset).to_string()),
        (0_u64..3500).prop_map(move |offset| day(offset).format("%Y-%m").to_string()),
        Just("2020-02-29".to_owned()),
        Just("2024-02-29".to_owned()),
    ]
}

fn a_spell() -> impl Strategy<Value = Spell> {
    let occupation = prop_oneof![3 => Just(OWN), 2 => Just("调解员"), 1 => Just("行政文员")];
    let ruling = prop_oneof![8 => Just(None), 1 => Just(Some(true)), 1 => Just(Some(false))];
    let end = prop_oneof![3 => a_date(), 1 => Just(String::new())];
    (occupation, a_date(), end, ruling).prop_map(|(occupation, start, end, staff_ruled_related)| Spell {
        staff_ruled_related,
        ..spell(occupation, &start, &end)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_verdict_is_the_one_of_counting_days_one_by_one(
        spells in prop::collection::vec(a_spell(), 0..5), ahead in 0_u64..900, age in 0_u64..3000,
    ) {
        let applied = day("2026-01-01") + Days::new(ahead);
        let born = day("2003-03-01") + Days::new(age);
        let facts = Facts { application_date: applied, month: None, birth_date: born, spells: &spells };
        let answer = judge(&facts, BOOK.offering(crate::counter::OFFERING).unwrap(), &BOOK);
        prop_assert_eq!(answer.verdict, expected(&spells, applied, born));
        prop_assert_eq!(answer.total.days as usize, counted(&spells, applied, born, false, false).len());
        prop_assert_eq!(answer.reasons.is_empty(), answer.verdict == Verdict::Eligible, "a no and a question have a reason");
        let enough = |until| five_years(&counted(&spells, until, born, false, false)) == Some(true);
        match answer.eligible_from {
            Some(from) => {
                prop_assert!(from > applied && enough(from), "enough on {}", from);
                prop_assert!(!enough(from.pred_opt().unwrap()), "and not the day before");
            }
            None if answer.verdict == Verdict::NotEligible => {
                prop_assert!(!enough(applied + Days::new(5 * 366)), "waiting alone makes it enough, and no day is named");
            }
            None => {}
        }
    }
}
