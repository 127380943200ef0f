//! Requests about calls, and about how files and the certificate reach a candidate.

use crate::model::{
    CallDirection, CallResult, CallerRelation, CertificateDelivery, RegistrationId, Validity,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A call as a clerk writes it down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CallEntry {
    /// Who rang whom.
    pub direction: CallDirection,
    /// With whom; may be empty where nobody answered or the candidate spoke.
    #[serde(default)]
    pub name: String,
    /// What they are to the candidate.
    pub relation: CallerRelation,
    /// Their number; may be empty for the candidate's own.
    #[serde(default)]
    pub telephone: String,
    /// How it ended.
    pub result: CallResult,
    /// When to call back, today or later.
    #[serde(default)]
    pub call_back_on: Option<NaiveDate>,
    /// What else was said; may be empty.
    #[serde(default)]
    pub note: String,
}

/// How a file and the certificate reach the candidate.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactEntry {
    /// 微信号; may be empty.
    #[serde(default)]
    pub wechat: String,
    /// 证书领取方式; none where it was not asked yet.
    #[serde(default)]
    pub delivery: Option<CertificateDelivery>,
    /// 收件人, for a courier.
    #[serde(default)]
    pub courier_recipient: String,
    /// The recipient's telephone.
    #[serde(default)]
    pub courier_telephone: String,
    /// Where to.
    #[serde(default)]
    pub courier_address: String,
}

/// Write a call down.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RecordCall {
    /// The registration.
    pub registration: RegistrationId,
    /// The call.
    pub call: CallEntry,
}

/// Settle how a file and the certificate reach the candidate.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetContact {
    /// The registration.
    pub registration: RegistrationId,
    /// E-mail; may be empty.
    #[serde(default)]
    pub email: String,
    /// The rest.
    pub contact: ContactEntry,
}

/// The document was seen: its original, or an image of it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SeeDocument {
    /// The registration.
    pub registration: RegistrationId,
    /// The name as the document has it; none where it is as it stands.
    #[serde(default)]
    pub name: Option<String>,
    /// How long it is valid, where that was not stated before; none where it stands already.
    #[serde(default)]
    pub validity: Option<Validity>,
}

impl SeeDocument {
    /// Name and validity are as they stand.
    pub fn of(registration: RegistrationId) -> Self {
        Self { registration, name: None, validity: None }
    }
}

/// Count a month.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AskStatistics {
    /// Its first day; none for the next month that has a registration.
    pub month: Option<NaiveDate>,
}
