//! 考场安排表: whoever sits in the room, by seat, for those who run the exam.

use super::ExamRoom;
use super::parts::{ROW, SIZE, offering, paper, remark, sentence, signatures, ticket};
use crate::model::RoomPaper;
use crate::paper::error::PaperError;
use crate::paper::flow::{Cell, table};
use crate::paper::layout::{Measure, Sheet};

const HEAD: [&str; 7] = ["座位", "准考证号", "姓名", "性别", "证件号码", "职业与等级", "备注"];
const WIDTHS: [f32; 7] = [11.0, 28.0, 31.0, 11.0, 37.0, 0.0, 15.0];

pub(super) fn sheets(room: &ExamRoom, measure: &dyn Measure) -> Result<Vec<Sheet>, PaperError> {
    let [seat, number, name, sex, document, what, note] = WIDTHS;
    paper(RoomPaper::Arrangement, room, measure, |column| {
        let rows = room.seated.iter().map(|it| {
            vec![
                Cell::centred(seat, SIZE, it.seat.to_string(), "seat").bold(),
                Cell::centred(number, SIZE - 1.0, ticket(it), "ticket_number"),
                Cell::value(name, SIZE, &it.name, "name"),
                Cell::centred(sex, SIZE, &it.sex, "sex"),
                Cell::value(document, SIZE - 1.0, &it.document_number, "document_number"),
                Cell::value(what, SIZE - 1.5, offering(it), "occupation"),
                Cell::centred(note, SIZE - 2.0, remark(it), "remark"),
            ]
        });
        table(&HEAD, &WIDTHS, SIZE, ROW, rows.collect(), 1).draw(column)?;
        sentence(column, &totals(room))?;
        signatures(column, ["监考员：", "考务负责人："])
    })
}

/// How many sit here, and how many machines are left.
fn totals(room: &ExamRoom) -> String {
    let blocked: Vec<String> = room.blocked.iter().map(u32::to_string).collect();
    let out_of_use =
        if blocked.is_empty() { String::new() } else { format!("，停用 {} 号", blocked.join("、")) };
    let unseen = room.seated.iter().filter(|it| it.original_unseen).count();
    let originals = if unseen == 0 {
        String::new()
    } else {
        format!("，入场须核证件原件 {unseen} 人（备注「核原件」）")
    };
    format!("共 {} 人，机位 {} 个{out_of_use}{originals}。", room.seated.len(), room.machines)
}
