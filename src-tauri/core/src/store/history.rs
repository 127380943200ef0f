//! The journal's lines about one registration: its own, those about its person as a row, and what came to the person
//! with another registration.

use super::Op;
use crate::error::Result;
use crate::model::{Moment, RegistrationId};
use rusqlite::{Connection, params};
use serde::Deserialize;
use serde_json::Value;

/// One line, newest first.
pub(crate) struct Recorded {
    pub(crate) seq: u32,
    pub(crate) op: Op,
    pub(crate) at: Moment,
    pub(crate) clerk_name: String,
    /// It is about another registration of the same person.
    pub(crate) elsewhere: bool,
    /// None once erased by law.
    pub(crate) body: Option<Body>,
}

/// What the line keeps.
#[derive(Deserialize)]
pub(crate) struct Body {
    #[serde(default)]
    pub(crate) reason: Option<String>,
    #[serde(default)]
    pub(crate) undone: Option<u32>,
    #[serde(default)]
    pub(crate) changes: Vec<Changed>,
}

/// A row before and after.
#[derive(Deserialize)]
pub(crate) struct Changed {
    pub(crate) table: String,
    #[serde(default)]
    pub(crate) before: Option<Value>,
    #[serde(default)]
    pub(crate) after: Option<Value>,
}

/// Every line about a registration.
pub(crate) fn of(reader: &Connection, registration: RegistrationId) -> Result<Vec<Recorded>> {
    let mut statement = reader.prepare_cached(
        "WITH person (id) AS (SELECT candidate_id FROM registration WHERE id = ?1)
         SELECT j.seq, j.op, j.at, coalesce(k.name, '') AS clerk_name, p.body,
             j.subject <> ?1 AND j.subject <> (SELECT id FROM person) AS elsewhere
         FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq LEFT JOIN clerk k ON k.id = j.clerk_id
         WHERE j.subject IN (SELECT id FROM person UNION ALL
             SELECT id FROM registration WHERE candidate_id = (SELECT id FROM person))
         ORDER BY j.seq DESC",
    )?;
    let mut rows = statement.query(params![registration])?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        let body: Option<String> = row.get("body")?;
        lines.push(Recorded {
            seq: row.get("seq")?,
            op: row.get("op")?,
            at: row.get("at")?,
            clerk_name: row.get("clerk_name")?,
            elsewhere: row.get("elsewhere")?,
            body: body.map(|body| serde_json::from_str(&body)).transpose()?,
        });
    }
    Ok(lines)
}

/// How many papers of a registration were saved as files.
pub(crate) fn saved_papers(reader: &Connection, registration: RegistrationId) -> Result<u32> {
    let sql = "SELECT count(*) FROM journal WHERE subject = ?1 AND op = ?2";
    Ok(reader.prepare_cached(sql)?.query_row(params![registration, Op::SavePaper], |row| row.get(0))?)
}
