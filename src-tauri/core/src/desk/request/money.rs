//! Requests about money.

use crate::model::{Fen, PaymentId, PaymentMethod, RefundTo, RegistrationId, TransferId};
use crate::statement::StatementColumn;
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

/// Record money received.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakePayment {
    /// The registration.
    pub registration: RegistrationId,
    /// Amount.
    pub fen: Fen,
    /// How.
    pub method: PaymentMethod,
    /// From whom.
    pub payer: String,
    /// 流水号; may be empty.
    #[serde(default)]
    pub bank_reference: String,
    /// The day it came.
    pub received_on: NaiveDate,
    /// It is meant that more came than is owed.
    #[serde(default)]
    pub over: bool,
}

/// Give a payment back, wholly or in part.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Refund {
    /// The payment.
    pub payment: PaymentId,
    /// Amount.
    pub fen: Fen,
    /// How it was given back.
    pub method: PaymentMethod,
    /// To whom.
    pub to: RefundTo,
    /// The day it was given back.
    pub given_on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// What the finance office needs for an invoice.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetInvoice {
    /// The registration.
    pub registration: RegistrationId,
    /// 发票抬头.
    pub title: String,
    /// 税号; empty for a person.
    #[serde(default)]
    pub tax_number: String,
    /// Where it is sent; may be empty.
    #[serde(default)]
    pub send_to: String,
}

/// A part of a transfer for a registration.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Allocation {
    /// The registration.
    pub registration: RegistrationId,
    /// Amount.
    pub fen: Fen,
}

/// Record a transfer that no statement brought.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RecordTransfer {
    /// Amount.
    pub fen: Fen,
    /// From whom.
    pub payer: String,
    /// 流水号; may be empty.
    #[serde(default)]
    pub bank_reference: String,
    /// 附言; may be empty.
    #[serde(default)]
    pub remark: String,
    /// The day it came.
    pub received_on: NaiveDate,
    /// The payments made of it at once.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
}

/// Pay for registrations out of a transfer.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AllocateTransfer {
    /// The transfer.
    pub transfer: TransferId,
    /// For whom, and how much each.
    pub allocations: Vec<Allocation>,
}

/// A statement that was received.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReadStatement {
    /// The token that `receive_file` gave.
    pub token: String,
    /// What its columns hold; none to find it out by the saved templates and the heading.
    #[serde(default)]
    pub columns: Option<Vec<StatementColumn>>,
}

/// Keep the columns of a bank's statement by the bank's name; a template of this name is replaced.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveStatementTemplate {
    /// As the clerk calls the bank.
    pub name: String,
    /// The columns, in order.
    pub columns: Vec<StatementColumn>,
}

/// Forget the columns of a bank's statement.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ForgetStatementTemplate {
    /// As the clerk calls the bank.
    pub name: String,
}

/// Lines of a statement that a person confirmed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BookStatement {
    /// The token that `receive_file` gave.
    pub token: String,
    /// What its columns hold, as it was read.
    #[serde(default)]
    pub columns: Option<Vec<StatementColumn>>,
    /// The lines.
    pub bookings: Vec<Booking>,
}

/// A line that a person confirmed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Booking {
    /// The row's number as the spreadsheet shows it.
    pub row: u32,
    /// The payments that it is; none to leave it as a transfer.
    pub allocations: Vec<Allocation>,
}

/// Look for somebody who owes a fee.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FindDebtors {
    /// Words of a name or an employer, or the tail of a number or telephone.
    pub text: String,
}

/// A day.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfDay {
    /// The day.
    pub day: NaiveDate,
}
