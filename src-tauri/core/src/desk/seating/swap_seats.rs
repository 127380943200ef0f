//! 对调: two people change places.

use super::relocate::{Relocation, refused, relocate, seats_of};
use crate::desk::Desk;
use crate::desk::request::{MachineEntry, SwapSeats};
use crate::desk::view::SeatsMoved;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, Subject};
use crate::store::Op;
use crate::store::tables::blocked_machine;
use crate::store::tables::seat::SeatRow;

/// Let two people of one sitting change places, for one subject or for every subject that both sit. Tickets in force are
/// void by it, and both are kept to be told.
///
/// # Errors
/// [`Code::SeatRefused`] where they sit in two sittings, share no subject, or one of them would come to a blocked machine;
/// [`Code::WrongState`] where one has no seat or both are the same; [`Code::ReasonMissing`] where a ticket is void by it.
pub fn swap_seats(desk: &Desk, now: Moment, request: &SwapSeats) -> Result<SeatsMoved> {
    if request.first == request.second {
        return Err(Error::new(Code::WrongState).with("state", "unchanged"));
    }
    desk.change(Op::SwapSeats, now, |tx, _| {
        let (row, first) = seats_of(tx.reader(), request.first, request.subject)?;
        let (other, second) = seats_of(tx.reader(), request.second, request.subject)?;
        if row.id != other.id {
            return Err(refused("other_sitting"));
        }
        let both = |subject: Subject| {
            let has = |seats: &[SeatRow]| seats.iter().any(|seat| seat.subject == subject);
            has(&first) && has(&second)
        };
        let shared = |seats: &[SeatRow]| -> Vec<SeatRow> {
            seats.iter().filter(|seat| both(seat.subject)).cloned().collect()
        };
        let (first, second) = (shared(&first), shared(&second));
        if first.is_empty() {
            return Err(refused("other_subject"));
        }
        let blocked = blocked_machine::of_sitting(tx.reader(), row.id)?;
        let stuck =
            |seat: &SeatRow| blocked.iter().any(|it| (it.room_id, it.number) == (seat.room_id, seat.number));
        if first.iter().chain(&second).any(stuck) {
            return Err(refused("blocked"));
        }
        let moves = [
            Relocation { registration: request.first, to: places(&second), seats: first.clone() },
            Relocation { registration: request.second, to: places(&first), seats: second },
        ];
        relocate(desk, tx, &row, &moves, &request.reason)
    })
}

fn places(seats: &[SeatRow]) -> Vec<MachineEntry> {
    seats.iter().map(|seat| MachineEntry { room: seat.room_id, number: seat.number }).collect()
}
