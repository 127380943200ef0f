//! 考生.

use crate::error::{Code, Error, Result};
use crate::model::{CandidateId, DeskId, Moment, Sex};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
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

/// Candidates with this normalised name born on this day, oldest first.
pub(crate) fn namesakes(reader: &Connection, name: &str, birth_date: NaiveDate) -> Result<Vec<CandidateRow>> {
    let found: Vec<CandidateRow> = find_all(reader, "WHERE name = ?1 ORDER BY id", name)?;
    Ok(found.into_iter().filter(|row| row.birth_date == birth_date).collect())
}

/// Two rows that may be one person, by id in order.
pub(crate) type Pair = (CandidateId, CandidateId);

/// Pairs that show the same number, at most a hundred, newest first.
pub(crate) fn pairs_by_number(reader: &Connection) -> Result<Vec<Pair>> {
    pairs(
        reader,
        "SELECT DISTINCT a.candidate_id, b.candidate_id FROM identity_document a
         JOIN identity_document b ON b.match_key = a.match_key AND b.candidate_id > a.candidate_id
         ORDER BY 2 DESC LIMIT 100",
    )
}

/// Pairs of the same name and birth date that were not merged, at most a hundred, newest first.
pub(crate) fn pairs_by_name(reader: &Connection) -> Result<Vec<Pair>> {
    pairs(
        reader,
        "SELECT a.id, b.id FROM candidate a
         JOIN candidate b ON b.name = a.name AND b.birth_date = a.birth_date AND b.id > a.id
         WHERE NOT EXISTS (SELECT 1 FROM candidate_merge m WHERE m.merged_id IN (a.id, b.id))
         ORDER BY 2 DESC LIMIT 100",
    )
}

fn pairs(reader: &Connection, sql: &str) -> Result<Vec<Pair>> {
    let mut statement = reader.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
