//! 取得 … 证书后，累计从事: levels, days and titles of certificates (A07, A08).

use super::*;
use crate::counter::spell;

fn with(offering: &'static str, certificates: Vec<Certificate>, spells: &[Spell]) -> Asked {
    asked(offering, Career { certificates, spells: spells.to_vec(), ..Career::default() })
}

#[test]
fn three_years_after_the_level_five_certificate_are_enough_and_a_day_less_is_not() {
    let work = [spell(OWN, "2015-01-01", "2018-01-31"), spell(OWN, "2023-03-18", "")];
    let of = |issued| with(RELATIONS_4, vec![certificate(OWN, 5, issued)], &work).condition("L4-2");
    assert_eq!(of("2023-03-18"), (Outcome::Pass, vec![]), "the day of issue counts");
    assert_eq!(of("2023-03-19"), (Outcome::Fail, vec![EligibilityReason::TooFewYears]));
    assert_eq!(of("2026-03-19").0, Outcome::Fail, "a certificate of tomorrow does not exist yet");
    assert!(of("2026-03-19").1.contains(&EligibilityReason::CertificateNotYet));
}

#[test]
fn four_years_after_the_level_four_certificate_are_enough_for_level_three() {
    let work = [spell(OWN, "2012-01-01", "")];
    let of = |issued| with(RELATIONS_3, vec![certificate(OWN, 4, issued)], &work).on("2026-03-18").judged();
    assert!(of("2022-03-18").satisfied.contains(&"L3-2".to_owned()));
    let short = of("2022-03-19");
    assert_eq!(short.condition("L3-2").unwrap().eligible_from, Some(day("2026-03-19")));
}

#[test]
fn a_lower_level_fails_and_a_higher_one_is_a_question_that_the_policy_answers() {
    let of = |level, value: &str| {
        let work = [spell(OWN, "2022-01-01", "")];
        with(RELATIONS_3, vec![certificate(OWN, level, "2022-01-01")], &work)
            .reading("higher_level_certificate_instead_of_named_level", value)
            .condition("L3-2")
    };
    assert_eq!(of(5, "accepted"), (Outcome::Fail, vec![EligibilityReason::CertificateTooLow]));
    assert_eq!(of(4, "not_accepted"), (Outcome::Pass, vec![]));
    assert_eq!(of(3, "needs_confirmation"), (Outcome::Look, vec![EligibilityReason::CertificateHigher]));
    assert_eq!(of(2, "accepted"), (Outcome::Pass, vec![]));
    assert_eq!(of(1, "not_accepted"), (Outcome::Fail, vec![EligibilityReason::CertificateHigher]));
}

#[test]
fn of_two_certificates_the_one_serves_that_goes_better_with_the_work() {
    let work = [spell(OWN, "2020-01-01", "")];
    let certificates = vec![certificate("行政文员", 5, "2020-01-01"), certificate(OWN, 5, "2023-03-18")];
    assert_eq!(with(RELATIONS_4, certificates, &work).condition("L4-2"), (Outcome::Pass, vec![]));
    let doubtful = vec![certificate("行政文员", 5, "2020-01-01"), certificate(OWN, 5, "2024-01-01")];
    assert_eq!(
        with(RELATIONS_4, doubtful, &work).condition("L4-2"),
        (Outcome::Look, vec![EligibilityReason::UnlistedCertificate])
    );
}

#[test]
fn old_titles_are_a_question_and_a_ruling_on_the_certificate_answers_it() {
    let work = [spell("育婴员", "2018-01-01", "")];
    let of = |change: fn(&mut Certificate)| {
        let mut held = certificate("育婴员", 5, "2018-01-01");
        change(&mut held);
        with(CARER_4, vec![held], &work).condition("L4-2")
    };
    assert_eq!(of(|_| {}), (Outcome::Pass, vec![]));
    let old = (Outcome::Look, vec![EligibilityReason::OldTitle]);
    assert_eq!(of(|it| it.occupation = "育婴师".to_owned()), old, "the occupation is an old title itself");
    assert_eq!(of(|it| it.printed_title = Some("高级育婴师".to_owned())), old);
    assert_eq!(of(|it| it.printed_title = Some(" 婴幼儿发展引导员 ".to_owned())), (Outcome::Pass, vec![]));
    let ruled = of(|it| {
        it.printed_title = Some("育婴师".to_owned());
        it.staff_ruled_related = Some(true);
    });
    assert_eq!(ruled, (Outcome::Pass, vec![]));
    assert_eq!(
        of(|it| it.staff_ruled_related = Some(false)),
        (Outcome::Fail, vec![EligibilityReason::NoCertificate])
    );
}

#[test]
fn a_2008_certificate_titled_after_the_occupation_is_taken_at_the_level_it_prints() {
    let work = [spell("电子商务师", "2010-01-01", "")];
    let held = vec![certificate("电子商务师", 2, "2008-11-01")];
    let asked = with(MERCHANT_3, held, &work);
    assert_eq!(asked.condition("L3-2"), (Outcome::Look, vec![EligibilityReason::CertificateHigher]));
}

#[test]
fn either_work_type_of_e_commerce_counts_as_the_own_occupation() {
    for name in ["网商", "跨境电商", "电子商务师", "电子商务师（网商）", "跨境电子商务师"]
    {
        let held = vec![certificate(name, 4, "2020-01-01")];
        let work = [spell(name, "2020-01-01", "")];
        assert_eq!(with(MERCHANT_3, held, &work).condition("L3-2").0, Outcome::Pass, "{name}");
    }
}

#[test]
fn a_certificate_known_by_its_month_counts_from_the_first_day_or_must_hold_for_the_last() {
    let work = [spell(OWN, "2020-01-01", "")];
    let of = |value: &str| {
        with(RELATIONS_4, vec![certificate(OWN, 5, "2023-03")], &work)
            .reading("month_only_dates", value)
            .on("2026-03-10")
            .condition("L4-2")
            .0
    };
    assert_eq!(of("whole_months"), Outcome::Pass);
    assert_eq!(of("any_day"), Outcome::Fail, "of 31 March it would be too early");
}
