//! 通知: who has to be told of a change of a sitting, and who has been.

use crate::error::{Code, Error, Result};
use crate::model::{
    ClerkId, DeskId, Moment, NotificationId, RegistrationId, SittingChangeId, SittingEffect, SittingId,
    ToldHow,
};
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
        /// Of what.
        change_id: SittingChangeId,
        /// Whom.
        registration_id: RegistrationId,
        /// What it means to them.
        effects: Json<Vec<SittingEffect>>,
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

/// Everybody to be told of a change, in the order in which they were written down.
pub(crate) fn of_change(reader: &Connection, change: SittingChangeId) -> Result<Vec<NotificationRow>> {
    find_all(reader, "WHERE change_id = ?1 ORDER BY rowid", change)
}

/// How many are still to be told of what was changed about a sitting.
pub(crate) fn untold(reader: &Connection, sitting: SittingId) -> Result<u32> {
    let sql = "SELECT count(*) FROM notification n JOIN sitting_change c ON c.id = n.change_id
        WHERE c.sitting_id = ?1 AND n.told_at IS NULL";
    Ok(reader.prepare_cached(sql)?.query_row([sitting], |row| row.get(0))?)
}
