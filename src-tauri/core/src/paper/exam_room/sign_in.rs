//! 考生签到表: photo, number and document of everybody in the room beside the places to sign; whoever's original nobody has
//! seen yet is marked (A19).

use super::ExamRoom;
use super::parts::{ROW, SIZE, paper, remark, sentence, signatures, ticket};
use crate::model::RoomPaper;
use crate::paper::error::PaperError;
use crate::paper::flow::{Cell, table};
use crate::paper::layout::{Measure, Sheet};

const HEAD: [&str; 7] = ["座位", "照片", "姓名与准考证号", "证件", "签到", "签退", "备注"];
const WIDTHS: [f32; 7] = [11.0, 17.0, 40.0, 40.0, 0.0, 0.0, 15.0];
/// The height of a photo's row, in millimetres.
const PHOTO: f32 = 22.0;

pub(super) fn sheets(room: &ExamRoom, measure: &dyn Measure) -> Result<Vec<Sheet>, PaperError> {
    let [seat, picture, name, document, sign, leave, note] = WIDTHS;
    paper(RoomPaper::SignIn, room, measure, |column| {
        let mut photos = 0;
        let rows = room.seated.iter().map(|it| {
            let photo = match &it.photo {
                Some(photo) => {
                    photos += 1;
                    Cell::photo(picture, photos - 1, (photo.width(), photo.height()))
                }
                None => Cell::centred(picture, SIZE - 1.0, "无照片", "photo"),
            };
            vec![
                Cell::centred(seat, SIZE + 2.0, it.seat.to_string(), "seat").bold(),
                photo.high(PHOTO),
                Cell::value(name, SIZE, format!("{}\n{}", it.name, ticket(it)), "name"),
                Cell::value(
                    document,
                    SIZE - 1.0,
                    format!("{}\n{}", it.document_type, it.document_number),
                    "document_number",
                ),
                Cell::blank(sign),
                Cell::blank(leave),
                Cell::centred(note, SIZE - 1.0, remark(it), "remark"),
            ]
        });
        let rows = rows.collect();
        table(&HEAD, &WIDTHS, SIZE, ROW, rows, 1).draw(column)?;
        sentence(
            column,
            &format!(
                "应到 {} 人　　实到　　　　人　　缺考　　　　人。备注「核原件」的，入场时核对证件原件后方可入座。",
                room.seated.len()
            ),
        )?;
        signatures(column, ["监考员：", "监考员：", "考务负责人："])
    })
}
