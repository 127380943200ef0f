//! A registration as shown: one row in a list, or one candidate whole.

use super::{ContactView, Decision, FeeView, MaterialView, RulingView, SeatView, Seen};
use crate::model::{
    CandidateGroup, CandidateId, Channel, DocumentType, Fact, Level, Moment, NextStep, Paper, PartialDate,
    PrintJobId, PrintState, RegistrationId, RegistrationKind, RegistrationState, Sex, Subject, TicketId,
    Validity,
};
use crate::photo::put_right::Change;
use crate::rules::eligibility::{Career, EligibilityVerdict};
use crate::rules::photo::{PhotoAnswer, PhotoVerdict};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One row: enough not to take the wrong person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RegistrationRow {
    /// The registration.
    pub id: RegistrationId,
    /// The candidate.
    pub candidate_id: CandidateId,
    /// Name as entered.
    pub name: String,
    /// Sex.
    pub sex: Sex,
    /// The document's number with its middle masked.
    pub number_masked: String,
    /// The telephone with its middle masked.
    pub telephone_masked: String,
    /// Occupation.
    pub occupation: String,
    /// Work type.
    pub work_type: Option<String>,
    /// Level.
    pub level: Level,
    /// The exam month wanted, first day.
    pub month: NaiveDate,
    /// Counter or telephone.
    pub channel: Channel,
    /// State.
    pub state: RegistrationState,
    /// What to do next.
    pub next_step: NextStep,
    /// The accepted photo's SHA-256.
    pub photo: Option<String>,
    /// The ticket's number.
    pub ticket_number: Option<String>,
    /// When it was taken.
    pub registered_at: Moment,
    /// By whom.
    pub clerk_name: String,
}

/// One registration whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RegistrationView {
    /// The row's fields.
    pub row: RegistrationRow,
    /// 新考 or 补考.
    pub kind: RegistrationKind,
    /// The subjects it takes: a resit takes one.
    pub subjects: Vec<Subject>,
    /// 考生类别.
    pub group: CandidateGroup,
    /// The kind of document.
    pub document_type: DocumentType,
    /// Its validity.
    pub validity: Validity,
    /// Who saw the original, and when.
    pub original_seen: Option<Seen>,
    /// Nationality or region as stated; may be empty.
    pub nationality: String,
    /// When the document was issued, where that matters.
    pub issued_on: Option<PartialDate>,
    /// Why the document was accepted although the notice does not name it for this group.
    pub document_decision: Option<String>,
    /// A Chinese name beside a Latin one; may be empty.
    pub other_name: String,
    /// Birth date.
    pub birth_date: NaiveDate,
    /// Telephone, in full: the clerk reads it back.
    pub telephone: String,
    /// E-mail; may be empty.
    pub email: String,
    /// Employer; may be empty.
    pub employer: String,
    /// How files and the certificate reach the candidate, calls, and what is owed.
    pub contact: ContactView,
    /// Work, certificates and education stated.
    pub career: Career,
    /// The condition it is registered by.
    pub condition: String,
    /// The verdict stored with the registration.
    pub eligibility: EligibilityVerdict,
    /// Rulings about this very person that bear on it, oldest first.
    pub rulings: Vec<RulingView>,
    /// A person's approval of a condition that needed one.
    pub approval: Option<Decision>,
    /// 初审: who answered first for the condition; none while it is open.
    pub first_check: Option<Seen>,
    /// 复审: the other clerk who checked it again.
    pub second_check: Option<Seen>,
    /// The photo attached, accepted or not.
    pub photo: Option<PhotoView>,
    /// 申报材料 of the condition.
    pub materials: Vec<MaterialView>,
    /// Fee and payments.
    pub fee: FeeView,
    /// The seat.
    pub seat: Option<SeatView>,
    /// The ticket in force.
    pub ticket: Option<TicketView>,
    /// Facts not yet there.
    pub missing: Vec<Fact>,
    /// The papers it has, what is wanted most often first.
    pub papers: Vec<Paper>,
    /// Papers printed for it, newest first.
    pub print_jobs: Vec<PrintJobView>,
    /// The words to write as the transfer's remark.
    pub transfer_remark: String,
}

/// The photo of a registration.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PhotoView {
    /// SHA-256 of the stored bytes; the window shows `desk://localhost/photo/<sha256>`.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u32,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// SHA-256 of the original, shown as `desk://localhost/original/<sha256>`; none where it is what was handed in.
    pub original_sha256: Option<String>,
    /// What was done to the original, in order.
    pub changed: Vec<Change>,
    /// What the rules found.
    pub verdict: PhotoVerdict,
    /// What was answered where the rules asked.
    pub answers: Vec<PhotoAnswer>,
    /// Who attached it and answered, and when.
    pub attached: Seen,
    /// The decision that accepted it although it did not pass.
    pub decision: Option<Decision>,
}

/// 准考证.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TicketView {
    /// The ticket.
    pub id: TicketId,
    /// Twelve digits, or the authority's own form.
    pub number: String,
    /// The authority gave the number.
    pub number_given: bool,
    /// Why it was issued in the place of another one.
    pub reissue_reason: Option<String>,
    /// Issued at.
    pub issued_at: Moment,
    /// Issued by.
    pub clerk_name: String,
}

/// One paper in the desk's print queue.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PrintJobView {
    /// The job.
    pub id: PrintJobId,
    /// Which paper.
    pub paper: Paper,
    /// For whom; none for the recovery sheet.
    pub name: Option<String>,
    /// To which printer.
    pub printer: String,
    /// State.
    pub state: PrintState,
    /// Why it failed.
    pub failure: Option<crate::error::Code>,
    /// Why it was printed again.
    pub reprint_reason: Option<String>,
    /// Asked for at.
    pub asked_at: Moment,
    /// By whom.
    pub clerk_name: String,
}
