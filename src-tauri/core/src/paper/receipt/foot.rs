//! Signatures, and where to ask.

use super::Receipt;
use super::sheet::{MARGIN, THIN};
use crate::paper::error::PaperError;
use crate::paper::layout::{Align, Area, PAGE_WIDTH, Pen, Style, columns};

const SIGNATURES: f32 = 264.0;
const FOOT: f32 = 279.0;

/// Lines to sign on, then address, hours and telephone.
pub(super) fn foot(pen: &mut Pen<'_>, receipt: &Receipt) -> Result<(), PaperError> {
    let right = PAGE_WIDTH - MARGIN;
    let band = Area::new(MARGIN, SIGNATURES, right - MARGIN, 9.0);
    let places = columns(band, [70.0, 57.0, 0.0]);
    let style = Style::label(10.0);
    for (place, label) in places.into_iter().zip(["考生（代办人）签名：", "经办人签名：", "日期："])
    {
        pen.line(place.x, SIGNATURES + 7.5, style, Align::Left, label);
        let from = place.x + pen.width(style, label) + 1.0;
        pen.across(from, place.right() - 4.0, SIGNATURES + 8.5, THIN);
    }
    pen.across(MARGIN, right, FOOT, THIN);
    let line = format!("{}　{}　咨询电话：{}", receipt.address, receipt.hours, receipt.enquiries);
    let area = Area::new(MARGIN - 2.0, FOOT + 0.5, right - MARGIN + 4.0, 5.0);
    pen.cell(area, Style::body(8.5), Align::Left, &line, "address")?;
    let printed = format!("打印时间：{}", receipt.printed_at.to_minute());
    pen.cell(Area { y: FOOT + 5.0, ..area }, Style::body(8.5), Align::Right, &printed, "printed_at")
}
