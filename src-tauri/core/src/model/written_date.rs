//! Days and validities as cards, card readers' services and people write them, with words around them.

use super::Validity;
use chrono::{Datelike, NaiveDate};

/// Words for a card that never expires, and the day that some write for it.
const LONG_TERM: [&str; 5] = ["长期", "長期", "永久", "long", "forever"];
const FOR_EVER: i32 = 9999;

/// The first day in a text: `19900307`, `1990-03-07`, `1990.3.7`, `1990年03月07日`, with whatever stands behind it.
pub(crate) fn first_day(text: &str) -> Option<NaiveDate> {
    days(text).into_iter().next()
}

/// The last day of validity, or 长期.
pub(crate) fn validity(text: &str) -> Option<Validity> {
    let lower = text.to_lowercase();
    if LONG_TERM.iter().any(|word| lower.contains(word)) {
        return Some(Validity::LongTerm);
    }
    let last = days(text).into_iter().next_back()?;
    Some(if last.year() == FOR_EVER { Validity::LongTerm } else { Validity::Until(last) })
}

/// Every day in a text, in order.
fn days(text: &str) -> Vec<NaiveDate> {
    let groups: Vec<&str> =
        text.split(|letter: char| !letter.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let mut days = Vec::new();
    let mut rest = groups.as_slice();
    while let Some((first, behind)) = rest.split_first() {
        rest = behind;
        if let (8 | 14, Some(date)) = (first.len(), first.get(..8)) {
            days.extend(
                date.parse().ok().and_then(|date: u32| of(date / 10_000, date / 100 % 100, date % 100)),
            );
        } else if let (4, [month, day, ..]) = (first.len(), behind) {
            let numbers = (first.parse().ok(), month.parse().ok(), day.parse().ok());
            if let (Some(year), Some(month), Some(day)) = numbers {
                days.extend(of(year, month, day));
                rest = behind.get(2..).unwrap_or_default();
            }
        }
    }
    days
}

fn of(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

#[cfg(test)]
mod tests {
    use super::{first_day, validity};
    use crate::model::Validity;
    use chrono::NaiveDate;

    fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_day_is_read_in_every_form_that_is_used() {
        for written in [
            "19900307",
            "1990-03-07",
            "1990.03.07",
            "1990/3/7",
            "1990年03月07日",
            "1990-03-07 00:00:00",
            "19900307000000",
            " 1990 年 3 月 7 日",
        ] {
            assert_eq!(first_day(written), Some(ymd(1990, 3, 7)), "{written}");
        }
        for none in ["", "19901307", "1990", "1990-03", "长期", "0000-00-00", "18446744073709551616"] {
            assert_eq!(first_day(none), None, "{none}");
        }
    }

    #[test]
    fn a_validity_ends_on_a_day_or_never() {
        let until = Some(Validity::Until(ymd(2036, 3, 7)));
        for written in
            ["20360307", "2016.03.07-2036.03.07", "20160307-20360307", "2016年3月7日至2036年3月7日"]
        {
            assert_eq!(validity(written), until, "{written}");
        }
        for written in ["长期", "20160307-长期", "99991231", "9999-12-31", "LONG TERM"] {
            assert_eq!(validity(written), Some(Validity::LongTerm), "{written}");
        }
        assert_eq!(validity(""), None);
    }
}
