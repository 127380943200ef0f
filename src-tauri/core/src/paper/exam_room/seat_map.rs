//! 座次图: the machines in rows as they stand, front at the top, with whoever sits at each.

use super::parts::{paper, sentence, short, tail, ticket};
use super::{ExamRoom, SeatedCandidate};
use crate::model::RoomPaper;
use crate::paper::error::PaperError;
use crate::paper::flow::{Column, MARGIN, THIN, WIDTH};
use crate::paper::layout::{Align, Area, Measure, Sheet, Style};

/// The height of a machine, in millimetres before density.
const HEIGHT: f32 = 19.0;
/// Up to so many machines stand six abreast, more of them eight.
const FEW: u32 = 60;
/// The grey of a machine that is not used.
const UNUSED: f32 = 0.9;

pub(super) fn sheets(room: &ExamRoom, measure: &dyn Measure) -> Result<Vec<Sheet>, PaperError> {
    let across = if room.machines <= FEW { 6 } else { 8 };
    paper(RoomPaper::SeatMap, room, measure, |column| {
        let front = column.next(7.0);
        let desk = Area::new(MARGIN + WIDTH / 3.0, front.y, WIDTH / 3.0, front.h);
        column.pen.frame(desk, THIN);
        column.pen.cell(desk, Style::label(10.0).fixed(), Align::Centre, "讲台（前）", "front")?;
        column.next(4.0);
        let machines: Vec<u32> = (1..=room.machines).collect();
        for row in machines.chunks(across) {
            column.keep(HEIGHT * column.density, "seat_map")?;
            let area = column.next(HEIGHT);
            for (at, number) in row.iter().enumerate() {
                let wide = WIDTH / across as f32;
                let place = Area::new(MARGIN + at as f32 * wide, area.y, wide, area.h).inset(0.8, 0.8);
                machine(column, place, room, *number)?;
            }
        }
        column.next(3.0);
        sentence(column, "按机位号从左到右、从前到后排列；摆放不同的考场，以机位号为准。灰色机位不坐人。")
    })
}

fn machine(column: &mut Column<'_>, area: Area, room: &ExamRoom, number: u32) -> Result<(), PaperError> {
    let whose = room.seated.iter().find(|it| it.seat == number);
    if whose.is_none() {
        column.pen.fill(area, UNUSED);
    }
    column.pen.frame(area, THIN);
    let top = Area { h: area.h * 0.36, ..area };
    column.pen.cell(top, Style::label(12.0), Align::Centre, &number.to_string(), "seat")?;
    let rest = Area { y: top.bottom(), h: area.h - top.h, ..area };
    match whose {
        Some(it) => occupant(column, rest, it),
        None => {
            let word = if room.blocked.contains(&number) { "停用" } else { "空" };
            column.pen.cell(rest, Style::body(9.0), Align::Centre, word, "seat")
        }
    }
}

fn occupant(column: &mut Column<'_>, area: Area, it: &SeatedCandidate) -> Result<(), PaperError> {
    let name = Area { h: area.h * 0.62, ..area };
    as_much(column, name, Style::body(10.5), (&it.name, short), "name")?;
    let below = Area { y: name.bottom(), h: area.h - name.h, ..area };
    as_much(column, below, Style::body(7.5), (ticket(it), tail), "ticket_number")
}

/// As much of a text as its place has room for, cut by `cut` to so many characters.
fn as_much(
    column: &mut Column<'_>,
    area: Area,
    style: Style,
    (text, cut): (&str, fn(&str, usize) -> String),
    field: &'static str,
) -> Result<(), PaperError> {
    for most in (1..=text.chars().count()).rev() {
        match column.pen.cell(area, style, Align::Centre, &cut(text, most), field) {
            Err(PaperError::TooLong(_)) => {}
            done => return done,
        }
    }
    Err(PaperError::TooLong(field))
}
