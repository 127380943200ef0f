//! 工作日 9:00--16:30: the minute before, at and after each end, days of rest, worked weekends and unknown days.

use crate::counter::at;
use desk_core::model::Moment;
use desk_core::rules::Rulebook;
use desk_core::rules::office_hours::{Office, office_at};
use desk_core::rules::rulebook::RULEBOOK_2026;
use desk_tests::shared;
use std::sync::LazyLock;

static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::load(RULEBOOK_2026).unwrap());

fn found(moment: &str) -> Office {
    office_at(at(moment), &BOOK)
}

fn rest(name: Option<&str>) -> Office {
    Office::RestDay { name: name.map(str::to_owned) }
}

#[test]
fn the_desk_opens_at_nine_and_serves_until_half_past_four() {
    for (time, expected) in [
        ("00:00", Office::BeforeHours),
        ("08:59", Office::BeforeHours),
        ("09:00", Office::Open),
        ("12:30", Office::Open),
        ("16:29", Office::Open),
        ("16:30", Office::Open),
        ("16:31", Office::AfterHours),
        ("23:59", Office::AfterHours),
    ] {
        assert_eq!(found(&format!("2026-03-18 {time}")), expected, "{time}");
    }
}

#[test]
fn the_ends_are_moments_and_not_minutes() {
    let precise = |time: &str| office_at(Moment::parse(&format!("2026-03-18T{time}+08:00")).unwrap(), &BOOK);
    assert_eq!(precise("08:59:59.999"), Office::BeforeHours);
    assert_eq!(precise("09:00:00.000"), Office::Open);
    assert_eq!(precise("16:30:00.000"), Office::Open);
    assert_eq!(precise("16:30:00.001"), Office::AfterHours);
}

#[test]
fn the_hours_are_beijing_s_wherever_the_moment_was_written() {
    let written = |text: &str| office_at(Moment::parse(text).unwrap(), &BOOK);
    assert_eq!(written("2026-03-18T01:00:00Z"), Office::Open);
    assert_eq!(written("2026-03-17T20:59:00-04:00"), Office::BeforeHours);
    assert_eq!(written("2026-03-20T16:00:00Z"), rest(None), "already Saturday in Beijing");
}

#[test]
fn nobody_is_there_on_a_weekend_or_a_holiday_whatever_the_hour() {
    for time in ["08:59", "09:00", "16:30", "16:31"] {
        assert_eq!(found(&format!("2026-03-21 {time}")), rest(None), "a Saturday");
        assert_eq!(found(&format!("2026-10-01 {time}")), rest(Some("国庆节")), "a Thursday");
        assert_eq!(found(&format!("2026-02-15 {time}")), rest(Some("春节")), "a Sunday inside a holiday");
    }
}

#[test]
fn a_worked_weekend_has_the_hours_of_a_working_day() {
    for day in ["2026-02-28", "2026-09-20"] {
        for (time, expected) in [
            ("08:59", Office::BeforeHours),
            ("09:00", Office::Open),
            ("16:30", Office::Open),
            ("16:31", Office::AfterHours),
        ] {
            assert_eq!(found(&format!("{day} {time}")), expected, "{day} {time}");
        }
    }
}

#[test]
fn a_day_without_a_calendar_is_unknown_at_any_hour() {
    assert_eq!(found("2026-12-31 10:00"), Office::Open, "the last day known");
    for moment in ["2027-01-01 10:00", "2027-01-04 10:00", "2027-01-04 22:00", "2025-12-31 10:00"] {
        assert_eq!(found(moment), Office::Unknown, "{moment}");
    }
}

#[test]
fn the_hours_are_those_of_their_line_of_the_notice() {
    let hours = &BOOK.office_hours;
    let stated = format!("工作日 {}--{}", hours.opens.format("%-H:%M"), hours.closes.format("%-H:%M"));
    assert!(hours.quote.ends_with(&stated), "{stated} is not in {}", hours.quote);
    let Some(path) = shared("notice/notice-2026.txt") else { return };
    let notice = std::fs::read_to_string(path).unwrap();
    let line = notice.lines().nth(hours.line as usize - 1).unwrap();
    assert!(line.contains(&hours.quote), "line {} is: {line}", hours.line);
}

#[test]
fn hours_that_end_before_they_begin_or_are_no_time_are_refused_with_their_line() {
    let line = |wanted: &str| RULEBOOK_2026.lines().position(|line| line == wanted).unwrap() + 1;
    let closing = |time: &str| {
        Rulebook::load(&RULEBOOK_2026.replace("closes = \"16:30\"", &format!("closes = \"{time}\"")))
    };
    for early in ["08:59", "09:00"] {
        assert_eq!(closing(early).unwrap_err().line, line("[office_hours]"), "{early}");
    }
    assert!(closing("09:01").is_ok());
    for wrong in ["24:00", "16:60", "half past four", ""] {
        assert_eq!(closing(wrong).unwrap_err().line, line("closes = \"16:30\""), "{wrong}");
    }
}
