//! The free machines of a sitting.

use crate::error::Result;
use crate::model::{SittingId, Subject};
use crate::seating::{FreeMachines, Machine};
use crate::store::Reader;
use crate::store::tables::{blocked_machine, room, seat};
use std::collections::HashSet;

/// Every machine that is not blocked, room after room, with the subjects for which nobody sits there.
pub(in crate::desk) fn free_machines(reader: &Reader, sitting: SittingId) -> Result<FreeMachines> {
    let blocked: HashSet<_> =
        blocked_machine::of_sitting(reader, sitting)?.into_iter().map(|it| (it.room_id, it.number)).collect();
    let taken: HashSet<_> = seat::of_sitting(reader, sitting)?
        .into_iter()
        .map(|it| (it.room_id, it.number, it.subject))
        .collect();
    let mut machines = Vec::new();
    for room in room::of(reader, sitting)? {
        for number in (1..=room.seats).filter(|number| !blocked.contains(&(room.id, *number))) {
            let free = |subject| room.subjects.serve(subject) && !taken.contains(&(room.id, number, subject));
            let (theory, skill) = (free(Subject::Theory), free(Subject::Skill));
            machines.push(Machine { room: room.id, number, theory, skill });
        }
    }
    Ok(FreeMachines::new(machines))
}
