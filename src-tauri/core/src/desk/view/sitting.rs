//! A sitting and a seat in it.

use super::Decision;
use crate::model::{RoomId, SittingId, Subject};
use crate::rules::calendar::Workday;
use crate::rules::deadline::Deadline;
use crate::seating::PerSubject;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// The seats of a registration in a sitting.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SeatView {
    /// The sitting.
    pub sitting: SittingView,
    /// The room; of the first subject that is sat.
    pub room_name: String,
    /// Seat number in the room; of the first subject that is sat.
    pub seat_number: u32,
    /// Where each subject is sat.
    pub places: Vec<SeatPlace>,
}

/// Where and when a subject is sat.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SeatPlace {
    /// The subject.
    pub subject: Subject,
    /// The day.
    pub day: NaiveDate,
    /// It begins, `09:00`.
    pub starts: String,
    /// It ends.
    pub ends: String,
    /// The room.
    pub room: RoomId,
    /// Its name.
    pub room_name: String,
    /// Seat number in the room.
    pub seat_number: u32,
}

/// What a day means as the day of an exam.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExamDates {
    /// What kind of day it is; none where the calendar does not know.
    pub exam_workday: Option<Workday>,
    /// By when the tickets are out (A23), counted from the first day; none where the rulebook in force does not reach it.
    pub ticket_due: Option<Deadline>,
    /// By when the results are published (A24), counted from the last day.
    pub results_due: Option<Deadline>,
}

/// 批次: one exam made concrete.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SittingView {
    /// The sitting.
    pub id: SittingId,
    /// The plan's month, first day.
    pub month: NaiveDate,
    /// The exam's first day.
    pub exam_date: NaiveDate,
    /// The day of 理论知识.
    pub theory_date: NaiveDate,
    /// 理论知识, `09:00`.
    pub theory_starts: String,
    /// `10:30`.
    pub theory_ends: String,
    /// The day of 技能考核.
    pub skill_date: NaiveDate,
    /// 技能考核, `11:00`.
    pub skill_starts: String,
    /// `12:30`.
    pub skill_ends: String,
    /// 考点.
    pub site: String,
    /// 考点地址.
    pub site_address: String,
    /// 报名截止; none where there is no such day.
    pub application_deadline: Option<NaiveDate>,
    /// How many candidates of both subjects it can seat: machines that are not blocked, of the subject with fewer.
    pub capacity: u32,
    /// Candidates seated.
    pub seated: u32,
    /// Machines that are not blocked.
    pub usable: PerSubject,
    /// Seats taken.
    pub taken: PerSubject,
    /// What kind of day the exam's first is; none where the calendar does not know.
    pub exam_workday: Option<Workday>,
    /// By when the tickets are out (A23); none where the rulebook in force does not reach the day.
    pub ticket_due: Option<Deadline>,
    /// By when the results are published (A24).
    pub results_due: Option<Deadline>,
    /// Why it does not take place; none where it does.
    pub cancelled: Option<Decision>,
    /// How many are still to be told of what was changed about it.
    pub untold: u32,
}
