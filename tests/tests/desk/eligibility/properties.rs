//! What holds for every career: more never worsens a verdict, order and splitting never matter.

use super::*;
use crate::counter::spell;
use chrono::Days;
use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop, prop_assert, prop_assert_eq, prop_assert_ne, prop_oneof,
    proptest,
};

const OFFERINGS: [&str; 6] = [MERCHANT_4, MERCHANT_3, CARER_5, CARER_4, CARER_3, RELATIONS_3];

fn a_day() -> impl Strategy<Value = String> {
    (0_u64..6000).prop_map(|offset| (day("2010-01-01") + Days::new(offset)).to_string())
}

fn an_occupation() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        3 => prop_oneof![Just("电子商务师"), Just("网商"), Just("育婴员"), Just(OWN)],
        2 => prop_oneof![Just("营销员"), Just("保育师"), Just("调解员")],
        1 => prop_oneof![Just("行政文员"), Just("育婴师")],
    ]
}

fn a_spell() -> impl Strategy<Value = Spell> {
    (an_occupation(), a_day(), a_day(), any::<bool>()).prop_map(|(occupation, one, other, open)| {
        let (start, end) = if one <= other { (one, other) } else { (other, one) };
        spell(occupation, &start, if open { "" } else { &end })
    })
}

fn a_certificate() -> impl Strategy<Value = Certificate> {
    (an_occupation(), 1_u8..6, a_day())
        .prop_map(|(occupation, level, issued)| certificate(occupation, level, &issued))
}

fn a_diploma() -> impl Strategy<Value = Education> {
    let school = (0..SchoolType::ALL.len()).prop_map(|index| SchoolType::ALL[index]);
    let major = prop_oneof![Just("电子商务"), Just("护理"), Just("人力资源管理"), Just("汉语")];
    (school, major, a_day(), any::<bool>()).prop_map(|(school, major, dated, enrolled)| {
        let status = if enrolled { StudyStatus::Enrolled } else { StudyStatus::Graduated };
        Education { date: Some(date(&dated)), status, ..diploma(school, major) }
    })
}

fn a_career() -> impl Strategy<Value = Career> {
    let lists = (
        prop::collection::vec(a_spell(), 0..5),
        prop::collection::vec(a_certificate(), 0..3),
        prop::collection::vec(a_diploma(), 0..3),
    );
    (lists, any::<bool>()).prop_map(|((spells, certificates, education), intends_to_work)| Career {
        intends_to_work,
        spells,
        certificates,
        education,
        professional_titles: Vec::new(),
    })
}

/// Eligible is best.
fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Eligible => 0,
        Verdict::NeedsConfirmation => 1,
        Verdict::NotEligible => 2,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn more_work_another_certificate_or_diploma_never_worsens_a_verdict(
        career in a_career(), work in a_spell(), held in a_certificate(), studied in a_diploma(), index in 0_usize..6,
    ) {
        let of = |career: Career| asked(OFFERINGS[index], career).judged();
        let before = of(career.clone());
        let mut more = vec![career.clone(), career.clone(), career.clone()];
        more[0].spells.push(work);
        more[1].certificates.push(held);
        more[2].education.push(studied);
        for richer in more {
            let after = of(richer);
            prop_assert!(rank(after.verdict) <= rank(before.verdict));
            for (one, other) in before.conditions.iter().zip(&after.conditions) {
                prop_assert!(other.outcome <= one.outcome, "{} got worse", one.id);
            }
        }
    }

    #[test]
    fn the_order_of_what_is_stated_never_matters(career in a_career(), index in 0_usize..6) {
        let of = |career: Career| {
            let judged = asked(OFFERINGS[index], career).judged();
            let outcomes: Vec<_> = judged.conditions.iter().map(|it| (it.outcome, it.eligible_from)).collect();
            (judged.verdict, judged.total, judged.eligible_from, outcomes)
        };
        let mut reversed = career.clone();
        reversed.spells.reverse();
        reversed.certificates.reverse();
        reversed.education.reverse();
        prop_assert_eq!(of(career), of(reversed));
    }

    #[test]
    fn splitting_a_spell_at_any_day_changes_nothing(career in a_career(), cut in 0_u64..6000, index in 0_usize..6) {
        let mut split = career.clone();
        let cut = day("2010-01-01") + Days::new(cut);
        split.spells = career.spells.iter().flat_map(|whole| halves(whole, cut)).collect();
        let (one, other) = (asked(OFFERINGS[index], career).judged(), asked(OFFERINGS[index], split).judged());
        prop_assert_eq!(one, other);
    }

    #[test]
    fn a_day_that_is_promised_holds_and_the_day_before_it_does_not(career in a_career(), index in 0_usize..6) {
        let asked = asked(OFFERINGS[index], career);
        let judged = asked.judged();
        prop_assert!(judged.eligible_from.is_none() || judged.verdict == Verdict::NotEligible);
        if let Some(from) = judged.eligible_from {
            // Whoever studies will have graduated by the day their diploma is expected.
            let mut then = asked.clone();
            then.career.education.iter_mut().for_each(|it| it.status = StudyStatus::Graduated);
            let on = |days: chrono::NaiveDate| {
                let applied: &'static str = Box::leak(days.to_string().into_boxed_str());
                then.clone().on(applied).verdict()
            };
            prop_assert_eq!(on(from), Verdict::Eligible);
            prop_assert_ne!(on(from.pred_opt().unwrap()), Verdict::Eligible);
        }
    }
}

/// A spell cut before a day that lies inside it.
fn halves(whole: &Spell, cut: chrono::NaiveDate) -> Vec<Spell> {
    let ends_before = whole.end.is_some_and(|end| end.first_day() < cut);
    if whole.start.first_day() >= cut || ends_before {
        return vec![whole.clone()];
    }
    let first = Spell { end: Some(PartialDate::Day(cut.pred_opt().unwrap())), ..whole.clone() };
    vec![first, Spell { start: PartialDate::Day(cut), ..whole.clone() }]
}
