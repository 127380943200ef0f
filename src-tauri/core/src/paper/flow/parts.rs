//! What these papers have in common: their head, labelled values, numbered sentences, the line to sign on.

use super::column::{Column, MARGIN, THIN, WIDTH};
use super::table::{Cell, Table};
use crate::paper::error::PaperError;
use crate::paper::issuer::Issuer;
use crate::paper::layout::{Align, Area, Mark, Style};
use crate::paper::logo::Logo;
use crate::paper::symbol::symbol;
use crate::paper::template::Sentence;

/// The box that a logo is fitted into, and the side of a symbol, in millimetres.
const LOGO: f32 = 18.0;
const SYMBOL: f32 = 21.0;

/// The head of a paper.
pub(in crate::paper) struct Head<'a> {
    /// The institution, perhaps with what it examines.
    pub(in crate::paper) over: &'a str,
    /// The paper's title.
    pub(in crate::paper) title: &'a str,
    /// A number below the title and as a symbol at the right.
    pub(in crate::paper) number: Option<&'a str>,
    /// At the left.
    pub(in crate::paper) logo: Option<&'a Logo>,
}

/// The institution, the paper's title and the logo, above a line.
pub(in crate::paper) fn head(column: &mut Column<'_>, head: &Head<'_>) -> Result<(), PaperError> {
    let top = column.y;
    let middle = Area::new(MARGIN + SYMBOL, top, WIDTH - 2.0 * SYMBOL, 8.0);
    column.pen.cell(middle, Style::label(12.5).fixed(), Align::Centre, head.over, "issuer")?;
    let below = Area { y: top + 7.5, h: 11.0, ..middle };
    column.pen.cell(below, Style::label(19.0).fixed(), Align::Centre, head.title, "title")?;
    if let Some(logo) = head.logo {
        let place = Area::new(MARGIN, top, LOGO, LOGO);
        column.pen.mark(Mark::Logo(place.centred(logo.width(), logo.height())));
    }
    column.y = top + 20.0;
    if let Some(number) = head.number {
        let line = Area { y: top + 18.0, h: 6.0, ..middle };
        let said = format!("报名编号：{number}");
        column.pen.cell(line, Style::body(10.5), Align::Centre, &said, "number")?;
        let place = Area::new(MARGIN + WIDTH - SYMBOL + 2.0, top, SYMBOL, SYMBOL);
        column.pen.mark(symbol(place, number, "number")?);
        column.y = top + 24.5;
    }
    column.pen.across(MARGIN, MARGIN + WIDTH, column.y, 1.4);
    Ok(())
}

/// A row of two labelled values.
pub(in crate::paper) fn pair(size: f32, values: [(&str, &str, &'static str); 2]) -> Vec<Cell> {
    let widths = [(23.0, 0.0), (23.0, 0.0)];
    let cells = widths.into_iter().zip(values).flat_map(|((label, value), (name, text, field))| {
        [Cell::label(label, size - 0.5, name), Cell::value(value, size, text, field)]
    });
    cells.collect()
}

/// A row of one labelled value.
pub(in crate::paper) fn wide(size: f32, (name, text, field): (&str, &str, &'static str)) -> Vec<Cell> {
    vec![Cell::label(23.0, size - 0.5, name), Cell::value(0.0, size, text, field)]
}

/// A table with a head, filled up with empty rows to `least`.
pub(in crate::paper) fn table(
    head: &[&str],
    widths: &[f32],
    size: f32,
    row: f32,
    mut rows: Vec<Vec<Cell>>,
    least: usize,
) -> Table {
    let head = head.iter().zip(widths).map(|(label, w)| Cell::label(*w, size - 0.5, label)).collect();
    while rows.len() < least {
        rows.push(widths.iter().map(|w| Cell::blank(*w)).collect());
    }
    Table { width: WIDTH, least: row, head, rows }
}

/// How large sentences are written.
#[derive(Clone, Copy)]
pub(in crate::paper) struct Writing {
    /// In points.
    pub(in crate::paper) size: f32,
    /// The distance of its lines, in millimetres before density.
    pub(in crate::paper) leading: f32,
    /// The height of the line to sign on.
    pub(in crate::paper) sign: f32,
}

/// A heading and numbered sentences, all on one page; `with` more millimetres (as drawn) stay on that page.
pub(in crate::paper) fn numbered(
    column: &mut Column<'_>,
    heading: &str,
    sentences: &[Sentence],
    writing: Writing,
    with: f32,
) -> Result<(), PaperError> {
    let style = Style::body(column.size(writing.size));
    let leading = writing.leading * column.density;
    let lines = sentences.iter().map(|it| column.pen.item_height(WIDTH, style, leading, &it.text));
    let height: f32 = lines.sum();
    column.heading(heading, height + with)?;
    for (number, sentence) in (1..).zip(sentences) {
        let area = Area::new(MARGIN, column.y, WIDTH, 0.0);
        let style = if sentence.fixed { style.fixed() } else { style };
        column.y = column.pen.item(area, style, leading, number, &sentence.text);
    }
    Ok(())
}

/// As [`numbered`], with the line to sign on.
pub(in crate::paper) fn statement(
    column: &mut Column<'_>,
    heading: &str,
    sentences: &[Sentence],
    writing: Writing,
    with: f32,
) -> Result<(), PaperError> {
    numbered(column, heading, sentences, writing, (writing.sign + 2.0) * column.density + with)?;
    column.next(2.0);
    column.y += column.spare;
    let area = column.next(writing.sign);
    let label = Style::label(column.size(writing.size)).fixed();
    let baseline = area.bottom() - 3.0;
    let dated = date(column, MARGIN + WIDTH, baseline, label);
    signed(column, (dated - 80.0, dated - 6.0), baseline, label, "本人签名：");
    Ok(())
}

/// A label and a line to write on, from left to right.
pub(in crate::paper) fn signed(
    column: &mut Column<'_>,
    (left, right): (f32, f32),
    y: f32,
    style: Style,
    label: &str,
) {
    column.pen.line(left, y, style, Align::Left, label);
    let from = left + column.pen.width(style, label) + 1.0;
    column.pen.across(from, right, y + 1.2, THIN);
}

/// A date to be written by hand, its end at `right`; answers where it begins.
pub(in crate::paper) fn date(column: &mut Column<'_>, right: f32, y: f32, style: Style) -> f32 {
    const DATE: &str = "日期：　　　　年　　　月　　　日";
    column.pen.line(right, y, style, Align::Right, DATE);
    right - column.pen.width(style, DATE)
}

/// The height of [`ask`], in millimetres before density.
pub(in crate::paper) const ASK: f32 = 5.0;

/// Where to ask: address, hours, telephone.
pub(in crate::paper) fn ask(column: &mut Column<'_>, issuer: &Issuer) -> Result<(), PaperError> {
    let area = column.next(ASK).inset(-2.0, 0.0);
    let line = format!("{}　{}　咨询电话：{}", issuer.address, issuer.hours, issuer.enquiries);
    column.pen.cell(area, Style::body(8.5).fixed(), Align::Left, &line, "address")
}
