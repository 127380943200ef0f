//! Printing for a whole sitting.

use crate::error::Code;
use crate::model::{
    Moment, PrintPartId, PrintPartState, PrintRunId, PrintRunState, RegistrationId, RoomPaper, SittingId,
    Subject,
};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// The newest print runs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PrintRuns {
    /// Newest first.
    pub runs: Vec<PrintRunView>,
    /// The printers that shared the last one; empty before the first.
    pub printers: Vec<String>,
}

/// A print run with its parts.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PrintRunView {
    /// The run.
    pub id: PrintRunId,
    /// What for.
    pub sitting: SittingId,
    /// The sitting's first day.
    pub exam_date: NaiveDate,
    /// 考点.
    pub site: String,
    /// The spooler's names of the printers that share it.
    pub printers: Vec<String>,
    /// How far it is.
    pub state: PrintRunState,
    /// How many tickets it has; none of papers of the rooms.
    pub tickets: u32,
    /// How many of them are on paper.
    pub printed: u32,
    /// Those that were left out, each with its problem.
    pub left_out: Vec<PrintSheetView>,
    /// In their order.
    pub parts: Vec<PrintPartView>,
    /// Why tickets are printed once more.
    pub reprint_reason: Option<String>,
    /// When it was asked for.
    pub asked_at: Moment,
    /// By whom.
    pub clerk_name: String,
}

/// What goes to one printer at a time.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PrintPartView {
    /// The part.
    pub id: PrintPartId,
    /// 考场.
    pub room: String,
    /// Which paper of it; none for tickets.
    pub paper: Option<RoomPaper>,
    /// For which subject; none for tickets.
    pub subject: Option<Subject>,
    /// How many pages it has; none before it was laid out.
    pub pages: Option<u32>,
    /// The first page that was not on paper when it was sent last.
    pub from_page: u32,
    /// The spooler's name of its printer; none while any may take it.
    pub printer: Option<String>,
    /// Where it is.
    pub state: PrintPartState,
    /// Why it failed.
    pub failure: Option<Code>,
    /// Since when it is there.
    pub changed_at: Moment,
}

/// One ticket of a part.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PrintSheetView {
    /// Its page, from 1.
    pub page: u32,
    /// Whose.
    pub registration: RegistrationId,
    /// Their name.
    pub name: String,
    /// The ticket's number; none where none is in force.
    pub ticket_number: Option<String>,
    /// Why it was left out.
    pub problem: Option<Code>,
    /// Since when it is on paper.
    pub printed_at: Option<Moment>,
}
