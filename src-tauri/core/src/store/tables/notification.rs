//! 通知: who has to be told of a change of a sitting or of the standard, and who has been.

use crate::error::{Code, Error, Result};
use crate::model::{
    ClerkId, DeskId, Moment, NotificationId, RegistrationId, SittingChangeId, SittingEffect, SittingId,
    StandardChangeId, ToldHow,
};
use crate::rules::standard::StandardEffect;
use crate::seating::SeatBefore;
use crate::store::Json;
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use rusqlite::Connection;

row! {
    /// One person to be told of one change.
    NotificationRow in "notification" {
        /// The notification.
        id: NotificationId,
        /// Made by.
        desk_id: DeskId,
        /// Of which change of a sitting; none where it is one of the standard.
        change_id: Option<SittingChangeId>,
        /// Of which change of the standard; none where it is one of a sitting.
        standard_change_id: Option<StandardChangeId>,
        /// Whom.
        registration_id: RegistrationId,
        /// What a change of a sitting means to them.
        effects: Json<Vec<SittingEffect>>,
        /// What a change of the standard means to them.
        standard_effects: Json<Vec<StandardEffect>>,
        /// Where they sat before, as people read it; empty where they had no seat.
        seats_before: Json<Vec<SeatBefore>>,
        /// When they were told.
        told_at: Option<Moment>,
        /// By whom.
        told_by: Option<ClerkId>,
        /// How.
        told_how: Option<ToldHow>,
        /// What was said; may be empty.
        note: String,
    }
}

/// The notification with this id.
pub(crate) fn get(reader: &Connection, id: NotificationId) -> Result<NotificationRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "notification"))
}

impl NotificationRow {
    /// Somebody not told yet, of no change so far.
    pub(crate) fn untold(id: NotificationId, desk_id: DeskId, registration_id: RegistrationId) -> Self {
        Self {
            id,
            desk_id,
            change_id: None,
            standard_change_id: None,
            registration_id,
            effects: Json(Vec::new()),
            standard_effects: Json(Vec::new()),
            seats_before: Json(Vec::new()),
            told_at: None,
            told_by: None,
            told_how: None,
            note: String::new(),
        }
    }
}

/// Everybody to be told of a change of a sitting, in the order in which they were written down.
pub(crate) fn of_change(reader: &Connection, change: SittingChangeId) -> Result<Vec<NotificationRow>> {
    find_all(reader, "WHERE change_id = ?1 ORDER BY rowid", change)
}

/// Everybody to be told of a change of the standard, in the order in which they were written down.
pub(crate) fn of_standard_change(
    reader: &Connection,
    change: StandardChangeId,
) -> Result<Vec<NotificationRow>> {
    find_all(reader, "WHERE standard_change_id = ?1 ORDER BY rowid", change)
}

/// How many are still to be told of what was changed about a sitting.
pub(crate) fn untold(reader: &Connection, sitting: SittingId) -> Result<u32> {
    let sql = "SELECT count(*) FROM notification n JOIN sitting_change c ON c.id = n.change_id
        WHERE c.sitting_id = ?1 AND n.told_at IS NULL";
    Ok(reader.prepare_cached(sql)?.query_row([sitting], |row| row.get(0))?)
}
