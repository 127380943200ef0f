//! `deskctl attendance …`: who comes to an exam, and who is there.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::settings::Settings;
use crate::topics::seat::{room_named, subject};
use crate::topics::sitting::sitting_of;
use desk_core::desk::request::{CheckIn, OfSubject};
use desk_core::desk::view::AttendanceCounts;
use desk_core::desk::{attendance_board, check_in};
use desk_core::model::VerdictColour;

pub(crate) const HELP: &str = "\
deskctl attendance check --sitting ID --subject theory|skill --number TEXT [--room NAME]
deskctl attendance board --sitting ID --subject theory|skill

`check` is the desk at the exam's door: TEXT is a ticket's number, its last four digits or more, or a document's number.
Green and yellow note the person as come, or late after the start; red notes nothing. `board` says how many are there,
room by room. Without --room the desk stands before all rooms.

Each answer of check: {\"colour\",\"causes\",\"void_cause\",\"person\",\"choices\",\"noted\",\"board\"}; exit code 1 for red
of board: {\"room_name\",\"counts\":{\"expected\",\"present\",\"late\",\"absent\",\"misconduct\",\"open\"}}";

/// Somebody stands at the door.
pub(crate) fn check(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let (sitting, subject) = (sitting_of(&mut arguments)?, needed_subject(&mut arguments)?);
    let (text, room) = (arguments.required("number")?, arguments.text("room")?);
    arguments.finish("attendance check")?;
    let desk = settings.unlocked()?;
    let now = settings.now()?;
    let room = room.map(|name| room_named(&desk, now, sitting, &name)).transpose()?;
    let view = check_in(&desk, now, &CheckIn { sitting, subject, room, text })?;
    let place = view.person.as_ref().and_then(|person| person.place.as_ref());
    let mut output = settings.output(&["verdict", "causes", "name", "room", "seat", "noted"]);
    let cells = vec![
        word(&view.colour),
        view.causes.iter().map(word).collect::<Vec<_>>().join(" "),
        view.person.as_ref().map(|person| person.row.name.clone()).unwrap_or_default(),
        place.map(|place| place.room_name.clone()).unwrap_or_default(),
        place.map(|place| place.seat_number.to_string()).unwrap_or_default(),
        view.noted.as_ref().map(word).unwrap_or_default(),
    ];
    output.answer(&view, cells)?;
    output.finish()?;
    Ok(Outcome::of(view.colour != VerdictColour::Red))
}

/// Who is there.
pub(crate) fn board(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let (sitting, subject) = (sitting_of(&mut arguments)?, needed_subject(&mut arguments)?);
    arguments.finish("attendance board")?;
    let desk = settings.unlocked()?;
    let board = attendance_board(&desk, settings.now()?, &OfSubject { sitting, subject })?;
    let mut output =
        settings.output(&["room", "expected", "present", "late", "absent", "misconduct", "open"]);
    for room in &board.rooms {
        let counts = numbers(&room.counts).map(|count| count.to_string());
        output.answer(room, std::iter::once(room.room_name.clone()).chain(counts).collect())?;
    }
    output.finish()?;
    Ok(Outcome::Done)
}

fn needed_subject(arguments: &mut Arguments) -> Result<desk_core::model::Subject, Failure> {
    subject(arguments)?.ok_or_else(|| Failure::usage("--subject is missing"))
}

fn numbers(it: &AttendanceCounts) -> [u32; 6] {
    [it.expected, it.present, it.late, it.absent, it.misconduct, it.open]
}
