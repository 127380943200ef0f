//! What the papers of a room have in common: head, the facts of room and subject, lines to sign on.

use super::{ExamRoom, SeatedCandidate, title};
use crate::model::RoomPaper;
use crate::paper::chinese;
use crate::paper::error::PaperError;
use crate::paper::flow::{
    Cell, Column, Head, MARGIN, Margins, Table, WIDTH, head, lay_out, pair, signed, wide,
};
use crate::paper::layout::{Measure, Sheet, Style};

/// The size of what stands in tables, in points.
pub(super) const SIZE: f32 = 10.0;
/// The lowest row of a table, in millimetres.
pub(super) const ROW: f32 = 7.4;
/// The height of the lines to sign on, in millimetres.
const SIGN: f32 = 13.0;

/// A paper of a room, page by page, under its head and the facts of the room.
pub(super) fn paper(
    paper: RoomPaper,
    room: &ExamRoom,
    measure: &dyn Measure,
    draw: impl Fn(&mut Column<'_>) -> Result<(), PaperError>,
) -> Result<Vec<Sheet>, PaperError> {
    let title = title(paper);
    let running = format!("{title}　{}　{}　{}", room.room, room.subject, chinese::day(room.day));
    let margins = Margins { running, note: "", printed_at: room.printed_at };
    lay_out(measure, &margins, 1.0, |column| {
        head(column, &Head { over: &room.issuer.name, title, number: None, logo: None })?;
        column.next(2.0);
        facts(room).draw(column)?;
        column.next(3.0);
        draw(column)
    })
}

/// Which room, which subject, when.
fn facts(room: &ExamRoom) -> Table {
    let batch = format!("{}批次", room.month);
    let day = chinese::day_with_weekday(room.day);
    let span = chinese::span(room.starts, room.ends);
    let rows = vec![
        pair(SIZE, [("批次", &batch, "month"), ("科目", &room.subject, "subject")]),
        pair(SIZE, [("日期", &day, "day"), ("时间", &span, "time")]),
        pair(SIZE, [("考点", &room.site, "site"), ("考场", &room.room, "room")]),
        wide(SIZE, ("地址", &room.site_address, "site_address")),
    ];
    Table { width: WIDTH, least: ROW, head: Vec::new(), rows }
}

/// Lines to sign on, side by side.
pub(super) fn signatures<const N: usize>(
    column: &mut Column<'_>,
    labels: [&str; N],
) -> Result<(), PaperError> {
    column.keep(SIGN * column.density, "signature")?;
    let area = column.next(SIGN);
    let share = WIDTH / labels.len() as f32;
    let style = Style::label(column.size(SIZE)).fixed();
    let mut left = MARGIN;
    for label in labels {
        signed(column, (left, left + share - 6.0), area.bottom() - 2.0, style, label);
        left += share;
    }
    Ok(())
}

/// `电子商务师（网商）三级/高级工`.
pub(super) fn offering(candidate: &SeatedCandidate) -> String {
    format!("{}　{}", candidate.occupation, candidate.level)
}

/// The number of the ticket, or that there is none yet.
pub(super) fn ticket(candidate: &SeatedCandidate) -> &str {
    candidate.ticket_number.as_deref().unwrap_or("未发")
}

/// What the invigilator has to mind about a candidate.
pub(super) fn remark(candidate: &SeatedCandidate) -> &'static str {
    match (candidate.original_unseen, candidate.kind.as_str()) {
        (true, "补考") => "补考；核原件",
        (true, _) => "核原件",
        (false, "补考") => "补考",
        (false, _) => "",
    }
}

/// A row with one sentence across the whole table.
pub(super) fn sentence(column: &mut Column<'_>, text: &str) -> Result<(), PaperError> {
    let row = vec![Cell::value(0.0, SIZE, text, "sentence")];
    let table = Table { width: WIDTH, least: ROW, head: Vec::new(), rows: vec![row] };
    column.keep(table.whole(column), "sentence")?;
    table.draw(column)
}

/// A name where there is room for `most` characters only: the ticket's number beside it tells who it is.
pub(super) fn short(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    name.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

/// A number where there is room for `most` characters only: what differs stands at its end.
pub(super) fn tail(number: &str, most: usize) -> String {
    let length = number.chars().count();
    if length <= most {
        return number.to_owned();
    }
    ['…'].into_iter().chain(number.chars().skip(length - most + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::{short, tail};

    #[test]
    fn a_number_is_cut_at_its_beginning() {
        assert_eq!(tail("260001000011", 12), "260001000011");
        assert_eq!(tail("1101-2026-0000012345", 12), "…-0000012345");
    }

    #[test]
    fn a_name_is_cut_only_where_it_is_too_long() {
        assert_eq!(short("王𬱖", 2), "王𬱖");
        assert_eq!(short("买买提·艾力", 5), "买买提·…");
    }
}
