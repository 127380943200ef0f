//! Requests of the exam day.

use crate::model::{AttendanceState, RegistrationId, RoomId, SittingId, Subject};
use serde::Deserialize;
use ts_rs::TS;

/// A subject of a sitting.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct OfSubject {
    /// The sitting.
    pub sitting: SittingId,
    /// The subject.
    pub subject: Subject,
}

/// 核验入场: somebody stands before the desk.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CheckIn {
    /// The sitting.
    pub sitting: SittingId,
    /// What is sat now.
    pub subject: Subject,
    /// The room before which the desk stands; none where it stands before all of them.
    #[serde(default)]
    pub room: Option<RoomId>,
    /// What was scanned or typed: a ticket's number, its last four digits or more, a document's number or its
    /// machine-readable lines.
    pub text: String,
}

/// Note 缺考 or 违纪 of one person.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MarkAttendance {
    /// The sitting.
    pub sitting: SittingId,
    /// The subject.
    pub subject: Subject,
    /// Of whom.
    pub registration: RegistrationId,
    /// `absent` or `misconduct`.
    pub state: AttendanceState,
    /// Why; demanded for `misconduct`.
    #[serde(default)]
    pub reason: String,
}

/// Note 缺考 of everybody who has not come.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MarkAllAbsent {
    /// The sitting.
    pub sitting: SittingId,
    /// The subject.
    pub subject: Subject,
    /// Of which room; of every room where none is given.
    #[serde(default)]
    pub room: Option<RoomId>,
    /// How many were shown as not come.
    pub count: u32,
}

/// Take back the newest line that stands of one person, or of all of whom it was noted at once.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeBackAttendance {
    /// The sitting.
    pub sitting: SittingId,
    /// The subject.
    pub subject: Subject,
    /// Of whom.
    pub registration: RegistrationId,
    /// With everybody of whom it was noted at the same stroke.
    #[serde(default)]
    pub together: bool,
}
