//! What the notice promises by a day: the table of the plan's likely sittings, the edges of weeks, holidays and known
//! years, and promises that change.

use crate::counter::day;
use desk_core::rules::Rulebook;
use desk_core::rules::deadline::{Deadline, results_due, ticket_due};
use desk_core::rules::rulebook::RULEBOOK_2026;
use std::sync::LazyLock;

static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::load(RULEBOOK_2026).unwrap());

fn deadline(due: &str, working: &str) -> Deadline {
    Deadline { due: day(due), working: Some(day(working)), known: true }
}

fn unknown(due: &str) -> Deadline {
    Deadline { due: day(due), working: None, known: false }
}

fn ticket(exam: &str) -> Deadline {
    ticket_due(day(exam), &BOOK).unwrap()
}

fn results(exam: &str) -> Deadline {
    results_due(day(exam), &BOOK).unwrap()
}

#[test]
fn both_promises_of_six_saturdays_of_2026_are_those_of_the_domain_s_table() {
    for (exam, ticket_by, ticket_works, results_by, results_works) in [
        ("2026-04-18", "2026-04-11", "2026-04-10", "2026-05-03", "2026-04-30"),
        ("2026-04-25", "2026-04-18", "2026-04-17", "2026-05-10", "2026-05-09"),
        ("2026-09-12", "2026-09-05", "2026-09-04", "2026-09-27", "2026-09-24"),
        ("2026-09-19", "2026-09-12", "2026-09-11", "2026-10-04", "2026-09-30"),
        ("2026-11-14", "2026-11-07", "2026-11-06", "2026-11-29", "2026-11-27"),
        ("2026-11-21", "2026-11-14", "2026-11-13", "2026-12-06", "2026-12-04"),
    ] {
        assert_eq!(ticket(exam), deadline(ticket_by, ticket_works), "tickets of {exam}");
        assert_eq!(results(exam), deadline(results_by, results_works), "results of {exam}");
    }
}

#[test]
fn tickets_are_due_a_week_before_or_on_the_last_working_day_before_that() {
    assert_eq!(ticket("2026-03-27"), deadline("2026-03-20", "2026-03-20"), "a Friday");
    assert_eq!(ticket("2026-03-28"), deadline("2026-03-21", "2026-03-20"), "a Saturday");
    assert_eq!(ticket("2026-03-29"), deadline("2026-03-22", "2026-03-20"), "a Sunday");
    assert_eq!(ticket("2026-03-30"), deadline("2026-03-23", "2026-03-23"), "a Monday");
    assert_eq!(ticket("2026-03-02"), deadline("2026-02-23", "2026-02-14"), "a Monday at the end of 春节");
    assert_eq!(ticket("2026-09-27"), deadline("2026-09-20", "2026-09-20"), "a Sunday that is worked");
}

#[test]
fn results_are_due_on_the_fifteenth_day_and_do_not_move_behind_a_holiday() {
    assert_eq!(results("2026-04-15"), deadline("2026-04-30", "2026-04-30"), "the day before 劳动节");
    assert_eq!(results("2026-04-16"), deadline("2026-05-01", "2026-04-30"), "its first day");
    assert_eq!(results("2026-04-20"), deadline("2026-05-05", "2026-04-30"), "its last day");
    assert_eq!(results("2026-04-21"), deadline("2026-05-06", "2026-05-06"), "the day after");
}

#[test]
fn a_promise_that_ends_in_a_year_without_a_calendar_says_so() {
    assert_eq!(results("2026-12-15"), deadline("2026-12-30", "2026-12-30"));
    assert_eq!(results("2026-12-16"), deadline("2026-12-31", "2026-12-31"), "the last day known");
    assert_eq!(results("2026-12-17"), unknown("2027-01-01"));
    assert_eq!(results("2026-12-20"), unknown("2027-01-04"), "a Monday, and still not guessed");
    assert_eq!(ticket("2027-01-06"), deadline("2026-12-30", "2026-12-30"));
    assert_eq!(ticket("2027-01-07"), deadline("2026-12-31", "2026-12-31"));
    assert_eq!(ticket("2027-01-08"), unknown("2027-01-01"));
    assert_eq!(ticket("2026-01-10"), unknown("2026-01-03"), "the working day before lies in 2025");
    assert_eq!(ticket("2026-01-11"), deadline("2026-01-04", "2026-01-04"));
}

#[test]
fn the_day_to_plan_by_is_the_working_day_or_else_the_promise_itself() {
    assert_eq!(results("2026-04-18").plan_by(), day("2026-04-30"));
    assert_eq!(results("2026-12-20").plan_by(), day("2027-01-04"));
}

#[test]
fn a_window_without_a_working_day_has_none_and_is_known_all_the_same() {
    let book = Rulebook::load(&RULEBOOK_2026.replace("at_most = 15 }", "at_most = 2 }")).unwrap();
    let of = |exam: &str| results_due(day(exam), &book).unwrap();
    assert_eq!(of("2026-09-28"), deadline("2026-09-30", "2026-09-30"));
    assert_eq!(of("2026-09-29"), deadline("2026-10-01", "2026-09-30"), "one working day is left");
    let none = Deadline { due: day("2026-10-02"), working: None, known: true };
    assert_eq!(of("2026-09-30"), none, "the exam's own day is not after the exam");
}

#[test]
fn a_changed_promise_holds_from_its_day_on_and_none_before_the_notice() {
    let changed = RULEBOOK_2026.to_owned()
        + "\n[[rule]]\nid = \"results.due\"\nclause = \"三(五)1\"\nline = 75\nquote = \"考试结束后\"\nfrom = 2026-09-01\nunit = \"day\"\npass = { at_most = 10 }\nmay_override = \"clerk\"\n";
    let book = Rulebook::load(&changed).unwrap();
    let due = |exam: &str| results_due(day(exam), &book).unwrap().due;
    assert_eq!((due("2026-08-31"), due("2026-09-01")), (day("2026-09-15"), day("2026-09-11")));
    let before = day("2025-12-31");
    assert!(ticket_due(before, &BOOK).is_err() && results_due(before, &BOOK).is_err());
    assert!(ticket_due(day("2026-01-01"), &BOOK).is_ok() && results_due(day("2026-01-01"), &BOOK).is_ok());
}

#[test]
fn a_promise_that_is_not_whole_days_is_refused_with_its_line() {
    let rule =
        |id: &str| RULEBOOK_2026.lines().position(|line| line == format!("id = \"{id}\"")).unwrap() + 1;
    let with = |from: &str, to: &str| Rulebook::load(&RULEBOOK_2026.replace(from, to));
    for wrong in ["7.5", "-1", "367", "nan", "inf"] {
        let error = with("{ at_least = 7 }", &format!("{{ at_least = {wrong} }}")).unwrap_err();
        assert_eq!(error.line, rule("ticket.due"), "{wrong}: {}", error.reason);
        let error = with("{ at_most = 15 }", &format!("{{ at_most = {wrong} }}")).unwrap_err();
        assert_eq!(error.line, rule("results.due"), "{wrong}: {}", error.reason);
    }
    assert!(with("{ at_most = 15 }", "{ at_least = 15 }").is_err(), "the wrong side");
    assert!(
        with("unit = \"day\"\npass = { at_most = 15 }", "unit = \"year\"\npass = { at_most = 15 }").is_err()
    );
    for right in ["0", "366"] {
        assert!(with("{ at_most = 15 }", &format!("{{ at_most = {right} }}")).is_ok(), "{right}");
    }
}
