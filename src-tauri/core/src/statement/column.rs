//! Where a statement's heading is, and what its columns hold: every bank has its own words.

use crate::model::identity::fold_width;
use crate::model::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Account, period and totals stand above a heading, not more.
const SEARCHED_ROWS: usize = 30;

words! {
    /// What a column of a statement holds.
    StatementField {
        /// 交易日期.
        Day = "day",
        /// 收入, 贷方发生额: what came in.
        Credit = "credit",
        /// 支出, 借方发生额: what went out.
        Debit = "debit",
        /// 交易金额, one column for both, where `Direction` or a sign tells which.
        Amount = "amount",
        /// 借贷标志, 收支方向.
        Direction = "direction",
        /// 对方户名.
        Payer = "payer",
        /// 摘要, 附言, 备注, 用途: read one after the other.
        Remark = "remark",
        /// 流水号.
        Reference = "reference",
    }
}

/// A column of a statement, in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatementColumn {
    /// The words above it.
    pub heading: String,
    /// What it holds; none for what is not read.
    pub field: Option<StatementField>,
}

/// Whether these columns tell the least that a line must have: a day and an amount.
pub fn can_be_read(columns: &[StatementColumn]) -> bool {
    let has = |field| columns.iter().any(|column| column.field == Some(field));
    has(StatementField::Day) && (has(StatementField::Credit) || has(StatementField::Amount))
}

/// The row of the heading, counted from zero, and what its columns hold: the first that names a day and an amount, else the
/// uppermost with most words, of which a clerk says what the columns hold. None of a sheet without a word.
pub fn find_heading(rows: &[Vec<String>]) -> Option<(usize, Vec<StatementColumn>)> {
    let read =
        |cells: &Vec<String>| -> Vec<StatementColumn> { cells.iter().map(|cell| column(cell)).collect() };
    let searched = || rows.iter().take(SEARCHED_ROWS).map(read).enumerate();
    let words = |columns: &[StatementColumn]| columns.iter().filter(|it| !it.heading.is_empty()).count();
    let wordiest = || searched().collect::<Vec<_>>().into_iter().rev().max_by_key(|(_, it)| words(it));
    searched().find(|(_, it)| can_be_read(it)).or_else(wordiest).filter(|(_, it)| words(it) > 0)
}

fn column(cell: &str) -> StatementColumn {
    StatementColumn { heading: cell.trim().to_owned(), field: field_of(cell) }
}

fn field_of(cell: &str) -> Option<StatementField> {
    let text: String = cell.chars().map(fold_width).filter(|it| !it.is_whitespace()).collect();
    let text = text.split('(').next().unwrap_or_default();
    Some(match text {
        "交易日期" | "记账日期" | "入账日期" | "日期" | "交易时间" | "记账时间" | "到账日期" | "起息日" => {
            StatementField::Day
        }
        "收入" | "收入金额" | "贷方发生额" | "贷方金额" | "贷方" | "转入金额" | "入账金额" | "存入金额" => {
            StatementField::Credit
        }
        "支出" | "支出金额" | "借方发生额" | "借方金额" | "借方" | "转出金额" | "支取金额" => {
            StatementField::Debit
        }
        "交易金额" | "发生额" | "金额" => StatementField::Amount,
        "借贷标志" | "借贷标记" | "借贷" | "收支" | "收支方向" | "收/支" | "交易方向" => {
            StatementField::Direction
        }
        "对方户名" | "对方账户名称" | "对方名称" | "对方单位" | "付款人" | "付款人名称" | "付款方户名"
        | "付款方" | "对方账户名" | "交易对手" | "对手户名" => StatementField::Payer,
        "摘要" | "附言" | "备注" | "用途" | "交易附言" | "交易摘要" | "客户附言" | "交易备注" | "说明" => {
            StatementField::Remark
        }
        "流水号" | "交易流水号" | "凭证号" | "银行流水号" | "核心流水号" | "交易号" | "业务流水号" => {
            StatementField::Reference
        }
        _ => return None,
    })
}
