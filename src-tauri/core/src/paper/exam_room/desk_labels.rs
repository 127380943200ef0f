//! 桌贴: a label for each desk, twelve on a page, cut along the lines.

use super::parts::{offering, short, ticket};
use super::{ExamRoom, SeatedCandidate};
use crate::paper::chinese;
use crate::paper::error::PaperError;
use crate::paper::layout::{Align, Area, Measure, PAGE_HEIGHT, PAGE_WIDTH, Pen, Sheet, Style};

const ACROSS: usize = 2;
const DOWN: usize = 6;
/// Free around the labels, in millimetres: what office printers cannot reach.
const EDGE: f32 = 12.0;
/// The width of the seat's number on a label.
const SEAT: f32 = 28.0;
/// As much of a name as a label has room for, in characters.
const NAME: usize = 30;
const CUT: f32 = 0.3;

pub(super) fn sheets(room: &ExamRoom, measure: &dyn Measure) -> Result<Vec<Sheet>, PaperError> {
    let (wide, high) = ((PAGE_WIDTH - 2.0 * EDGE) / ACROSS as f32, (PAGE_HEIGHT - 2.0 * EDGE) / DOWN as f32);
    let pages = room.seated.chunks(ACROSS * DOWN).map(|page| {
        let mut pen = Pen::new(measure);
        for (at, candidate) in page.iter().enumerate() {
            let (x, y) = ((at % ACROSS) as f32 * wide, (at / ACROSS) as f32 * high);
            label(&mut pen, Area::new(EDGE + x, EDGE + y, wide, high), room, candidate)?;
        }
        Ok(pen.finish())
    });
    let pages = pages.collect::<Result<Vec<_>, _>>()?;
    Ok(if pages.is_empty() { vec![Sheet::default()] } else { pages })
}

fn label(pen: &mut Pen<'_>, area: Area, room: &ExamRoom, it: &SeatedCandidate) -> Result<(), PaperError> {
    pen.frame(area, CUT);
    let left = Area { w: SEAT, ..area };
    pen.cell(
        Area { h: area.h - 10.0, ..left },
        Style::label(46.0),
        Align::Centre,
        &it.seat.to_string(),
        "seat",
    )?;
    let below = Area { y: area.bottom() - 13.0, h: 10.0, ..left };
    pen.cell(below, Style::body(9.0), Align::Centre, &room.room, "room")?;
    pen.down(area.x + SEAT, area.y + 4.0, area.bottom() - 4.0, CUT);
    let right = |y: f32, h: f32| Area::new(area.x + SEAT + 1.0, area.y + y, area.w - SEAT - 2.0, h);
    pen.cell(right(3.0, 12.0), Style::label(17.0), Align::Left, &short(&it.name, NAME), "name")?;
    pen.cell(right(15.5, 7.5), Style::body(14.0), Align::Left, ticket(it), "ticket_number")?;
    pen.cell(right(23.5, 9.0), Style::body(10.0), Align::Left, &offering(it), "occupation")?;
    let when = format!("{}　{}", room.subject, chinese::span(room.starts, room.ends));
    pen.cell(right(33.0, 8.0), Style::body(10.0), Align::Left, &when, "time")
}
