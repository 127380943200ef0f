//! 批次: making a month of the plan concrete.

use super::request::{ExamDay, OpenSitting};
use super::text;
use super::view::{ExamDates, SittingView};
use super::{Desk, shown};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::store::Op;
use crate::store::tables::room::RoomRow;
use crate::store::tables::sitting::{self, SittingRow};
use chrono::{Datelike, NaiveTime};

/// The longest site, address and room, in characters: as much as a ticket has room for.
const SITE_LIMIT: usize = 100;
const ADDRESS_LIMIT: usize = 150;
const ROOM_LIMIT: usize = 60;
/// The most seats of one room.
const MOST_SEATS: u32 = 500;

/// Open a sitting with one room. A supervisor's work; the day must lie in a month of the plan, not in the past.
pub fn open_sitting(desk: &Desk, now: Moment, request: &OpenSitting) -> Result<SittingView> {
    let invalid = |field: &str| Error::new(Code::FieldInvalid).with("field", field);
    let month = request.exam_date.with_day(1).ok_or_else(|| invalid("exam_date"))?;
    let book = desk.rulebook();
    let planned = book.offerings.iter().any(|offering| offering.months.contains(&month.month()));
    if request.exam_date < now.day() || request.exam_date.year() != book.notice.year || !planned {
        return Err(Error::new(Code::NotInPlan).with("month", month));
    }
    let theory = period("theory", &request.theory_starts, &request.theory_ends)?;
    let skill = period("skill", &request.skill_starts, &request.skill_ends)?;
    if theory.1 > skill.0 && skill.1 > theory.0 {
        return Err(invalid("skill_starts"));
    }
    if !(1..=MOST_SEATS).contains(&request.seats) {
        return Err(invalid("seats"));
    }
    let site = text::required("site", &request.site, SITE_LIMIT)?;
    let site_address = text::required("site_address", &request.site_address, ADDRESS_LIMIT)?;
    let room_name = text::required("room_name", &request.room_name, ROOM_LIMIT)?;
    for (field, printed) in [("site", &site), ("site_address", &site_address), ("room_name", &room_name)] {
        text::printable(desk, field, printed)?;
    }
    desk.change_as_supervisor(Op::OpenSitting, now, |tx, _| {
        let (id, room_id) = (tx.new_id()?, tx.new_id()?);
        let row = SittingRow {
            id,
            desk_id: tx.desk_id(),
            month,
            exam_date: request.exam_date,
            theory_starts: request.theory_starts.clone(),
            theory_ends: request.theory_ends.clone(),
            skill_starts: request.skill_starts.clone(),
            skill_ends: request.skill_ends.clone(),
            site,
            site_address,
            opened_at: now,
        };
        tx.insert(&row)?;
        tx.insert(&RoomRow {
            id: room_id,
            desk_id: tx.desk_id(),
            sitting_id: id,
            name: room_name,
            seats: request.seats,
        })?;
        shown::sitting(desk, tx.reader(), row)
    })
}

/// What a day would mean as the day of an exam, before a sitting is opened on it.
pub fn exam_dates(desk: &Desk, request: &ExamDay) -> ExamDates {
    shown::exam_dates(&desk.rulebook(), request.exam_date)
}

/// Sittings from today on, soonest first.
pub fn sittings(desk: &Desk, now: Moment) -> Result<Vec<SittingView>> {
    desk.read(|store, _| {
        let rows = sitting::from_day(store.reader(), now.day())?;
        rows.into_iter().map(|row| shown::sitting(desk, store.reader(), row)).collect()
    })
}

/// Times of day as `09:00`, in order.
fn period(subject: &str, starts: &str, ends: &str) -> Result<(NaiveTime, NaiveTime)> {
    let read = |edge: &str, text: &str| {
        time(text).ok_or_else(|| Error::new(Code::FieldInvalid).with("field", format!("{subject}_{edge}")))
    };
    let (starts, ends) = (read("starts", starts)?, read("ends", ends)?);
    if starts < ends {
        Ok((starts, ends))
    } else {
        Err(Error::new(Code::FieldInvalid).with("field", format!("{subject}_ends")))
    }
}

/// `00:00` to `23:59`, five characters.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    // chrono also reads a space in the place of the first digit; papers would print it.
    NaiveTime::parse_from_str(text, "%H:%M").ok().filter(|time| time.format("%H:%M").to_string() == text)
}
