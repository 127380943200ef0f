//! What differs from ticket to ticket.

use super::geometry::{FOOT, LOGO, MARGIN, double_row, photo, symbol, timetable_row, wide_row};
use super::{AdmitTicket, SubjectPlace};
use crate::paper::chinese;
use crate::paper::error::PaperError;
use crate::paper::layout::{Align, Area, Mark, Measure, PAGE_WIDTH, Pen, Sheet, Style};
use crate::paper::logo::Logo;
use crate::paper::symbol::symbol as qr_symbol;

const VALUE: Style = Style::body(12.0);
const THIN: f32 = 0.5;

/// Lay out one candidate's values over the frame.
///
/// # Errors
/// [`PaperError::TooLong`] or [`PaperError::Field`] with the field that cannot be printed.
pub(crate) fn values(
    ticket: &AdmitTicket,
    logo: Option<&Logo>,
    measure: &dyn Measure,
) -> Result<Sheet, PaperError> {
    let mut pen = Pen::new(measure);
    if let Some(logo) = logo {
        pen.mark(Mark::Logo(LOGO.centred(logo.width(), logo.height())));
    }
    let number = match ticket.number_given {
        true => Some(ticket.ticket_number.clone()).filter(|number| !number.is_empty()),
        false => grouped(&ticket.ticket_number),
    };
    let number = number.ok_or(PaperError::Field("ticket_number"))?;
    person(&mut pen, ticket, &number)?;
    subject(&mut pen, 1, &ticket.theory, ["theory_room", "theory_seat"])?;
    subject(&mut pen, 2, &ticket.skill, ["skill_room", "skill_seat"])?;
    let drawn = photo().centred(ticket.photo.width().into(), ticket.photo.height().into());
    pen.mark(Mark::Photo(drawn, 0));
    pen.frame(drawn, 0.4);
    pen.mark(qr_symbol(symbol(), &ticket.ticket_number, "ticket_number")?);
    let right = PAGE_WIDTH - MARGIN;
    let issued = chinese::day(ticket.printed_at.day());
    pen.cell(
        Area::new(right - 68.0, 266.5, 70.0, 7.0),
        Style::body(11.0),
        Align::Right,
        &issued,
        "printed_at",
    )?;
    let printed = format!("打印时间：{}", ticket.printed_at.to_minute());
    let foot = Area::new(right - 68.0, FOOT, 70.0, 7.0);
    pen.cell(foot, Style::body(9.0), Align::Right, &printed, "printed_at")?;
    Ok(pen.finish())
}

fn person(pen: &mut Pen<'_>, ticket: &AdmitTicket, number: &str) -> Result<(), PaperError> {
    let work_type = ticket.work_type.as_deref().unwrap_or("——");
    let wide = [
        (0, Style::label(15.0), number, "ticket_number"),
        (2, VALUE, &ticket.document_type, "document_type"),
        (3, VALUE, &ticket.document_number, "document_number"),
        (4, VALUE, &ticket.occupation, "occupation"),
    ];
    for (row, style, value, field) in wide {
        let [_, area] = wide_row(row);
        pen.cell(area, style, Align::Left, value, field)?;
    }
    let [_, name, _, sex] = double_row(1);
    pen.cell(name, Style::body(14.0), Align::Left, &ticket.name, "name")?;
    pen.cell(sex, VALUE, Align::Left, &ticket.sex, "sex")?;
    let [_, kind, _, level] = double_row(5);
    pen.cell(kind, VALUE, Align::Left, work_type, "work_type")?;
    pen.cell(level, VALUE, Align::Left, &ticket.level, "level")
}

fn subject(
    pen: &mut Pen<'_>,
    row: u8,
    place: &SubjectPlace,
    [room_field, seat_field]: [&'static str; 2],
) -> Result<(), PaperError> {
    let [_, day, time, room, seat] = timetable_row(row);
    let SubjectPlace::Sits { date, start, end, room: room_name, seat: seat_name } = place else {
        let rest = Area::new(day.x, day.y, seat.right() - day.x, day.h);
        pen.down(day.x, day.y, day.bottom(), THIN);
        return pen.cell(rest, VALUE, Align::Centre, "成绩保留，本次不参加该科目考试", "subject");
    };
    for cell in [day, time, room, seat] {
        pen.down(cell.x, cell.y, cell.bottom(), THIN);
    }
    let style = Style::body(11.0);
    pen.cell(day, style, Align::Centre, &chinese::day_with_weekday(*date), "date")?;
    pen.cell(time, style, Align::Centre, &chinese::span(*start, *end), "time")?;
    pen.cell(room, style, Align::Centre, room_name, room_field)?;
    pen.cell(seat, Style::label(13.0), Align::Centre, seat_name, seat_field)
}

/// `26 0001 00001 2`, from 12 digits.
fn grouped(number: &str) -> Option<String> {
    if number.len() != 12 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |from: usize, to: usize| number.get(from..to);
    Some([part(0, 2)?, part(2, 6)?, part(6, 11)?, part(11, 12)?].join(" "))
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn a_ticket_number_is_grouped_by_year_block_counter_and_check_digit() {
        assert_eq!(grouped("260001000012").as_deref(), Some("26 0001 00001 2"));
    }

    #[test]
    fn anything_but_twelve_digits_is_no_ticket_number() {
        for wrong in ["", "26000100001", "2600010000123", "26000100001X", "２60001"] {
            assert_eq!(grouped(wrong), None, "{wrong}");
        }
    }
}
