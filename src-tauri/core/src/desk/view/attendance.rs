//! The exam day as shown.

use super::{RegistrationRow, SeatPlace, SeatedView};
use crate::model::{
    AttendanceState, Moment, RegistrationId, RoomId, SittingId, Subject, VerdictCause, VerdictColour,
    VoidCause,
};
use crate::seating::Period;
use serde::Serialize;
use ts_rs::TS;

/// What a check at the door answers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckInView {
    /// At a glance.
    pub colour: VerdictColour,
    /// Why it is not green.
    pub causes: Vec<VerdictCause>,
    /// Why the ticket shown is void; none where it is not, or was voided before the desk kept why.
    pub void_cause: Option<VoidCause>,
    /// Who it is; none where nobody or several were found.
    pub person: Option<CheckInPerson>,
    /// Whom it may be, where several tickets end like this.
    pub choices: Vec<SeatedView>,
    /// What was noted by it.
    pub noted: Option<AttendanceState>,
    /// The board after it.
    pub board: AttendanceBoard,
}

/// Who came.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckInPerson {
    /// Their registration.
    pub row: RegistrationRow,
    /// A Chinese name beside a Latin one; may be empty.
    pub other_name: String,
    /// Where and when they sit the subject; none where they do not.
    pub place: Option<SeatPlace>,
    /// A19: the original is still to be seen.
    pub original_at_door: bool,
    /// What stands of them now.
    pub state: Option<AttendanceState>,
    /// Since when.
    pub since: Option<Moment>,
}

/// 考试当天: who came to a subject of a sitting.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AttendanceBoard {
    /// The sitting.
    pub sitting: SittingId,
    /// The subject.
    pub subject: Subject,
    /// When it is sat.
    pub period: Period,
    /// So many minutes after the start nobody is let in any more; none where the institution set no such time.
    pub closed_after: Option<u16>,
    /// Whether whoever has not come may be noted as absent all at once.
    pub may_close: bool,
    /// Whether it has ended.
    pub over: bool,
    /// The rooms in which somebody sits it.
    pub rooms: Vec<RoomAttendance>,
    /// All rooms together.
    pub total: AttendanceCounts,
    /// Who is not there, room after room, number after number.
    pub missing: Vec<MissingView>,
    /// The newest line that stands; none where nothing was noted.
    pub last: Option<LastNoted>,
}

/// How many. `expected` is the sum of the others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct AttendanceCounts {
    /// Seats given.
    pub expected: u32,
    /// 到考, in time.
    pub present: u32,
    /// 迟到.
    pub late: u32,
    /// 缺考.
    pub absent: u32,
    /// 违纪.
    pub misconduct: u32,
    /// Nothing noted yet.
    pub open: u32,
}

/// One room.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoomAttendance {
    /// The room.
    pub room: RoomId,
    /// Its name.
    pub room_name: String,
    /// How many.
    pub counts: AttendanceCounts,
}

/// Somebody who is not there.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MissingView {
    /// Where they would sit.
    pub seat: SeatedView,
    /// `absent` or `misconduct`; none where nothing was noted yet.
    pub state: Option<AttendanceState>,
    /// Why; may be empty.
    pub reason: String,
}

/// The newest line that stands.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LastNoted {
    /// Whose.
    pub registration: RegistrationId,
    /// Their name.
    pub name: String,
    /// What was noted.
    pub state: AttendanceState,
    /// When.
    pub at: Moment,
    /// By whom.
    pub clerk_name: String,
    /// Of how many it was noted at one stroke, this one among them.
    pub together: u32,
}
