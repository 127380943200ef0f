//! L4-1 against an oracle that counts days one by one.

use super::*;
use crate::counter::spell;
use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::{
    Just, ProptestConfig, Strategy, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use std::collections::BTreeSet;

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
        let (career, policies) = (career(spells.clone()), Policies::default());
        let facts = Facts {
            application_date: applied, month: None, birth_date: born, career: &career, rulings: &[],
            policies: &policies, beyond_notice: true,
        };
        let answer = judge(&facts, BOOK.offering(RELATIONS_4).unwrap(), &BOOK);
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
