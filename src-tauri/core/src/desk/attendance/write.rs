//! Writing a line of 考勤.

use crate::error::Result;
use crate::model::{AttendanceId, AttendanceState, RegistrationId, SittingId, Subject};
use crate::store::Tx;
use crate::store::tables::attendance::AttendanceRow;

/// What is to be noted.
pub(super) struct Entry {
    pub(super) at: (SittingId, Subject),
    pub(super) registration: RegistrationId,
    pub(super) state: AttendanceState,
    pub(super) takes_back: Option<AttendanceId>,
    pub(super) room: Option<String>,
    pub(super) reason: Option<String>,
}

impl Entry {
    /// A state of somebody, and no more.
    pub(super) fn of(at: (SittingId, Subject), registration: RegistrationId, state: AttendanceState) -> Self {
        Self { at, registration, state, takes_back: None, room: None, reason: None }
    }
}

/// Note it.
pub(super) fn note(tx: &mut Tx<'_>, entry: Entry) -> Result<()> {
    let id = tx.new_id()?;
    let (sitting_id, subject) = entry.at;
    tx.insert(&AttendanceRow {
        id,
        desk_id: tx.desk_id(),
        sitting_id,
        registration_id: entry.registration,
        subject,
        state: entry.state,
        takes_back: entry.takes_back,
        room_name: entry.room,
        reason: entry.reason,
        at: tx.now(),
        noted_by: tx.clerk(),
    })
}
