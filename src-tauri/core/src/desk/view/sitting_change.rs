//! Whom a change of a sitting would touch.

use super::{CandidateClash, RegistrationRow};
use crate::model::SittingEffect;
use crate::seating::{SeatBefore, SittingWarning};
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
