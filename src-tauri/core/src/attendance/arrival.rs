//! When somebody comes, against the time of their subject.

use crate::model::Moment;
use crate::seating::Period;

/// When somebody comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// The subject is not sat on this day.
    OtherDay,
    /// Up to the minute of the start.
    InTime,
    /// After it.
    Late,
    /// After the last minute at which the institution lets people in.
    Closed,
    /// After the end.
    Over,
}

/// When `now` is, to the minute. `closed_after` are the minutes after the start at which nobody is let in any more; none
/// where the institution set no such time.
pub fn arrival(now: Moment, period: &Period, closed_after: Option<u16>) -> Arrival {
    if now.day() != period.day {
        return Arrival::OtherDay;
    }
    let written = now.to_minute();
    let now = minutes(written.get(11..).unwrap_or_default());
    let starts = minutes(&period.starts);
    let is_closed = closed_after.is_some_and(|after| now > starts + u32::from(after));
    match () {
        () if now > minutes(&period.ends) => Arrival::Over,
        () if is_closed => Arrival::Closed,
        () if now > starts => Arrival::Late,
        () => Arrival::InTime,
    }
}

/// Minutes since midnight of `09:00`. Times of a sitting were read when it was opened; what is none counts as midnight.
fn minutes(time: &str) -> u32 {
    let (hours, minutes) = time.split_once(':').unwrap_or_default();
    hours.parse().unwrap_or(0) * 60 + minutes.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_limit_holds_to_its_minute() {
        let day = "2026-04-18".parse().unwrap();
        let period = Period { day, starts: "09:00".to_owned(), ends: "10:30".to_owned() };
        for (time, closing, open) in [
            ("18T00:00:00", Arrival::InTime, Arrival::InTime),
            ("18T09:00:59", Arrival::InTime, Arrival::InTime),
            ("18T09:01:00", Arrival::Late, Arrival::Late),
            ("18T09:15:59", Arrival::Late, Arrival::Late),
            ("18T09:16:00", Arrival::Closed, Arrival::Late),
            ("18T10:30:59", Arrival::Closed, Arrival::Late),
            ("18T10:31:00", Arrival::Over, Arrival::Over),
            ("17T09:00:00", Arrival::OtherDay, Arrival::OtherDay),
            ("19T09:00:00", Arrival::OtherDay, Arrival::OtherDay),
        ] {
            let now = Moment::parse(&format!("2026-04-{time}+08:00")).unwrap();
            assert_eq!(arrival(now, &period, Some(15)), closing, "{time}");
            assert_eq!(arrival(now, &period, None), open, "{time} without a closing time");
        }
    }
}
