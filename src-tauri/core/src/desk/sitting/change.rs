//! 改期 and 取消: whom it touches is shown first; then it is done, tickets become void, and who must be told is kept.

use super::situation::{Considered, clashes};
use super::touched::{Change, Touched, touched};
use super::{detail_in, entry, write};
use crate::desk::request::{CancelSitting, MoveSitting, OfSitting, PreviewMove, RoomEntry};
use crate::desk::view::{SittingDetail, SittingPreview, TouchedView};
use crate::desk::{Desk, shown, text};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, SittingEffect, SittingId, hex};
use crate::seating::SittingPlan;
use crate::store::tables::room::{self, RoomRow};
use crate::store::tables::sitting::{self, SittingRow};
use crate::store::{Op, Reader, Tx};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

/// The most people that a preview names.
const MOST_SHOWN: usize = 200;

/// A change read and looked at, as the store stands.
struct Looked {
    row: SittingRow,
    rooms: Vec<RoomRow>,
    touched: Vec<Touched>,
    preview: SittingPreview,
}

/// Whom a sitting moved to other days, times, rooms or another place would touch: nothing is written.
///
/// # Errors
/// As opening one; [`Code::FieldInvalid`] where a day that changes lies in the past or a room is not of the sitting;
/// [`Code::WrongState`] once it is cancelled.
pub fn preview_move(desk: &Desk, now: Moment, request: &PreviewMove) -> Result<SittingPreview> {
    let (plan, rooms) = read(desk, request)?;
    desk.read(|store, _| {
        let change = Change::Move(&plan, &rooms);
        Ok(look(desk, store.reader(), now.day(), request.sitting, change)?.preview)
    })
}

/// Move it as previewed: a supervisor's work. Who is touched is kept to be told, their tickets are void, and who lost a seat
/// waits for another.
///
/// # Errors
/// As [`preview_move`]; [`Code::ChangedSince`] where the preview does not hold any more; [`Code::ReasonMissing`];
/// [`Code::WrongState`] where nothing changes.
pub fn move_sitting(desk: &Desk, now: Moment, request: &MoveSitting) -> Result<SittingDetail> {
    let (plan, rooms) = read(desk, &request.change)?;
    let id = request.change.sitting;
    desk.change_as_supervisor(Op::MoveSitting, now, |tx, _| {
        let looked = look(desk, tx.reader(), now.day(), id, Change::Move(&plan, &rooms))?;
        let reason = agreed(&looked.preview, &request.fingerprint, &request.reason)?;
        tx.about(id.0);
        write::moved(tx, &looked.row, &plan, &looked.touched, reason.as_deref())?;
        about_again(tx, id, reason.as_deref());
        write::become_rooms(tx, id, &looked.rooms, &rooms)?;
        detail_in(desk, tx.reader(), now.day(), id)
    })
}

/// Whom cancelling a sitting would touch: nothing is written.
///
/// # Errors
/// [`Code::WrongState`] once it is cancelled.
pub fn preview_cancel(desk: &Desk, now: Moment, request: &OfSitting) -> Result<SittingPreview> {
    desk.read(|store, _| Ok(look(desk, store.reader(), now.day(), request.sitting, Change::Cancel)?.preview))
}

/// Cancel it as previewed: a supervisor's work. Seats are free, tickets void, and who is touched is kept to be told.
///
/// # Errors
/// As [`move_sitting`].
pub fn cancel_sitting(desk: &Desk, now: Moment, request: &CancelSitting) -> Result<SittingDetail> {
    desk.change_as_supervisor(Op::CancelSitting, now, |tx, clerk| {
        let looked = look(desk, tx.reader(), now.day(), request.sitting, Change::Cancel)?;
        let reason = agreed(&looked.preview, &request.fingerprint, &request.reason)?.unwrap_or_default();
        tx.about(request.sitting.0);
        write::cancelled(tx, &looked.row, &looked.touched, clerk.id, &reason)?;
        detail_in(desk, tx.reader(), now.day(), request.sitting)
    })
}

fn read(desk: &Desk, request: &PreviewMove) -> Result<(SittingPlan, Vec<RoomEntry>)> {
    Ok((entry::plan(desk, &request.plan)?, entry::rooms(desk, &request.rooms)?))
}

fn look(desk: &Desk, reader: &Reader, today: NaiveDate, id: SittingId, change: Change<'_>) -> Result<Looked> {
    let row = sitting::get_open(reader, id)?;
    let rooms = room::of(reader, id)?;
    if let Change::Move(plan, after) = change {
        days_ahead(&row, plan, today)?;
        let own = |entry: &RoomEntry| entry.room.is_none_or(|id| rooms.iter().any(|room| room.id == id));
        if !after.iter().all(own) {
            return Err(Error::new(Code::NotFound).with("what", "room"));
        }
    }
    let touched = touched(reader, &row, &rooms, change)?;
    let preview = preview(desk, reader, today, (&row, &rooms), change, &touched)?;
    Ok(Looked { row, rooms, touched, preview })
}

/// A day that stays may be over already: one of the two subjects can be moved after the other was sat.
fn days_ahead(row: &SittingRow, plan: &SittingPlan, today: NaiveDate) -> Result<()> {
    let days =
        [("theory_date", row.theory_date, plan.theory_date), ("skill_date", row.skill_date, plan.skill_date)];
    match days.iter().find(|(_, before, after)| before != after && *after < today) {
        Some((field, ..)) => Err(Error::new(Code::FieldInvalid).with("field", field)),
        None => Ok(()),
    }
}

fn preview(
    desk: &Desk,
    reader: &Reader,
    today: NaiveDate,
    (row, rooms): (&SittingRow, &[RoomRow]),
    change: Change<'_>,
    touched: &[Touched],
) -> Result<SittingPreview> {
    let book = desk.rulebook();
    let (unchanged, moves, warnings, clashes) = match change {
        Change::Cancel => (false, true, Vec::new(), Vec::new()),
        Change::Move(plan, after) => {
            let before = row.plan();
            let same_rooms = write::same_rooms(rooms, after);
            let moves = !before.effects(plan, crate::model::Subject::ALL).is_empty();
            let considered = Considered::entered(reader, (Some(row.id), row.month), plan, after)?;
            let clashes = clashes(desk, reader, row.id, plan)?;
            let warnings = considered.warnings(desk, reader, today)?;
            (before == *plan && same_rooms, moves, warnings, clashes)
        }
    };
    let count = |effect| u32::try_from(touched.iter().filter(|it| it.is(effect)).count()).unwrap_or(u32::MAX);
    let shown = touched.iter().take(MOST_SHOWN).map(|it| TouchedView {
        row: shown::row(&book, &it.overview),
        effects: it.effects.clone(),
        seats: it.seats.clone(),
    });
    Ok(SittingPreview {
        touched: shown.collect(),
        count: u32::try_from(touched.len()).unwrap_or(u32::MAX),
        tickets_void: count(SittingEffect::TicketVoid),
        seats_lost: count(SittingEffect::SeatLost),
        unchanged,
        needs_reason: moves || !touched.is_empty(),
        warnings,
        clashes,
        fingerprint: fingerprint((row, rooms), change, touched)?,
    })
}

/// Names the sitting as it stands, what is to become of it, and everybody whom that touches.
fn fingerprint(
    (row, rooms): (&SittingRow, &[RoomRow]),
    change: Change<'_>,
    touched: &[Touched],
) -> Result<String> {
    let after = match change {
        Change::Cancel => None,
        Change::Move(plan, rooms) => {
            let rooms = rooms.iter().map(|it| (it.room, &it.name, it.seats, it.subjects));
            Some((plan, rooms.collect::<Vec<_>>()))
        }
    };
    let people: Vec<_> = touched.iter().map(|it| (it.overview.id, &it.effects, &it.seats)).collect();
    let shown = serde_json::to_vec(&(row, rooms, after, people))?;
    Ok(hex(&Sha256::digest(shown)))
}

/// The reason, where the preview holds and there is something to do.
fn agreed(preview: &SittingPreview, fingerprint: &str, reason: &str) -> Result<Option<String>> {
    if preview.fingerprint != fingerprint {
        return Err(Error::new(Code::ChangedSince));
    }
    if preview.unchanged {
        return Err(Error::new(Code::WrongState).with("state", "unchanged"));
    }
    match reason.trim() {
        "" if !preview.needs_reason => Ok(None),
        reason => text::reason(Some(reason)).map(Some),
    }
}

fn about_again(tx: &mut Tx<'_>, id: SittingId, reason: Option<&str>) {
    tx.about(id.0);
    if let Some(reason) = reason {
        tx.because(reason);
    }
}
