//! A sitting whole, its list, and a room machine by machine.

use super::room_view;
use super::shown::{seated, sitting as shown_sitting};
use super::situation::{Considered, clashes, shapes};
use crate::desk::open_sitting;
use crate::desk::request::{OfRoom, OfSitting, OpenSitting};
use crate::desk::view::{
    BlockView, MachineView, RoomMap, SeatedView, SeatingRunView, Seen, SittingDetail, SittingView,
};
use crate::desk::{Desk, shown};
use crate::error::Result;
use crate::model::{Moment, SittingId, Subject};
use crate::seating::SittingWarning;
use crate::store::Reader;
use crate::store::tables::room::RoomRow;
use crate::store::tables::seating::{self, Seated};
use crate::store::tables::{blocked_machine, room, seating_run, sitting};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Sittings from today on, cancelled ones too, and those of which people are still to be told something.
pub fn sitting_page(desk: &Desk, now: Moment) -> Result<Vec<SittingView>> {
    desk.read(|store, _| {
        let rows = sitting::with_cancelled(store.reader(), now.day())?;
        rows.into_iter().map(|row| shown_sitting(desk, store.reader(), row)).collect()
    })
}

/// What should be known of a sitting before it is opened. Nothing is written.
///
/// # Errors
/// As [`crate::desk::open_sitting`].
pub fn check_sitting(desk: &Desk, now: Moment, request: &OpenSitting) -> Result<Vec<SittingWarning>> {
    let (plan, rooms) = open_sitting::read(desk, now, request)?;
    let month = open_sitting::month_of(request)?;
    desk.read(|store, _| {
        let considered = Considered::entered(store.reader(), (None, month), &plan, &rooms)?;
        considered.warnings(desk, store.reader(), now.day())
    })
}

/// A sitting whole.
pub fn sitting_detail(desk: &Desk, now: Moment, request: &OfSitting) -> Result<SittingDetail> {
    desk.read(|store, _| detail_in(desk, store.reader(), now.day(), request.sitting))
}

/// As [`sitting_detail`], inside a transaction under way. A sitting that was cancelled is warned of no more.
pub(in crate::desk) fn detail_in(
    desk: &Desk,
    reader: &Reader,
    today: NaiveDate,
    id: SittingId,
) -> Result<SittingDetail> {
    let row = sitting::get(reader, id)?;
    let rooms = room::of(reader, id)?;
    let (plan, usable) = (row.plan(), seating::usable(reader, id)?);
    let warnings = match row.cancelled_at {
        Some(_) => Vec::new(),
        None => {
            let (sitting, rooms) = (Some(id), shapes(reader, id)?);
            let considered = Considered { sitting, month: row.month, plan: &plan, rooms, usable };
            considered.warnings(desk, reader, today)?
        }
    };
    Ok(SittingDetail {
        warnings,
        clashes: clashes(desk, reader, id, &plan)?,
        must_move: must_move(desk, reader, &rooms, id)?,
        unseated: seating::count_unseated(reader, row.month)?,
        last_seating: last_seating(reader, id)?,
        rooms: rooms.iter().map(|room| room_view(reader, room)).collect::<Result<_>>()?,
        sitting: shown_sitting(desk, reader, row)?,
    })
}

fn last_seating(reader: &Reader, id: SittingId) -> Result<Option<SeatingRunView>> {
    let Some(run) = seating_run::newest(reader, id)? else { return Ok(None) };
    let made = Seen { clerk_name: shown::clerk_name(reader, run.run_by)?, at: run.run_at };
    Ok(Some(SeatingRunView { order: run.seating_order, seed: run.seed, seated: run.seated, made }))
}

/// Who sits at a machine that is blocked.
fn must_move(desk: &Desk, reader: &Reader, rooms: &[RoomRow], id: SittingId) -> Result<Vec<SeatedView>> {
    let blocked: BTreeSet<_> =
        blocked_machine::of_sitting(reader, id)?.into_iter().map(|it| (it.room_id, it.number)).collect();
    if blocked.is_empty() {
        return Ok(Vec::new());
    }
    let book = desk.rulebook();
    let sitting = seating::in_sitting(reader, id)?.into_iter();
    let stuck = sitting.filter(|it| blocked.contains(&(it.room, it.number)));
    Ok(stuck.map(|it| seated(&book, rooms, &it)).collect())
}

/// 座次: a room machine by machine.
pub fn room_map(desk: &Desk, request: &OfRoom) -> Result<RoomMap> {
    desk.read(|store, _| room_map_in(desk, store.reader(), &room::get(store.reader(), request.room)?))
}

/// As [`room_map`], inside a transaction under way.
pub(in crate::desk) fn room_map_in(desk: &Desk, reader: &Reader, room: &RoomRow) -> Result<RoomMap> {
    let book = desk.rulebook();
    let rooms = std::slice::from_ref(room);
    let blocked = blocked_machine::of_room(reader, room.id)?;
    let taken = seating::in_room(reader, room.id)?;
    let at = |number: u32, subject: Subject| {
        let here = |it: &&Seated| it.number == number && it.subject == subject;
        taken.iter().find(here).map(|it| shown::seated(&book, rooms, it))
    };
    let machines = (1..=room.seats).map(|number| MachineView {
        number,
        block: blocked
            .iter()
            .find(|it| it.number == number)
            .map(|it| BlockView { kind: it.kind, note: it.note.clone() }),
        theory: at(number, Subject::Theory),
        skill: at(number, Subject::Skill),
    });
    Ok(RoomMap { room: room_view(reader, room)?, machines: machines.collect() })
}
