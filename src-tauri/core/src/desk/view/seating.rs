//! A sitting whole: its rooms, who sits where, and what is to be known.

use super::{RegistrationRow, Seen, SittingView};
use crate::model::{BlockKind, Level, RegistrationId, RoomId, RoomSubjects, SeatingOrder, Subject};
use crate::seating::{PerSubject, Period, SittingWarning};
use serde::Serialize;
use ts_rs::TS;

/// A sitting whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SittingDetail {
    /// The sitting.
    pub sitting: SittingView,
    /// Its rooms, in the order in which their seats are given.
    pub rooms: Vec<RoomView>,
    /// What to know about it.
    pub warnings: Vec<SittingWarning>,
    /// People who would have to be in two places at once.
    pub clashes: Vec<CandidateClash>,
    /// Who sits at a blocked machine and must be moved.
    pub must_move: Vec<SeatedView>,
    /// Registrations under way for its month that have no seat in any sitting.
    pub unseated: u32,
    /// How seats were last given to everybody at once; none where they were not.
    pub last_seating: Option<SeatingRunView>,
}

/// One time that seats were given to everybody at once.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SeatingRunView {
    /// In which order.
    pub order: SeatingOrder,
    /// What the shuffle began from: with it and the same people the same seats come out again.
    pub seed: Option<u32>,
    /// How many registrations got their seats.
    pub seated: u32,
    /// By whom and when.
    pub made: Seen,
}

/// A room with its seats counted.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoomView {
    /// The room.
    pub id: RoomId,
    /// Its name.
    pub name: String,
    /// What it serves.
    pub subjects: RoomSubjects,
    /// Machines in all.
    pub seats: u32,
    /// Machines blocked.
    pub blocked: u32,
    /// Seats taken.
    pub taken: PerSubject,
}

/// 座次: a room machine by machine.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoomMap {
    /// The room.
    pub room: RoomView,
    /// Its machines by number.
    pub machines: Vec<MachineView>,
}

/// One machine.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MachineView {
    /// Its number, from 1.
    pub number: u32,
    /// Why it is blocked; none where it is not.
    pub block: Option<BlockView>,
    /// Who sits 理论知识 there.
    pub theory: Option<SeatedView>,
    /// Who sits 技能考核 there.
    pub skill: Option<SeatedView>,
}

/// Why a machine is blocked.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BlockView {
    /// Why.
    pub kind: BlockKind,
    /// What else is to be known; may be empty.
    pub note: String,
}

/// Somebody in a seat.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SeatedView {
    /// Whose registration.
    pub registration: RegistrationId,
    /// The candidate's name.
    pub name: String,
    /// The document's number, masked.
    pub number_masked: String,
    /// Occupation.
    pub occupation: String,
    /// Work type.
    pub work_type: Option<String>,
    /// Level.
    pub level: Level,
    /// What is sat.
    pub subject: Subject,
    /// The room.
    pub room: RoomId,
    /// Its name.
    pub room_name: String,
    /// Seat number in the room.
    pub seat_number: u32,
    /// The ticket in force.
    pub ticket_number: Option<String>,
}

/// One person by two registrations at two places at once.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CandidateClash {
    /// The registration in this sitting.
    pub row: RegistrationRow,
    /// The other one, in this sitting or another.
    pub other: RegistrationRow,
    /// What is sat in this sitting.
    pub subject: Subject,
    /// What is sat at that time by the other registration.
    pub other_subject: Subject,
    /// When the other one is sat.
    pub at: Period,
}

/// What came of giving seats to everybody.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SeatingOutcome {
    /// How many registrations got their seats.
    pub seated: u32,
    /// How many found none.
    pub no_seat: u32,
    /// How many wait for a person's yes to their condition first.
    pub not_approved: u32,
    /// The first hundred of those without a seat.
    pub left: Vec<RegistrationRow>,
    /// The sitting after it.
    pub detail: SittingDetail,
}

/// What came of moving people.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SeatsMoved {
    /// Where they sit now.
    pub seats: Vec<SeatedView>,
    /// Tickets that are void by it.
    pub tickets_void: Vec<String>,
}
