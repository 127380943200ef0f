//! 准考证发放表: who was given the ticket, how and when, and where to sign for one handed over at the counter.

use super::ExamRoom;
use super::parts::{ROW, SIZE, offering, paper, sentence, ticket};
use crate::model::RoomPaper;
use crate::paper::error::PaperError;
use crate::paper::flow::{Cell, table};
use crate::paper::layout::{Measure, Sheet};

const HEAD: [&str; 6] = ["序号", "准考证号", "姓名", "职业与等级", "已发", "领取人签名"];
const WIDTHS: [f32; 6] = [11.0, 28.0, 33.0, 0.0, 33.0, 27.0];

pub(super) fn sheets(room: &ExamRoom, measure: &dyn Measure) -> Result<Vec<Sheet>, PaperError> {
    let [order, number, name, what, handed, sign] = WIDTHS;
    paper(RoomPaper::TicketRegister, room, measure, |column| {
        let rows = (1..).zip(&room.seated).map(|(at, it): (u32, _)| {
            vec![
                Cell::centred(order, SIZE, at.to_string(), "order"),
                Cell::centred(number, SIZE - 1.0, ticket(it), "ticket_number"),
                Cell::value(name, SIZE, &it.name, "name"),
                Cell::value(what, SIZE - 1.5, offering(it), "occupation"),
                Cell::value(handed, SIZE - 1.5, it.handed_over.as_deref().unwrap_or(""), "handed_over"),
                Cell::blank(sign),
            ]
        });
        table(&HEAD, &WIDTHS, SIZE, ROW, rows.collect(), 1).draw(column)?;
        let sent = room.seated.iter().filter(|it| it.handed_over.is_some()).count();
        sentence(
            column,
            &format!("共 {} 人，已发 {sent} 人，未发 {} 人。", room.seated.len(), room.seated.len() - sent),
        )
    })
}
