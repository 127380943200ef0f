//! Who is in a sitting, in the order of rooms and seats: the order in which tickets are printed.

use crate::error::Result;
use crate::model::{RegistrationId, SittingId};
use chrono::NaiveDate;
use rusqlite::{Connection, params};

/// Everybody seated in a sitting, by room, as the rooms stand, and the seat's number; each once.
pub(crate) fn seated(reader: &Connection, sitting: SittingId) -> Result<Vec<RegistrationId>> {
    let mut statement = reader.prepare_cached(
        "SELECT s.registration_id FROM seat s JOIN room r ON r.id = s.room_id WHERE r.sitting_id = ?1
         GROUP BY s.registration_id ORDER BY min(r.position), min(r.name), min(s.number), s.registration_id",
    )?;
    let rows = statement.query_map([sitting], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Everybody under way for a month who has no seat, in the order in which they registered.
pub(crate) fn unseated(reader: &Connection, month: NaiveDate) -> Result<Vec<RegistrationId>> {
    let mut statement = reader.prepare_cached(
        "SELECT id FROM glance WHERE month = ?1 AND state IN ('provisional', 'open') AND seated = 0 ORDER BY seq",
    )?;
    let rows = statement.query_map(params![month], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
