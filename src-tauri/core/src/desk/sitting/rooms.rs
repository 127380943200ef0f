//! A room with its seats counted.

use crate::desk::view::RoomView;
use crate::error::Result;
use crate::seating::PerSubject;
use crate::store::Reader;
use crate::store::tables::room::RoomRow;
use crate::store::tables::{blocked_machine, seat};

/// A room as shown.
pub(in crate::desk) fn room_view(reader: &Reader, room: &RoomRow) -> Result<RoomView> {
    let mut taken = PerSubject::default();
    for seat in seat::of_room(reader, room.id)? {
        taken.add(seat.subject, 1);
    }
    let blocked = blocked_machine::of_room(reader, room.id)?;
    let blocked = blocked.iter().filter(|machine| machine.number <= room.seats).count();
    Ok(RoomView {
        id: room.id,
        name: room.name.clone(),
        subjects: room.subjects,
        seats: room.seats,
        blocked: u32::try_from(blocked).unwrap_or(u32::MAX),
        taken,
    })
}
