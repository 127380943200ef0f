//! From rows to a sitting and a seat as shown.

use crate::desk::view::{Decision, ExamDates, SeatPlace, SeatView, SeatedView, SittingView};
use crate::desk::{Desk, shown};
use crate::error::Result;
use crate::model::RegistrationId;
use crate::rules::Rulebook;
use crate::rules::calendar::workday;
use crate::rules::deadline::{results_due, ticket_due};
use crate::store::Reader;
use crate::store::tables::room::RoomRow;
use crate::store::tables::seating::{self, Seated};
use crate::store::tables::sitting::{self, SittingRow};
use crate::store::tables::{notification, room, seat};
use chrono::NaiveDate;

/// A sitting with its seats counted.
pub(in crate::desk) fn sitting(desk: &Desk, reader: &Reader, row: SittingRow) -> Result<SittingView> {
    let dates = exam_dates(&desk.rulebook(), row.first_day(), row.last_day());
    let usable = seating::usable(reader, row.id)?;
    let (seated, taken) = seating::taken(reader, row.id)?;
    let cancelled = match (row.cancelled_at, row.cancelled_by, row.cancel_reason.clone()) {
        (Some(at), Some(by), Some(reason)) => {
            Some(Decision { clerk_name: shown::clerk_name(reader, by)?, at, reason })
        }
        _ => None,
    };
    Ok(SittingView {
        id: row.id,
        month: row.month,
        exam_date: row.first_day(),
        capacity: usable.least(),
        seated,
        usable,
        taken,
        exam_workday: dates.exam_workday,
        ticket_due: dates.ticket_due,
        results_due: dates.results_due,
        cancelled,
        untold: notification::untold(reader, row.id)?,
        theory_date: row.theory_date,
        theory_starts: row.theory_starts,
        theory_ends: row.theory_ends,
        skill_date: row.skill_date,
        skill_starts: row.skill_starts,
        skill_ends: row.skill_ends,
        site: row.site,
        site_address: row.site_address,
        application_deadline: row.application_deadline,
    })
}

/// What days mean as the first and the last of an exam: tickets are counted back from the first (A23), results from the last
/// (A24).
pub(in crate::desk) fn exam_dates(book: &Rulebook, first: NaiveDate, last: NaiveDate) -> ExamDates {
    ExamDates {
        exam_workday: workday(&book.calendars, first),
        ticket_due: ticket_due(first, book).ok(),
        results_due: results_due(last, book).ok(),
    }
}

/// The seats of a registration, where it has them.
pub(in crate::desk) fn seat(desk: &Desk, reader: &Reader, id: RegistrationId) -> Result<Option<SeatView>> {
    let places = places(reader, id)?;
    let Some(first) = places.first() else { return Ok(None) };
    let row = sitting::get(reader, room::get(reader, first.room)?.sitting_id)?;
    Ok(Some(SeatView {
        sitting: sitting(desk, reader, row)?,
        room_name: first.room_name.clone(),
        seat_number: first.seat_number,
        places,
    }))
}

/// Where and when a registration sits each subject, theory first.
pub(in crate::desk) fn places(reader: &Reader, id: RegistrationId) -> Result<Vec<SeatPlace>> {
    let rows = seat::of(reader, id)?.into_iter().map(|seat| {
        let room = room::get(reader, seat.room_id)?;
        let at = sitting::get(reader, room.sitting_id)?.plan().period(seat.subject);
        Ok(SeatPlace {
            subject: seat.subject,
            day: at.day,
            starts: at.starts,
            ends: at.ends,
            room: room.id,
            room_name: room.name,
            seat_number: seat.number,
        })
    });
    rows.collect()
}

/// Somebody in a seat of one of these rooms.
pub(in crate::desk) fn seated(book: &Rulebook, rooms: &[RoomRow], it: &Seated) -> SeatedView {
    let row = shown::row(book, &it.overview);
    let room = rooms.iter().find(|room| room.id == it.room);
    SeatedView {
        registration: row.id,
        name: row.name,
        number_masked: row.number_masked,
        occupation: row.occupation,
        work_type: row.work_type,
        level: row.level,
        subject: it.subject,
        room: it.room,
        room_name: room.map(|room| room.name.clone()).unwrap_or_default(),
        seat_number: it.number,
        ticket_number: row.ticket_number,
    }
}
