//! Calls, what is owed, the telephone queue and the desk's own address.

use super::{RegistrationRow, Seen};
use crate::model::{CallDirection, CallId, CallResult, CallerRelation, CertificateDelivery, Fen, OwedKind};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// How a file and the certificate reach a candidate, what was heard and seen of them, and what they owe.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ContactView {
    /// 微信号; may be empty.
    pub wechat: String,
    /// 证书领取方式; none where nobody has asked yet.
    pub delivery: Option<CertificateDelivery>,
    /// 收件人; empty unless by courier.
    pub courier_recipient: String,
    /// The recipient's telephone.
    pub courier_telephone: String,
    /// Where to.
    pub courier_address: String,
    /// The name as it was heard on the telephone; none where it was read from the document from the start.
    pub name_heard: Option<String>,
    /// Who read it from the document since, and when; while there is none, a heard name is 字未核.
    pub name_read: Option<Seen>,
    /// Who saw an image of the document, and when.
    pub image_seen: Option<Seen>,
    /// A19: the original is owed at the exam room's door, and the sign-in sheet says so.
    pub original_at_door: bool,
    /// Calls, newest first.
    pub calls: Vec<CallView>,
    /// What is owed, in the order in which one asks for it.
    pub owed: Vec<OwedItem>,
}

/// One call.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CallView {
    /// The call.
    pub id: CallId,
    /// Who rang whom.
    pub direction: CallDirection,
    /// With whom; may be empty.
    pub name: String,
    /// What they are to the candidate.
    pub relation: CallerRelation,
    /// Their number; may be empty.
    pub telephone: String,
    /// How it ended.
    pub result: CallResult,
    /// When to call back.
    pub call_back_on: Option<NaiveDate>,
    /// What else was said; may be empty.
    pub note: String,
    /// Who wrote it down, and when.
    pub recorded: Seen,
}

/// One thing owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OwedItem {
    /// What.
    pub kind: OwedKind,
    /// A material in the notice's words; empty for all else.
    pub quote: String,
    /// Money still to be paid; zero for all else.
    pub fen: Fen,
}

/// Telephone registrations that wait: those to call back today first, then the oldest.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TelephoneQueue {
    /// The first hundred.
    pub rows: Vec<TelephoneRow>,
    /// How many there are.
    pub count: u32,
}

/// One telephone registration that waits.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TelephoneRow {
    /// The registration.
    pub row: RegistrationRow,
    /// Working days since the day it was taken, that day not counted; none where the calendar does not know.
    pub waiting: Option<u32>,
    /// The name is 字未核.
    pub name_unread: bool,
    /// What is owed.
    pub owed: Vec<OwedItem>,
    /// How often the desk rang.
    pub attempts: u32,
    /// The newest call.
    pub last_call: Option<CallView>,
    /// When to call back.
    pub call_back_on: Option<NaiveDate>,
    /// That day is today or past.
    pub call_back_due: bool,
}

/// Where the desk is and where money goes, in the rulebook's words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DeskAddress {
    /// The institution.
    pub institution: String,
    /// 业务受理地址.
    pub address: String,
    /// 业务受理时间.
    pub hours: String,
    /// 电话报名's numbers.
    pub telephones: String,
    /// 开户名称.
    pub account_holder: String,
    /// 开户行.
    pub account_bank: String,
    /// 银行账号, grouped as published.
    pub account_number: String,
}

/// One character of a name with its reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SpelledCharacter {
    /// The character.
    pub character: String,
    /// Its reading with tone marks, a surname's as a surname; none where nobody knows it.
    pub reading: Option<String>,
}
