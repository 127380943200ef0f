//! A sitting as asked for, read: days, times, place and rooms.

use crate::desk::request::RoomEntry;
use crate::desk::{Desk, text};
use crate::error::{Code, Error, Result};
use crate::seating::SittingPlan;
use chrono::{Datelike, NaiveDate, NaiveTime};
use std::collections::BTreeSet;

/// The longest site, address and room, in characters: as much as a ticket has room for.
const SITE_LIMIT: usize = 100;
const ADDRESS_LIMIT: usize = 150;
const ROOM_LIMIT: usize = 60;
/// The most seats of one room.
const MOST_SEATS: u32 = 500;
/// The most rooms of one sitting: more is a fault of the caller.
const MOST_ROOMS: usize = 200;

/// A plan whose every field was read.
///
/// # Errors
/// [`Code::FieldInvalid`], [`Code::FieldMissing`], [`Code::FieldTooLong`] or [`Code::MissingGlyphs`] with the `field`:
/// times that cannot be read or stand in the wrong order, subjects that overlap, a 报名截止 after the exam's first day, a
/// place that no paper can print.
pub(in crate::desk) fn plan(desk: &Desk, plan: &SittingPlan) -> Result<SittingPlan> {
    period("theory", &plan.theory_starts, &plan.theory_ends)?;
    period("skill", &plan.skill_starts, &plan.skill_ends)?;
    let [theory, skill] = crate::model::Subject::ALL else { return Err(Error::internal("subjects")) };
    if plan.period(*theory).overlaps(&plan.period(*skill)) {
        return Err(invalid("skill_starts"));
    }
    if plan.application_deadline.is_some_and(|day| day > plan.first_day()) {
        return Err(invalid("application_deadline"));
    }
    let site = text::required("site", &plan.site, SITE_LIMIT)?;
    let site_address = text::required("site_address", &plan.site_address, ADDRESS_LIMIT)?;
    text::printable(desk, "site", &site)?;
    text::printable(desk, "site_address", &site_address)?;
    Ok(SittingPlan { site, site_address, ..plan.clone() })
}

/// Rooms whose every field was read, each name once.
///
/// # Errors
/// As [`plan`], with the fields `room_name` and `seats`.
pub(in crate::desk) fn rooms(desk: &Desk, rooms: &[RoomEntry]) -> Result<Vec<RoomEntry>> {
    if rooms.is_empty() {
        return Err(Error::new(Code::FieldMissing).with("field", "room_name"));
    }
    if rooms.len() > MOST_ROOMS {
        return Err(Error::new(Code::FieldTooLong).with("field", "rooms").with("limit", MOST_ROOMS));
    }
    let (mut names, mut ids) = (BTreeSet::new(), BTreeSet::new());
    let read = rooms.iter().map(|room| {
        if !(1..=MOST_SEATS).contains(&room.seats) {
            return Err(invalid("seats"));
        }
        let name = text::required("room_name", &room.name, ROOM_LIMIT)?;
        text::printable(desk, "room_name", &name)?;
        if !names.insert(name.clone()) || room.room.is_some_and(|id| !ids.insert(id)) {
            return Err(invalid("room_name"));
        }
        Ok(RoomEntry { name, ..room.clone() })
    });
    read.collect()
}

/// The month of the plan that a sitting is of: [`Code::NotInPlan`] where the notice in force plans nothing in it, or the exam
/// lies in the past.
pub(in crate::desk) fn month(
    desk: &Desk,
    today: NaiveDate,
    month: NaiveDate,
    plan: &SittingPlan,
) -> Result<()> {
    let book = desk.rulebook();
    let planned = book.offerings.iter().any(|offering| offering.months.contains(&month.month()));
    if plan.first_day() < today || month.year() != book.notice.year || month.day() != 1 || !planned {
        return Err(Error::new(Code::NotInPlan).with("month", month));
    }
    Ok(())
}

/// Times of day as `09:00`, in order.
fn period(subject: &str, starts: &str, ends: &str) -> Result<()> {
    let read = |edge: &str, text: &str| time(text).ok_or_else(|| invalid(&format!("{subject}_{edge}")));
    if read("starts", starts)? < read("ends", ends)? {
        Ok(())
    } else {
        Err(invalid(&format!("{subject}_ends")))
    }
}

/// `00:00` to `23:59`, five characters.
pub(in crate::desk) fn time(text: &str) -> Option<NaiveTime> {
    // chrono also reads a space in the place of the first digit; papers would print it.
    NaiveTime::parse_from_str(text, "%H:%M").ok().filter(|time| time.format("%H:%M").to_string() == text)
}

fn invalid(field: &str) -> Error {
    Error::new(Code::FieldInvalid).with("field", field)
}
