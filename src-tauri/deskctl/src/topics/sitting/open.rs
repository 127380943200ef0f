//! `deskctl sitting open`.

use super::rooms::typed;
use super::{HEADINGS, show, warn};
use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::settings::Settings;
use chrono::NaiveDate;
use desk_core::desk::request::{OpenSitting, RoomEntry};
use desk_core::desk::{check_sitting, open_sitting};

/// Open a sitting.
pub(crate) fn open(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let exam_date = required_day(&mut arguments, "date")?;
    let (theory_starts, theory_ends) = required_period(&mut arguments, "theory")?;
    let (skill_starts, skill_ends) = required_period(&mut arguments, "skill")?;
    let mut rooms = rooms_of(&mut arguments)?;
    let first = if rooms.is_empty() { None } else { Some(rooms.remove(0)) };
    let first = first.ok_or_else(|| Failure::usage("--room is missing"))?;
    let request = OpenSitting {
        month: month(&mut arguments)?,
        exam_date,
        theory_starts,
        theory_ends,
        skill_date: day(&mut arguments, "skill-date")?,
        skill_starts,
        skill_ends,
        site: arguments.required("site")?,
        site_address: arguments.required("address")?,
        application_deadline: day(&mut arguments, "deadline")?,
        room_name: first.name,
        seats: first.seats,
        subjects: first.subjects,
        rooms,
    };
    arguments.finish("sitting open")?;
    let desk = settings.unlocked()?;
    let warnings = check_sitting(&desk, settings.now()?, &request)?;
    let mut output = settings.output(&HEADINGS);
    show(&mut output, &open_sitting(&desk, settings.now()?, &request)?)?;
    output.finish()?;
    warn(&warnings);
    Ok(Outcome::Done)
}

fn rooms_of(arguments: &mut Arguments) -> Result<Vec<RoomEntry>, Failure> {
    if let Some(rooms) = arguments.text("rooms")? {
        return typed(&rooms, &[]);
    }
    let name = arguments.required("room")?;
    let seats = arguments.number("seats")?.ok_or_else(|| Failure::usage("--seats is missing"))?;
    Ok(vec![RoomEntry { room: None, name, seats, subjects: desk_core::model::RoomSubjects::Both }])
}

fn month(arguments: &mut Arguments) -> Result<Option<NaiveDate>, Failure> {
    let read = |text: String| {
        format!("{text}-01").parse().map_err(|_| Failure::usage("--month is not a month such as 2026-04"))
    };
    arguments.text("month")?.map(read).transpose()
}

/// A day that an option gives, if it does.
pub(super) fn day(arguments: &mut Arguments, option: &'static str) -> Result<Option<NaiveDate>, Failure> {
    let read = |text: String| {
        text.parse().map_err(|_| Failure::usage(format!("--{option} is not a day such as 2026-04-25")))
    };
    arguments.text(option)?.map(read).transpose()
}

fn required_day(arguments: &mut Arguments, option: &'static str) -> Result<NaiveDate, Failure> {
    day(arguments, option)?.ok_or_else(|| Failure::usage(format!("--{option} is missing")))
}

/// Two times of day that an option gives, if it does.
pub(super) fn period(
    arguments: &mut Arguments,
    option: &'static str,
) -> Result<Option<(String, String)>, Failure> {
    let Some(text) = arguments.text(option)? else { return Ok(None) };
    let (starts, ends) = text
        .split_once('-')
        .ok_or_else(|| Failure::usage(format!("--{option} is not a period such as 09:00-10:30")))?;
    Ok(Some((starts.to_owned(), ends.to_owned())))
}

fn required_period(arguments: &mut Arguments, option: &'static str) -> Result<(String, String), Failure> {
    period(arguments, option)?.ok_or_else(|| Failure::usage(format!("--{option} is missing")))
}
