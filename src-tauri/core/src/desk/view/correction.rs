//! What a correction changes, what was changed before, and who may be the same person.

use super::{RegistrationRow, SeatView};
use crate::error::Code;
use crate::model::{CandidateId, DocumentType, DoubleKind, Fen, Moment, Paper, Sex, Verdict};
use crate::rules::eligibility::{EligibilityVerdict, Material};
use crate::store::Op;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// One field before and after, as text; numbers of documents are masked, a career is JSON.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FieldChange {
    /// The table.
    pub table: String,
    /// The column.
    pub field: String,
    /// Which one, where a registration has several: the material in the notice's words, the subject of a seat.
    pub about: Option<String>,
    /// Before; none where there was nothing.
    pub before: Option<String>,
    /// After; none where nothing is left.
    pub after: Option<String>,
}

/// What a correction would change, and what follows.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CorrectionPreview {
    /// Field by field; empty where nothing is to be corrected.
    pub changes: Vec<FieldChange>,
    /// Why it is refused as it stands: not eligible, not in the plan, or registered already.
    pub refused: Option<Code>,
    /// The verdict as stored.
    pub verdict_before: Verdict,
    /// The verdict judged anew; none where nothing bears on it.
    pub verdict: Option<EligibilityVerdict>,
    /// The condition it was registered by.
    pub condition_before: String,
    /// The condition it would be registered by.
    pub condition: String,
    /// A person's yes that no longer holds.
    pub approval_void: bool,
    /// Another clerk's second check falls.
    pub second_check_void: bool,
    /// Materials newly owed.
    pub materials_owed: Vec<Material>,
    /// Materials no longer asked for, in the notice's words.
    pub materials_gone: Vec<String>,
    /// The fee before.
    pub fee_before: Fen,
    /// The fee after.
    pub fee: Fen,
    /// Received so far.
    pub paid: Fen,
    /// Tickets that become void, of every registration that bears the old facts.
    pub tickets_void: Vec<String>,
    /// The seat that becomes free.
    pub seat_freed: Option<SeatView>,
    /// Papers printed that say something wrong then.
    pub papers_wrong: Vec<Paper>,
    /// How many papers were saved as files, which may.
    pub papers_saved: u32,
    /// The original of the document has to be seen again.
    pub original_again: bool,
    /// The photo stays attached.
    pub photo_kept: bool,
    /// Other registrations of the same person that say so too.
    pub others: Vec<RegistrationRow>,
    /// Other registrations that are too near to what it becomes.
    pub doubles: Vec<DoubleView>,
    /// Names what was shown.
    pub fingerprint: String,
}

/// Another registration, and how it stands to this one.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DoubleView {
    /// How.
    pub kind: DoubleKind,
    /// Whether it must be answered with yes.
    pub asked: bool,
    /// The other one.
    pub row: RegistrationRow,
}

/// One step of a registration's history.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryLine {
    /// The journal's line.
    pub seq: u32,
    /// What was done.
    pub op: Op,
    /// When.
    pub at: Moment,
    /// By whom.
    pub clerk_name: String,
    /// Why.
    pub reason: Option<String>,
    /// The line it took back.
    pub undone: Option<u32>,
    /// It came with another registration of the same person.
    pub elsewhere: bool,
    /// Field by field.
    pub changes: Vec<FieldChange>,
}

/// A person as a row, to lay beside another.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonView {
    /// The row.
    pub candidate: CandidateId,
    /// Name.
    pub name: String,
    /// A Chinese name beside a Latin one; may be empty.
    pub other_name: String,
    /// Sex.
    pub sex: Sex,
    /// Birth date.
    pub birth_date: NaiveDate,
    /// Telephone.
    pub telephone: String,
    /// E-mail.
    pub email: String,
    /// Employer.
    pub employer: String,
    /// Documents, numbers masked.
    pub documents: Vec<PersonDocument>,
    /// Registrations.
    pub registrations: Vec<RegistrationRow>,
    /// Since.
    pub created_at: Moment,
}

/// A document of a person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonDocument {
    /// The kind.
    pub document_type: DocumentType,
    /// Masked.
    pub number_masked: String,
}

/// Two rows that may be one person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonPair {
    /// Why: the same number, or the same name and birth date.
    pub kind: DoubleKind,
    /// The older row.
    pub older: PersonView,
    /// The newer row.
    pub newer: PersonView,
}

/// A merge in force.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MergeView {
    /// The row given up.
    pub merged: CandidateId,
    /// Its name.
    pub merged_name: String,
    /// The row that stays.
    pub survivor: PersonView,
    /// How many registrations moved.
    pub moved: u32,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Moment,
    /// By whom.
    pub clerk_name: String,
}

/// 可能是同一人.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SamePersonPage {
    /// Who may be the same, newest first.
    pub pairs: Vec<PersonPair>,
    /// Who was merged, newest first.
    pub merges: Vec<MergeView>,
}
