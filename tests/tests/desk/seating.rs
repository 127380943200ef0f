//! Seats: given to everybody or to one, moved, swapped, freed, and never twice.

mod automatic;
mod blocking;
mod machines;
mod moving;
mod orders;
mod properties;
mod resits;

use crate::counter::{Counter, at};
use desk_core::desk;
use desk_core::desk::request::{BlockMachine, MachineEntry, OfRoom, OfSitting, SeatSitting};
use desk_core::desk::view::{RoomMap, SeatedView, SeatingOutcome};
use desk_core::error::Result;
use desk_core::model::{BlockKind, RegistrationId, RoomId, SeatingOrder, SittingId, Subject};

const NOW: &str = "2026-03-18 10:00";
const LATER: &str = "2026-03-18 11:00";

fn list(counter: &Counter, sitting: SittingId) -> Vec<SeatedView> {
    desk::seat_list(&counter.desk, &OfSitting { sitting }).unwrap()
}

fn everybody(
    counter: &Counter,
    sitting: SittingId,
    order: SeatingOrder,
    seed: u32,
) -> Result<SeatingOutcome> {
    desk::seat_sitting(&counter.desk, at(LATER), &SeatSitting { sitting, order, seed })
}

/// Who sits a subject, machine after machine.
fn people(seats: &[SeatedView], subject: Subject) -> Vec<RegistrationId> {
    seats.iter().filter(|it| it.subject == subject).map(|it| it.registration).collect()
}

fn first_room(counter: &Counter, sitting: SittingId) -> RoomId {
    crate::sittings::detail(counter, sitting).rooms[0].id
}

fn map(counter: &Counter, room: RoomId) -> RoomMap {
    desk::room_map(&counter.desk, &OfRoom { room }).unwrap()
}

fn block(counter: &Counter, room: RoomId, number: u32, kind: Option<BlockKind>) -> Result<RoomMap> {
    let machine = MachineEntry { room, number };
    desk::block_machine(&counter.desk, at(LATER), &BlockMachine { machine, kind, note: String::new() })
}
