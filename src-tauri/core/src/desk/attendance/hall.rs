//! A subject of a sitting with everybody who sits it and what stands of each.

use crate::attendance::{Arrival, arrival, standing};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::model::{AttendanceId, AttendanceState, Moment, RegistrationId, RoomId, SittingId, Subject};
use crate::seating::Period;
use crate::store::Reader;
use crate::store::tables::attendance::{self, AttendanceRow};
use crate::store::tables::room::{self, RoomRow};
use crate::store::tables::seating::{self, Seated};
use crate::store::tables::sitting;
use std::collections::HashMap;

/// A subject of a sitting.
pub(super) struct Hall {
    pub(super) sitting: SittingId,
    pub(super) subject: Subject,
    pub(super) period: Period,
    pub(super) closed_after: Option<u16>,
    pub(super) rooms: Vec<RoomRow>,
    /// Everybody in the sitting, by room and number, of both subjects.
    pub(super) all: Vec<Seated>,
    lines: HashMap<RegistrationId, Vec<AttendanceRow>>,
    /// Every line with whose it is, oldest first.
    order: Vec<(RegistrationId, AttendanceId)>,
}

impl Hall {
    /// [`Code::WrongState`] for a sitting that was cancelled.
    pub(super) fn read(desk: &Desk, reader: &Reader, sitting: SittingId, subject: Subject) -> Result<Self> {
        let row = sitting::get_open(reader, sitting)?;
        let mut hall = Self {
            sitting,
            subject,
            period: row.plan().period(subject),
            closed_after: desk.templates().in_force.closed_after(),
            rooms: room::of(reader, sitting)?,
            all: seating::in_sitting(reader, sitting)?,
            lines: HashMap::new(),
            order: Vec::new(),
        };
        hall.read_lines(reader)?;
        Ok(hall)
    }

    /// Read again what stands of everybody, after a line was written: who sits where is as it was.
    pub(super) fn read_lines(&mut self, reader: &Reader) -> Result<()> {
        self.lines.clear();
        self.order.clear();
        for line in attendance::of_subject(reader, self.sitting, self.subject)? {
            self.order.push((line.registration_id, line.id));
            self.lines.entry(line.registration_id).or_default().push(line);
        }
        Ok(())
    }

    /// Who sits the subject, by room and number.
    pub(super) fn sitters(&self) -> impl Iterator<Item = &Seated> {
        self.all.iter().filter(|it| it.subject == self.subject)
    }

    /// The seat of somebody who sits the subject here.
    pub(super) fn seat_of(&self, registration: RegistrationId) -> Option<&Seated> {
        self.sitters().find(|it| it.overview.id == registration)
    }

    /// The newest line that stands of somebody.
    pub(super) fn standing(&self, registration: RegistrationId) -> Option<&AttendanceRow> {
        let rows = self.lines.get(&registration)?;
        let lines: Vec<_> = rows.iter().map(AttendanceRow::line).collect();
        let stands = standing(&lines)?;
        rows.iter().find(|row| row.id == stands.id)
    }

    /// The newest line that stands of anybody who sits here.
    pub(super) fn last(&self) -> Option<(&Seated, &AttendanceRow)> {
        self.order.iter().rev().find_map(|(registration, id)| {
            let line = self.standing(*registration).filter(|line| line.id == *id)?;
            Some((self.seat_of(*registration)?, line))
        })
    }

    /// The lines that were written at the same stroke as this one and still stand: of whoever had not come when the door was
    /// shut. Anything but 缺考 is noted one by one.
    pub(super) fn together(&self, line: &AttendanceRow) -> Vec<&AttendanceRow> {
        let same = |row: &&AttendanceRow| {
            let is_stroke = row.state == AttendanceState::Absent
                && (row.state, row.at, row.noted_by) == (line.state, line.at, line.noted_by);
            row.id == line.id || is_stroke
        };
        self.sitters().filter_map(|it| self.standing(it.overview.id)).filter(same).collect()
    }

    /// What stands of somebody.
    pub(super) fn state(&self, registration: RegistrationId) -> Option<AttendanceState> {
        self.standing(registration).map(|row| row.state)
    }

    /// When `now` is for this subject.
    pub(super) fn arrival(&self, now: Moment) -> Arrival {
        arrival(now, &self.period, self.closed_after)
    }

    /// Whether whoever has not come may be noted as absent all at once: nobody is let in any more, or, where the institution
    /// set no such time, the subject has begun.
    pub(super) fn may_close(&self, now: Moment) -> bool {
        match self.arrival(now) {
            Arrival::Closed | Arrival::Over => true,
            Arrival::Late => self.closed_after.is_none(),
            Arrival::InTime => false,
            Arrival::OtherDay => now.day() > self.period.day,
        }
    }

    /// Whether the subject has ended.
    pub(super) fn is_over(&self, now: Moment) -> bool {
        self.arrival(now) == Arrival::Over || now.day() > self.period.day
    }

    /// A room of the sitting.
    ///
    /// # Errors
    /// [`Code::NotFound`].
    pub(super) fn room(&self, id: RoomId) -> Result<&RoomRow> {
        let room = self.rooms.iter().find(|room| room.id == id);
        room.ok_or_else(|| Error::new(Code::NotFound).with("what", "room"))
    }
}
