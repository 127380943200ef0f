//! 批次.

use crate::error::{Code, Error, Result};
use crate::model::{DeskId, Moment, SittingId};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use chrono::NaiveDate;
use rusqlite::Connection;

row! {
    /// One exam month made concrete.
    SittingRow in "sitting" {
        /// The sitting.
        id: SittingId,
        /// Made by.
        desk_id: DeskId,
        /// The plan's month, its first day.
        month: NaiveDate,
        /// Exam day.
        exam_date: NaiveDate,
        /// 理论知识 begins, `09:00`.
        theory_starts: String,
        /// Ends.
        theory_ends: String,
        /// 技能考核 begins.
        skill_starts: String,
        /// Ends.
        skill_ends: String,
        /// 考点.
        site: String,
        /// 考点地址.
        site_address: String,
        /// When it was opened.
        opened_at: Moment,
    }
}

/// The sitting with this id.
pub(crate) fn get(reader: &Connection, id: SittingId) -> Result<SittingRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "sitting"))
}

/// Sittings on or after `day`, soonest first.
pub(crate) fn from_day(reader: &Connection, day: NaiveDate) -> Result<Vec<SittingRow>> {
    find_all(reader, "WHERE exam_date >= ?1 ORDER BY exam_date, id", day)
}
