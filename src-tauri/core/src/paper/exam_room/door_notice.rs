//! 考场门贴: which room, what and when, in letters for the corridor; then number and seat of everybody, and no name.

use super::ExamRoom;
use super::parts::{ROW, SIZE, paper, ticket};
use crate::model::RoomPaper;
use crate::paper::chinese;
use crate::paper::error::PaperError;
use crate::paper::flow::{Cell, Column, table};
use crate::paper::layout::{Align, Measure, Sheet, Style};

/// Pairs of number and seat beside each other.
const ACROSS: usize = 4;
const NUMBER: f32 = 29.5;
const SEAT: f32 = 13.0;

pub(super) fn sheets(room: &ExamRoom, measure: &dyn Measure) -> Result<Vec<Sheet>, PaperError> {
    paper(RoomPaper::DoorNotice, room, measure, |column| {
        large(column, room)?;
        let down = room.seated.len().div_ceil(ACROSS).max(1);
        let rows = (0..down).map(|row| (0..ACROSS).flat_map(|pair| cells(room, pair * down + row)).collect());
        let head = ["准考证号", "座位"].repeat(ACROSS);
        let widths = [NUMBER, SEAT].repeat(ACROSS);
        table(&head, &widths, SIZE, ROW, rows.collect(), 1).draw(column)
    })
}

/// The room's name and the time, as large as fits.
fn large(column: &mut Column<'_>, room: &ExamRoom) -> Result<(), PaperError> {
    let name = column.next(30.0);
    column.pen.cell(name, Style::label(64.0), Align::Centre, &room.room, "room")?;
    let what = column.next(13.0);
    column.pen.cell(what, Style::label(26.0), Align::Centre, &room.subject, "subject")?;
    let time = column.next(12.0);
    let span = format!("{}　{}", chinese::day_with_weekday(room.day), chinese::span(room.starts, room.ends));
    column.pen.cell(time, Style::body(20.0), Align::Centre, &span, "time")?;
    column.next(3.0);
    Ok(())
}

fn cells(room: &ExamRoom, at: usize) -> Vec<Cell> {
    match room.seated.get(at) {
        Some(it) => vec![
            Cell::centred(NUMBER, SIZE, ticket(it), "ticket_number"),
            Cell::centred(SEAT, SIZE + 1.0, it.seat.to_string(), "seat").bold(),
        ],
        None => vec![Cell::blank(NUMBER), Cell::blank(SEAT)],
    }
}
