//! Birth dates in numbers, and how old that makes their holder.

use super::typed::number_in;
use chrono::{Datelike, NaiveDate};

/// Earlier dates are mistakes of typing, not great age.
const EARLIEST_YEAR: i32 = 1800;
/// Ages outside are possible but more likely mistakes.
const PLAUSIBLE_AGES: std::ops::RangeInclusive<i32> = 10..=100;

/// The date of eight ASCII digits YYYYMMDD; none where it does not exist, lies after `today` or before 1800.
pub(super) fn full_date(digits: &[u8], today: NaiveDate) -> Option<NaiveDate> {
    let (year, rest) = digits.split_at_checked(4)?;
    let year = i32::try_from(number_in(year)?).ok()?;
    let birth = date(year, rest)?;
    (year >= EARLIEST_YEAR && birth <= today).then_some(birth)
}

/// The latest date of six ASCII digits YYMMDD that is not after `today`, in this century or the one before.
pub(super) fn short_date(digits: &[u8], today: NaiveDate) -> Option<NaiveDate> {
    let (year, rest) = digits.split_at_checked(2)?;
    let year = i32::try_from(number_in(year)?).ok()?;
    let century = today.year().div_euclid(100);
    [century, century - 1]
        .into_iter()
        .filter_map(|century| date(century * 100 + year, rest))
        .find(|birth| *birth <= today)
}

/// The date of six ASCII digits YYMMDD in the century from 2000, as ICAO 9303 expiry dates are.
pub(super) fn date_from_2000(digits: &[u8]) -> Option<NaiveDate> {
    let (year, rest) = digits.split_at_checked(2)?;
    date(2000 + i32::try_from(number_in(year)?).ok()?, rest)
}

/// Whether somebody born then is under 10 or over 100 years old on `today`.
pub(super) fn is_implausible(birth: NaiveDate, today: NaiveDate) -> bool {
    let had_birthday = (today.month(), today.day()) >= (birth.month(), birth.day());
    !PLAUSIBLE_AGES.contains(&(today.year() - birth.year() - i32::from(!had_birthday)))
}

fn date(year: i32, month_and_day: &[u8]) -> Option<NaiveDate> {
    let (month, day) = month_and_day.split_at_checked(2)?;
    NaiveDate::from_ymd_opt(year, number_in(month)?, number_in(day)?)
}
