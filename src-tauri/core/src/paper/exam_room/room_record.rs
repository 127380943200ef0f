//! 考场情况记录单: what the invigilators write down while the subject is sat.

use super::ExamRoom;
use super::parts::{ROW, SIZE, paper, signatures};
use crate::model::RoomPaper;
use crate::paper::error::PaperError;
use crate::paper::flow::{Cell, Column, Table, WIDTH, table};
use crate::paper::layout::{Measure, Sheet};

/// Empty rows for each kind of event.
const ABSENT: usize = 6;
const FAULTS: usize = 5;
const MISCONDUCT: usize = 4;
/// The height of the place for everything else, in millimetres.
const OTHER: f32 = 16.0;

pub(super) fn sheets(room: &ExamRoom, measure: &dyn Measure) -> Result<Vec<Sheet>, PaperError> {
    paper(RoomPaper::RoomRecord, room, measure, |column| {
        counts(room).draw(column)?;
        part(
            column,
            "一、缺考考生",
            (&["座位", "准考证号", "姓名", "备注"], &[14.0, 40.0, 46.0, 0.0]),
            ABSENT,
        )?;
        let faults = (
            &["座位", "开始时间", "恢复时间", "故障与处理", "补时（分钟）"][..],
            &[14.0, 24.0, 24.0, 0.0, 26.0][..],
        );
        part(column, "二、机器故障与重启", faults, FAULTS)?;
        let misconduct =
            (&["座位", "准考证号", "姓名", "时间", "情况与处理"][..], &[14.0, 36.0, 34.0, 20.0, 0.0][..]);
        part(column, "三、违纪", misconduct, MISCONDUCT)?;
        let other =
            Table { width: WIDTH, least: OTHER, head: Vec::new(), rows: vec![vec![Cell::blank(0.0)]] };
        column.heading("四、其他情况", other.whole(column))?;
        other.draw(column)?;
        signatures(column, ["监考员：", "监考员：", "考务负责人："])
    })
}

/// How many were expected; how many came is written by hand.
fn counts(room: &ExamRoom) -> Table {
    let expected = format!("{} 人", room.seated.len());
    let label = |text: &str| Cell::label(17.0, SIZE - 0.5, text);
    let row = vec![
        label("应到"),
        Cell::value(0.0, SIZE, expected, "expected"),
        label("实到"),
        Cell::blank(0.0),
        label("缺考"),
        Cell::blank(0.0),
        label("违纪"),
        Cell::blank(0.0),
    ];
    Table { width: WIDTH, least: ROW, head: Vec::new(), rows: vec![row] }
}

fn part(
    column: &mut Column<'_>,
    heading: &str,
    (head, widths): (&[&str], &[f32]),
    rows: usize,
) -> Result<(), PaperError> {
    let table = table(head, widths, SIZE, ROW, Vec::new(), rows);
    column.heading(heading, table.beginning(column))?;
    table.draw(column)
}
