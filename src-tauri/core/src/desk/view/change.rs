//! A change that people have to be told of, and who has been.

use super::{RegistrationRow, SeatPlace, Seen};
use crate::model::{NotificationId, SittingChangeKind, SittingEffect, StandardChangeKind, ToldHow};
use crate::rules::standard::StandardEffect;
use crate::seating::{SeatBefore, SittingPlan};
use serde::Serialize;
use ts_rs::TS;

/// A change with everybody to be told of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ChangeView {
    /// The change.
    pub id: String,
    /// What was changed.
    pub what: WhatChanged,
    /// Why.
    pub reason: String,
    /// By whom and when.
    pub made: Seen,
    /// Everybody to be told.
    pub notifications: Vec<NotificationView>,
}

/// What was changed, before and after.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum WhatChanged {
    /// A sitting.
    Sitting {
        /// Moved, cancelled, or people in it moved.
        kind: SittingChangeKind,
        /// As the sitting stood.
        before: Box<SittingPlan>,
        /// As it stands after.
        after: Box<SittingPlan>,
    },
    /// The standard.
    Standard {
        /// Another rulebook, or another reading.
        kind: StandardChangeKind,
        /// The year of the notice in force after it.
        year: i32,
        /// The policy that was read otherwise; none where it was another rulebook.
        policy: Option<String>,
        /// The reading, or the rulebook's digest, before.
        before: String,
        /// The same after.
        after: String,
    },
}

/// Somebody to be told.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NotificationView {
    /// The notification.
    pub id: NotificationId,
    /// Who.
    pub row: RegistrationRow,
    /// What a change of a sitting means to them.
    pub effects: Vec<SittingEffect>,
    /// What a change of the standard means to them.
    pub standard_effects: Vec<StandardEffect>,
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
