//! Dates and times as papers write them.

use crate::model::PartialDate;
use chrono::{Datelike, NaiveDate, NaiveTime};

/// `2026年9月19日（星期六）`.
pub(super) fn day_with_weekday(day: NaiveDate) -> String {
    let weekday = ["一", "二", "三", "四", "五", "六", "日"].into_iter();
    let weekday = weekday.zip(0..).find(|(_, at)| *at == day.weekday().num_days_from_monday());
    format!("{}（星期{}）", self::day(day), weekday.map_or("", |(name, _)| name))
}

/// `2026年9月19日`.
pub(super) fn day(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// `2026年9月`: the month of a day, or a month.
pub(super) fn month(date: PartialDate) -> String {
    let day = date.first_day();
    format!("{}年{}月", day.year(), day.month())
}

/// `2026年9月19日`, or `2026年9月` where only the month is known.
pub(super) fn partial(date: PartialDate) -> String {
    match date {
        PartialDate::Day(day) => self::day(day),
        PartialDate::Month(_) => month(date),
    }
}

/// `09:00–10:30`.
pub(super) fn span(start: NaiveTime, end: NaiveTime) -> String {
    format!("{}–{}", start.format("%H:%M"), end.format("%H:%M"))
}

#[cfg(test)]
mod tests {
    use super::{day_with_weekday, span};
    use chrono::{NaiveDate, NaiveTime};

    #[test]
    fn a_day_carries_its_weekday_and_a_time_its_leading_zero() {
        let day = NaiveDate::from_ymd_opt(2026, 9, 20).unwrap();
        assert_eq!(day_with_weekday(day), "2026年9月20日（星期日）");
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        assert_eq!(span(time(9, 0), time(10, 30)), "09:00–10:30");
    }
}
