//! What a candidate owes and where to pay it: the same two tables on the receipt and on the notice of payment.

use super::capitals::amount_in_capitals;
use super::error::PaperError;
use super::flow::{Cell, Table, WIDTH};
use crate::model::Fen;

/// The column of labels, in millimetres.
const LABEL: f32 = 32.0;

/// The fee of a registration, and how to pay it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dues {
    /// Subject by subject.
    pub fees: Vec<FeeLine>,
    /// Where the fee comes from, with the notice's own words; may be empty.
    pub rule: String,
    /// What has been paid of it.
    pub paid: Fen,
    /// Where to pay.
    pub account: Account,
    /// What to write in the transfer's remark, so that the money finds its registration.
    pub remark: String,
    /// By when, where a rule says so.
    pub deadline: Option<String>,
}

/// The fee of one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeeLine {
    /// `理论知识`.
    pub subject: String,
    /// What it costs.
    pub amount: Fen,
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

impl Dues {
    /// All subjects together.
    pub(super) fn total(&self) -> Fen {
        self.fees.iter().map(|fee| fee.amount).sum()
    }

    /// What is still to be paid; zero where more was paid than is due.
    pub(super) fn owed(&self) -> Fen {
        Fen((self.total() - self.paid).0.max(0))
    }

    /// The fee subject by subject, the sum in figures and capitals, what was paid and what is owed, and the rule.
    pub(super) fn fee_table(&self, size: f32, row: f32) -> Result<Table, PaperError> {
        let fees = self.fees.iter().map(|fee| line(size, &fee.subject, format!("￥{}", fee.amount), "fees"));
        let mut rows: Vec<Vec<Cell>> = fees.collect();
        rows.push(sum(size, "合计", self.total())?);
        if self.paid != Fen::default() {
            rows.push(sum(size, "已缴", self.paid)?);
            if self.owed() > Fen(0) {
                rows.push(sum(size, "尚欠", self.owed())?);
            }
        }
        if !self.rule.is_empty() {
            rows.push(line(size, "收费依据", self.rule.clone(), "rule"));
        }
        Ok(Table { width: WIDTH, least: row, head: Vec::new(), rows })
    }

    /// The account, and what to write beside the money.
    pub(super) fn account_table(&self, size: f32, row: f32) -> Table {
        let account = &self.account;
        let mut rows = vec![
            line(size, "开户名称", account.holder.clone(), "account_holder"),
            line(size, "开户行", account.bank.clone(), "account_bank"),
            bold(size, "银行账号", account.number.clone(), "account_number"),
            bold(size, "转账附言", self.remark.clone(), "remark"),
        ];
        rows.extend(self.deadline.iter().map(|day| line(size, "缴费期限", day.clone(), "deadline")));
        Table { width: WIDTH, least: row, head: Vec::new(), rows }
    }
}

fn line(size: f32, label: &str, value: String, field: &'static str) -> Vec<Cell> {
    vec![Cell::label(LABEL, size - 0.5, label), Cell::value(0.0, size, value, field)]
}

fn bold(size: f32, label: &str, value: String, field: &'static str) -> Vec<Cell> {
    vec![Cell::label(LABEL, size - 0.5, label), Cell::value(0.0, size, value, field).bold()]
}

/// One line of money: `￥160.00　人民币（大写）壹佰陆拾元整`.
fn sum(size: f32, label: &str, amount: Fen) -> Result<Vec<Cell>, PaperError> {
    let capitals = amount_in_capitals(amount).ok_or(PaperError::Field("amount"))?;
    Ok(bold(size, label, format!("￥{amount}　人民币（大写）{capitals}"), "amount"))
}
