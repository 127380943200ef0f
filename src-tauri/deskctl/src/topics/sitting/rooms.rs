//! `deskctl sitting rooms`, and rooms as they are typed.

use super::sitting_of;
use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::settings::Settings;
use desk_core::desk::request::{OfSitting, RoomEntry};
use desk_core::desk::sitting_detail;
use desk_core::desk::view::RoomView;
use desk_core::model::RoomSubjects;

/// The rooms of a sitting.
pub(crate) fn rooms(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let sitting = sitting_of(&mut arguments)?;
    arguments.finish("sitting rooms")?;
    let desk = settings.unlocked()?;
    let detail = sitting_detail(&desk, settings.now()?, &OfSitting { sitting })?;
    let mut output = settings.output(&["room", "serves", "machines", "blocked", "theory", "skill"]);
    for room in &detail.rooms {
        let cells = vec![
            room.name.clone(),
            word(&room.subjects),
            room.seats.to_string(),
            room.blocked.to_string(),
            room.taken.theory.to_string(),
            room.taken.skill.to_string(),
        ];
        output.answer(room, cells)?;
    }
    output.finish()?;
    super::warn(&detail.warnings);
    for seat in &detail.must_move {
        eprintln!(
            "note: {} sits at a blocked machine, {} {}",
            seat.registration, seat.room_name, seat.seat_number
        );
    }
    Ok(Outcome::Done)
}

/// `NAME:SEATS` or `NAME:SEATS:SUBJECT`, separated by commas; a room that is there already is known by its name.
pub(super) fn typed(text: &str, present: &[RoomView]) -> Result<Vec<RoomEntry>, Failure> {
    text.split(',').map(|room| one(room.trim(), present)).collect()
}

fn one(text: &str, present: &[RoomView]) -> Result<RoomEntry, Failure> {
    let wrong = || Failure::usage(format!("--rooms: `{text}` is not NAME:SEATS or NAME:SEATS:SUBJECT"));
    let mut parts = text.split([':', '：']);
    let (name, seats) = (parts.next().ok_or_else(wrong)?, parts.next().ok_or_else(wrong)?);
    let subjects = match parts.next() {
        None => RoomSubjects::Both,
        Some(word) => RoomSubjects::from_word(word).ok_or_else(wrong)?,
    };
    if parts.next().is_some() {
        return Err(wrong());
    }
    let seats = seats.parse().map_err(|_| wrong())?;
    let room = present.iter().find(|room| room.name == name).map(|room| room.id);
    Ok(RoomEntry { room, name: name.to_owned(), seats, subjects })
}
