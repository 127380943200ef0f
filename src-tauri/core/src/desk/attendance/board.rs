//! The board: how many are there, who is missing.

use super::hall::Hall;
use crate::desk::request::OfSubject;
use crate::desk::view::{AttendanceBoard, AttendanceCounts, LastNoted, MissingView, RoomAttendance};
use crate::desk::{Desk, shown};
use crate::error::Result;
use crate::model::{AttendanceState, Moment};
use crate::store::Reader;

/// Who came to a subject of a sitting, room by room, and who is not there.
///
/// # Errors
/// [`crate::error::Code::WrongState`] for a sitting that was cancelled.
pub fn attendance_board(desk: &Desk, now: Moment, request: &OfSubject) -> Result<AttendanceBoard> {
    desk.read(|store, _| {
        let hall = Hall::read(desk, store.reader(), request.sitting, request.subject)?;
        board_of(desk, store.reader(), now, &hall)
    })
}

/// The board of a subject that was read.
pub(super) fn board_of(desk: &Desk, reader: &Reader, now: Moment, hall: &Hall) -> Result<AttendanceBoard> {
    let book = desk.rulebook();
    let mut rooms: Vec<_> = hall.rooms.iter().map(|room| (room, AttendanceCounts::default())).collect();
    let (mut total, mut missing) = (AttendanceCounts::default(), Vec::new());
    for it in hall.sitters() {
        let line = hall.standing(it.overview.id);
        let state = line.map(|line| line.state);
        count(&mut total, state);
        if let Some((_, counts)) = rooms.iter_mut().find(|(room, _)| room.id == it.room) {
            count(counts, state);
        }
        if !matches!(state, Some(AttendanceState::Present | AttendanceState::Late)) {
            let reason = line.and_then(|line| line.reason.clone()).unwrap_or_default();
            missing.push(MissingView { seat: shown::seated(&book, &hall.rooms, it), state, reason });
        }
    }
    let rooms = rooms.into_iter().filter(|(_, counts)| counts.expected > 0);
    let rooms =
        rooms.map(|(room, counts)| RoomAttendance { room: room.id, room_name: room.name.clone(), counts });
    Ok(AttendanceBoard {
        sitting: hall.sitting,
        subject: hall.subject,
        period: hall.period.clone(),
        closed_after: hall.closed_after,
        may_close: hall.may_close(now),
        over: hall.is_over(now),
        rooms: rooms.collect(),
        total,
        missing,
        last: last(reader, hall)?,
    })
}

fn last(reader: &Reader, hall: &Hall) -> Result<Option<LastNoted>> {
    let Some((it, line)) = hall.last() else { return Ok(None) };
    Ok(Some(LastNoted {
        registration: it.overview.id,
        name: it.overview.name.clone(),
        state: line.state,
        at: line.at,
        clerk_name: shown::clerk_name(reader, line.noted_by)?,
        together: u32::try_from(hall.together(line).len()).unwrap_or(u32::MAX),
    }))
}

fn count(counts: &mut AttendanceCounts, state: Option<AttendanceState>) {
    counts.expected += 1;
    *match state {
        Some(AttendanceState::Present) => &mut counts.present,
        Some(AttendanceState::Late) => &mut counts.late,
        Some(AttendanceState::Absent) => &mut counts.absent,
        Some(AttendanceState::Misconduct) => &mut counts.misconduct,
        Some(AttendanceState::TakenBack) | None => &mut counts.open,
    } += 1;
}
