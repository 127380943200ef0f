//! 考勤: who came to which subject of a sitting. Append-only: a mistake is met by a line that takes it back.

use crate::attendance::Line;
use crate::error::Result;
use crate::model::{
    AttendanceId, AttendanceState, ClerkId, DeskId, Moment, RegistrationId, SittingId, Subject,
};
use crate::store::Row;
use crate::store::row::row;
use rusqlite::{Connection, params};

row! {
    /// One line.
    AttendanceRow in "attendance" {
        /// The line.
        id: AttendanceId,
        /// Noted at.
        desk_id: DeskId,
        /// In which sitting.
        sitting_id: SittingId,
        /// Of whom.
        registration_id: RegistrationId,
        /// Of which subject.
        subject: Subject,
        /// What is noted.
        state: AttendanceState,
        /// The line that this one takes back.
        takes_back: Option<AttendanceId>,
        /// The room before which it was checked, by the name it had then; none where it was checked for all rooms.
        room_name: Option<String>,
        /// Why; of 违纪 always.
        reason: Option<String>,
        /// When.
        at: Moment,
        /// By whom.
        noted_by: ClerkId,
    }
}

impl AttendanceRow {
    /// The line by itself.
    pub(crate) fn line(&self) -> Line {
        Line { id: self.id, state: self.state, takes_back: self.takes_back }
    }
}

/// Every line about a subject of a sitting, oldest first.
pub(crate) fn of_subject(
    reader: &Connection,
    sitting: SittingId,
    subject: Subject,
) -> Result<Vec<AttendanceRow>> {
    let sql = format!("{} WHERE sitting_id = ?1 AND subject = ?2 ORDER BY rowid", AttendanceRow::SELECT);
    let mut statement = reader.prepare_cached(&sql)?;
    let rows = statement.query_map(params![sitting, subject], AttendanceRow::read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
