//! The start page and search.

use super::{DraftView, RegistrationRow, SittingView};
use crate::model::NextStep;
use serde::Serialize;
use ts_rs::TS;

/// The page after unlocking.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StartPage {
    /// Today's registrations, newest first.
    pub today: Vec<RegistrationRow>,
    /// Open registrations by what is next to do.
    pub owed: Vec<OwedCount>,
    /// Sittings to come.
    pub sittings: Vec<SittingView>,
    /// A draft left by this clerk.
    pub draft: Option<DraftView>,
}

/// How many open registrations wait for a step.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwedCount {
    /// The step.
    pub step: NextStep,
    /// How many.
    pub count: u32,
}

/// Rows found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SearchAnswer {
    /// The first rows, best first.
    pub rows: Vec<RegistrationRow>,
    /// How many there are; where there are more, how many at least.
    pub total: u32,
    /// Whether there are more than `total`: what is common is not counted to its end.
    pub more: bool,
}
