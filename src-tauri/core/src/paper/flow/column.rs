//! Down the page, and on to the next one.

use crate::model::Moment;
use crate::paper::error::PaperError;
use crate::paper::layout::{Align, Area, Measure, PAGE_WIDTH, Pen, Sheet, Style};

/// Free at the left and right of the page, in millimetres.
pub(in crate::paper) const MARGIN: f32 = 20.0;
/// The width between the margins.
pub(in crate::paper) const WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN;
/// Lines around and inside tables, in points.
pub(in crate::paper) const THICK: f32 = 1.0;
pub(in crate::paper) const THIN: f32 = 0.5;
/// Where the first page and the others begin.
const TOP: f32 = 12.0;
const TOP_OF_NEXT: f32 = 24.0;
/// The lowest the parts may reach: the foot is below.
const BOTTOM: f32 = 280.5;
const FOOT: f32 = 283.0;
/// How close the lines may be set to keep a paper on one page, tried in this order.
const DENSITIES: [f32; 4] = [0.96, 0.92, 0.88, 0.84];
/// How far the density that is needed can lie above the one that heights alone would give: lines break anew.
const WITHIN: f32 = 0.01;
/// A paper that reaches further down its second page than this keeps its distances and both pages.
const WORTH_CLOSING: f32 = 100.0;

/// How open the lines may be set to fill a page that would stay half empty, tried in this order.
const OPEN_DENSITIES: [f32; 5] = [1.36, 1.28, 1.2, 1.12, 1.06];

/// How much of what is free below goes above the signature, and from how many millimetres on.
const SPARE: f32 = 0.4;
const LEAST_SPARE: f32 = 8.0;

/// What stands at the foot of each page and at the head of each but the first.
pub(in crate::paper) struct Margins<'a> {
    /// Whose paper it is.
    pub(in crate::paper) running: String,
    /// The institution's note.
    pub(in crate::paper) note: &'a str,
    /// When it was printed.
    pub(in crate::paper) printed_at: Moment,
}

/// Writes down the pages and remembers how far it is.
pub(in crate::paper) struct Column<'a> {
    pub(in crate::paper) pen: Pen<'a>,
    pub(in crate::paper) measure: &'a dyn Measure,
    pub(in crate::paper) y: f32,
    pub(in crate::paper) density: f32,
    /// What is left free above the line to sign on, so that a short paper is not all at the top, as drawn.
    pub(in crate::paper) spare: f32,
    margins: &'a Margins<'a>,
    full: Vec<Sheet>,
    /// The height of what stands on the full pages.
    used: f32,
}

/// Lay a paper out: closer where that keeps it on one page, else over as many as it takes; and opened up to the density
/// `most` where a page would stay half empty (1.0 never is).
pub(in crate::paper) fn lay_out(
    measure: &dyn Measure,
    margins: &Margins<'_>,
    most: f32,
    draw: impl Fn(&mut Column<'_>) -> Result<(), PaperError>,
) -> Result<Vec<Sheet>, PaperError> {
    let drawn = |density: f32, spare: f32| {
        let (pen, full) = (Pen::new(measure), Vec::new());
        let mut column = Column { pen, measure, y: TOP, density, spare, margins, full, used: 0.0 };
        draw(&mut column)?;
        Ok::<_, PaperError>(column)
    };
    let widest = drawn(1.0, 0.0)?;
    if widest.full.is_empty() && most > 1.0 {
        return opened(widest, most, drawn)?.finish();
    }
    if widest.full.len() == 1 && widest.y <= WORTH_CLOSING {
        let wanted = (BOTTOM - TOP) / (widest.used + widest.y - TOP_OF_NEXT) + WITHIN;
        for density in DENSITIES.into_iter().filter(|density| *density < wanted) {
            let closer = drawn(density, 0.0)?;
            if closer.full.is_empty() {
                return closer.finish();
            }
        }
    }
    widest.finish()
}

/// The same paper with its lines set more open, and free space above the signature where that leaves any.
fn opened<'a>(
    widest: Column<'a>,
    most: f32,
    drawn: impl Fn(f32, f32) -> Result<Column<'a>, PaperError>,
) -> Result<Column<'a>, PaperError> {
    let fills = (BOTTOM - TOP) / (widest.y - TOP) + WITHIN;
    let mut best = widest;
    for density in OPEN_DENSITIES.into_iter().filter(|density| *density <= most.min(fills)) {
        let open = drawn(density, 0.0)?;
        if open.full.is_empty() {
            best = open;
            break;
        }
    }
    let spare = (BOTTOM - best.y) * SPARE;
    if spare > LEAST_SPARE { drawn(best.density, spare) } else { Ok(best) }
}

impl<'a> Column<'a> {
    /// The next `h` millimetres (before density) between the margins.
    pub(in crate::paper) fn next(&mut self, h: f32) -> Area {
        let area = Area::new(MARGIN, self.y, WIDTH, h * self.density);
        self.y = area.bottom();
        area
    }

    /// A size in points, made smaller with the density.
    pub(in crate::paper) fn size(&self, points: f32) -> f32 {
        points * self.density.sqrt()
    }

    /// Whether `h` millimetres (as drawn) are left on this page.
    pub(in crate::paper) fn has_room(&self, h: f32) -> bool {
        self.y + h <= BOTTOM
    }

    /// Go to the next page unless `h` millimetres (as drawn) are left on this one.
    ///
    /// # Errors
    /// [`PaperError::TooLong`] with `field` for what is higher than a page.
    pub(in crate::paper) fn keep(&mut self, h: f32, field: &'static str) -> Result<(), PaperError> {
        if self.has_room(h) {
            return Ok(());
        }
        self.turn()?;
        if self.has_room(h) { Ok(()) } else { Err(PaperError::TooLong(field)) }
    }

    /// A new page.
    pub(in crate::paper) fn turn(&mut self) -> Result<(), PaperError> {
        let full = std::mem::replace(&mut self.pen, Pen::new(self.measure)).finish();
        self.full.push(full);
        self.used += self.y - if self.full.len() == 1 { TOP } else { TOP_OF_NEXT };
        let head = Area::new(MARGIN - 2.0, 12.0, WIDTH + 4.0, 7.0);
        self.pen.cell(head, Style::body(9.5), Align::Left, &self.margins.running, "name")?;
        self.pen.across(MARGIN, MARGIN + WIDTH, 19.5, THIN);
        self.y = TOP_OF_NEXT;
        Ok(())
    }

    /// A heading over a part; `h` millimetres (as drawn) below it stay on its page.
    pub(in crate::paper) fn heading(&mut self, text: &str, h: f32) -> Result<(), PaperError> {
        self.keep(HEADING * self.density + h, "heading")?;
        self.next(HEADING - 6.4);
        let area = self.next(6.4);
        let moved = Area::new(area.x - 2.0, area.y, area.w, area.h);
        let style = Style::label(self.size(11.0)).fixed();
        self.pen.cell(moved, style, Align::Left, text, "heading")
    }

    /// The pages, each with its foot.
    fn finish(mut self) -> Result<Vec<Sheet>, PaperError> {
        self.full.push(self.pen.finish());
        let count = self.full.len();
        let (measure, margins) = (self.measure, self.margins);
        let footed = (1..).zip(self.full).map(|(number, sheet)| {
            let mut pen = Pen::on(measure, sheet);
            let line = Area::new(MARGIN - 2.0, FOOT + 0.8, WIDTH + 4.0, 5.0);
            let third = line.w / 3.0;
            let part = |at: f32| Area { x: line.x + at * third, w: third, ..line };
            let style = Style::body(8.5);
            pen.across(MARGIN, MARGIN + WIDTH, FOOT, THIN);
            pen.cell(part(0.0), style.fixed(), Align::Left, margins.note, "note")?;
            let pages = format!("第 {number} 页　共 {count} 页");
            pen.cell(part(1.0), style, Align::Centre, &pages, "pages")?;
            let printed = format!("打印时间：{}", margins.printed_at.to_minute());
            pen.cell(part(2.0), style, Align::Right, &printed, "printed_at")?;
            Ok(pen.finish())
        });
        footed.collect()
    }
}

/// The height of a heading with the space above it, before density.
const HEADING: f32 = 8.6;
