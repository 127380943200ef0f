//! The invented population.

use super::career::{Wish, employer, wish};
use super::dice::Dice;
use super::document::{resident_number, sequence, validity};
use super::names::name;
use crate::model::{Sex, Validity};
use crate::rules::eligibility::Career;
use chrono::{Datelike, Days, Months, NaiveDate};
use serde::Serialize;
use std::collections::HashSet;

/// An invented person with what a clerk would type in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SamplePerson {
    /// Name as on the card.
    pub name: String,
    /// Sex, as the number encodes it.
    pub sex: Sex,
    /// Birth date: 18 to 55 years old on 2026-03-01.
    pub birth_date: NaiveDate,
    /// Resident number under the area code 110000, which is issued to nobody. No two people of a sample share one.
    pub number: String,
    /// The card's validity; none expires before 2026-03-01.
    pub validity: Validity,
    /// Mobile number under 154, a prefix given to no operator at the time of writing, so that nobody is rung up.
    pub telephone: String,
    /// Address at example.com (reserved by RFC 2606); empty for one in six.
    pub email: String,
    /// Present employer, an invented company.
    pub employer: String,
    /// The rulebook's id of what they apply for.
    pub offering: &'static str,
    /// Working life by months, oldest first, the last spell goes on; some have a certificate or a diploma.
    pub career: Career,
    /// Give it to `portrait`: the drawing fits the person's sex.
    pub portrait_seed: u64,
}

/// The day on which ages and cards are as stated: 2026-03-01.
pub(super) fn reference_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap_or_default()
}

/// `count` invented people. Person n of a seed is the same whatever the count.
pub fn people(seed: u64, count: usize) -> impl Iterator<Item = SamplePerson> {
    let mut taken = HashSet::new();
    (0..count as u64).map(move |index| person(seed, index, &mut taken))
}

fn person(seed: u64, index: u64, taken: &mut HashSet<String>) -> SamplePerson {
    let mut dice = Dice::new(seed, index);
    let sex = if dice.one_in(2) { Sex::Male } else { Sex::Female };
    let name = name(&mut dice, sex);
    let birth_date = birth_date(&mut dice);
    let number = free_number(&mut dice, birth_date, sex, taken);
    let validity = validity(birth_date, issue_date(&mut dice, birth_date));
    let email = if dice.one_in(6) { String::new() } else { format!("user{:05}@example.com", index + 1) };
    let Wish { offering, career } = wish(&mut dice, birth_date);
    let employer = career.spells.last().map_or_else(|| employer(&mut dice), |spell| spell.employer.clone());
    let parity = u64::from(sex == Sex::Male);
    SamplePerson {
        name,
        sex,
        birth_date,
        number,
        validity,
        telephone: telephone(seed, index),
        email,
        employer,
        offering,
        career,
        portrait_seed: (u64::from(dice.bits()) << 1) | parity,
    }
}

/// Most are in their twenties to forties, some anywhere from 18 to 55.
fn birth_date(dice: &mut Dice) -> NaiveDate {
    let age =
        if dice.one_in(12) { dice.between(18, 55) } else { 22 + dice.between(0, 12) + dice.between(0, 12) };
    let youngest = reference_day() - Months::new(age.unsigned_abs() * 12);
    youngest - Days::new(u64::from(dice.below(365)))
}

/// A number that nobody before has, by going on through the day's sequence; a day has 499 for each sex.
fn free_number(dice: &mut Dice, birth: NaiveDate, sex: Sex, taken: &mut HashSet<String>) -> String {
    let start = dice.below(499);
    (0..499)
        .map(|step| resident_number(birth, sequence(sex, start + step)))
        .find(|number| taken.insert(number.clone()))
        .unwrap_or_else(|| resident_number(birth, sequence(sex, start)))
}

/// Within the last nine years, and not before the holder was 16.
fn issue_date(dice: &mut Dice, birth: NaiveDate) -> NaiveDate {
    let issued = reference_day() - Days::new(u64::from(dice.below(9 * 365)) + 1);
    let sixteen = birth.with_day(1).unwrap_or(birth) + Months::new(16 * 12 + 1);
    issued.max(sixteen)
}

/// Different for every index below a hundred million.
fn telephone(seed: u64, index: u64) -> String {
    const SPAN: u64 = 100_000_000;
    let start = u64::from(Dice::new(seed, u64::MAX).below(SPAN as u32));
    format!("154{:08}", (start + index % SPAN * 61_803_399) % SPAN)
}
