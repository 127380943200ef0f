//! Rows of cells in a frame. Rows are as high as their text; a table that does not end on its page goes on below its
//! repeated head on the next.

use super::column::{Column, MARGIN, THICK, THIN};
use crate::paper::error::PaperError;
use crate::paper::layout::{Align, Area, Mark, Style};

/// The grey behind labels.
const SHADE: f32 = 0.95;
/// Free space around a photo in its cell, in millimetres.
const PHOTO_SIDES: f32 = 0.8;

/// One cell of a row.
pub(in crate::paper) struct Cell {
    /// In millimetres; 0 takes what the others leave.
    w: f32,
    text: String,
    style: Style,
    align: Align,
    field: &'static str,
    shaded: bool,
    /// The lowest its row may be, in millimetres before density.
    least: f32,
    /// A photo instead of text: its number, its width and its height.
    photo: Option<(usize, f32, f32)>,
}

impl Cell {
    /// A label of this size.
    pub(in crate::paper) fn label(w: f32, size: f32, text: &str) -> Self {
        let (style, text) = (Style::label(size).fixed(), text.to_owned());
        Self { w, text, style, align: Align::Centre, field: "label", shaded: true, least: 0.0, photo: None }
    }

    /// A value at the left of its cell.
    pub(in crate::paper) fn value(w: f32, size: f32, text: impl Into<String>, field: &'static str) -> Self {
        let (style, text) = (Style::body(size), text.into());
        Self { w, text, style, align: Align::Left, field, shaded: false, least: 0.0, photo: None }
    }

    /// A value in the middle of its cell.
    pub(in crate::paper) fn centred(w: f32, size: f32, text: impl Into<String>, field: &'static str) -> Self {
        Self { align: Align::Centre, ..Self::value(w, size, text, field) }
    }

    /// In bold letters.
    pub(in crate::paper) fn bold(self) -> Self {
        Self { style: Style::label(self.style.size), ..self }
    }

    /// In a row at least `least` millimetres high (before density).
    pub(in crate::paper) fn high(self, least: f32) -> Self {
        Self { least, ..self }
    }

    /// The paper's photo of this number; width and height tell its shape.
    pub(in crate::paper) fn photo(w: f32, number: usize, (width, height): (u16, u16)) -> Self {
        Self { photo: Some((number, width.into(), height.into())), ..Self::blank(w) }
    }

    /// A place for handwriting.
    pub(in crate::paper) fn blank(w: f32) -> Self {
        Self::value(w, 10.0, "", "blank")
    }
}

/// Rows in a frame.
pub(in crate::paper) struct Table {
    /// In millimetres, from the left margin.
    pub(in crate::paper) width: f32,
    /// The lowest a row may be, in millimetres before density.
    pub(in crate::paper) least: f32,
    /// The first row of every page; empty for none.
    pub(in crate::paper) head: Vec<Cell>,
    /// The others.
    pub(in crate::paper) rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The height of the head and the first row, as drawn: what a heading above takes with it to the next page.
    pub(in crate::paper) fn beginning(&self, column: &Column<'_>) -> f32 {
        let first = self.rows.first().map_or(0.0, |row| self.height(column, row));
        if self.head.is_empty() { first } else { self.height(column, &self.head) + first }
    }

    /// The height of all rows, as drawn.
    pub(in crate::paper) fn whole(&self, column: &Column<'_>) -> f32 {
        self.rows.iter().map(|row| self.height(column, row)).sum()
    }

    /// Draw it.
    ///
    /// # Errors
    /// [`PaperError::TooLong`] for a row higher than a page.
    pub(in crate::paper) fn draw(&self, column: &mut Column<'_>) -> Result<(), PaperError> {
        column.keep(self.beginning(column), "table")?;
        let mut top = column.y;
        let head = if self.head.is_empty() { 0.0 } else { self.height(column, &self.head) };
        if !self.head.is_empty() {
            self.row(column, &self.head, (top, head))?;
        }
        for row in &self.rows {
            let height = self.height(column, row);
            if !column.has_room(height) {
                self.close(column, top);
                column.turn()?;
                top = column.y;
                column.keep(head + height, "table")?;
                if !self.head.is_empty() {
                    self.row(column, &self.head, (top, head))?;
                }
            }
            self.row(column, row, (top, height))?;
        }
        self.close(column, top);
        Ok(())
    }

    fn close(&self, column: &mut Column<'_>, top: f32) {
        column.pen.frame(Area::new(MARGIN, top, self.width, column.y - top), THICK);
    }

    /// How wide the open cells of a row are.
    fn open_width(&self, row: &[Cell]) -> f32 {
        let taken: f32 = row.iter().map(|cell| cell.w).sum();
        let open: f32 = row.iter().filter(|cell| cell.w == 0.0).map(|_| 1.0).sum();
        if open > 0.0 { (self.width - taken) / open } else { 0.0 }
    }

    fn height(&self, column: &Column<'_>, row: &[Cell]) -> f32 {
        let open = self.open_width(row);
        let needed = row.iter().map(|cell| {
            let w = if cell.w == 0.0 { open } else { cell.w };
            column.pen.wrapped_height(&cell.text, cell.style.at(column.size(cell.style.size)), w)
        });
        let least = row.iter().map(|cell| cell.least).fold(self.least, f32::max);
        needed.fold(least * column.density, f32::max)
    }

    /// Draw a row of this height in a frame that begins at `top`.
    fn row(
        &self,
        column: &mut Column<'_>,
        row: &[Cell],
        (top, height): (f32, f32),
    ) -> Result<(), PaperError> {
        let open = self.open_width(row);
        let mut area = Area::new(MARGIN, column.y, 0.0, height);
        for cell in row {
            area.w = if cell.w == 0.0 { open } else { cell.w };
            if cell.shaded {
                column.pen.fill(area, SHADE);
            }
            area.x += area.w;
        }
        area.x = MARGIN;
        for cell in row {
            area.w = if cell.w == 0.0 { open } else { cell.w };
            let style = cell.style.at(column.size(cell.style.size));
            column.pen.wrapped(area, style, cell.align, &cell.text, cell.field)?;
            if let Some((number, width, height)) = cell.photo {
                column
                    .pen
                    .mark(Mark::Photo(area.inset(PHOTO_SIDES, PHOTO_SIDES).centred(width, height), number));
            }
            if area.x > MARGIN {
                column.pen.down(area.x, area.y, area.bottom(), THIN);
            }
            area.x += area.w;
        }
        if area.y > top {
            column.pen.across(MARGIN, MARGIN + self.width, area.y, THIN);
        }
        column.y = area.bottom();
        Ok(())
    }
}
