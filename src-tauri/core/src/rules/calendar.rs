//! Working days: weekends, public holidays and make-up days of each year whose announcement is loaded. A day outside
//! them is unknown; it is never guessed from its weekday, because every year moves some (A33).

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The public holidays of one year, as the State Council announced them in the autumn before.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarYear {
    /// The year; every day below lies in it, whichever year's holiday it belongs to.
    pub year: i32,
    /// The announcement's number and day.
    pub source: String,
    /// The last day that is known, at most 31 December; later days are unknown.
    #[serde(deserialize_with = "super::rulebook::day")]
    pub known_through: NaiveDate,
    /// Holidays in the year's order, without overlap.
    pub rest: Vec<Holiday>,
    /// Saturdays and Sundays that are worked (调休), in the year's order.
    pub makeup: Vec<MakeupDay>,
}

/// A public holiday, weekends inside it included.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The holiday, such as 春节.
    #[serde(rename = "holiday")]
    pub name: String,
    /// Its first day of rest.
    #[serde(deserialize_with = "super::rulebook::day")]
    pub first: NaiveDate,
    /// Its last day of rest, `first` or later.
    #[serde(deserialize_with = "super::rulebook::day")]
    pub last: NaiveDate,
}

/// A day of a weekend that is worked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MakeupDay {
    /// The holiday that it makes up for.
    #[serde(rename = "holiday")]
    pub name: String,
    /// The Saturday or Sunday.
    #[serde(deserialize_with = "super::rulebook::day")]
    pub day: NaiveDate,
}

/// What a known day is: 工作日 or not, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Workday {
    /// Monday to Friday, worked.
    Ordinary,
    /// A Saturday or Sunday, worked (调休).
    Makeup {
        /// The holiday that it makes up for.
        name: String,
    },
    /// A Saturday or Sunday outside the holidays, not worked.
    Weekend,
    /// A day of a public holiday, not worked.
    Holiday {
        /// The holiday.
        name: String,
    },
}

impl Workday {
    /// Whether it is a 工作日.
    pub fn is_work(&self) -> bool {
        matches!(self, Self::Ordinary | Self::Makeup { .. })
    }
}

impl Holiday {
    fn holds(&self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// What `day` is; none where no calendar holds it.
pub fn workday(calendars: &[CalendarYear], day: NaiveDate) -> Option<Workday> {
    let calendar =
        calendars.iter().find(|calendar| calendar.year == day.year() && day <= calendar.known_through)?;
    let holiday = calendar.rest.iter().find(|holiday| holiday.holds(day));
    let makeup = calendar.makeup.iter().find(|makeup| makeup.day == day);
    Some(match (holiday, makeup) {
        (Some(holiday), _) => Workday::Holiday { name: holiday.name.clone() },
        (None, Some(makeup)) => Workday::Makeup { name: makeup.name.clone() },
        (None, None) if is_weekend(day) => Workday::Weekend,
        (None, None) => Workday::Ordinary,
    })
}

/// The last working day that is not after `day`; none where an unknown day is met before one.
pub fn last_workday_on_or_before(calendars: &[CalendarYear], day: NaiveDate) -> Option<NaiveDate> {
    let mut day = day;
    while !workday(calendars, day)?.is_work() {
        day = day.pred_opt()?;
    }
    Some(day)
}

/// How many working days there are from `first` to `last`, both included; 0 where `last` is earlier, none where a day
/// among them is unknown.
pub fn workdays_between(calendars: &[CalendarYear], first: NaiveDate, last: NaiveDate) -> Option<u32> {
    let days = first.iter_days().take_while(|day| *day <= last);
    days.map(|day| workday(calendars, day)).try_fold(0, |count, day| Some(count + u32::from(day?.is_work())))
}

/// How many working days have passed from `first` to `last`, `first` itself not counted.
pub fn workdays_since(calendars: &[CalendarYear], first: NaiveDate, last: NaiveDate) -> Option<u32> {
    workdays_between(calendars, first.succ_opt()?, last)
}

/// The day on which the `count`th working day after `day` falls; none where an unknown day is met before it.
pub fn workday_after(calendars: &[CalendarYear], day: NaiveDate, count: u32) -> Option<NaiveDate> {
    let mut left = count;
    let mut day = day;
    while left > 0 {
        day = day.succ_opt()?;
        left -= u32::from(workday(calendars, day)?.is_work());
    }
    Some(day)
}

/// Refuse calendars that contradict themselves, with the reason for the person who edits them: years and days in
/// order and once, days inside their year and not after `known_through`, make-up days on weekends and not at rest.
pub(super) fn check(calendars: &[CalendarYear]) -> Result<(), String> {
    if let Some((before, after)) = pairs(calendars).find(|(before, after)| before.year >= after.year) {
        return Err(format!("calendar {} stands after calendar {}", after.year, before.year));
    }
    calendars.iter().try_for_each(|calendar| {
        check_days(calendar)
            .and_then(|()| check_order(calendar))
            .and_then(|()| check_makeup(calendar))
            .map_err(|reason| format!("calendar {}: {reason}", calendar.year))
    })
}

fn check_days(calendar: &CalendarYear) -> Result<(), String> {
    let ends = calendar.rest.iter().flat_map(|holiday| [holiday.first, holiday.last]);
    let makeup = calendar.makeup.iter().map(|makeup| makeup.day);
    for day in [calendar.known_through].into_iter().chain(ends).chain(makeup) {
        if day.year() != calendar.year {
            return Err(format!("{day} is not in the year"));
        }
        if day > calendar.known_through {
            return Err(format!("{day} is after the last known day, {}", calendar.known_through));
        }
    }
    Ok(())
}

fn check_order(calendar: &CalendarYear) -> Result<(), String> {
    if let Some(holiday) = calendar.rest.iter().find(|holiday| holiday.first > holiday.last) {
        return Err(format!("{} ends on {}, before it begins", holiday.name, holiday.last));
    }
    if let Some((before, after)) = pairs(&calendar.rest).find(|(before, after)| before.last >= after.first) {
        return Err(format!("{} of {} is not after {}", after.name, after.first, before.last));
    }
    if let Some((before, after)) = pairs(&calendar.makeup).find(|(before, after)| before.day >= after.day) {
        return Err(format!("make-up day {} is not after {}", after.day, before.day));
    }
    Ok(())
}

fn check_makeup(calendar: &CalendarYear) -> Result<(), String> {
    for MakeupDay { day, .. } in &calendar.makeup {
        if calendar.rest.iter().any(|holiday| holiday.holds(*day)) {
            return Err(format!("{day} is both a day of rest and a make-up day"));
        }
        if !is_weekend(*day) {
            return Err(format!("make-up day {day} is not a Saturday or Sunday"));
        }
    }
    Ok(())
}

fn pairs<T>(list: &[T]) -> impl Iterator<Item = (&T, &T)> {
    list.iter().zip(list.iter().skip(1))
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
