//! Heading and registration data.

use super::Receipt;
use super::sheet::{Column, MARGIN, THICK, THIN};
use crate::paper::error::PaperError;
use crate::paper::layout::{Align, Area, PAGE_WIDTH, Style, columns};
use crate::paper::symbol::symbol;

const SYMBOL: f32 = 24.0;

/// The heading, with the registration's number and symbol at the right, then who registered for what.
pub(super) fn head(column: &mut Column<'_>, receipt: &Receipt) -> Result<(), PaperError> {
    let top = column.y;
    let right = PAGE_WIDTH - MARGIN;
    let middle = Area::new(MARGIN + SYMBOL, top, PAGE_WIDTH - 2.0 * (MARGIN + SYMBOL), 9.0);
    let line = format!("{}{}", receipt.issuer, receipt.title);
    column.pen.cell(middle, Style::label(13.0), Align::Centre, &line, "title")?;
    let below = Area { y: top + 9.0, h: 12.0, ..middle };
    column.pen.cell(below, Style::label(20.0), Align::Centre, "报名回执 · 缴费通知", "title")?;
    if let Some(number) = &receipt.registration_number {
        let line = format!("报名编号：{number}");
        let under = Area { y: top + 20.5, h: 6.0, ..middle };
        column.pen.cell(under, Style::body(10.5), Align::Centre, &line, "registration_number")?;
        let place = Area::new(right - SYMBOL + 3.3, top, SYMBOL, SYMBOL);
        column.pen.mark(symbol(place, number, "registration_number")?);
    }
    column.pen.across(MARGIN, right, top + 27.5, 1.4);
    column.y = top + 27.5;
    column.heading("一、报名信息")?;
    registration(column, receipt)
}

fn registration(column: &mut Column<'_>, receipt: &Receipt) -> Result<(), PaperError> {
    let dash = "——";
    let kind = format!("{} · {}", receipt.kind, receipt.channel);
    let rows = [
        [("姓名", receipt.name.as_str(), "name"), ("性别", &receipt.sex, "sex")],
        [
            ("证件类型", &receipt.document_type, "document_type"),
            ("证件号码", &receipt.document_number, "document_number"),
        ],
        [
            ("职业", &receipt.occupation, "occupation"),
            ("工种", receipt.work_type.as_deref().unwrap_or(dash), "work_type"),
        ],
        [("等级", &receipt.level, "level"), ("认定月份", &receipt.month, "month")],
        [
            ("申报条件", receipt.condition.as_deref().unwrap_or("待确认"), "condition"),
            ("报名类别", &kind, "kind"),
        ],
        [("联系电话", &receipt.telephone, "telephone"), ("经办人", &receipt.clerk, "clerk")],
    ];
    let top = column.y;
    let label = Style::label(column.size(9.5));
    let body = Style::body(column.size(10.5));
    for pairs in rows {
        let row = column.next(8.0);
        let cells = columns(row, [22.0, 0.0, 22.0, 56.0]);
        let [first, second, third, fourth] = cells;
        for ((left, right), (name, value, field)) in [(first, second), (third, fourth)].into_iter().zip(pairs)
        {
            column.pen.cell(left, label, Align::Centre, name, "label")?;
            column.pen.cell(right, body, Align::Left, value, field)?;
        }
        for cell in [second, third, fourth] {
            column.pen.down(cell.x, row.y, row.bottom(), THIN);
        }
        if row.y > top {
            column.pen.across(row.x, row.right(), row.y, THIN);
        }
    }
    column.pen.frame(Area::new(MARGIN, top, PAGE_WIDTH - 2.0 * MARGIN, column.y - top), THICK);
    Ok(())
}
