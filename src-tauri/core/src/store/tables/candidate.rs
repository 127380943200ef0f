//! 考生.

use crate::error::{Code, Error, Result};
use crate::model::{CandidateId, DeskId, Moment, Sex};
use crate::store::row::row;
use crate::store::transact::find;
use chrono::NaiveDate;
use rusqlite::Connection;

row! {
    /// A person, known by identity documents.
    CandidateRow in "candidate" {
        /// The candidate.
        id: CandidateId,
        /// Made by.
        desk_id: DeskId,
        /// 姓名, normalised.
        name: String,
        /// As it was typed.
        name_typed: String,
        /// A Chinese name beside a Latin one; may be empty.
        other_name: String,
        /// 性别.
        sex: Sex,
        /// 出生日期.
        birth_date: NaiveDate,
        /// 电话.
        telephone: String,
        /// May be empty.
        email: String,
        /// 微信号; may be empty.
        #[serde(default)]
        wechat: String,
        /// 工作单位; may be empty.
        employer: String,
        /// Since.
        created_at: Moment,
    }
}

/// The candidate with this id.
pub(crate) fn get(reader: &Connection, id: CandidateId) -> Result<CandidateRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "candidate"))
}
