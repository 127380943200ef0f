//! Requests while a registration is being taken.

use super::{CallEntry, ContactEntry};
use crate::model::{
    CandidateGroup, CandidateId, Channel, DocumentType, DoubleKind, PartialDate, SchoolType, Sex, Validity,
};
use crate::rules::eligibility::{Career, RulingScope, RulingSubject};
use crate::rules::photo::PhotoAnswer;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An identity document as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DocumentEntry {
    /// 考生类别.
    pub group: CandidateGroup,
    /// The kind of document.
    pub document_type: DocumentType,
    /// The number as typed.
    pub number: String,
    /// 有效期限, once entered.
    #[serde(default)]
    pub validity: Option<Validity>,
    /// When it was issued, for a document that prints no last day.
    #[serde(default)]
    pub issued_on: Option<PartialDate>,
    /// Birth date, where the number does not tell it.
    #[serde(default)]
    pub birth_date: Option<NaiveDate>,
    /// Sex, where the number does not tell it.
    #[serde(default)]
    pub sex: Option<Sex>,
    /// Nationality or region; may be empty.
    #[serde(default)]
    pub nationality: String,
    /// Why it is accepted although the notice does not name it for this group.
    #[serde(default)]
    pub decision_reason: Option<String>,
}

impl DocumentEntry {
    /// The resident card of a mainland candidate.
    pub fn resident_card(number: String, validity: Validity) -> Self {
        Self {
            group: CandidateGroup::Mainland,
            document_type: DocumentType::ResidentCard,
            number,
            validity: Some(validity),
            issued_on: None,
            birth_date: None,
            sex: None,
            nationality: String::new(),
            decision_reason: None,
        }
    }
}

/// Check a document as typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CheckIdentity {
    /// The document.
    pub document: DocumentEntry,
    /// The month wanted, to look ahead to the exam.
    pub month: Option<NaiveDate>,
}

/// A person's answer to what the notice leaves open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RulingEntry {
    /// What it is about.
    pub subject: RulingSubject,
    /// The occupation or major asked about, as stated.
    pub name: String,
    /// The school type, for a major.
    #[serde(default)]
    pub school_type: Option<SchoolType>,
    /// Related, or not.
    pub related: bool,
    /// For whom. Only a supervisor rules for everybody.
    pub scope: RulingScope,
    /// Why.
    pub reason: String,
}

/// Read machine-readable lines.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReadMrz {
    /// The lines as a scanner sends them or as they were pasted.
    pub text: String,
}

/// Normalise a name and look for characters that cannot be printed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CheckName {
    /// The name as typed.
    pub name: String,
}

/// Look for characters that cannot be printed in any other text.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CheckText {
    /// The text as typed.
    pub text: String,
}

/// Judge eligibility while facts are being typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct JudgeEligibility {
    /// The offering's id.
    pub offering: String,
    /// The month wanted.
    pub month: Option<NaiveDate>,
    /// Birth date.
    pub birth_date: NaiveDate,
    /// Work, certificates and education stated so far.
    pub career: Career,
    /// Rulings made while it is typed.
    #[serde(default)]
    pub rulings: Vec<RulingEntry>,
    /// The candidate, where known: rulings about this person are applied.
    #[serde(default)]
    pub candidate: Option<CandidateId>,
}

/// Keep an intake that is not finished.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveDraft {
    /// The form as JSON.
    pub body: String,
}

/// Search registrations.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Search {
    /// A name or part of one, pinyin whole or shortened, the tail of a number or telephone, or a ticket number.
    pub text: String,
}

/// Something named by its token.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExaminePhoto {
    /// The token that `receive_file` gave.
    pub token: String,
}

/// A photo to put right, named by its token.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PutRightPhoto {
    /// The token that `receive_file` gave.
    pub token: String,
}

/// A new registration.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Register {
    /// Counter or telephone.
    pub channel: Channel,
    /// The document.
    pub document: DocumentEntry,
    /// The clerk holds the original.
    pub original_seen: bool,
    /// The name as typed.
    pub name: String,
    /// A Chinese name beside a Latin one; may be empty.
    #[serde(default)]
    pub other_name: String,
    /// Telephone.
    pub telephone: String,
    /// E-mail; may be empty.
    #[serde(default)]
    pub email: String,
    /// Employer; may be empty.
    #[serde(default)]
    pub employer: String,
    /// How a file and the certificate reach the candidate.
    #[serde(default)]
    pub contact: ContactEntry,
    /// The call by which it came; where it was written down.
    #[serde(default)]
    pub call: Option<CallEntry>,
    /// The offering's id.
    pub offering: String,
    /// The month wanted, its first day.
    pub month: NaiveDate,
    /// Work, certificates and education stated.
    pub career: Career,
    /// The condition to register by; none for the one that the verdict proposes.
    #[serde(default)]
    pub condition: Option<String>,
    /// Rulings made while it was typed.
    #[serde(default)]
    pub rulings: Vec<RulingEntry>,
    /// Why a condition that needs a person's yes is approved; none to leave it open.
    #[serde(default)]
    pub approval_reason: Option<String>,
    /// The photo's token.
    #[serde(default)]
    pub photo: Option<PhotoChoice>,
    /// Ids of the materials already seen.
    #[serde(default)]
    pub materials_seen: Vec<String>,
    /// The doubles that were asked about and answered with yes.
    #[serde(default)]
    pub acknowledged: Vec<DoubleKind>,
}

/// Look for other registrations of the same person while one is typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CheckDoubles {
    /// The document; its number may not be readable yet.
    pub document: DocumentEntry,
    /// The name as typed.
    pub name: String,
    /// The offering's id; may be empty.
    pub offering: String,
    /// The month wanted.
    pub month: Option<NaiveDate>,
}

/// A photo to attach.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PhotoChoice {
    /// The token that `receive_file` gave.
    pub token: String,
    /// What the clerk answered where the rules asked for a look.
    #[serde(default)]
    pub answers: Vec<PhotoAnswer>,
    /// Why it is accepted although it does not pass; none where it passes.
    #[serde(default)]
    pub reason: Option<String>,
}
