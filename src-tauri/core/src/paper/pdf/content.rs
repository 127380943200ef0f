//! Marks as drawing operations. The page's y runs upwards and in points here; everywhere else it runs downwards
//! and in millimetres.

use super::glyphs::Glyphs;
use crate::paper::error::PaperError;
use crate::paper::layout::{Area, Line, MM_PER_POINT, Mark, PAGE_HEIGHT, Sheet, Text};
use printpdf::{
    Color, Greyscale, LinePoint, Op, PaintMode, PdfFontHandle, Point, Polygon, PolygonRing, Pt, TextItem,
    TextMatrix, WindingOrder, XObjectId, XObjectTransform,
};

/// The name of a photo in the pages' resources, by its number.
pub(super) fn photo_name(number: usize) -> String {
    if number == 0 { "Photo".to_owned() } else { format!("Photo{number}") }
}

/// The logo's name in the pages' resources.
pub(super) const LOGO: &str = "Logo";

/// The operations that draw a sheet.
pub(super) fn operations(sheet: &Sheet, glyphs: &mut Glyphs<'_>) -> Result<Vec<Op>, PaperError> {
    let mut ops = Vec::new();
    for mark in sheet.marks() {
        match mark {
            Mark::Text(text) => write_text(text, glyphs, &mut ops)?,
            Mark::Line(line) => stroke(*line, &mut ops),
            Mark::Frame(area, thickness) => frame(*area, *thickness, &mut ops),
            Mark::Fill(area, level) => fill(&[corners(*area)], *level, &mut ops),
            Mark::Shape(outlines) => fill(outlines, 0.0, &mut ops),
            Mark::Photo(area, number) => ops.push(picture(&photo_name(*number), *area)),
            Mark::Logo(area) => ops.push(picture(LOGO, *area)),
        }
    }
    Ok(ops)
}

fn write_text(text: &Text, glyphs: &mut Glyphs<'_>, ops: &mut Vec<Op>) -> Result<(), PaperError> {
    let at = point((text.x, text.baseline));
    ops.push(Op::StartTextSection);
    ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(at.x, at.y) });
    for run in glyphs.encode(text)? {
        ops.push(Op::SetFont { font: PdfFontHandle::External(run.font), size: Pt(text.style.size) });
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(run.glyphs)] });
    }
    ops.push(Op::EndTextSection);
    Ok(())
}

fn stroke(line: Line, ops: &mut Vec<Op>) {
    let points = [line.from, line.to].map(|at| LinePoint { p: point(at), bezier: false });
    ops.push(Op::SetOutlineThickness { pt: Pt(line.thickness) });
    ops.push(Op::DrawLine { line: printpdf::Line { points: points.into(), is_closed: false } });
}

fn frame(area: Area, thickness: f32, ops: &mut Vec<Op>) {
    let points = corners(area).into_iter().map(|at| LinePoint { p: point(at), bezier: false });
    ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
    ops.push(Op::DrawLine { line: printpdf::Line { points: points.collect(), is_closed: true } });
}

fn fill(outlines: &[Vec<(f32, f32)>], level: f32, ops: &mut Vec<Op>) {
    let ring = |outline: &Vec<(f32, f32)>| PolygonRing {
        points: outline.iter().map(|at| LinePoint { p: point(*at), bezier: false }).collect(),
    };
    let polygon = Polygon {
        rings: outlines.iter().map(ring).collect(),
        mode: PaintMode::Fill,
        winding_order: WindingOrder::EvenOdd,
    };
    ops.push(grey(level));
    ops.push(Op::DrawPolygon { polygon });
    ops.push(grey(0.0));
}

fn picture(name: &str, area: Area) -> Op {
    let corner = point((area.x, area.bottom()));
    let transform = XObjectTransform {
        translate_x: Some(corner.x),
        translate_y: Some(corner.y),
        scale_x: Some(area.w / MM_PER_POINT),
        scale_y: Some(area.h / MM_PER_POINT),
        no_auto_scale: true,
        ..XObjectTransform::default()
    };
    Op::UseXobject { id: XObjectId(name.to_owned()), transform }
}

fn grey(level: f32) -> Op {
    Op::SetFillColor { col: Color::Greyscale(Greyscale { percent: level, icc_profile: None }) }
}

fn corners(area: Area) -> Vec<(f32, f32)> {
    let (right, bottom) = (area.right(), area.bottom());
    vec![(area.x, area.y), (right, area.y), (right, bottom), (area.x, bottom)]
}

/// Hundredths of a point (3.5 µm) are finer than any printer, and short numbers make small files.
fn point((x, y): (f32, f32)) -> Point {
    let points = |mm: f32| Pt((mm / MM_PER_POINT * 100.0).round() / 100.0);
    Point { x: points(x), y: points(PAGE_HEIGHT - y) }
}
