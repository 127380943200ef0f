//! Moving people from machine to machine with what follows: tickets become void, and who held one is kept to be told.

use super::give;
use crate::desk::request::MachineEntry;
use crate::desk::sitting::touched::Touched;
use crate::desk::sitting::write::tell;
use crate::desk::view::SeatsMoved;
use crate::desk::{Desk, shown, text};
use crate::error::{Code, Error, Result};
use crate::model::{RegistrationId, SittingChangeKind, SittingEffect, Subject};
use crate::seating::{Given, SeatBefore};
use crate::store::tables::seat::SeatRow;
use crate::store::tables::sitting::{self, SittingRow};
use crate::store::tables::{overview, room, seat, seating};
use crate::store::{Reader, Tx};

/// One person's seats and where each of them goes.
pub(super) struct Relocation {
    pub(super) registration: RegistrationId,
    pub(super) seats: Vec<SeatRow>,
    /// As many as `seats`, in their order.
    pub(super) to: Vec<MachineEntry>,
}

/// The seats of a registration, of one subject or of all, with the sitting they are in.
///
/// # Errors
/// [`Code::WrongState`] where there is none or the sitting was cancelled; [`Code::SeatRefused`] where the subject is not sat.
pub(super) fn seats_of(
    reader: &Reader,
    registration: RegistrationId,
    subject: Option<Subject>,
) -> Result<(SittingRow, Vec<SeatRow>)> {
    overview::get(reader, registration)?;
    let mut seats = seat::of(reader, registration)?;
    let Some(first) = seats.first() else {
        return Err(Error::new(Code::WrongState).with("state", "not_seated"));
    };
    let row = sitting::get_open(reader, room::get(reader, first.room_id)?.sitting_id)?;
    seats.retain(|seat| subject.is_none_or(|subject| subject == seat.subject));
    if seats.is_empty() { Err(refused("other_subject")) } else { Ok((row, seats)) }
}

/// Move them all at once. A reason is demanded where somebody holds a ticket.
pub(super) fn relocate(
    desk: &Desk,
    tx: &mut Tx<'_>,
    row: &SittingRow,
    moves: &[Relocation],
    reason: &str,
) -> Result<SeatsMoved> {
    let touched = ticketed(tx.reader(), moves)?;
    let reason = match reason.trim() {
        "" if touched.is_empty() => None,
        reason => Some(text::reason(Some(reason))?),
    };
    let tickets_void = touched.iter().filter_map(|it| it.overview.ticket_number.clone()).collect();
    write(tx, moves, reason.as_deref())?;
    tell(tx, row, (SittingChangeKind::Seats, &row.plan()), &touched, reason.as_deref().unwrap_or_default())?;
    let (book, rooms) = (desk.rulebook(), room::of(tx.reader(), row.id)?);
    let moved = |id: RegistrationId| moves.iter().any(|it| it.registration == id);
    let seats = seating::in_sitting(tx.reader(), row.id)?;
    let seats = seats.iter().filter(|it| moved(it.overview.id)).map(|it| shown::seated(&book, &rooms, it));
    Ok(SeatsMoved { seats: seats.collect(), tickets_void })
}

/// Every seat is let go of before any is given, since one may be where another was.
fn write(tx: &mut Tx<'_>, moves: &[Relocation], reason: Option<&str>) -> Result<()> {
    for it in moves {
        begin(tx, it, reason);
        it.seats.iter().try_for_each(|seat| tx.delete(seat))?;
        // One person's move is one step; of two, each lets go and takes.
        if moves.len() > 1 {
            tx.next_line()?;
        }
    }
    for it in moves {
        begin(tx, it, reason);
        let given = it.seats.iter().zip(&it.to).map(|(seat, to)| Given {
            registration: it.registration,
            subject: seat.subject,
            room: to.room,
            number: to.number,
        });
        give(tx, &given.collect::<Vec<_>>())?;
        tx.next_line()?;
    }
    Ok(())
}

fn begin(tx: &mut Tx<'_>, it: &Relocation, reason: Option<&str>) {
    tx.about(it.registration.0);
    if let Some(reason) = reason {
        tx.because(reason);
    }
}

/// Those among them who hold a ticket.
fn ticketed(reader: &Reader, moves: &[Relocation]) -> Result<Vec<Touched>> {
    let mut found = Vec::new();
    for it in moves {
        let overview = overview::get(reader, it.registration)?;
        if overview.ticket_number.is_none() {
            continue;
        }
        let seats = seat::of(reader, it.registration)?.into_iter().map(|seat| {
            let room_name = room::get(reader, seat.room_id)?.name;
            Ok(SeatBefore { subject: seat.subject, room_name, seat_number: seat.number })
        });
        let effects = vec![SittingEffect::SeatMoved, SittingEffect::TicketVoid];
        found.push(Touched { overview, effects, seats: seats.collect::<Result<_>>()? });
    }
    Ok(found)
}

pub(super) fn refused(reason: &str) -> Error {
    Error::new(Code::SeatRefused).with("reason", reason)
}
