//! 缺考 and 违纪, and taking back what was noted.

use super::board::board_of;
use super::hall::Hall;
use super::write::{Entry, note};
use crate::desk::Desk;
use crate::desk::request::{MarkAllAbsent, MarkAttendance, TakeBackAttendance};
use crate::desk::text::{self, LINE_LIMIT};
use crate::desk::view::AttendanceBoard;
use crate::error::{Code, Error, Result};
use crate::model::{AttendanceState, Moment, RegistrationId};
use crate::store::Op;

/// Note 缺考 of somebody of whom nothing stands, or 违纪 of anybody.
///
/// # Errors
/// [`Code::FieldInvalid`] for another state; [`Code::ReasonMissing`] for 违纪 without one; [`Code::NotFound`] for somebody who
/// does not sit here; [`Code::WrongState`] where it is noted already, somebody came who is to be absent, the exam lies ahead,
/// or the sitting was cancelled.
pub fn mark_attendance(desk: &Desk, now: Moment, request: &MarkAttendance) -> Result<AttendanceBoard> {
    let reason = match request.state {
        AttendanceState::Misconduct => Some(text::reason(Some(&request.reason))?),
        AttendanceState::Absent => {
            Some(text::optional("reason", &request.reason, LINE_LIMIT)?).filter(|reason| !reason.is_empty())
        }
        _ => return Err(Error::new(Code::FieldInvalid).with("field", "attendance_state")),
    };
    desk.change(Op::MarkAttendance, now, |tx, _| {
        tx.about(request.registration.0);
        let mut hall = Hall::read(desk, tx.reader(), request.sitting, request.subject)?;
        hall.seat_of(request.registration).ok_or_else(|| not_found("seat"))?;
        if now.day() < hall.period.day {
            return Err(wrong("exam_ahead"));
        }
        match (hall.state(request.registration), request.state) {
            (before, after) if before == Some(after) => return Err(wrong("attendance_noted")),
            (Some(_), AttendanceState::Absent) => return Err(wrong("attendance_noted")),
            _ => {}
        }
        if let Some(reason) = &reason {
            tx.because(reason);
        }
        let entry = Entry::of((request.sitting, request.subject), request.registration, request.state);
        note(tx, Entry { reason, ..entry })?;
        hall.read_lines(tx.reader())?;
        board_of(desk, tx.reader(), now, &hall)
    })
}

/// Note 缺考 of everybody in a room, or in all, of whom nothing stands, once nobody is let in any more.
///
/// # Errors
/// [`Code::ChangedSince`] where they are not as many as was shown; [`Code::WrongState`] where people may still come, nobody is
/// open, or the sitting was cancelled; [`Code::NotFound`] for a room of another sitting.
pub fn mark_all_absent(desk: &Desk, now: Moment, request: &MarkAllAbsent) -> Result<AttendanceBoard> {
    desk.change(Op::MarkAttendance, now, |tx, _| {
        let mut hall = Hall::read(desk, tx.reader(), request.sitting, request.subject)?;
        let room = request.room.map(|id| hall.room(id)).transpose()?;
        if !hall.may_close(now) {
            return Err(wrong("not_closed"));
        }
        let here = hall.sitters().filter(|it| room.is_none_or(|room| room.id == it.room));
        let open: Vec<RegistrationId> =
            here.map(|it| it.overview.id).filter(|id| hall.state(*id).is_none()).collect();
        if u32::try_from(open.len()).unwrap_or(u32::MAX) != request.count {
            return Err(Error::new(Code::ChangedSince));
        }
        if open.is_empty() {
            return Err(wrong("nobody_open"));
        }
        for id in open {
            tx.about(id.0);
            let entry = Entry::of((request.sitting, request.subject), id, AttendanceState::Absent);
            note(tx, Entry { room: room.map(|room| room.name.clone()), ..entry })?;
            tx.next_line()?;
        }
        hall.read_lines(tx.reader())?;
        board_of(desk, tx.reader(), now, &hall)
    })
}

/// Take back the newest line that stands of somebody, or of all of whom it was noted at once: the one before it stands again.
/// Both stay in the table.
///
/// # Errors
/// [`Code::WrongState`] where nothing stands, or the sitting was cancelled.
pub fn take_back_attendance(
    desk: &Desk,
    now: Moment,
    request: &TakeBackAttendance,
) -> Result<AttendanceBoard> {
    desk.change(Op::TakeBackAttendance, now, |tx, _| {
        let mut hall = Hall::read(desk, tx.reader(), request.sitting, request.subject)?;
        let line = hall.standing(request.registration).ok_or_else(|| wrong("attendance_open"))?;
        let lines = if request.together { hall.together(line) } else { vec![line] };
        for line in lines {
            tx.about(line.registration_id.0);
            let at = (request.sitting, request.subject);
            let entry = Entry::of(at, line.registration_id, AttendanceState::TakenBack);
            note(tx, Entry { takes_back: Some(line.id), ..entry })?;
            tx.next_line()?;
        }
        hall.read_lines(tx.reader())?;
        board_of(desk, tx.reader(), now, &hall)
    })
}

fn wrong(state: &str) -> Error {
    Error::new(Code::WrongState).with("state", state)
}

fn not_found(what: &str) -> Error {
    Error::new(Code::NotFound).with("what", what)
}
