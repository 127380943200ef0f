//! The invented population and its portraits.

mod portraits;

use chrono::NaiveDate;
use desk_core::model::identity::ResidentNumber;
use desk_core::model::{Validity, Verdict, normalize_name};
use desk_core::rules::eligibility::{Facts, judge};
use desk_core::rules::{Policies, Rulebook, rulebook::RULEBOOK_2026};
use desk_core::sample::{SamplePerson, people, resident_number};
use sha2::{Digest, Sha256};
use std::collections::HashSet;

fn reference_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()
}

fn two_thousand() -> Vec<SamplePerson> {
    people(603, 2000).collect()
}

/// ISO 7064 MOD 11-2 by its definition: the sum of each character times 2^(its place from the right) is 1 modulo 11.
fn satisfies_iso_7064(number: &str) -> bool {
    let value = |character: char| if character == 'X' { 10 } else { character.to_digit(10).unwrap() };
    let sum: u64 = number.chars().rev().enumerate().map(|(place, c)| u64::from(value(c)) << place).sum();
    sum % 11 == 1
}

#[test]
fn of_all_eleven_check_characters_only_the_one_given_satisfies_the_standard() {
    assert!(satisfies_iso_7064("11010519491231002X"), "the standard's own example");
    let mut seen = HashSet::new();
    for sequence in 0..1000 {
        let number = resident_number(NaiveDate::from_ymd_opt(1988, 2, 29).unwrap(), sequence);
        assert!(number.starts_with("11000019880229"));
        let given = number.chars().last().unwrap();
        for candidate in "0123456789X".chars() {
            let tried = format!("{}{candidate}", &number[..17]);
            assert_eq!(satisfies_iso_7064(&tried), candidate == given, "{tried}");
        }
        seen.insert(given);
    }
    assert_eq!(seen.len(), 11, "every check character occurs");
}

#[test]
fn numbers_agree_with_birth_date_and_sex_and_belong_to_nobody() {
    let mut seen = HashSet::new();
    for person in two_thousand() {
        let read = ResidentNumber::read(&person.number, reference_day()).unwrap();
        assert_eq!((read.birth_date, read.sex), (person.birth_date, person.sex));
        assert!(person.number.starts_with("110000"));
        let age = reference_day().years_since(person.birth_date).unwrap();
        assert!((18..=55).contains(&age), "{age} years old");
        if let Validity::Until(last) = person.validity {
            assert!(last >= reference_day(), "expired on {last}");
        }
        assert!(seen.insert(person.number), "two people share a number");
    }
}

#[test]
fn names_have_the_shares_that_a_desk_meets() {
    let people = two_thousand();
    let share = |fits: fn(&str) -> bool| people.iter().filter(|person| fits(&person.name)).count();
    let dotted = share(|name| name.contains('·'));
    assert!((70..=130).contains(&dotted), "about 1 in 20 has a middle dot: {dotted}");
    let rare = share(|name| name.chars().any(|c| c as u32 >= 0x20000 || "䶮㛃㼆龦㬎".contains(c)));
    assert!((30..=75).contains(&rare), "about 1 in 40 has a rare character: {rare}");
    let beyond = share(|name| name.chars().any(|c| c as u32 >= 0x20000));
    assert!(beyond > 10, "some lie outside the basic plane: {beyond}");
    let longest = people.iter().map(|person| person.name.chars().count()).max().unwrap();
    assert!((26..=30).contains(&longest), "the longest has {longest} characters");
    let compound = share(|name| ["欧阳", "上官", "司马", "诸葛"].iter().any(|two| name.starts_with(two)));
    assert!(compound > 5, "compound surnames occur: {compound}");
    for person in &people {
        assert_eq!(normalize_name(&person.name).as_deref(), Ok(person.name.as_str()));
        assert!(person.name.chars().count() >= 2);
    }
}

#[test]
fn nobody_can_be_rung_up_or_written_to() {
    let mut seen = HashSet::new();
    for person in two_thousand() {
        let digits = person.telephone.chars().all(|c| c.is_ascii_digit());
        assert!(digits && person.telephone.len() == 11 && person.telephone.starts_with("154"));
        assert!(person.email.is_empty() || person.email.ends_with("@example.com"));
        assert!(person.employer.contains("示例"));
        assert!(seen.insert(person.telephone));
    }
}

#[test]
fn most_are_eligible_and_every_verdict_occurs() {
    let book = Rulebook::load(RULEBOOK_2026).unwrap();
    let count = |wanted: Verdict| {
        let judged = people(7, 1000).map(|person| {
            let facts = Facts {
                application_date: NaiveDate::from_ymd_opt(2026, 3, 18).unwrap(),
                month: None,
                birth_date: person.birth_date,
                career: &person.career,
                rulings: &[],
                policies: &Policies::default(),
                beyond_notice: false,
            };
            judge(&facts, book.offering(person.offering).unwrap(), &book).verdict
        });
        judged.filter(|verdict| *verdict == wanted).count()
    };
    let eligible = count(Verdict::Eligible);
    let unsure = count(Verdict::NeedsConfirmation);
    let refused = count(Verdict::NotEligible);
    assert!(eligible > 700, "{eligible} eligible, {unsure} to confirm, {refused} refused");
    assert!(unsure > 20 && refused > 20, "{eligible} eligible, {unsure} to confirm, {refused} refused");
}

#[test]
fn the_same_seed_gives_the_same_people_whatever_the_count_and_the_platform() {
    let few: Vec<_> = people(603, 10).collect();
    assert_eq!(few, two_thousand()[..10]);
    assert_ne!(few, people(604, 10).collect::<Vec<_>>());
    let text = serde_json::to_string(&people(603, 200).collect::<Vec<_>>()).unwrap();
    let digest: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(
        digest, "77a5ec4d34691400a6df429cb00a962ffe81c7a9a34033dce6f40d8952d88175",
        "the population changed"
    );
}
