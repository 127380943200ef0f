//! The lines of a statement that brought money.

use super::amount;
use super::column::{StatementColumn, StatementField};
use crate::list::day;
use crate::model::{Fen, hex};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A line with money that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLine {
    /// The row's number as the spreadsheet shows it, counted from one.
    pub row: u32,
    /// 交易日期.
    pub day: NaiveDate,
    /// Amount, above zero.
    pub fen: Fen,
    /// 对方户名; may be empty.
    pub payer: String,
    /// 摘要 and 附言; may be empty.
    pub remark: String,
    /// 流水号; may be empty.
    pub reference: String,
    /// SHA-256 of all that, its day included, and of how many equal lines stand above it: the n-th of a day's equal lines is
    /// the n-th of them in every download that has the whole day.
    pub fingerprint: String,
}

/// The lines below the heading that brought money, and how many others there are: money that went out, totals, lines
/// without a day or an amount that can be read.
pub fn read_lines(
    rows: &[Vec<String>],
    heading: usize,
    columns: &[StatementColumn],
) -> (Vec<StatementLine>, u32) {
    let (mut lines, mut others, mut seen) = (Vec::new(), 0, BTreeMap::new());
    for (index, cells) in rows.iter().enumerate().skip(heading + 1) {
        if cells.iter().all(String::is_empty) {
            continue;
        }
        match read_line(index, cells, columns) {
            Some(mut line) => {
                let content = format!(
                    "{}\n{}\n{}\n{}\n{}",
                    line.day, line.fen.0, line.payer, line.remark, line.reference
                );
                let occurrence = seen.entry(content.clone()).and_modify(|count| *count += 1).or_insert(0_u32);
                line.fingerprint = hex(&Sha256::digest(format!("{content}\n{occurrence}").as_bytes()));
                lines.push(line);
            }
            None => others += 1,
        }
    }
    (lines, others)
}

fn read_line(index: usize, cells: &[String], columns: &[StatementColumn]) -> Option<StatementLine> {
    let all = |field| {
        let held = columns.iter().zip(cells).filter(move |(column, _)| column.field == Some(field));
        held.map(|(_, cell)| cell.trim()).filter(|cell| !cell.is_empty())
    };
    let first = |field| all(field).next().unwrap_or_default();
    let fen = match (amount::read(first(StatementField::Credit)), amount::read(first(StatementField::Amount)))
    {
        (Some(credit), _) => credit,
        (None, Some(amount)) if !is_outgoing(first(StatementField::Direction)) => amount,
        _ => return None,
    };
    Some(StatementLine {
        row: u32::try_from(index + 1).ok()?,
        day: day(first(StatementField::Day))?,
        fen: (fen > Fen(0)).then_some(fen)?,
        payer: first(StatementField::Payer).to_owned(),
        remark: all(StatementField::Remark).collect::<Vec<_>>().join(" "),
        reference: first(StatementField::Reference).to_owned(),
        fingerprint: String::new(),
    })
}

/// 借 is what leaves an account, 贷 what comes to it.
fn is_outgoing(direction: &str) -> bool {
    ["借", "支", "出", "D"].iter().any(|word| direction.contains(word))
}
