//! Whom another rulebook would touch.

use super::RegistrationRow;
use crate::rules::standard::StandardEffect;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// Whom it would touch.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StandardPreview {
    /// The year of its plan.
    pub year: i32,
    /// First day on which its notice holds.
    pub from: NaiveDate,
    /// The notice's title.
    pub title: String,
    /// It is the one in force.
    pub unchanged: bool,
    /// The first two hundred, in the order in which they were taken.
    pub touched: Vec<StandardTouched>,
    /// How many there are.
    pub count: u32,
    /// How many of them hold a ticket, which stays in force.
    pub tickets: u32,
    /// How many of them would pay another price by it, and owe what they owe.
    pub fees: u32,
    /// Registrations under way that were taken before its first day: they stay judged as they are.
    pub earlier: u32,
    /// Names what was shown.
    pub fingerprint: String,
}

/// One person whom it would touch.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StandardTouched {
    /// Who.
    pub row: RegistrationRow,
    /// What it means to them.
    pub effects: Vec<StandardEffect>,
}
