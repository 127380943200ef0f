//! Requests about the tickets of a sitting, and about what becomes of a ticket.

use crate::model::{DispatchId, DispatchMeans, RegistrationId, SittingId, TicketFiles};
use serde::Deserialize;
use ts_rs::TS;

/// Issue the tickets of everybody seated in a sitting, and write their files. Asked again, it goes on where it was stopped
/// and writes only what is missing or changed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct IssueSitting {
    /// The sitting.
    pub sitting: SittingId,
    /// Which files.
    pub files: TicketFiles,
    /// What a candidate's file is called, with fields in braces such as `{准考证号}-{姓名}`; none for the shipped name.
    #[serde(default)]
    pub name: Option<String>,
}

/// Issue a ticket in the place of the one in force.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReissueTicket {
    /// The registration.
    pub registration: RegistrationId,
    /// Why.
    pub reason: String,
}

/// Enter the number that the authority gave to a registration.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct GiveNumber {
    /// The registration.
    pub registration: RegistrationId,
    /// In the authority's own form.
    pub number: String,
}

/// Note that a ticket went to its candidate.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NoteDispatch {
    /// The registration.
    pub registration: RegistrationId,
    /// How.
    pub means: DispatchMeans,
    /// To whom, where it is not the candidate as the desk knows them; may be empty.
    #[serde(default)]
    pub addressee: String,
}

/// Take a line of the register back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeBackDispatch {
    /// The line.
    pub dispatch: DispatchId,
    /// Why.
    pub reason: String,
}

/// Make long work wait, or go on.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PauseWork {
    /// Whether it waits.
    pub paused: bool,
}

/// A list of numbers that the authority gave.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportNumbers {
    /// The token that `receive_file` gave.
    pub token: String,
}
