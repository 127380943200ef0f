//! The receipt from top to bottom. Its parts are as high as their text; a full receipt is set closer, never cut.

use super::Receipt;
use super::{foot, head, lists, payment};
use crate::paper::error::PaperError;
use crate::paper::layout::{Align, Area, Measure, PAGE_WIDTH, Pen, Sheet, Style};

/// Free at the left and right of the page, in millimetres.
pub(super) const MARGIN: f32 = 20.0;
/// Lines around and inside tables, in points.
pub(super) const THICK: f32 = 1.0;
pub(super) const THIN: f32 = 0.5;
/// The grey behind headings.
pub(super) const SHADE: f32 = 0.93;
/// How close the lines are set, tried in this order.
const DENSITIES: [f32; 6] = [1.0, 0.96, 0.92, 0.88, 0.84, 0.80];
/// The lowest the parts may reach: below are signatures and foot.
const BOTTOM: f32 = 262.0;

/// Writes down the page and remembers how far it is.
pub(super) struct Column<'a> {
    pub(super) pen: Pen<'a>,
    pub(super) y: f32,
    pub(super) density: f32,
}

impl Column<'_> {
    /// The next `h` millimetres (before density) between the margins.
    pub(super) fn next(&mut self, h: f32) -> Area {
        let area = Area::new(MARGIN, self.y, PAGE_WIDTH - 2.0 * MARGIN, h * self.density);
        self.y = area.bottom();
        area
    }

    /// A row between the margins, at least `least` millimetres high (before density), and as high as `text` needs
    /// when it is wrapped to a cell of this width.
    pub(super) fn next_for(&mut self, text: &str, style: Style, width: f32, least: f32) -> Area {
        let needed = self.pen.cell_height(text, style, width) / self.density;
        self.next(least.max(needed))
    }

    /// A size in points, made smaller with the density.
    pub(super) fn size(&self, points: f32) -> f32 {
        points * self.density.sqrt()
    }

    /// A heading over a part.
    pub(super) fn heading(&mut self, text: &str) -> Result<(), PaperError> {
        self.next(3.2);
        let area = self.next(7.0);
        let style = Style::label(self.size(11.0));
        let moved = Area::new(area.x - 2.0, area.y, area.w, area.h);
        self.pen.cell(moved, style, Align::Left, text, "label")
    }
}

/// Lay a receipt out.
///
/// # Errors
/// [`PaperError::TooLong`] if it does not fit one page however close it is set.
pub(crate) fn sheet(receipt: &Receipt, measure: &dyn Measure) -> Result<Sheet, PaperError> {
    for density in DENSITIES {
        let mut column = Column { pen: Pen::new(measure), y: 14.0, density };
        head::head(&mut column, receipt)?;
        lists::materials(&mut column, &receipt.materials)?;
        lists::numbered(&mut column, "三、待办事项", &receipt.to_do)?;
        payment::payment(&mut column, receipt)?;
        lists::numbered(&mut column, "五、后续安排", &receipt.promises)?;
        if column.y <= BOTTOM {
            foot::foot(&mut column.pen, receipt)?;
            return Ok(column.pen.finish());
        }
    }
    Err(PaperError::TooLong("receipt"))
}
