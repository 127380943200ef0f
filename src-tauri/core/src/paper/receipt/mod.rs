//! The receipt of registration with the notice of payment (报名回执 缴费通知): what the candidate takes home.

mod foot;
mod head;
mod lists;
mod payment;
mod sheet;

pub(super) use sheet::sheet;

use crate::model::{Fen, Moment};

/// Everything on a receipt, ready to be printed.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// The institution: `北京开放大学`.
    pub issuer: String,
    /// What it examines: `职业技能等级认定`.
    pub title: String,
    /// The registration's number, also as a QR symbol; none while there is none.
    pub registration_number: Option<String>,
    /// `新考` or `补考`.
    pub kind: String,
    /// `现场报名` or `电话报名`.
    pub channel: String,
    /// As entered.
    pub name: String,
    /// `男` or `女`.
    pub sex: String,
    /// `居民身份证`.
    pub document_type: String,
    /// As printed on the document, or masked.
    pub document_number: String,
    /// The candidate's telephone.
    pub telephone: String,
    /// `电子商务师`.
    pub occupation: String,
    /// `网商`; none for an occupation without work types.
    pub work_type: Option<String>,
    /// `三级/高级工`.
    pub level: String,
    /// `2026年9月`.
    pub month: String,
    /// The condition applied under, such as `三级/高级工 第4条`; none where it is not settled.
    pub condition: Option<String>,
    /// What was to be brought, and what of it was there.
    pub materials: Vec<MaterialLine>,
    /// What the candidate still has to do, one sentence each; may be empty.
    pub to_do: Vec<String>,
    /// The fee, subject by subject; empty if nothing is owed.
    pub fees: Vec<FeeLine>,
    /// What has been paid of it.
    pub paid: Fen,
    /// Where to pay.
    pub account: Account,
    /// What to write in the transfer's remark, so that the money finds its registration.
    pub remark: String,
    /// What the institution promises and by when, one sentence each.
    pub promises: Vec<String>,
    /// Who took the registration.
    pub clerk: String,
    /// Where the desk is.
    pub address: String,
    /// When it is open.
    pub hours: String,
    /// The telephone for enquiries.
    pub enquiries: String,
    /// When the receipt is printed.
    pub printed_at: Moment,
}

/// One material of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaterialLine {
    /// Its name in the notice.
    pub name: String,
    /// Whether it was there.
    pub state: MaterialState,
}

/// Whether a material was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MaterialState {
    /// The clerk has seen the original.
    Seen,
    /// The clerk has kept a copy.
    Kept,
    /// Still to be brought.
    Owed,
}

/// The fee of one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeeLine {
    /// `理论知识`.
    pub subject: String,
    /// What it costs.
    pub amount: Fen,
    /// The clause of the notice that says so.
    pub clause: String,
}

/// A bank account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// 开户名称.
    pub holder: String,
    /// 开户行.
    pub bank: String,
    /// 银行账号, grouped as published.
    pub number: String,
}
