//! Requests while a registration is being taken.

use crate::model::{Channel, DocumentType, Validity};
use crate::rules::eligibility::Spell;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Check a document's number as typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CheckIdentity {
    /// The kind of document.
    pub document_type: DocumentType,
    /// The number as typed.
    pub number: String,
    /// 有效期限, once entered.
    pub validity: Option<Validity>,
    /// The month wanted, to look ahead to the exam.
    pub month: Option<NaiveDate>,
}

/// Normalise a name and look for characters that cannot be printed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CheckName {
    /// The name as typed.
    pub name: String,
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
    /// Work stated so far.
    pub spells: Vec<Spell>,
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
    /// A name or part of one, the tail of a number or telephone, or a ticket number.
    pub text: String,
}

/// Something named by its token.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExaminePhoto {
    /// The token that `receive_file` gave.
    pub token: String,
}

/// A new registration.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Register {
    /// Counter or telephone.
    pub channel: Channel,
    /// The kind of document.
    pub document_type: DocumentType,
    /// Its number as typed.
    pub number: String,
    /// Its validity.
    pub validity: Validity,
    /// The clerk holds the original.
    pub original_seen: bool,
    /// The name as typed.
    pub name: String,
    /// Telephone.
    pub telephone: String,
    /// E-mail; may be empty.
    #[serde(default)]
    pub email: String,
    /// Employer; may be empty.
    #[serde(default)]
    pub employer: String,
    /// The offering's id.
    pub offering: String,
    /// The month wanted, its first day.
    pub month: NaiveDate,
    /// Work stated.
    pub spells: Vec<Spell>,
    /// Why a condition that needs a person's yes is approved; none to leave it open.
    #[serde(default)]
    pub approval_reason: Option<String>,
    /// The photo's token.
    #[serde(default)]
    pub photo: Option<PhotoChoice>,
    /// Ids of the materials already seen.
    #[serde(default)]
    pub materials_seen: Vec<String>,
}

/// A photo to attach.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PhotoChoice {
    /// The token that `receive_file` gave.
    pub token: String,
    /// Why it is accepted although it does not pass; none where it passes.
    #[serde(default)]
    pub reason: Option<String>,
}
