//! What these papers have in common: their head, the statement with its signature, lines to write on.

use super::Applicant;
use super::column::{Column, MARGIN, Margins, THIN, WIDTH};
use super::table::{Cell, Table};
use super::template::{PaperTemplates, PaperText};
use super::{EducationLine, WorkLine};
use crate::paper::chinese;
use crate::paper::error::PaperError;
use crate::paper::layout::{Align, Area, Mark, Style, wrap};

/// The box that a logo is fitted into, in millimetres.
const LOGO: f32 = 18.0;

/// The foot and running head of an applicant's paper.
pub(super) fn margins<'a>(
    applicant: &Applicant,
    text: &PaperText,
    templates: &'a PaperTemplates,
) -> Margins<'a> {
    let running = format!("{}　{}　{}", text.title(), applicant.name, applicant.document_number);
    Margins { running, note: templates.note(), printed_at: applicant.printed_at }
}

/// The institution, the paper's title and the logo, above a line.
pub(super) fn masthead(
    column: &mut Column<'_>,
    applicant: &Applicant,
    text: &PaperText,
    templates: &PaperTemplates,
) -> Result<(), PaperError> {
    let top = column.y;
    let middle = Area::new(MARGIN + LOGO, top, WIDTH - 2.0 * LOGO, 8.0);
    column.pen.cell(middle, Style::label(12.5), Align::Centre, &applicant.issuer, "issuer")?;
    let below = Area { y: top + 7.5, h: 11.0, ..middle };
    column.pen.cell(below, Style::label(19.0), Align::Centre, text.title(), "title")?;
    if let Some(logo) = templates.logo() {
        let place = Area::new(MARGIN, top, LOGO, LOGO);
        column.pen.mark(Mark::Logo(place.centred(logo.width(), logo.height())));
    }
    column.y = top + 20.0;
    column.pen.across(MARGIN, MARGIN + WIDTH, column.y, 1.4);
    Ok(())
}

/// A row of two labelled values.
pub(super) fn pair(size: f32, values: [(&str, &str, &'static str); 2]) -> Vec<Cell> {
    let widths = [(23.0, 0.0), (23.0, 0.0)];
    let cells = widths.into_iter().zip(values).flat_map(|((label, value), (name, text, field))| {
        [Cell::label(label, size - 0.5, name), Cell::value(value, size, text, field)]
    });
    cells.collect()
}

/// A row of one labelled value.
pub(super) fn wide(size: f32, (name, text, field): (&str, &str, &'static str)) -> Vec<Cell> {
    vec![Cell::label(23.0, size - 0.5, name), Cell::value(0.0, size, text, field)]
}

/// 起止年月 – 单位 – 岗位 – 证明人; filled up with empty rows to `least`.
pub(super) fn work_table(work: &[WorkLine], size: f32, row: f32, least: usize) -> Table {
    const WIDTHS: [f32; 4] = [44.0, 0.0, 42.0, 32.0];
    let [dates, employer, occupation, witness] = WIDTHS;
    let head = ["起止年月", "工作单位", "岗位（从事职业）", "证明人及电话"];
    let rows = work.iter().map(|line| {
        let end = line.end.map_or("至今".to_owned(), chinese::month);
        let span = format!("{}—{}", chinese::month(line.start), end);
        vec![
            Cell::centred(dates, size, span, "work"),
            Cell::value(employer, size, line.employer.clone(), "employer"),
            Cell::value(occupation, size, line.occupation.clone(), "occupation"),
            Cell::blank(witness),
        ]
    });
    table(&head, &WIDTHS, size, row, rows.collect(), least)
}

/// 学校类型 – 毕业院校 – 专业 – 班别 – 毕业时间; filled up with empty rows to `least`. The desk does not ask for the
/// school's name.
pub(super) fn education_table(education: &[EducationLine], size: f32, row: f32, least: usize) -> Table {
    const WIDTHS: [f32; 5] = [34.0, 0.0, 38.0, 22.0, 30.0];
    let [school, name, major, class, date] = WIDTHS;
    let head = ["学校类型", "毕业院校（手写）", "专业", "班别/学历", "毕业时间"];
    let rows = education.iter().map(|line| {
        let day = line.date.map(chinese::partial).unwrap_or_default();
        let day = if line.status == "在读" { format!("在读 {day}").trim().to_owned() } else { day };
        vec![
            Cell::centred(school, size, line.school_type.clone(), "education"),
            Cell::blank(name),
            Cell::value(major, size, line.major.clone(), "major"),
            Cell::centred(class, size, line.class_or_degree.clone(), "education"),
            Cell::centred(date, size, day, "education"),
        ]
    });
    table(&head, &WIDTHS, size, row, rows.collect(), least)
}

/// A table with a head, filled up with empty rows.
pub(super) fn table(
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

/// How large a statement is written.
#[derive(Clone, Copy)]
pub(super) struct Writing {
    /// In points.
    pub(super) size: f32,
    /// The distance of its lines, in millimetres before density.
    pub(super) leading: f32,
    /// The height of the line to sign on.
    pub(super) sign: f32,
}

/// A heading, numbered sentences, and the line to sign on, all on one page; `with` more millimetres (as drawn) stay on
/// that page.
pub(super) fn statement(
    column: &mut Column<'_>,
    heading: &str,
    sentences: &[String],
    writing: Writing,
    with: f32,
) -> Result<(), PaperError> {
    let style = Style::body(column.size(writing.size));
    let leading = writing.leading * column.density;
    let indent = 6.0;
    let measure = column.measure;
    let lines = sentences.iter().flat_map(|text| wrap(measure, style, text, WIDTH - indent));
    let height: f32 = lines.map(|_| leading).sum();
    column.heading(heading, height + (writing.sign + 2.0) * column.density + with)?;
    for (number, sentence) in (1..).zip(sentences) {
        let area = Area::new(MARGIN, column.y, WIDTH, 0.0);
        column.y = column.pen.item(area, style, leading, number, sentence);
    }
    column.next(2.0);
    let area = column.next(writing.sign);
    let label = Style::label(column.size(writing.size));
    let baseline = area.bottom() - 3.0;
    let dated = date(column, MARGIN + WIDTH, baseline, label);
    signed(column, (dated - 80.0, dated - 6.0), baseline, label, "本人签名：");
    Ok(())
}

/// A label and a line to write on, from left to right.
pub(super) fn signed(column: &mut Column<'_>, (left, right): (f32, f32), y: f32, style: Style, label: &str) {
    column.pen.line(left, y, style, Align::Left, label);
    let from = left + column.pen.width(style, label) + 1.0;
    column.pen.across(from, right, y + 1.2, THIN);
}

/// A date to be written by hand, its end at `right`; answers where it begins.
pub(super) fn date(column: &mut Column<'_>, right: f32, y: f32, style: Style) -> f32 {
    const DATE: &str = "日期：　　　　年　　　月　　　日";
    column.pen.line(right, y, style, Align::Right, DATE);
    right - column.pen.width(style, DATE)
}
