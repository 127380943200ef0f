//! Answers about the desk as a whole: start page, search, pick lists, journal, backups, printers.

use super::{RegistrationRow, SittingView};
use crate::model::*;
use crate::rules::Finding;
use crate::rules::photo::PhotoVerdict;
use crate::store::Op;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
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

/// An intake not yet saved.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DraftView {
    /// The form as the window left it, JSON.
    pub body: String,
    /// When.
    pub saved_at: Moment,
}

/// Rows found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SearchAnswer {
    /// The first rows, best first.
    pub rows: Vec<RegistrationRow>,
    /// How many there are in all.
    pub total: u32,
}

/// Pick lists of the intake.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IntakeOptions {
    /// What can be registered for.
    pub offerings: Vec<OfferingView>,
    /// Own and related occupations by occupation.
    pub occupations: Vec<OccupationView>,
}

/// One offering with the months still ahead.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OfferingView {
    /// The rulebook's id.
    pub id: String,
    /// Occupation.
    pub occupation: String,
    /// Work type.
    pub work_type: Option<String>,
    /// Level.
    pub level: Level,
    /// Level as the plan prints it.
    pub level_label: String,
    /// First days of the plan's months from today's month on.
    pub months: Vec<NaiveDate>,
    /// Fee of both subjects today.
    pub fee: Fen,
    /// Ways to be eligible, in the notice's order.
    pub conditions: Vec<ConditionView>,
}

/// One of the alternatives under 具备以下条件之一.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ConditionView {
    /// `L4-1`.
    pub id: String,
    /// The clause.
    pub clause: String,
    /// The condition, quoted.
    pub quote: String,
    /// 申报材料 it asks for.
    pub materials: Vec<MaterialChoice>,
}

/// One of the 申报材料 of a condition.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MaterialChoice {
    /// The rulebook's id.
    pub id: String,
    /// The notice's words.
    pub quote: String,
}

/// An occupation with its 相关职业.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OccupationView {
    /// The occupation.
    pub occupation: String,
    /// The names listed.
    pub related: Vec<String>,
    /// The list ends in 等.
    pub open: bool,
}

/// What a document's number tells.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IdentityCheck {
    /// The number in its normal form; none when refused.
    pub normalized: Option<String>,
    /// Birth date encoded.
    pub birth_date: Option<NaiveDate>,
    /// Sex encoded.
    pub sex: Option<Sex>,
    /// Why it was refused, a code.
    pub problem: Option<crate::rules::identity::IdentityProblem>,
    /// Whether it is valid today and on the exam day, where validity was given.
    pub findings: Vec<Finding>,
    /// A candidate with this number is known.
    pub known_candidate: Option<CandidateId>,
}

/// What a name looks like once normalised, and what cannot be printed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NameCheck {
    /// The normalised name.
    pub normalized: String,
    /// Characters that the fonts cannot print, with code points.
    pub missing: Vec<MissingGlyph>,
    /// Why it cannot be taken as entered.
    pub problem: Option<NameProblem>,
}

/// A character that no font covers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MissingGlyph {
    /// The character.
    pub character: String,
    /// `U+30EDE`.
    pub code_point: String,
}

/// A file that reached the desk.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FileReceived {
    /// SHA-256 of what was received: the token for further requests.
    pub token: String,
    /// Size in bytes.
    pub bytes: u32,
}

/// A photo examined but not yet attached.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PhotoExamination {
    /// The token given.
    pub token: String,
    /// SHA-256 of the prepared bytes, to show it by; none where nothing could be prepared.
    pub sha256: Option<String>,
    /// Size of the prepared bytes.
    pub bytes: u32,
    /// Width in pixels after turning.
    pub width: u32,
    /// Height in pixels after turning.
    pub height: u32,
    /// Metadata was removed.
    pub metadata_stripped: bool,
    /// The picture was turned upright and encoded again.
    pub turned: bool,
    /// What the rules found.
    pub verdict: PhotoVerdict,
}

/// A printer of this computer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PrinterView {
    /// The spooler's name.
    pub name: String,
    /// A description for people.
    pub label: String,
    /// The system's default.
    pub is_default: bool,
    /// Ready to print.
    pub ready: bool,
}

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JournalLine {
    /// Running number.
    pub seq: u32,
    /// The operation.
    pub op: Op,
    /// When.
    pub at: Moment,
    /// Who.
    pub clerk_name: String,
    /// The candidate's name, where it concerns one.
    pub name: Option<String>,
    /// The reason given.
    pub reason: Option<String>,
}

/// A verified backup.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BackupView {
    /// The file.
    pub path: String,
    /// When it was taken.
    pub taken_at: Moment,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Registrations in it.
    pub registrations: u32,
    /// Journal lines in it.
    pub journal_lines: u32,
}

/// A file the desk wrote for the clerk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SavedFile {
    /// Where it is.
    pub path: String,
}

/// The result of checking the store.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckReport {
    /// Lines in the journal.
    pub journal_lines: u32,
    /// Registrations.
    pub registrations: u32,
}

/// A document's number shown in full on purpose; the journal keeps it.
#[derive(Clone, Serialize, TS)]
pub struct RevealedNumber {
    /// The number.
    pub number: String,
}

/// The printer chosen for each kind of paper.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PrinterChoices {
    /// The printers of this computer.
    pub printers: Vec<PrinterView>,
    /// For the receipt.
    pub receipt: Option<String>,
    /// For the ticket.
    pub admit_ticket: Option<String>,
}
