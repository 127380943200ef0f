//! What the day's page and the telephone queue ask: who waits for what, by the rows kept in `glance`.

use super::overview::Overview;
use crate::error::Result;
use crate::model::{RegistrationId, RegistrationState, SittingId};
use chrono::NaiveDate;
use rusqlite::{Connection, Params, params};

/// The most rows that one line of the page holds; how many there are is counted apart.
const MOST: usize = 100;
const UNDER_WAY: &str = "g.state IN ('provisional', 'open')";

/// Some of the rows asked for, and how many there are.
pub(crate) struct Waiting {
    /// At most a hundred, in the order asked for.
    pub(crate) rows: Vec<Overview>,
    /// How many there are.
    pub(crate) count: u32,
}

/// Registrations under way for a month that have no ticket yet, oldest first.
pub(crate) fn without_ticket(reader: &Connection, month: NaiveDate) -> Result<Waiting> {
    let which =
        format!("g.month = ?1 AND {UNDER_WAY} AND g.ticket_number IS NULL ORDER BY g.registered_at, g.id");
    waiting(reader, "", &which, params![month])
}

/// Registrations that have a seat in a sitting.
pub(crate) fn seated(reader: &Connection, sitting: SittingId) -> Result<Waiting> {
    let from = "JOIN seat s ON s.registration_id = g.id JOIN room m ON m.id = s.room_id";
    // By the first seat of each: theory, where it is sat.
    let which =
        "m.sitting_id = ?1 AND s.subject = (SELECT max(subject) FROM seat f WHERE f.registration_id = g.id)
        ORDER BY m.position, m.name, s.number";
    waiting(reader, from, which, params![sitting])
}

/// Registrations under way that owe a material, oldest first.
pub(crate) fn owing_materials(reader: &Connection) -> Result<Waiting> {
    let which = format!("g.materials_complete = 0 AND {UNDER_WAY} ORDER BY g.registered_at, g.id");
    waiting(reader, "", &which, params![])
}

/// Provisional registrations without a ticket, oldest first.
pub(crate) fn provisional(reader: &Connection) -> Result<Waiting> {
    let which = "g.state = 'provisional' AND g.ticket_number IS NULL ORDER BY g.registered_at, g.id";
    waiting(reader, "", which, params![])
}

/// Registrations under way whose newest call promised another on or before `until`, with that day, soonest first.
pub(crate) fn to_call_back(reader: &Connection, until: NaiveDate) -> Result<Vec<(NaiveDate, Overview)>> {
    let sql = format!(
        "SELECT g.*, k.name AS clerk_name, c.call_back_on FROM call c JOIN glance g ON g.id = c.registration_id
         JOIN clerk k ON k.id = g.registered_by
         WHERE c.call_back_on <= ?1 AND {UNDER_WAY} AND NOT EXISTS (
             SELECT 1 FROM call later WHERE later.registration_id = c.registration_id
                 AND (later.at, later.rowid) > (c.at, c.rowid))
         ORDER BY c.call_back_on, g.registered_at, g.id"
    );
    let mut statement = reader.prepare_cached(&sql)?;
    let rows = statement.query_map([until], |row| Ok((row.get("call_back_on")?, Overview::read(row)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Registrations under way for a month whose document's last day is before `exam`, with that day, soonest first.
pub(crate) fn with_short_document(
    reader: &Connection,
    month: NaiveDate,
    exam: NaiveDate,
) -> Result<Vec<(NaiveDate, Overview)>> {
    let sql = format!(
        "SELECT g.*, k.name AS clerk_name, d.valid_until FROM glance g JOIN clerk k ON k.id = g.registered_by
         JOIN registration r ON r.id = g.id JOIN identity_document d ON d.id = r.document_id
         WHERE g.month = ?1 AND {UNDER_WAY} AND d.valid_until < ?2 ORDER BY d.valid_until, g.registered_at, g.id"
    );
    let mut statement = reader.prepare_cached(&sql)?;
    let rows = statement
        .query_map(params![month, exam], |row| Ok((row.get("valid_until")?, Overview::read(row)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Registrations under way that owe a material whose code was noted and can be looked at until a day not after `until`,
/// with that day, soonest first.
pub(crate) fn with_code_until(reader: &Connection, until: NaiveDate) -> Result<Vec<(NaiveDate, Overview)>> {
    let sql = format!(
        "SELECT g.*, k.name AS clerk_name, m.code_until FROM material m JOIN glance g ON g.id = m.registration_id
         JOIN clerk k ON k.id = g.registered_by
         WHERE m.state = 'owed' AND m.code_until <= ?1 AND {UNDER_WAY}
         ORDER BY m.code_until, g.registered_at, g.id"
    );
    let mut statement = reader.prepare_cached(&sql)?;
    let rows = statement.query_map([until], |row| Ok((row.get("code_until")?, Overview::read(row)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Months, by their first days, for which anything is registered, soonest first.
pub(crate) fn months(reader: &Connection) -> Result<Vec<NaiveDate>> {
    // From one month to the next by the index: as many look-ups as months, not one for each registration.
    let mut statement = reader.prepare_cached(
        "WITH RECURSIVE found (month) AS (
             SELECT min(month) FROM glance
             UNION ALL SELECT (SELECT min(month) FROM glance WHERE month > found.month) FROM found
             WHERE found.month IS NOT NULL)
         SELECT month FROM found WHERE month IS NOT NULL",
    )?;
    let rows = statement.query_map([], |row| row.get("month"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many registrations of a month there are, by offering, state, and whether they have a ticket.
pub(crate) fn counts(
    reader: &Connection,
    month: NaiveDate,
) -> Result<Vec<(String, RegistrationState, bool, u32)>> {
    let mut statement = reader.prepare_cached(
        "SELECT offering, state, ticket_number IS NOT NULL AS has_ticket, count(*) AS number FROM glance
         WHERE month = ?1 GROUP BY offering, state, has_ticket ORDER BY offering",
    )?;
    let rows = statement.query_map([month], |row| {
        Ok((row.get("offering")?, row.get("state")?, row.get("has_ticket")?, row.get("number")?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Telephone registrations under way: those whose next step a change of A19 moves.
pub(crate) fn by_telephone(reader: &Connection) -> Result<Vec<RegistrationId>> {
    let sql = format!("SELECT g.id FROM glance g WHERE g.channel = 'telephone' AND {UNDER_WAY}");
    let mut statement = reader.prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| row.get("id"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn waiting(reader: &Connection, from: &str, which: &str, values: impl Params) -> Result<Waiting> {
    let sql = format!(
        "SELECT g.*, k.name AS clerk_name FROM glance g JOIN clerk k ON k.id = g.registered_by {from} WHERE {which}"
    );
    let mut statement = reader.prepare_cached(&sql)?;
    let mut found = statement.query(values)?;
    let (mut rows, mut count) = (Vec::new(), 0);
    while let Some(row) = found.next()? {
        count += 1;
        if rows.len() < MOST {
            rows.push(Overview::read(row)?);
        }
    }
    Ok(Waiting { rows, count })
}
