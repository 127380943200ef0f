//! Money as shown.

use super::registration::RegistrationRow;
use crate::model::{Fen, PaymentId, PaymentMethod, RegistrationId, TransferId};
use crate::statement::{Grade, StatementColumn};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// Fee and payments.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FeeView {
    /// 理论知识.
    pub theory: Fen,
    /// 操作技能.
    pub skill: Fen,
    /// Both.
    pub total: Fen,
    /// Received so far, less what was given back.
    pub paid: Fen,
    /// The clause.
    pub clause: String,
    /// The price table's row.
    pub quote: String,
    /// The payments, oldest first.
    pub payments: Vec<PaymentView>,
    /// What the finance office needs for an invoice, where one is wanted.
    pub invoice: Option<InvoiceView>,
}

/// One payment, or a counter-entry.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PaymentView {
    /// The payment.
    pub id: PaymentId,
    /// Amount; below zero for a counter-entry.
    pub fen: Fen,
    /// How.
    pub method: PaymentMethod,
    /// From whom.
    pub payer: String,
    /// 流水号; may be empty.
    pub bank_reference: String,
    /// Received or given back on.
    pub received_on: NaiveDate,
    /// It is part of a transfer, or went back to it.
    pub of_transfer: bool,
    /// Why it was given back.
    pub reason: Option<String>,
    /// What can still be given back of it.
    pub refundable: Fen,
    /// Recorded by.
    pub clerk_name: String,
}

/// What the finance office needs for an invoice.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct InvoiceView {
    /// 发票抬头.
    pub title: String,
    /// 税号; empty for a person.
    pub tax_number: String,
    /// Where it is sent; may be empty.
    pub send_to: String,
}

/// An invoice that is wanted and for which money came.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct InvoiceLine {
    /// The registration.
    pub row: RegistrationRow,
    /// What the finance office needs.
    pub invoice: InvoiceView,
    /// Received so far, less what was given back.
    pub paid: Fen,
    /// The day on which money came last.
    pub paid_on: NaiveDate,
}

/// A transfer of which something is left.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TransferView {
    /// The transfer.
    pub id: TransferId,
    /// 到账日期.
    pub received_on: NaiveDate,
    /// Amount.
    pub fen: Fen,
    /// What is left of it.
    pub rest: Fen,
    /// 对方户名.
    pub payer: String,
    /// 流水号; may be empty.
    pub bank_reference: String,
    /// 附言; may be empty.
    pub remark: String,
    /// Recorded by.
    pub clerk_name: String,
}

/// Somebody who owes a fee.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DebtorView {
    /// The registration.
    pub registration: RegistrationId,
    /// Name.
    pub name: String,
    /// The document's number with its middle masked.
    pub number_masked: String,
    /// The offering's id.
    pub offering: String,
    /// The exam month.
    pub month: NaiveDate,
    /// What is owed still.
    pub owed: Fen,
}

/// A statement that was read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StatementView {
    /// What its columns hold.
    pub columns: Vec<StatementColumn>,
    /// The saved template whose headings it has.
    pub template: Option<String>,
    /// The lines that brought money, in order.
    pub lines: Vec<StatementLineView>,
    /// How many other lines there are: money that went out, totals, what cannot be read.
    pub others: u32,
}

/// The columns of a bank's statement, kept by the bank's name.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StatementTemplateView {
    /// As the clerk calls the bank.
    pub name: String,
    /// The columns, in order.
    pub columns: Vec<StatementColumn>,
}

/// A line that brought money.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StatementLineView {
    /// The row's number as the spreadsheet shows it.
    pub row: u32,
    /// 交易日期.
    pub day: NaiveDate,
    /// Amount.
    pub fen: Fen,
    /// 对方户名.
    pub payer: String,
    /// 摘要 and 附言.
    pub remark: String,
    /// 流水号.
    pub reference: String,
    /// How sure the proposal is; none for a line that was booked already.
    pub grade: Option<Grade>,
    /// Whose fee it seems to be.
    pub proposals: Vec<ProposalView>,
}

/// A registration that fits a line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ProposalView {
    /// Who.
    pub debtor: DebtorView,
    /// A name of theirs stands in the line.
    pub named: bool,
    /// The tail of their number or telephone does.
    pub tailed: bool,
}

/// What was booked.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BookedView {
    /// How many lines.
    pub booked: u32,
    /// How many had been booked before.
    pub passed_over: u32,
    /// What the booked lines come to.
    pub fen: Fen,
}

/// What was recorded on a day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Takings {
    /// The day.
    pub day: NaiveDate,
    /// By clerk and method.
    pub rows: Vec<TakingsRow>,
    /// Received in all.
    pub received: Fen,
    /// Given back in all.
    pub refunded: Fen,
}

/// What one clerk recorded in one way.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TakingsRow {
    /// The clerk.
    pub clerk_name: String,
    /// How.
    pub method: PaymentMethod,
    /// How many entries.
    pub count: u32,
    /// Received.
    pub received: Fen,
    /// Given back.
    pub refunded: Fen,
}
