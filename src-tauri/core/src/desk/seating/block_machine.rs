//! A machine that is broken or kept in reserve.

use crate::desk::Desk;
use crate::desk::request::BlockMachine;
use crate::desk::sitting::room_map_in;
use crate::desk::text::{self, LINE_LIMIT};
use crate::desk::view::RoomMap;
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::store::Op;
use crate::store::tables::blocked_machine::{self, BlockedMachineRow};
use crate::store::tables::{room, sitting};
use uuid::Uuid;

/// Block a machine, or take it into use again. Who sits there stays until somebody moves them: the answer shows the block
/// with whom it concerns.
///
/// # Errors
/// [`Code::SeatRefused`] where the room has no such machine; [`Code::WrongState`] once the sitting is cancelled, or where the
/// machine already is as asked for.
pub fn block_machine(desk: &Desk, now: Moment, request: &BlockMachine) -> Result<RoomMap> {
    let note = text::optional("note", &request.note, LINE_LIMIT)?;
    desk.change(Op::BlockMachine, now, |tx, clerk| {
        let room = room::get(tx.reader(), request.machine.room)?;
        let number = request.machine.number;
        sitting::get_open(tx.reader(), room.sitting_id)?;
        if !(1..=room.seats).contains(&number) {
            return Err(Error::new(Code::SeatRefused).with("reason", "no_such_machine"));
        }
        tx.about(room.sitting_id.0);
        let blocked = blocked_machine::of_room(tx.reader(), room.id)?;
        let before = blocked.into_iter().find(|machine| machine.number == number);
        match (before, request.kind) {
            (None, None) => return Err(Error::new(Code::WrongState).with("state", "not_blocked")),
            (Some(before), None) => tx.delete(&before)?,
            (Some(before), Some(kind)) => {
                tx.update(&BlockedMachineRow {
                    kind,
                    note,
                    blocked_at: now,
                    blocked_by: clerk.id,
                    ..before
                })?;
            }
            (None, Some(kind)) => {
                let id = tx.new_id::<Uuid>()?.to_string();
                let (desk_id, room_id) = (tx.desk_id(), room.id);
                let (blocked_at, blocked_by) = (now, clerk.id);
                tx.insert(&BlockedMachineRow {
                    id,
                    desk_id,
                    room_id,
                    number,
                    kind,
                    note,
                    blocked_at,
                    blocked_by,
                })?;
            }
        }
        room_map_in(desk, tx.reader(), &room)
    })
}
