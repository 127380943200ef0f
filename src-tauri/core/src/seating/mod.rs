//! Sittings and seats without a store: what a plan means, in which order people are seated, and which machine each gets.

mod machines;
mod order;
mod plan;
mod shuffle;
mod warning;

pub use machines::{FreeMachines, Given, Machine};
pub use order::in_order;
pub use plan::{Period, SeatBefore, SittingPlan};
pub use warning::{OtherSitting, RoomShape, SittingWarning, Situation, warnings};

use crate::model::{Fen, RegistrationId, RegistrationKind, Subject};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Somebody who wants seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanting {
    /// The registration.
    pub registration: RegistrationId,
    /// The place of its offering in the plan of the notice; offerings are seated in this order.
    pub offering: usize,
    /// What it sits.
    pub subjects: &'static [Subject],
}

/// A number for each subject.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PerSubject {
    /// 理论知识.
    pub theory: u32,
    /// 技能考核.
    pub skill: u32,
}

impl PerSubject {
    /// The number of a subject.
    pub fn of(self, subject: Subject) -> u32 {
        match subject {
            Subject::Theory => self.theory,
            Subject::Skill => self.skill,
        }
    }

    /// Count some more for a subject.
    pub fn add(&mut self, subject: Subject, more: u32) {
        match subject {
            Subject::Theory => self.theory += more,
            Subject::Skill => self.skill += more,
        }
    }

    /// The smaller of the two: how many candidates of both subjects find room.
    pub fn least(self) -> u32 {
        self.theory.min(self.skill)
    }
}

/// The subjects that a registration sits: a resit pays for the one it takes.
pub fn subjects_of(kind: RegistrationKind, theory_fee: Fen) -> &'static [Subject] {
    match kind {
        RegistrationKind::New => Subject::ALL,
        RegistrationKind::Resit if theory_fee > Fen(0) => &[Subject::Theory],
        RegistrationKind::Resit => &[Subject::Skill],
    }
}
