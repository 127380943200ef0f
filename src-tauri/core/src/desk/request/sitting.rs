//! Requests about sittings and seats.

use crate::model::{
    BlockKind, NotificationId, RegistrationId, RoomId, RoomSubjects, SeatingOrder, SittingId, Subject,
    ToldHow,
};
use crate::seating::SittingPlan;
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

/// Make one month of the plan concrete.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct OpenSitting {
    /// The plan's month, its first day; the month of the exam where none is given. An exam outside it is warned of (A34).
    #[serde(default)]
    pub month: Option<NaiveDate>,
    /// Exam day; of 理论知识 where the subjects lie on different days.
    pub exam_date: NaiveDate,
    /// 理论知识 begins, `09:00`.
    pub theory_starts: String,
    /// Ends, `10:30`.
    pub theory_ends: String,
    /// The day of 技能考核; the same where none is given.
    #[serde(default)]
    pub skill_date: Option<NaiveDate>,
    /// 技能考核 begins.
    pub skill_starts: String,
    /// Ends.
    pub skill_ends: String,
    /// 考点.
    pub site: String,
    /// 考点地址.
    pub site_address: String,
    /// 报名截止, not after the exam's first day; may be left open (A22).
    #[serde(default)]
    pub application_deadline: Option<NaiveDate>,
    /// 考场, the first.
    pub room_name: String,
    /// Machines in the room, 1 to 500.
    pub seats: u32,
    /// What the room serves.
    #[serde(default)]
    pub subjects: RoomSubjects,
    /// More rooms, in the order in which their seats are given.
    #[serde(default)]
    pub rooms: Vec<RoomEntry>,
}

/// A room of a sitting.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RoomEntry {
    /// Which one; none for a new one.
    #[serde(default)]
    pub room: Option<RoomId>,
    /// 考场.
    pub name: String,
    /// Machines, 1 to 500.
    pub seats: u32,
    /// What it serves.
    #[serde(default)]
    pub subjects: RoomSubjects,
}

/// A day that an exam may be on.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ExamDay {
    /// The day; of 理论知识 where the subjects lie on different days.
    pub exam_date: NaiveDate,
    /// The day of 技能考核; the same where none is given.
    #[serde(default)]
    pub skill_date: Option<NaiveDate>,
}

/// A sitting by its id.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfSitting {
    /// The sitting.
    pub sitting: SittingId,
}

/// A room by its id.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfRoom {
    /// The room.
    pub room: RoomId,
}

/// A sitting as it would be, to see whom that touches.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewMove {
    /// The sitting.
    pub sitting: SittingId,
    /// When and where.
    pub plan: SittingPlan,
    /// Every room that it has then; a room left out is given up, and who sits there loses the seat.
    pub rooms: Vec<RoomEntry>,
}

/// Change a sitting as it was previewed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MoveSitting {
    /// As previewed.
    pub change: PreviewMove,
    /// Why; demanded where times or place change or where somebody is touched.
    pub reason: String,
    /// Names what was shown.
    pub fingerprint: String,
}

/// Cancel a sitting as it was previewed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CancelSitting {
    /// The sitting.
    pub sitting: SittingId,
    /// Why.
    pub reason: String,
    /// Names what was shown.
    pub fingerprint: String,
}

/// Say that people were told.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MarkTold {
    /// Who.
    pub notifications: Vec<NotificationId>,
    /// How.
    pub how: ToldHow,
    /// What was said; may be empty.
    #[serde(default)]
    pub note: String,
}

/// Take back that somebody was told.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnmarkTold {
    /// Who.
    pub notification: NotificationId,
}

/// Give a seat: the first free one of the sitting.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AssignSeat {
    /// The registration.
    pub registration: RegistrationId,
    /// The sitting.
    pub sitting: SittingId,
}

/// Give seats to everybody of the month who has none.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SeatSitting {
    /// The sitting.
    pub sitting: SittingId,
    /// In which order.
    pub order: SeatingOrder,
    /// What the shuffle begins from; of no other order.
    #[serde(default)]
    pub seed: u32,
}

/// A machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct MachineEntry {
    /// The room.
    pub room: RoomId,
    /// Its number, from 1.
    pub number: u32,
}

/// Move one person to another machine.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MoveSeat {
    /// Whose seat.
    pub registration: RegistrationId,
    /// Of which subject; of every subject where none is given.
    #[serde(default)]
    pub subject: Option<Subject>,
    /// Where to; the first free machine of the same sitting where none is given.
    #[serde(default)]
    pub to: Option<MachineEntry>,
    /// Why; demanded where a ticket is void by it.
    #[serde(default)]
    pub reason: String,
}

/// Let two people change places.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SwapSeats {
    /// One.
    pub first: RegistrationId,
    /// The other.
    pub second: RegistrationId,
    /// Of which subject; of every subject that both sit where none is given.
    #[serde(default)]
    pub subject: Option<Subject>,
    /// Why; demanded where a ticket is void by it.
    #[serde(default)]
    pub reason: String,
}

/// Block a machine, or take it into use again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BlockMachine {
    /// Which.
    pub machine: MachineEntry,
    /// Why it is blocked; none to take it into use again.
    pub kind: Option<BlockKind>,
    /// What else is to be known; may be empty.
    #[serde(default)]
    pub note: String,
}
