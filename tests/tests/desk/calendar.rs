//! Working days: 2026 day by day against another library and against the domain's table, other years unknown, and
//! calendars that contradict themselves refused.

use crate::counter::day;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use desk_core::rules::Rulebook;
use desk_core::rules::calendar::{
    CalendarYear, Holiday, MakeupDay, Workday, last_workday_on_or_before, workday, workdays_between,
};
use desk_core::rules::rulebook::RULEBOOK_2026;
use desk_tests::shared;
use proptest::prelude::{ProptestConfig, Strategy, prop, prop_assert_eq, proptest};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

static CALENDARS: LazyLock<Vec<CalendarYear>> =
    LazyLock::new(|| Rulebook::load(RULEBOOK_2026).unwrap().calendars);

fn found(text: &str) -> Option<Workday> {
    workday(&CALENDARS, day(text))
}

fn holiday(name: &str) -> Option<Workday> {
    Some(Workday::Holiday { name: name.to_owned() })
}

fn makeup(name: &str) -> Option<Workday> {
    Some(Workday::Makeup { name: name.to_owned() })
}

fn of_year(year: i32) -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    first.iter_days().take_while(move |day| day.year() == year)
}

/// What the library `chinese-days` says of a day.
#[derive(Deserialize)]
struct Detail {
    date: NaiveDate,
    work: bool,
    /// The weekday in English, or the holiday as `Spring Festival,春节,4`.
    name: String,
}

/// Ask the library in the front end's folder about `days`.
fn chinese_days(days: &[NaiveDate]) -> Vec<Detail> {
    const SCRIPT: &str = "const { getDayDetail } = require('chinese-days'); \
        console.log(JSON.stringify(JSON.parse(process.argv[1]).map(day => getDayDetail(day))))";
    let front_end = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui");
    assert!(
        front_end.join("node_modules/chinese-days").is_dir(),
        "the front end's packages are missing: run `cargo xtask test`, which installs them"
    );
    let output = Command::new("node")
        .args(["--input-type=commonjs", "-e", SCRIPT, &serde_json::to_string(days).unwrap()])
        .current_dir(front_end)
        .env("TZ", "Asia/Shanghai")
        .output()
        .expect("Node is missing: run `cargo xtask test`, which says how to install it");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("a list of days")
}

#[test]
fn every_day_of_2026_is_what_another_library_says() {
    let days: Vec<NaiveDate> = of_year(2026).collect();
    let details = chinese_days(&days);
    assert_eq!((days.len(), details.len()), (365, 365));
    for (day, detail) in days.iter().zip(details) {
        assert_eq!(*day, detail.date);
        let ours = workday(&CALENDARS, *day).expect("2026 is known");
        assert_eq!(ours.is_work(), detail.work, "{day}: {ours:?}, but {}", detail.name);
        let theirs = detail.name.split(',').nth(1);
        let agreed = match (&ours, theirs) {
            // The library says 中秋 for 中秋节.
            (Workday::Holiday { name } | Workday::Makeup { name }, Some(theirs)) => name.starts_with(theirs),
            (Workday::Ordinary | Workday::Weekend, None) => true,
            _ => false,
        };
        assert!(agreed, "{day}: {ours:?}, but {}", detail.name);
    }
}

/// The domain's own table.
#[derive(Deserialize)]
struct DomainCalendar {
    year: i32,
    known_through: NaiveDate,
    rest_days: BTreeMap<NaiveDate, String>,
    makeup_workdays: BTreeMap<NaiveDate, String>,
    workdays_per_month: BTreeMap<String, u32>,
    workdays_total: u32,
}

#[test]
fn the_rulebook_holds_the_domain_s_calendar_and_its_counts() {
    let Some(path) = shared("domain/calendar-2026.json") else { return };
    let domain: DomainCalendar = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let [ours] = CALENDARS.as_slice() else { panic!("one calendar is shipped") };
    assert_eq!((ours.year, ours.known_through), (domain.year, domain.known_through));
    let named = |pick: fn(Workday) -> Option<String>| -> BTreeMap<NaiveDate, String> {
        of_year(2026).filter_map(|day| Some((day, pick(workday(&CALENDARS, day)?)?))).collect()
    };
    let rest = named(|found| match found {
        Workday::Holiday { name } => Some(name),
        _ => None,
    });
    let makeup = named(|found| match found {
        Workday::Makeup { name } => Some(name),
        _ => None,
    });
    assert_eq!((rest.len(), makeup.len()), (33, 6));
    assert_eq!((rest, makeup), (domain.rest_days, domain.makeup_workdays));
    for month in 1..=12 {
        let first = NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
        let last = first + chrono::Months::new(1) - Days::new(1);
        let counted = workdays_between(&CALENDARS, first, last);
        assert_eq!(counted, Some(domain.workdays_per_month[&month.to_string()]), "month {month}");
    }
    let whole = workdays_between(&CALENDARS, day("2026-01-01"), day("2026-12-31"));
    assert_eq!((whole, domain.workdays_total), (Some(248), 248));
}

#[test]
fn a_day_says_why_it_is_worked_or_not() {
    assert_eq!(found("2026-03-18"), Some(Workday::Ordinary));
    assert_eq!(found("2026-03-21"), Some(Workday::Weekend));
    assert_eq!(found("2026-02-14"), makeup("春节"), "a worked Saturday");
    assert_eq!(found("2026-09-20"), makeup("国庆节"), "a worked Sunday");
    for (before, first, last, after) in [
        ("2026-02-14", "2026-02-15", "2026-02-23", "2026-02-24"),
        ("2026-04-30", "2026-05-01", "2026-05-05", "2026-05-06"),
        ("2026-09-30", "2026-10-01", "2026-10-07", "2026-10-08"),
    ] {
        assert!(found(before).unwrap().is_work() && found(after).unwrap().is_work(), "around {first}");
        assert!(!found(first).unwrap().is_work() && !found(last).unwrap().is_work(), "{first} to {last}");
    }
    assert_eq!(found("2026-02-15"), holiday("春节"), "a Sunday inside a holiday is the holiday");
}

#[test]
fn a_year_without_a_calendar_is_unknown_and_not_guessed_from_weekdays() {
    for year in [2025, 2027] {
        for day in of_year(year) {
            assert_eq!(workday(&CALENDARS, day), None, "{day}");
            assert_eq!(last_workday_on_or_before(&CALENDARS, day), None, "{day}");
        }
    }
    assert_eq!(found("2026-01-01"), holiday("元旦"), "the first day that is known");
    assert_eq!(found("2026-12-31"), Some(Workday::Ordinary), "the last one");
    assert_eq!(workday(&[], day("2026-03-18")), None);
    let to = |last: &str| workdays_between(&CALENDARS, day("2026-12-30"), day(last));
    assert_eq!((to("2026-12-31"), to("2027-01-01")), (Some(2), None));
    assert_eq!(to("2026-12-29"), Some(0), "an empty stretch has none");
    let before = |text: &str| last_workday_on_or_before(&CALENDARS, day(text));
    assert_eq!(before("2026-01-03"), None, "the day before the holiday is in an unknown year");
    assert_eq!(before("2026-01-04"), Some(day("2026-01-04")));
}

#[test]
fn a_calendar_known_in_part_knows_its_last_day_and_not_the_next() {
    let mut part = CALENDARS.clone();
    part[0].known_through = day("2026-12-17");
    let at = |text: &str| workday(&part, day(text));
    assert_eq!((at("2026-12-16"), at("2026-12-17")), (Some(Workday::Ordinary), Some(Workday::Ordinary)));
    assert_eq!(at("2026-12-18"), None);
}

#[test]
fn a_calendar_that_contradicts_itself_is_refused_with_the_reason() {
    let line = RULEBOOK_2026.lines().position(|line| line == "[[calendar]]").unwrap() + 1;
    let second = RULEBOOK_2026.replace("[[calendar]]\nyear = 2026", "[[calendar]]\nyear = 2025\nsource = \"\"\nknown_through = 2025-12-31\nrest = []\nmakeup = []\n\n[[calendar]]\nyear = 2026");
    assert!(Rulebook::load(&second).is_ok(), "an earlier year may stand before");
    assert!(Rulebook::load(&second.replace("2025", "2026")).is_err(), "the same year twice may not");
    for (from, to, reason) in [
        ("last = 2026-01-03", "last = 2025-12-31", "2025-12-31 is not in the year"),
        ("day = 2026-10-10", "day = 2027-10-10", "2027-10-10 is not in the year"),
        ("known_through = 2026-12-31", "known_through = 2027-01-01", "2027-01-01 is not in the year"),
        (
            "known_through = 2026-12-31",
            "known_through = 2026-10-09",
            "2026-10-10 is after the last known day",
        ),
        ("last = 2026-05-05", "last = 2026-04-30", "ends on 2026-04-30, before it begins"),
        ("last = 2026-05-05", "last = 2026-06-19", "端午节 of 2026-06-19 is not after 2026-06-19"),
        ("day = 2026-02-28", "day = 2026-02-14", "make-up day 2026-02-14 is not after 2026-02-14"),
        ("day = 2026-09-20", "day = 2026-09-26", "2026-09-26 is both a day of rest and a make-up day"),
        ("day = 2026-09-20", "day = 2026-09-21", "make-up day 2026-09-21 is not a Saturday or Sunday"),
    ] {
        assert_eq!(RULEBOOK_2026.matches(from).count(), 1, "{from}");
        let error = Rulebook::load(&RULEBOOK_2026.replace(from, to)).unwrap_err();
        assert!(error.reason.contains(reason), "{to}: {}", error.reason);
        assert_eq!(error.line, line, "{to}");
    }
    let late = RULEBOOK_2026.replace("last = 2026-09-27", "last = 2026-09-30");
    assert!(Rulebook::load(&late).is_ok(), "a holiday may follow another at once");
}

#[test]
fn a_rulebook_without_any_calendar_loads_and_knows_no_day() {
    let (before, _) = RULEBOOK_2026.split_once("[[calendar]]").unwrap();
    let book = Rulebook::load(before).unwrap();
    assert_eq!(workday(&book.calendars, day("2026-03-18")), None);
}

fn a_calendar() -> impl Strategy<Value = CalendarYear> {
    let begin = day("2026-01-01");
    let rest = prop::collection::vec((0_u64..360, 0_u64..20), 0..12);
    let makeup = prop::collection::btree_set(0_u64..365, 0..60);
    (rest, makeup).prop_map(move |(rest, makeup)| CalendarYear {
        year: 2026,
        source: String::new(),
        known_through: day("2026-12-31"),
        rest: rest
            .into_iter()
            .map(|(first, length)| Holiday {
                name: "假".to_owned(),
                first: begin + Days::new(first),
                last: begin + Days::new(first + length),
            })
            .collect(),
        makeup: makeup
            .into_iter()
            .map(|at| MakeupDay { name: "班".to_owned(), day: begin + Days::new(at) })
            .filter(|makeup| [Weekday::Sat, Weekday::Sun].contains(&makeup.day.weekday()))
            .collect(),
    })
}

/// The worked days of a calendar as a set; nothing is shared with the rule.
fn worked(calendar: &CalendarYear) -> BTreeSet<NaiveDate> {
    let mut worked: BTreeSet<NaiveDate> = of_year(calendar.year).collect();
    worked.retain(|day| day.weekday().num_days_from_monday() < 5);
    worked.extend(calendar.makeup.iter().map(|makeup| makeup.day));
    for holiday in &calendar.rest {
        worked.retain(|day| *day < holiday.first || *day > holiday.last);
    }
    worked
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// The last working day is the greatest worked one that is not after the day; a stretch has as many as the set.
    #[test]
    fn the_last_working_day_and_the_count_are_those_of_a_set_of_days(
        calendar in a_calendar(), first in 0_u64..365, last in 0_u64..365,
    ) {
        let worked = worked(&calendar);
        let calendars = [calendar];
        let (first, last) = (day("2026-01-01") + Days::new(first), day("2026-01-01") + Days::new(last));
        prop_assert_eq!(last_workday_on_or_before(&calendars, last), worked.range(..=last).next_back().copied());
        let counted = worked.iter().filter(|day| (first..=last).contains(*day)).count();
        prop_assert_eq!(workdays_between(&calendars, first, last), Some(u32::try_from(counted).unwrap()));
    }
}
