//! 换座: one person to another machine.

use super::free_machines;
use super::relocate::{Relocation, refused, relocate, seats_of};
use crate::desk::Desk;
use crate::desk::request::{MachineEntry, MoveSeat};
use crate::desk::view::SeatsMoved;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, SittingId};
use crate::seating::Wanting;
use crate::store::tables::seat::SeatRow;
use crate::store::tables::{blocked_machine, room, seat, sitting};
use crate::store::{Op, Reader};

/// Move one person to a machine of the same sitting, or to the first free one. A ticket in force is void by it, and they are
/// kept to be told.
///
/// # Errors
/// [`Code::SeatRefused`] where the machine is taken, blocked, of another sitting, not there, or does not serve the subject;
/// [`Code::SittingFull`]; [`Code::WrongState`] where they have no seat or sit there already; [`Code::ReasonMissing`] where a
/// ticket is void by it.
pub fn move_seat(desk: &Desk, now: Moment, request: &MoveSeat) -> Result<SeatsMoved> {
    desk.change(Op::MoveSeat, now, |tx, _| {
        let (row, seats) = seats_of(tx.reader(), request.registration, request.subject)?;
        let to = match request.to {
            Some(machine) => wanted(tx.reader(), row.id, &seats, machine)?,
            None => first_free(tx.reader(), row.id, &seats)?,
        };
        relocate(
            desk,
            tx,
            &row,
            &[Relocation { registration: request.registration, seats, to }],
            &request.reason,
        )
    })
}

fn wanted(
    reader: &Reader,
    sitting: SittingId,
    seats: &[SeatRow],
    machine: MachineEntry,
) -> Result<Vec<MachineEntry>> {
    let room = room::get(reader, machine.room)?;
    if room.sitting_id != sitting {
        return Err(refused("other_sitting"));
    }
    if !(1..=room.seats).contains(&machine.number) {
        return Err(refused("no_such_machine"));
    }
    if !seats.iter().all(|seat| room.subjects.serve(seat.subject)) {
        return Err(refused("other_subject"));
    }
    if blocked_machine::of_room(reader, room.id)?.iter().any(|it| it.number == machine.number) {
        return Err(refused("blocked"));
    }
    let there = |seat: &SeatRow| (seat.room_id, seat.number) == (machine.room, machine.number);
    if seats.iter().all(there) {
        return Err(Error::new(Code::WrongState).with("state", "unchanged"));
    }
    let stranger = |it: &SeatRow| {
        there(it)
            && seats.iter().any(|own| own.subject == it.subject && own.registration_id != it.registration_id)
    };
    if seat::of_room(reader, room.id)?.iter().any(stranger) {
        return Err(refused("taken"));
    }
    Ok(vec![machine; seats.len()])
}

fn first_free(reader: &Reader, id: SittingId, seats: &[SeatRow]) -> Result<Vec<MachineEntry>> {
    let full = || -> Result<Error> {
        Ok(Error::new(Code::SittingFull).with("sitting", sitting::get(reader, id)?.first_day()))
    };
    let Some(first) = seats.first() else { return Err(full()?) };
    let subjects = match seats {
        [one] => one.subject.alone(),
        _ => crate::model::Subject::ALL,
    };
    let person = Wanting { registration: first.registration_id, offering: 0, subjects };
    let Some(given) = free_machines(reader, id)?.seat(&person) else { return Err(full()?) };
    Ok(given.iter().map(|it| MachineEntry { room: it.room, number: it.number }).collect())
}
