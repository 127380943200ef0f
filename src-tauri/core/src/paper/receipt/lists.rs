//! Materials, and numbered sentences.

use super::sheet::{Column, MARGIN, SHADE, THICK, THIN};
use super::{MaterialLine, MaterialState};
use crate::paper::error::PaperError;
use crate::paper::layout::{Align, Area, PAGE_WIDTH, Style, columns};

/// The width of the column of names, in millimetres.
const NAME_WIDTH: f32 = 124.0;

/// The table of materials: what it is, whether it was there.
pub(super) fn materials(column: &mut Column<'_>, materials: &[MaterialLine]) -> Result<(), PaperError> {
    column.heading("二、申报材料")?;
    let top = column.y;
    let label = Style::label(column.size(9.5));
    let heading = column.next(6.5);
    column.pen.fill(heading, SHADE);
    let mut rows = vec![(heading, [("序号", label), ("材料名称", label), ("办理情况", label)])];
    let body = Style::body(column.size(10.0));
    let mut texts = Vec::new();
    for (number, material) in (1u32..).zip(materials) {
        let row = column.next_for(&material.name, body, NAME_WIDTH, 7.0);
        let state = match material.state {
            MaterialState::Seen => ("已核对原件", Style::body(column.size(10.0))),
            MaterialState::Kept => ("已留存", Style::body(column.size(10.0))),
            MaterialState::Owed => ("□ 待补交", Style::label(column.size(10.0))),
        };
        texts.push((row, number.to_string(), material.name.as_str(), state));
    }
    rows.extend(
        texts
            .iter()
            .map(|(row, number, name, state)| (*row, [(number.as_str(), body), (*name, body), *state])),
    );
    for (row, cells) in rows {
        let places = columns(row, [14.0, NAME_WIDTH, 0.0]);
        let aligns = [Align::Centre, if row.y > top { Align::Left } else { Align::Centre }, Align::Centre];
        for ((place, (text, style)), align) in places.into_iter().zip(cells).zip(aligns) {
            column.pen.cell(place, style, align, text, "materials")?;
        }
        let [_, second, third] = places;
        column.pen.down(second.x, row.y, row.bottom(), THIN);
        column.pen.down(third.x, row.y, row.bottom(), THIN);
        if row.y > top {
            column.pen.across(row.x, row.right(), row.y, THIN);
        }
    }
    column.pen.frame(Area::new(MARGIN, top, PAGE_WIDTH - 2.0 * MARGIN, column.y - top), THICK);
    Ok(())
}

/// A heading and its sentences; a single line 「无」 where there are none.
pub(super) fn numbered(
    column: &mut Column<'_>,
    heading: &str,
    sentences: &[String],
) -> Result<(), PaperError> {
    column.heading(heading)?;
    let style = Style::body(column.size(10.0));
    let leading = 5.0 * column.density;
    let area = Area::new(MARGIN, column.y, PAGE_WIDTH - 2.0 * MARGIN, 0.0);
    if sentences.is_empty() {
        column.y = column.pen.paragraph(area, style, leading, "无。");
    }
    for (number, sentence) in (1..).zip(sentences) {
        column.y = column.pen.item(Area { y: column.y, ..area }, style, leading, number, sentence);
    }
    Ok(())
}
