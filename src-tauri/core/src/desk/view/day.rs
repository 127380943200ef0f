//! The day's page: what is due and by when, and a month counted.

use super::RegistrationRow;
use crate::model::{DueKind, Level, RegistrationState};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// What is due today, within ten working days, or overdue.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DayPage {
    /// Today.
    pub today: NaiveDate,
    /// The last day looked at: the tenth working day, or two weeks on where the calendar does not know.
    pub through: NaiveDate,
    /// The years among these days whose working days are not known; their lines count no working days.
    pub unknown_years: Vec<i32>,
    /// What is due, soonest first.
    pub due: Vec<DueLine>,
    /// Registrations that owe materials, oldest first.
    pub materials: AgedList,
}

/// One thing due on one day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DueLine {
    /// What.
    pub kind: DueKind,
    /// The last day for it.
    pub due: NaiveDate,
    /// The last working day for it, `due` or earlier; `due` where the calendar does not know.
    pub plan_by: NaiveDate,
    /// Working days that are left, today not counted, below zero those that have passed since; none where the calendar does
    /// not know.
    pub workdays: Option<i32>,
    /// `plan_by` has passed.
    pub overdue: bool,
    /// The exam it is about; the first day of the month where no sitting was opened; none for a call.
    pub exam_date: Option<NaiveDate>,
    /// Whom it concerns, the first hundred.
    pub registrations: Vec<RegistrationRow>,
    /// How many there are.
    pub count: u32,
}

/// Registrations by age.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AgedList {
    /// The first hundred.
    pub rows: Vec<AgedRow>,
    /// How many there are.
    pub count: u32,
}

/// A registration and how long it has waited.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AgedRow {
    /// The registration.
    pub row: RegistrationRow,
    /// Working days since the day it was taken; none where the calendar does not know.
    pub waiting: Option<u32>,
}

/// A month counted.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Statistics {
    /// The month counted, its first day; none where nothing is registered at all.
    pub month: Option<NaiveDate>,
    /// Every month that has a registration.
    pub months: Vec<NaiveDate>,
    /// Its offerings that have a registration.
    pub offerings: Vec<OfferingCount>,
    /// All of them together.
    pub total: u32,
}

/// The registrations of one offering in one month.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OfferingCount {
    /// Occupation.
    pub occupation: String,
    /// Work type.
    pub work_type: Option<String>,
    /// Level.
    pub level: Level,
    /// How many in each state; states that nobody is in are left out.
    pub states: Vec<StateCount>,
    /// All states together.
    pub total: u32,
    /// Those with a ticket in force, whatever their state.
    pub tickets: u32,
}

/// How many are in a state.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StateCount {
    /// The state.
    pub state: RegistrationState,
    /// How many.
    pub count: u32,
}
