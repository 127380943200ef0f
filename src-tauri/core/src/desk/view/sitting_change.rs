//! What a change of a sitting touches, and who has been told of it.

use super::{CandidateClash, RegistrationRow, SeatPlace, Seen};
use crate::model::{NotificationId, SittingChangeId, SittingChangeKind, SittingEffect, ToldHow};
use crate::seating::{SeatBefore, SittingPlan, SittingWarning};
use serde::Serialize;
use ts_rs::TS;

/// Whom a change would touch.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SittingPreview {
    /// The first two hundred, room after room.
    pub touched: Vec<TouchedView>,
    /// How many there are.
    pub count: u32,
    /// Tickets that become void.
    pub tickets_void: u32,
    /// People who lose their seat.
    pub seats_lost: u32,
    /// Nothing would change at all.
    pub unchanged: bool,
    /// A reason is demanded.
    pub needs_reason: bool,
    /// What to know about the sitting as it would be.
    pub warnings: Vec<SittingWarning>,
    /// People who would then have to be in two places at once.
    pub clashes: Vec<CandidateClash>,
    /// Names what was shown.
    pub fingerprint: String,
}

/// One person whom a change touches.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TouchedView {
    /// Who.
    pub row: RegistrationRow,
    /// What it means to them.
    pub effects: Vec<SittingEffect>,
    /// Where they sit; empty where they have no seat yet.
    pub seats: Vec<SeatBefore>,
}

/// A change of a sitting with everybody to be told of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SittingChangeView {
    /// The change.
    pub id: SittingChangeId,
    /// Moved, cancelled, or people in it moved.
    pub kind: SittingChangeKind,
    /// As the sitting stood.
    pub before: SittingPlan,
    /// As it stands after.
    pub after: SittingPlan,
    /// Why.
    pub reason: String,
    /// By whom and when.
    pub made: Seen,
    /// Everybody to be told.
    pub notifications: Vec<NotificationView>,
}

/// Somebody to be told.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NotificationView {
    /// The notification.
    pub id: NotificationId,
    /// Who.
    pub row: RegistrationRow,
    /// What it means to them.
    pub effects: Vec<SittingEffect>,
    /// Where they sat before.
    pub seats_before: Vec<SeatBefore>,
    /// Where they sit now; empty where they have no seat.
    pub seats: Vec<SeatPlace>,
    /// Who told them, and when; none where nobody has yet.
    pub told: Option<Seen>,
    /// How.
    pub told_how: Option<ToldHow>,
    /// What was said; may be empty.
    pub note: String,
}
