//! What came of issuing the tickets of a sitting, and what became of a ticket.

use crate::error::Error;
use crate::model::{
    DispatchId, DispatchMeans, IssueOutcome, Moment, RegistrationId, TicketStanding, VoidCause,
};
use serde::Serialize;
use ts_rs::TS;

/// What became of one registration.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IssuedRow {
    /// The registration.
    pub registration: RegistrationId,
    /// Name as entered.
    pub name: String,
    /// The document's number with its middle masked.
    pub number_masked: String,
    /// What became of it.
    pub outcome: IssueOutcome,
    /// The ticket's number.
    pub ticket_number: Option<String>,
    /// The room.
    pub room: Option<String>,
    /// Seat number in the room.
    pub seat: Option<u32>,
    /// The file with this ticket alone, else the print file with its page.
    pub file: Option<String>,
    /// That file was there already, and says what is so.
    pub present: bool,
    /// Why there is no ticket, or no file of it.
    pub problem: Option<Error>,
}

/// One volume of the print file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VolumeView {
    /// Where it is.
    pub path: String,
    /// How many pages.
    pub pages: u32,
    /// It was there already, and says what is so.
    pub present: bool,
}

/// What came of issuing the tickets of a sitting.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SittingTickets {
    /// Tickets issued now.
    pub issued: u32,
    /// Tickets that were in force already.
    pub standing: u32,
    /// Who has no ticket, or no file, and why.
    pub problems: Vec<IssuedRow>,
    /// Files of one candidate written now.
    pub written: u32,
    /// Files that were there already.
    pub present: u32,
    /// The print file.
    pub volumes: Vec<VolumeView>,
    /// Files of tickets that are void, moved into a folder of their own.
    pub set_aside: u32,
    /// Where the files are.
    pub folder: String,
    /// Somebody stopped it; what is done stays done.
    pub cancelled: bool,
    /// Everybody, in the order of rooms and seats; who has no seat comes last.
    #[serde(skip)]
    #[ts(skip)]
    pub rows: Vec<IssuedRow>,
}

/// One line of the register of what went to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DispatchView {
    /// The line.
    pub id: DispatchId,
    /// The number of the ticket that went out.
    pub ticket_number: String,
    /// Why that ticket is void; none while it is in force.
    pub void_cause: Option<VoidCause>,
    /// That ticket is void.
    pub void: bool,
    /// How it went.
    pub means: DispatchMeans,
    /// To whom; may be empty.
    pub addressee: String,
    /// When.
    pub at: Moment,
    /// By whom.
    pub clerk_name: String,
    /// Why it was taken back; none where it stands.
    pub taken_back: Option<String>,
}

/// A ticket that is void.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VoidTicket {
    /// Its number.
    pub number: String,
    /// When it became void.
    pub voided_at: Moment,
    /// Why; none where that was not kept.
    pub cause: Option<VoidCause>,
}

/// A registration's tickets: the void ones, and what went to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DispatchRegister {
    /// What went out, newest first.
    pub lines: Vec<DispatchView>,
    /// Void tickets, newest first.
    pub void: Vec<VoidTicket>,
    /// The number that the authority gave.
    pub given_number: Option<String>,
    /// A void ticket went to the candidate and none that is in force has gone since: they must be told.
    pub must_be_told: bool,
}

/// What a file that claims to be a ticket is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TicketCheck {
    /// What it is.
    pub standing: TicketStanding,
    /// The number it bears, or the numbers of a print file that are void; empty where none could be read.
    pub numbers: Vec<String>,
    /// Pages of a print file; none for a file of one ticket.
    pub pages: Option<u32>,
    /// The number's check digit holds; none where the authority gave it, or none could be read.
    pub check_digit: Option<bool>,
    /// When the ticket was issued.
    pub issued_at: Option<Moment>,
    /// When it became void.
    pub voided_at: Option<Moment>,
    /// Why it is void.
    pub void_cause: Option<VoidCause>,
}

/// What came of a list of numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NumbersImported {
    /// Numbers given now.
    pub given: u32,
    /// Numbers that were given already.
    pub known: u32,
    /// Tickets that became void, because they bear another number.
    pub tickets_void: u32,
    /// Rows that were not taken, by their place in the list, counted from 1 with the heading.
    pub refused: Vec<NumberRefused>,
}

/// A row of a list of numbers that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NumberRefused {
    /// The row, counted from 1.
    pub row: u32,
    /// Why.
    pub problem: Error,
}
