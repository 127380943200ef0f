//! Writing sittings, their rooms and what a change leaves to be told.

use super::touched::Touched;
use crate::desk::request::RoomEntry;
use crate::desk::withdraw::{free_seat, void_ticket};
use crate::error::Result;
use crate::model::{ClerkId, SittingChangeKind, SittingEffect, SittingId, VoidCause};
use crate::seating::SittingPlan;
use crate::store::tables::notification::NotificationRow;
use crate::store::tables::room::RoomRow;
use crate::store::tables::sitting::SittingRow;
use crate::store::tables::sitting_change::SittingChangeRow;
use crate::store::tables::{blocked_machine, room};
use crate::store::{Json, Tx};

/// The rooms of a new sitting.
pub(in crate::desk) fn rooms(tx: &mut Tx<'_>, sitting: SittingId, entries: &[RoomEntry]) -> Result<()> {
    become_rooms(tx, sitting, &[], entries)
}

/// Whether rooms already are as entered.
pub(super) fn same_rooms(before: &[RoomRow], after: &[RoomEntry]) -> bool {
    let same = |(row, entry): (&RoomRow, &RoomEntry)| {
        entry.room == Some(row.id)
            && (&entry.name, entry.seats, entry.subjects) == (&row.name, row.seats, row.subjects)
    };
    before.len() == after.len() && before.iter().zip(after).all(same)
}

/// Bring rooms to what was entered. Nobody sits any more in a room that is given up.
pub(super) fn become_rooms(
    tx: &mut Tx<'_>,
    sitting: SittingId,
    before: &[RoomRow],
    after: &[RoomEntry],
) -> Result<()> {
    for gone in before.iter().filter(|row| after.iter().all(|entry| entry.room != Some(row.id))) {
        for machine in blocked_machine::of_room(tx.reader(), gone.id)? {
            tx.delete(&machine)?;
        }
        tx.delete(gone)?;
    }
    // A name that another room bears still is given only when that room has let go of it.
    for row in before {
        let wanted = after.iter().find(|entry| entry.room == Some(row.id)).map(|entry| &entry.name);
        let borne = |name: &String| before.iter().any(|other| other.id != row.id && other.name == *name);
        if wanted.is_some_and(|name| *name != row.name && borne(name)) {
            tx.update(&RoomRow { name: row.id.to_string(), ..row.clone() })?;
        }
    }
    for (position, entry) in (0..).zip(after) {
        let id = match entry.room {
            Some(id) => id,
            None => tx.new_id()?,
        };
        let row = RoomRow {
            id,
            desk_id: tx.desk_id(),
            sitting_id: sitting,
            name: entry.name.clone(),
            seats: entry.seats,
            position,
            subjects: entry.subjects,
        };
        if entry.room.is_none() {
            tx.insert(&row)?;
        } else if room::get(tx.reader(), id)? != row {
            tx.update(&row)?;
        }
    }
    Ok(())
}

/// Another plan, and everybody whom it touches.
pub(super) fn moved(
    tx: &mut Tx<'_>,
    row: &SittingRow,
    plan: &SittingPlan,
    touched: &[Touched],
    reason: Option<&str>,
) -> Result<()> {
    if let Some(reason) = reason {
        tx.because(reason);
    }
    if row.plan() != *plan {
        tx.update(&row.clone().with(plan.clone()))?;
    }
    tell(tx, row, (SittingChangeKind::Moved, plan), touched, reason.unwrap_or_default())
}

/// It does not take place, and nobody sits in it.
pub(super) fn cancelled(
    tx: &mut Tx<'_>,
    row: &SittingRow,
    touched: &[Touched],
    clerk: ClerkId,
    reason: &str,
) -> Result<()> {
    tx.because(reason);
    tx.update(&SittingRow {
        cancelled_at: Some(tx.now()),
        cancelled_by: Some(clerk),
        cancel_reason: Some(reason.to_owned()),
        ..row.clone()
    })?;
    tell(tx, row, (SittingChangeKind::Cancelled, &row.plan()), touched, reason)
}

/// Keep the change and who must be told of it; their tickets are void, and seats that are lost are free. Each person's part
/// is a line of the journal of its own.
pub(in crate::desk) fn tell(
    tx: &mut Tx<'_>,
    row: &SittingRow,
    (kind, after): (SittingChangeKind, &SittingPlan),
    touched: &[Touched],
    reason: &str,
) -> Result<()> {
    if touched.is_empty() {
        return Ok(());
    }
    tx.about(row.id.0);
    tx.because(reason);
    let change = SittingChangeRow {
        id: tx.new_id()?,
        desk_id: tx.desk_id(),
        sitting_id: row.id,
        kind,
        plan_before: Json(row.plan()),
        plan_after: Json(after.clone()),
        reason: reason.to_owned(),
        made_at: tx.now(),
        made_by: tx.clerk(),
    };
    tx.insert(&change)?;
    tx.next_line()?;
    for it in touched {
        tx.about(it.overview.id.0);
        tx.because(reason);
        void_ticket(tx, it.overview.id, VoidCause::SittingChanged)?;
        if it.is(SittingEffect::SeatLost) {
            free_seat(tx, it.overview.id)?;
        }
        let row = NotificationRow::untold(tx.new_id()?, tx.desk_id(), it.overview.id);
        tx.insert(&NotificationRow {
            change_id: Some(change.id),
            effects: Json(it.effects.clone()),
            seats_before: Json(it.seats.clone()),
            ..row
        })?;
        tx.next_line()?;
    }
    Ok(())
}
