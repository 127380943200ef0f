//! `deskctl seat …`: giving seats to everybody, moving and swapping people, blocking machines.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::settings::Settings;
use crate::topics::sitting::sitting_of;
use desk_core::desk::request::{
    BlockMachine, MachineEntry, MoveSeat, OfRegistration, OfSitting, SeatSitting, SwapSeats,
};
use desk_core::desk::view::{SeatedView, SeatsMoved};
use desk_core::desk::{
    Desk, block_machine, move_seat, registration, seat_list, seat_sitting, sitting_detail, swap_seats,
};
use desk_core::error::{Code, Error};
use desk_core::model::{BlockKind, Moment, RegistrationId, RoomId, SeatingOrder, SittingId, Subject};

pub(crate) const HELP: &str = "\
deskctl seat assign --sitting ID [--order registration|shuffled|interleaved] [--seed N]
deskctl seat list --sitting ID
deskctl seat move --registration ID [--subject theory|skill] [--room NAME --number N] [--reason TEXT]
deskctl seat swap --registration ID --with ID [--subject theory|skill] [--reason TEXT]
deskctl seat block --sitting ID --room NAME --number N --kind broken|reserved|free [--note TEXT]

`assign` gives seats to everybody of the sitting's month who has none: offering by offering in the order of
registration, shuffled by a seed, or with neighbours of different offerings. Nobody who has a seat is moved. `move`
without a room takes the first free machine. A ticket that names another seat is void, which demands a reason. `block`
takes a machine out of use, or with --kind free into use again; who sits there stays until moved, and is named on
standard error.

Each answer of assign: {\"seated\",\"no_seat\",\"not_approved\",\"left\",\"detail\"}; exit code 1 where somebody is left
of list, move, swap: {\"registration\",\"name\",\"subject\",\"room_name\",\"seat_number\",\"ticket_number\",…}
of block: {\"number\",\"block\",\"theory\",\"skill\"}";

const HEADINGS: [&str; 6] = ["room", "seat", "subject", "registration", "name", "ticket"];

/// Seats for everybody.
pub(crate) fn assign(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let sitting = sitting_of(&mut arguments)?;
    let order = arguments.text("order")?.unwrap_or_else(|| "registration".to_owned());
    let order = SeatingOrder::from_word(&order)
        .ok_or_else(|| Failure::usage("--order is registration, shuffled or interleaved"))?;
    let seed = arguments.number("seed")?;
    arguments.finish("seat assign")?;
    if (order == SeatingOrder::Shuffled) != seed.is_some() {
        return Err(Failure::usage("--seed goes with --order shuffled, and the other way round"));
    }
    let desk = settings.unlocked()?;
    let request = SeatSitting { sitting, order, seed: seed.unwrap_or_default() };
    let outcome = seat_sitting(&desk, settings.now()?, &request)?;
    let mut output = settings.output(&["seated", "no seat", "not approved"]);
    let counts = [outcome.seated, outcome.no_seat, outcome.not_approved];
    output.answer(&outcome, counts.iter().map(u32::to_string).collect())?;
    output.finish()?;
    Ok(Outcome::of(outcome.no_seat + outcome.not_approved == 0))
}

/// Who sits where.
pub(crate) fn list(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let sitting = sitting_of(&mut arguments)?;
    arguments.finish("seat list")?;
    let desk = settings.unlocked()?;
    show(settings, &seat_list(&desk, &OfSitting { sitting })?)
}

/// One person to another machine.
pub(crate) fn change(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let registration_id = registration_of(&mut arguments, "registration")?;
    let (subject, reason) = (subject(&mut arguments)?, arguments.text("reason")?.unwrap_or_default());
    let (room, number) = (arguments.text("room")?, arguments.number("number")?);
    arguments.finish("seat move")?;
    let desk = settings.unlocked()?;
    let now = settings.now()?;
    let to = match (room, number) {
        (Some(name), Some(number)) => {
            let view = registration(&desk, &OfRegistration { registration: registration_id })?;
            let seat = view.seat.ok_or_else(|| Error::new(Code::WrongState).with("state", "not_seated"))?;
            Some(MachineEntry { room: room_named(&desk, now, seat.sitting.id, &name)?, number })
        }
        (None, None) => None,
        _ => return Err(Failure::usage("--room and --number go together")),
    };
    moved(settings, &move_seat(&desk, now, &MoveSeat { registration: registration_id, subject, to, reason })?)
}

/// Two people change places.
pub(crate) fn swap(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let first = registration_of(&mut arguments, "registration")?;
    let second = registration_of(&mut arguments, "with")?;
    let (subject, reason) = (subject(&mut arguments)?, arguments.text("reason")?.unwrap_or_default());
    arguments.finish("seat swap")?;
    let desk = settings.unlocked()?;
    moved(settings, &swap_seats(&desk, settings.now()?, &SwapSeats { first, second, subject, reason })?)
}

/// A machine out of use, or into use again.
pub(crate) fn block(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let sitting = sitting_of(&mut arguments)?;
    let name = arguments.required("room")?;
    let number = arguments.number("number")?.ok_or_else(|| Failure::usage("--number is missing"))?;
    let kind = match arguments.required("kind")?.as_str() {
        "free" => None,
        kind => Some(
            BlockKind::from_word(kind).ok_or_else(|| Failure::usage("--kind is broken, reserved or free"))?,
        ),
    };
    let note = arguments.text("note")?.unwrap_or_default();
    arguments.finish("seat block")?;
    let desk = settings.unlocked()?;
    let now = settings.now()?;
    let room = room_named(&desk, now, sitting, &name)?;
    let map =
        block_machine(&desk, now, &BlockMachine { machine: MachineEntry { room, number }, kind, note })?;
    let mut output = settings.output(&["room", "machine", "state"]);
    if let Some(machine) = map.machines.iter().find(|machine| machine.number == number) {
        let state = machine.block.as_ref().map_or_else(|| "free".to_owned(), |block| word(&block.kind));
        output.answer(machine, vec![name, number.to_string(), state])?;
        let seated = machine.theory.iter().chain(&machine.skill).filter(|_| machine.block.is_some());
        seated.for_each(|it| eprintln!("note: {} must be moved ({})", it.registration, word(&it.subject)));
    }
    output.finish()?;
    Ok(Outcome::Done)
}

fn moved(settings: &Settings, moved: &SeatsMoved) -> Result<Outcome, Failure> {
    let outcome = show(settings, &moved.seats)?;
    moved.tickets_void.iter().for_each(|number| eprintln!("note: ticket {number} is void"));
    Ok(outcome)
}

fn show(settings: &Settings, seats: &[SeatedView]) -> Result<Outcome, Failure> {
    let mut output = settings.output(&HEADINGS);
    for it in seats {
        let cells = vec![
            it.room_name.clone(),
            it.seat_number.to_string(),
            word(&it.subject),
            it.registration.to_string(),
            it.name.clone(),
            it.ticket_number.clone().unwrap_or_default(),
        ];
        output.answer(it, cells)?;
    }
    output.finish()?;
    Ok(Outcome::Done)
}

fn registration_of(arguments: &mut Arguments, option: &'static str) -> Result<RegistrationId, Failure> {
    let id = arguments.required(option)?;
    serde_json::from_value(id.into()).map_err(|_| Failure::usage(format!("--{option} is not an id")))
}

pub(super) fn subject(arguments: &mut Arguments) -> Result<Option<Subject>, Failure> {
    let read = |text: String| {
        Subject::from_word(&text).ok_or_else(|| Failure::usage("--subject is theory or skill"))
    };
    arguments.text("subject")?.map(read).transpose()
}

pub(super) fn room_named(
    desk: &Desk,
    now: Moment,
    sitting: SittingId,
    name: &str,
) -> Result<RoomId, Failure> {
    let detail = sitting_detail(desk, now, &OfSitting { sitting })?;
    let room = detail.rooms.iter().find(|room| room.name == name);
    Ok(room.ok_or_else(|| Error::new(Code::NotFound).with("what", "room"))?.id)
}
