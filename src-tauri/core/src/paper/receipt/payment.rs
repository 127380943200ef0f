//! The notice of payment: what is owed, in figures and capitals, and where to pay it.

use super::Receipt;
use super::sheet::{Column, MARGIN, SHADE, THICK, THIN};
use crate::model::Fen;
use crate::paper::capitals::amount_in_capitals;
use crate::paper::error::PaperError;
use crate::paper::layout::{Align, Area, PAGE_WIDTH, Style, columns};

const WIDTHS: [f32; 3] = [45.0, 35.0, 0.0];

/// The fee table, then the account.
pub(super) fn payment(column: &mut Column<'_>, receipt: &Receipt) -> Result<(), PaperError> {
    column.heading("四、缴费通知")?;
    let top = column.y;
    fees(column, receipt)?;
    let account = &receipt.account;
    let rows = [
        ("开户名称", account.holder.as_str(), "account_holder"),
        ("开户行", &account.bank, "account_bank"),
        ("银行账号", &account.number, "account_number"),
        ("转账附言", &receipt.remark, "remark"),
    ];
    for (label, value, field) in rows {
        let row = column.next(7.0);
        let [left, right] = columns(row, [45.0, 0.0]);
        column.pen.cell(left, Style::label(column.size(9.5)), Align::Centre, label, "label")?;
        column.pen.cell(right, Style::body(column.size(10.5)), Align::Left, value, field)?;
        column.pen.across(row.x, row.right(), row.y, THIN);
        column.pen.down(right.x, row.y, row.bottom(), THIN);
    }
    column.pen.frame(Area::new(MARGIN, top, PAGE_WIDTH - 2.0 * MARGIN, column.y - top), THICK);
    Ok(())
}

fn fees(column: &mut Column<'_>, receipt: &Receipt) -> Result<(), PaperError> {
    let label = Style::label(column.size(9.5));
    let body = Style::body(column.size(10.5));
    let heading = column.next(6.5);
    column.pen.fill(heading, SHADE);
    row(column, heading, label, ["科目", "金额（元）", "收费依据"])?;
    for fee in &receipt.fees {
        let area = column.next(7.0);
        column.pen.across(area.x, area.right(), area.y, THIN);
        row(column, area, body, [&fee.subject, &fee.amount.to_string(), &fee.clause])?;
    }
    let total: Fen = receipt.fees.iter().map(|fee| fee.amount).sum();
    sum(column, "合计", total)?;
    if receipt.paid != Fen::default() {
        sum(column, "已缴", receipt.paid)?;
        let owed = total - receipt.paid;
        if owed.0 > 0 {
            sum(column, "尚欠", owed)?;
        }
    }
    Ok(())
}

fn row(column: &mut Column<'_>, area: Area, style: Style, texts: [&str; 3]) -> Result<(), PaperError> {
    let places = columns(area, WIDTHS);
    for (place, text) in places.into_iter().zip(texts) {
        column.pen.cell(place, style, Align::Centre, text, "fees")?;
    }
    let [_, second, third] = places;
    column.pen.down(second.x, area.y, area.bottom(), THIN);
    column.pen.down(third.x, area.y, area.bottom(), THIN);
    Ok(())
}

/// One line of money: `￥160.00　（大写）壹佰陆拾元整`.
fn sum(column: &mut Column<'_>, name: &str, amount: Fen) -> Result<(), PaperError> {
    let capitals = amount_in_capitals(amount).ok_or(PaperError::Field("amount"))?;
    let area = column.next(8.0);
    column.pen.across(area.x, area.right(), area.y, THIN);
    let [label, figures, words] = columns(area, WIDTHS);
    let style = Style::label(column.size(10.5));
    column.pen.cell(label, style, Align::Centre, name, "label")?;
    column.pen.cell(figures, style, Align::Centre, &format!("￥{amount}"), "amount")?;
    column.pen.cell(words, style, Align::Centre, &format!("人民币（大写）{capitals}"), "amount")?;
    column.pen.down(figures.x, area.y, area.bottom(), THIN);
    column.pen.down(words.x, area.y, area.bottom(), THIN);
    Ok(())
}
