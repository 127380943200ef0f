//! Writing on a sheet: lines, cells, paragraphs.

use super::area::Area;
use super::fit::{Fitted, fit, leading};
use super::measure::{MM_PER_POINT, Measure, Style, width};
use super::sheet::{Line, Mark, Sheet, Text};
use super::wrap::wrap;
use crate::paper::error::PaperError;

/// A hanzi's middle lies this far above its baseline, in em.
const MIDDLE: f32 = 0.38;
/// Free space at the sides of a cell, in millimetres.
const CELL_SIDES: f32 = 2.0;
/// Free space above and below the text of a cell, in millimetres.
const CELL_ENDS: f32 = 0.4;
/// How far the text of a numbered paragraph is set in, in millimetres.
const INDENT: f32 = 6.0;
/// Letters of a cell that may grow are made smaller to stay on one line down to this part of their size.
const NEARLY: f32 = 0.88;
/// The smallest letters of a cell, in points.
const CELL_LEAST: f32 = 6.0;

/// Which edge text keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// The left edge.
    Left,
    /// The middle.
    Centre,
    /// The right edge.
    Right,
}

/// Writes on a sheet.
pub struct Pen<'a> {
    measure: &'a dyn Measure,
    sheet: Sheet,
}

impl<'a> Pen<'a> {
    /// A pen over an empty sheet.
    pub fn new(measure: &'a dyn Measure) -> Self {
        Self { measure, sheet: Sheet::default() }
    }

    /// A pen over a sheet that was written on before.
    pub fn on(measure: &'a dyn Measure, sheet: Sheet) -> Self {
        Self { measure, sheet }
    }

    /// The sheet as written.
    pub fn finish(self) -> Sheet {
        self.sheet
    }

    /// One line whose reference point is `x`, in millimetres, by its alignment; `baseline` from the top.
    pub fn line(&mut self, x: f32, baseline: f32, style: Style, align: Align, text: &str) {
        let wide = width(self.measure, style, text);
        let x = match align {
            Align::Left => x,
            Align::Centre => x - wide / 2.0,
            Align::Right => x - wide,
        };
        if !text.is_empty() {
            self.sheet.add(Mark::Text(Text { x, baseline, style, text: text.to_owned() }));
        }
    }

    /// Text in the vertical middle of a cell: at its size if it fits, else smaller, else on several lines.
    ///
    /// # Errors
    /// [`PaperError::TooLong`] with `field` if it fits at no readable size.
    pub fn cell(
        &mut self,
        area: Area,
        style: Style,
        align: Align,
        text: &str,
        field: &'static str,
    ) -> Result<(), PaperError> {
        let inner = area.inset(CELL_SIDES, CELL_ENDS);
        let fitted = fit(self.measure, style, text, (inner.w, inner.h), CELL_LEAST);
        let fitted = fitted.ok_or(PaperError::TooLong(field))?;
        self.lines(area, style, align, &fitted);
        Ok(())
    }

    /// As [`Pen::cell`], in a cell of [`Pen::wrapped_height`]: letters keep their size and take more lines instead.
    ///
    /// # Errors
    /// [`PaperError::TooLong`] with `field` if it does not fit.
    pub fn wrapped(
        &mut self,
        area: Area,
        style: Style,
        align: Align,
        text: &str,
        field: &'static str,
    ) -> Result<(), PaperError> {
        let fitted = self.settle(text, style, area.w);
        if height(&fitted) > area.h + 0.1 {
            return Err(PaperError::TooLong(field));
        }
        self.lines(area, style, align, &fitted);
        Ok(())
    }

    /// How high a cell of this width must be for [`Pen::wrapped`], in millimetres.
    pub fn wrapped_height(&self, text: &str, style: Style, width: f32) -> f32 {
        height(&self.settle(text, style, width))
    }

    /// One line where it nearly fits, else as many as it takes.
    fn settle(&self, text: &str, style: Style, width: f32) -> Fitted {
        let room = width - 2.0 * CELL_SIDES;
        let one_line = (room, leading(style.size));
        fit(self.measure, style, text, one_line, style.size * NEARLY).unwrap_or_else(|| Fitted {
            size: style.size,
            lines: wrap(self.measure, style, text, room),
            leading: leading(style.size),
        })
    }

    fn lines(&mut self, area: Area, style: Style, align: Align, fitted: &Fitted) {
        let inner = area.inset(CELL_SIDES, CELL_ENDS);
        let x = match align {
            Align::Left => inner.x,
            Align::Centre => inner.middle_x(),
            Align::Right => inner.right(),
        };
        let below_first: f32 = fitted.lines.iter().skip(1).map(|_| fitted.leading).sum();
        let mut baseline = area.middle_y() - below_first / 2.0 + MIDDLE * fitted.size * MM_PER_POINT;
        for line in &fitted.lines {
            self.line(x, baseline, style.at(fitted.size), align, line);
            baseline += fitted.leading;
        }
    }

    /// How high a cell of this width must be for [`Pen::cell`] to show `text` at its full size, in millimetres.
    pub fn cell_height(&self, text: &str, style: Style, width: f32) -> f32 {
        let lines = wrap(self.measure, style, text, width - 2.0 * CELL_SIDES);
        // A tenth of a millimetre more, so that rounding never makes the letters smaller.
        lines.iter().map(|_| leading(style.size)).sum::<f32>() + 2.0 * CELL_ENDS + 0.1
    }

    /// A paragraph from the top of `area`, its lines `leading` millimetres apart; answers where the next one would
    /// begin. Whether it stays inside is the caller's question.
    pub fn paragraph(&mut self, area: Area, style: Style, leading: f32, text: &str) -> f32 {
        let mut top = area.y;
        for line in wrap(self.measure, style, text, area.w) {
            self.line(
                area.x,
                top + leading / 2.0 + MIDDLE * style.size * MM_PER_POINT,
                style,
                Align::Left,
                &line,
            );
            top += leading;
        }
        top
    }

    /// A numbered paragraph with a hanging indent; answers where the next one would begin.
    pub fn item(&mut self, area: Area, style: Style, leading: f32, number: usize, text: &str) -> f32 {
        let label = format!("{number}.");
        self.paragraph(area, style, leading, &label);
        let body = Area::new(area.x + INDENT, area.y, area.w - INDENT, area.h);
        self.paragraph(body, style, leading, text)
    }

    /// How high [`Pen::item`] is at this width, in millimetres.
    pub fn item_height(&self, width: f32, style: Style, leading: f32, text: &str) -> f32 {
        wrap(self.measure, style, text, width - INDENT).iter().map(|_| leading).sum()
    }

    /// A horizontal line.
    pub fn across(&mut self, left: f32, right: f32, y: f32, thickness: f32) {
        self.sheet.add(Mark::Line(Line { from: (left, y), to: (right, y), thickness }));
    }

    /// A vertical line.
    pub fn down(&mut self, x: f32, top: f32, bottom: f32, thickness: f32) {
        self.sheet.add(Mark::Line(Line { from: (x, top), to: (x, bottom), thickness }));
    }

    /// A rectangle's outline, `thickness` in points.
    pub fn frame(&mut self, area: Area, thickness: f32) {
        self.sheet.add(Mark::Frame(area, thickness));
    }

    /// A rectangle of grey: 0.0 black, 1.0 white.
    pub fn fill(&mut self, area: Area, grey: f32) {
        self.sheet.add(Mark::Fill(area, grey));
    }

    /// Any other mark.
    pub fn mark(&mut self, mark: Mark) {
        self.sheet.add(mark);
    }

    /// The width of a line, in millimetres.
    pub fn width(&self, style: Style, text: &str) -> f32 {
        width(self.measure, style, text)
    }
}

/// The height of a cell that grows with its text; several lines keep more distance from its borders.
fn height(fitted: &Fitted) -> f32 {
    let ends = if fitted.lines.len() > 1 { 3.0 * CELL_ENDS } else { CELL_ENDS };
    fitted.lines.iter().map(|_| fitted.leading).sum::<f32>() + 2.0 * ends
}
