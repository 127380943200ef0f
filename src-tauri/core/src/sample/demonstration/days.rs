//! When the invented people come: on the working days before `now`, and a few of them today.

use crate::model::Moment;
use crate::rules::calendar::{CalendarYear, workday};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Working days before today on which people came.
const DAYS: usize = 6;
/// The desk's hours, in minutes after midnight: 9:00 to 16:30.
const OPENS: i64 = 9 * 60;
const OPEN_FOR: i64 = 7 * 60 + 30;
/// Today's people come within this many minutes before `now`.
const TODAY_FOR: i64 = 75;
const MINUTE: i64 = 60_000;

/// The time one candidate takes: from the first to the last of the steps done for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    first: i64,
    last: i64,
    /// It lies on the day of `now`.
    pub(super) today: bool,
}

impl Slot {
    /// The moment of step `number` of `steps`, spread over the slot.
    pub(super) fn moment(&self, number: i64, steps: i64) -> Option<Moment> {
        Moment::from_unix_millis(self.first + (self.last - self.first) * number / steps.max(1))
    }
}

/// The slots of all candidates, in order and without overlaps.
pub(super) struct Slots {
    begin: Moment,
    slots: Vec<Slot>,
}

impl Slots {
    /// One in six comes today, the others on the working days before.
    pub(super) fn before(now: Moment, count: usize, calendars: &[CalendarYear]) -> Self {
        let today = count.div_ceil(6);
        let earlier = count - today;
        let mut slots = Vec::with_capacity(count);
        let days = working_days(now.day(), calendars);
        let mut taken = 0;
        for (number, day) in days.iter().enumerate() {
            let share = (earlier * (number + 1)) / DAYS - taken;
            taken += share;
            let opens = midnight(now, *day) + OPENS * MINUTE;
            spread(&mut slots, opens, opens + OPEN_FOR * MINUTE, share, false);
        }
        let end = now.unix_millis();
        let start = (end - TODAY_FOR * MINUTE).max(now.day_begins().unix_millis());
        spread(&mut slots, start, end, today, true);
        let first = days.first().map_or(start, |day| midnight(now, *day) + OPENS * MINUTE);
        let begin = Moment::from_unix_millis(first - 30 * MINUTE).unwrap_or(now);
        Self { begin, slots }
    }

    /// Before the first candidate: when the desk is set up.
    pub(super) fn begin(&self) -> Moment {
        self.begin
    }

    /// All slots, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = Slot> {
        self.slots.iter().copied()
    }

    /// How many of them are today.
    pub(super) fn today(&self) -> u32 {
        u32::try_from(self.slots.iter().filter(|slot| slot.today).count()).unwrap_or(u32::MAX)
    }
}

/// The last working days before `today`, oldest first; of a year without a calendar, its weekdays.
fn working_days(today: NaiveDate, calendars: &[CalendarYear]) -> Vec<NaiveDate> {
    let before = (1..).map_while(|back| today.checked_sub_days(Days::new(back)));
    let weekday = |day: NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let working =
        before.filter(|day| workday(calendars, *day).map_or_else(|| weekday(*day), |kind| kind.is_work()));
    let mut days: Vec<NaiveDate> = working.take(DAYS).collect();
    days.reverse();
    days
}

fn midnight(now: Moment, day: NaiveDate) -> i64 {
    let back = (now.day() - day).num_days();
    now.day_begins().unix_millis() - back * 24 * 60 * MINUTE
}

/// `count` slots of equal length from `start` to `end`, a tenth of each left free.
fn spread(slots: &mut Vec<Slot>, start: i64, end: i64, count: usize, today: bool) {
    let count = i64::try_from(count).unwrap_or_default();
    for number in 0..count {
        let (first, next) =
            (start + (end - start) * number / count, start + (end - start) * (number + 1) / count);
        slots.push(Slot { first, last: next - (next - first) / 10, today });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Rulebook, rulebook::RULEBOOK_2026};

    fn now() -> Moment {
        Moment::parse("2026-03-18T10:15:00+08:00").unwrap()
    }

    #[test]
    fn slots_follow_each_other_on_working_days_and_end_before_now() {
        let slots = Slots::before(now(), 40, &[]);
        let all: Vec<Slot> = slots.iter().collect();
        assert_eq!((all.len(), slots.today()), (40, 7));
        assert!(all.windows(2).all(|pair| pair[0].last < pair[1].first), "no overlap");
        assert!(all.last().unwrap().last < now().unix_millis());
        assert_eq!(slots.begin().to_string(), "2026-03-10T08:30:00.000+08:00");
        for slot in &all {
            let moment = slot.moment(0, 1).unwrap();
            assert!(!matches!(moment.day().weekday(), Weekday::Sat | Weekday::Sun));
            assert_eq!(slot.today, moment.day() == now().day());
        }
    }

    #[test]
    fn nobody_comes_on_a_public_holiday_and_somebody_on_a_make_up_day() {
        let book = Rulebook::load(RULEBOOK_2026).unwrap();
        let after = NaiveDate::from_ymd_opt(2026, 5, 11).unwrap();
        let days: Vec<String> =
            working_days(after, &book.calendars).iter().map(ToString::to_string).collect();
        assert_eq!(
            days,
            ["2026-04-29", "2026-04-30", "2026-05-06", "2026-05-07", "2026-05-08", "2026-05-09"]
        );
    }

    #[test]
    fn one_candidate_comes_today_and_none_is_no_trouble() {
        assert_eq!(Slots::before(now(), 1, &[]).today(), 1);
        assert_eq!(Slots::before(now(), 0, &[]).iter().count(), 0);
    }

    #[test]
    fn shortly_after_midnight_today_is_still_today() {
        let night = Moment::parse("2026-03-18T00:00:30+08:00").unwrap();
        let slots = Slots::before(night, 6, &[]);
        let today: Vec<Slot> = slots.iter().filter(|slot| slot.today).collect();
        assert!(today.iter().all(|slot| slot.moment(0, 1).unwrap().day() == night.day()));
    }
}
