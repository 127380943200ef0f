//! What the notice promises by a day: tickets before the exam, results after it. The promise counts calendar days; the
//! calendar adds the last day on which somebody is at the desk to keep it.

use super::calendar::last_workday_on_or_before;
use super::photo::RuleNotInForce;
use super::{Rule, Rulebook, Unit};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Days before the exam, `pass.at_least`.
const TICKET: &str = "ticket.due";
/// Days after the exam, `pass.at_most`.
const RESULTS: &str = "results.due";
/// More days than any promise: a larger value is a slip of the hand.
const MOST_DAYS: f64 = 366.0;

/// By when a promise is to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Deadline {
    /// The last day by the notice, whatever day it is.
    pub due: NaiveDate,
    /// The last working day inside the promise, `due` or earlier; none where the calendar does not know, or where
    /// there is none.
    pub working: Option<NaiveDate>,
    /// Whether the calendar knows the days it takes to say `working`.
    pub known: bool,
}

impl Deadline {
    /// The day to plan by: the working day where there is one, else the last day by the notice.
    pub fn plan_by(self) -> NaiveDate {
        self.working.unwrap_or(self.due)
    }
}

/// 三(四): the day by which tickets must be out, `ticket.due` days before the exam; where nobody works on that day, the
/// last working day before (A23).
///
/// # Errors
/// Where no such rule is in force on the exam's day.
pub fn ticket_due(exam: NaiveDate, book: &Rulebook) -> Result<Deadline, RuleNotInForce> {
    let before = days(in_force(TICKET, exam, book)?.pass.at_least);
    let due = exam.checked_sub_days(before).unwrap_or(NaiveDate::MIN);
    let working = last_workday_on_or_before(&book.calendars, due);
    Ok(Deadline { due, working, known: working.is_some() })
}

/// 三(五)1: the day by which results must be published, `results.due` calendar days after the last day of the exam.
/// It does not move behind a holiday (A24): `working` lies after the exam and not after `due`.
///
/// # Errors
/// Where no such rule is in force on the exam's day.
pub fn results_due(last_exam_day: NaiveDate, book: &Rulebook) -> Result<Deadline, RuleNotInForce> {
    let after = days(in_force(RESULTS, last_exam_day, book)?.pass.at_most);
    let due = last_exam_day.checked_add_days(after).unwrap_or(NaiveDate::MAX);
    let working = last_workday_on_or_before(&book.calendars, due);
    Ok(Deadline { due, working: working.filter(|day| *day > last_exam_day), known: working.is_some() })
}

/// Refuse a promise that is not whole days, with the reason for the person who edits the rulebook. Other rules pass.
pub(super) fn check(rule: &Rule) -> Result<(), String> {
    let stated = match rule.id.as_str() {
        TICKET => rule.pass.at_least,
        RESULTS => rule.pass.at_most,
        _ => return Ok(()),
    };
    let whole = stated.is_some_and(|days| (0.0..=MOST_DAYS).contains(&days) && days.fract() == 0.0);
    if whole && rule.unit == Some(Unit::Day) {
        Ok(())
    } else {
        Err(format!("rule {} does not state whole days, 0 to {MOST_DAYS}", rule.id))
    }
}

fn in_force<'a>(id: &'static str, day: NaiveDate, book: &'a Rulebook) -> Result<&'a Rule, RuleNotInForce> {
    book.rule(id, day).ok_or(RuleNotInForce { rule: id, day })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole days, checked on loading")]
fn days(stated: Option<f64>) -> Days {
    Days::new(stated.unwrap_or_default() as u64)
}
