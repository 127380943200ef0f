//! Resident numbers that belong to nobody, and how long a card is valid.

use crate::model::identity::check_character;
use crate::model::{Sex, Validity};
use chrono::{Datelike, Months, NaiveDate};

/// The municipality's own code: numbers are issued under the codes of its districts, never under this one.
const NEVER_ISSUED: &str = "110000";

/// An 18-character resident number (GB 11643) with the area code 110000, which no person has.
///
/// `sequence` is taken modulo 1000; odd is male, even is female. The year of `birth` has four digits.
pub fn resident_number(birth: NaiveDate, sequence: u16) -> String {
    let body = format!("{NEVER_ISSUED}{}{:03}", birth.format("%Y%m%d"), sequence % 1000);
    let check = check_character(body.as_bytes()).map(String::from).unwrap_or_default();
    format!("{body}{check}")
}

/// The sequence of somebody of this sex, from a draw of 0 to 498.
pub(super) fn sequence(sex: Sex, draw: u32) -> u16 {
    let pair = u16::try_from(draw % 499).unwrap_or_default() * 2;
    match sex {
        Sex::Male => pair + 1,
        Sex::Female => pair + 2,
    }
}

/// The validity of a card issued on `issued`: ten years from 16, twenty from 26, long-term from 46.
pub(super) fn validity(birth: NaiveDate, issued: NaiveDate) -> Validity {
    let years = match age(birth, issued) {
        ..16 => 5,
        16..26 => 10,
        26..46 => 20,
        46.. => return Validity::LongTerm,
    };
    issued.checked_add_months(Months::new(years * 12)).map_or(Validity::LongTerm, Validity::Until)
}

/// Whole years on `day`.
pub(super) fn age(birth: NaiveDate, day: NaiveDate) -> i32 {
    let had_birthday = (day.month(), day.day()) >= (birth.month(), birth.day());
    day.year() - birth.year() - i32::from(!had_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_issued_at_26_and_at_46_changes_its_term() {
        let birth = NaiveDate::from_ymd_opt(1980, 5, 6).unwrap();
        let on = |year, day| NaiveDate::from_ymd_opt(year, 5, day).unwrap();
        assert_eq!(validity(birth, on(2006, 5)), Validity::Until(on(2016, 5)));
        assert_eq!(validity(birth, on(2006, 6)), Validity::Until(on(2026, 6)));
        assert_eq!(validity(birth, on(2026, 5)), Validity::Until(on(2046, 5)));
        assert_eq!(validity(birth, on(2026, 6)), Validity::LongTerm);
    }
}
