//! 批次: making a month of the plan concrete.

use super::request::{ExamDay, OpenSitting, RoomEntry};
use super::sitting::{entry, write};
use super::view::{ExamDates, SittingView};
use super::{Desk, shown};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::seating::SittingPlan;
use crate::store::Op;
use crate::store::tables::sitting::{self, SittingRow};

pub(super) use super::sitting::entry::time;

/// Open a sitting with its rooms. A supervisor's work; its month must be one of the plan, its days not in the past. What a
/// clerk should know of it, [`super::check_sitting`] says before.
pub fn open_sitting(desk: &Desk, now: Moment, request: &OpenSitting) -> Result<SittingView> {
    let (plan, rooms) = read(desk, now, request)?;
    let month = month_of(request)?;
    desk.change_as_supervisor(Op::OpenSitting, now, |tx, _| {
        let row = SittingRow::opened((tx.new_id()?, tx.desk_id()), month, plan, now);
        tx.insert(&row)?;
        write::rooms(tx, row.id, &rooms)?;
        shown::sitting(desk, tx.reader(), row)
    })
}

/// What was asked for, every field read.
pub(super) fn read(desk: &Desk, now: Moment, request: &OpenSitting) -> Result<(SittingPlan, Vec<RoomEntry>)> {
    let plan = SittingPlan {
        theory_date: request.exam_date,
        theory_starts: request.theory_starts.clone(),
        theory_ends: request.theory_ends.clone(),
        skill_date: request.skill_date.unwrap_or(request.exam_date),
        skill_starts: request.skill_starts.clone(),
        skill_ends: request.skill_ends.clone(),
        site: request.site.clone(),
        site_address: request.site_address.clone(),
        application_deadline: request.application_deadline,
    };
    entry::month(desk, now.day(), month_of(request)?, &plan)?;
    let first = RoomEntry {
        room: None,
        name: request.room_name.clone(),
        seats: request.seats,
        subjects: request.subjects,
    };
    let rooms: Vec<RoomEntry> = std::iter::once(first).chain(request.rooms.iter().cloned()).collect();
    if rooms.iter().any(|room| room.room.is_some()) {
        return Err(Error::new(Code::FieldInvalid).with("field", "room"));
    }
    let plan = entry::plan(desk, &plan)?;
    Ok((plan, entry::rooms(desk, &rooms)?))
}

/// The month of the plan that it is for.
pub(super) fn month_of(request: &OpenSitting) -> Result<chrono::NaiveDate> {
    let first = request.skill_date.map_or(request.exam_date, |day| day.min(request.exam_date));
    let invalid = || Error::new(Code::FieldInvalid).with("field", "exam_date");
    match request.month {
        Some(month) => Ok(month),
        None => chrono::Datelike::with_day(&first, 1).ok_or_else(invalid),
    }
}

/// What days would mean as the days of an exam, before a sitting is opened on them.
pub fn exam_dates(desk: &Desk, request: &ExamDay) -> ExamDates {
    let skill = request.skill_date.unwrap_or(request.exam_date);
    shown::exam_dates(&desk.rulebook(), request.exam_date.min(skill), request.exam_date.max(skill))
}

/// Sittings that take place from today on, soonest first.
pub fn sittings(desk: &Desk, now: Moment) -> Result<Vec<SittingView>> {
    desk.read(|store, _| {
        let rows = sitting::from_day(store.reader(), now.day())?;
        rows.into_iter().map(|row| shown::sitting(desk, store.reader(), row)).collect()
    })
}
