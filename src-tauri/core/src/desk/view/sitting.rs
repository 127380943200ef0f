//! A sitting and a seat in it.

use crate::model::SittingId;
use crate::rules::calendar::Workday;
use crate::rules::deadline::Deadline;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// A seat in a sitting.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SeatView {
    /// The sitting.
    pub sitting: SittingView,
    /// The room.
    pub room_name: String,
    /// Seat number in the room.
    pub seat_number: u32,
}

/// What a day means as the day of an exam.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExamDates {
    /// What kind of day it is; none where the calendar does not know.
    pub exam_workday: Option<Workday>,
    /// By when the tickets are out (A23); none where the rulebook in force does not reach the day.
    pub ticket_due: Option<Deadline>,
    /// By when the results are published (A24).
    pub results_due: Option<Deadline>,
}

/// 批次: one exam day made concrete.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SittingView {
    /// The sitting.
    pub id: SittingId,
    /// The plan's month, first day.
    pub month: NaiveDate,
    /// Exam day.
    pub exam_date: NaiveDate,
    /// 理论知识, `09:00`.
    pub theory_starts: String,
    /// `10:30`.
    pub theory_ends: String,
    /// 技能考核, `11:00`.
    pub skill_starts: String,
    /// `12:30`.
    pub skill_ends: String,
    /// 考点.
    pub site: String,
    /// 考点地址.
    pub site_address: String,
    /// Seats in all.
    pub capacity: u32,
    /// Seats taken.
    pub seated: u32,
    /// What kind of day the exam is on; none where the calendar does not know.
    pub exam_workday: Option<Workday>,
    /// By when the tickets are out (A23); none where the rulebook in force does not reach the day.
    pub ticket_due: Option<Deadline>,
    /// By when the results are published (A24).
    pub results_due: Option<Deadline>,
}
