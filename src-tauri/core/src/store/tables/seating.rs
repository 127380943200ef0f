//! What seating asks of many registrations at once.

use super::overview::Overview;
use crate::error::Result;
use crate::model::{Fen, RegistrationId, RegistrationKind, RoomId, SittingId, Subject};
use crate::seating::{PerSubject, subjects_of};
use chrono::NaiveDate;
use rusqlite::{Connection, params};

const UNDER_WAY: &str = "g.state IN ('provisional', 'open')";

/// A registration and what it sits.
pub(crate) struct Sits {
    pub(crate) overview: Overview,
    pub(crate) subjects: &'static [Subject],
}

/// A seat with whose it is.
pub(crate) struct Seated {
    pub(crate) overview: Overview,
    pub(crate) subject: Subject,
    pub(crate) room: RoomId,
    pub(crate) number: u32,
}

/// Two registrations of one person that are seated in the same month.
pub(crate) struct TwiceSeated {
    pub(crate) first: (RegistrationId, SittingId, Subject),
    pub(crate) second: (RegistrationId, SittingId, Subject),
}

/// Registrations under way for a month that have no seat, in the order in which they were taken.
pub(crate) fn unseated(reader: &Connection, month: NaiveDate) -> Result<Vec<Sits>> {
    let sql = format!(
        "SELECT g.*, k.name AS clerk_name, r.kind, r.theory_fen FROM glance g JOIN clerk k ON k.id = g.registered_by
         JOIN registration r ON r.id = g.id WHERE g.month = ?1 AND {UNDER_WAY} AND g.seated = 0 ORDER BY g.seq"
    );
    let mut statement = reader.prepare_cached(&sql)?;
    let rows = statement.query_map([month], |row| {
        let (kind, theory): (RegistrationKind, Fen) = (row.get("kind")?, row.get("theory_fen")?);
        Ok(Sits { overview: Overview::read(row)?, subjects: subjects_of(kind, theory) })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many registrations under way for a month have no seat.
pub(crate) fn count_unseated(reader: &Connection, month: NaiveDate) -> Result<u32> {
    let sql = format!("SELECT count(*) FROM glance g WHERE g.month = ?1 AND {UNDER_WAY} AND g.seated = 0");
    Ok(reader.prepare_cached(&sql)?.query_row([month], |row| row.get(0))?)
}

/// How many registrations under way for a month sit each subject.
pub(crate) fn needed(reader: &Connection, month: NaiveDate) -> Result<PerSubject> {
    let sql = format!(
        "SELECT r.kind, r.theory_fen > 0 AS has_theory, count(*) AS number FROM glance g JOIN registration r ON r.id = g.id
         WHERE g.month = ?1 AND {UNDER_WAY} GROUP BY r.kind, has_theory"
    );
    let mut statement = reader.prepare_cached(&sql)?;
    let mut rows = statement.query([month])?;
    let mut needed = PerSubject::default();
    while let Some(row) = rows.next()? {
        let (has_theory, number): (bool, u32) = (row.get("has_theory")?, row.get("number")?);
        for subject in subjects_of(row.get("kind")?, Fen(i64::from(has_theory))) {
            needed.add(*subject, number);
        }
    }
    Ok(needed)
}

/// Whoever sits in a room, by number.
pub(crate) fn in_room(reader: &Connection, room: RoomId) -> Result<Vec<Seated>> {
    seated(reader, "s.room_id = ?1 ORDER BY s.number, s.subject DESC", params![room])
}

/// Whoever sits in a sitting, room after room, number after number.
pub(crate) fn in_sitting(reader: &Connection, sitting: SittingId) -> Result<Vec<Seated>> {
    let which = "m.sitting_id = ?1 ORDER BY m.position, m.name, s.number, s.subject DESC";
    seated(reader, which, params![sitting])
}

fn seated(reader: &Connection, which: &str, values: impl rusqlite::Params) -> Result<Vec<Seated>> {
    let sql = format!(
        "SELECT g.*, k.name AS clerk_name, s.subject, s.room_id, s.number AS seat_number FROM seat s
         JOIN room m ON m.id = s.room_id JOIN glance g ON g.id = s.registration_id
         JOIN clerk k ON k.id = g.registered_by WHERE {which}"
    );
    let mut statement = reader.prepare_cached(&sql)?;
    let rows = statement.query_map(values, |row| {
        Ok(Seated {
            overview: Overview::read(row)?,
            subject: row.get("subject")?,
            room: row.get("room_id")?,
            number: row.get("seat_number")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many people have a seat in a sitting, and how many seats of each subject are taken.
pub(crate) fn taken(reader: &Connection, sitting: SittingId) -> Result<(u32, PerSubject)> {
    let sql = "SELECT count(DISTINCT s.registration_id), coalesce(sum(s.subject = 'theory'), 0),
            coalesce(sum(s.subject = 'skill'), 0)
        FROM seat s JOIN room r ON r.id = s.room_id WHERE r.sitting_id = ?1";
    let read =
        |row: &rusqlite::Row<'_>| Ok((row.get(0)?, PerSubject { theory: row.get(1)?, skill: row.get(2)? }));
    Ok(reader.prepare_cached(sql)?.query_row([sitting], read)?)
}

/// Machines of a sitting that are not blocked, for each subject.
pub(crate) fn usable(reader: &Connection, sitting: SittingId) -> Result<PerSubject> {
    let sql = "SELECT coalesce(sum(iif(r.subjects IN ('both', 'theory'), r.free, 0)), 0),
            coalesce(sum(iif(r.subjects IN ('both', 'skill'), r.free, 0)), 0)
        FROM (SELECT subjects, seats - (SELECT count(*) FROM blocked_machine b WHERE b.room_id = room.id AND b.number <= room.seats) AS free
            FROM room WHERE sitting_id = ?1) r";
    let read = |row: &rusqlite::Row<'_>| Ok(PerSubject { theory: row.get(0)?, skill: row.get(1)? });
    Ok(reader.prepare_cached(sql)?.query_row([sitting], read)?)
}

/// Pairs of seats that one person has by two registrations, one of the two in this sitting.
pub(crate) fn twice_seated(reader: &Connection, sitting: SittingId) -> Result<Vec<TwiceSeated>> {
    let sql = "SELECT s.registration_id, m.sitting_id, s.subject, o.registration_id, n.sitting_id, o.subject
        FROM room m JOIN seat s ON s.room_id = m.id JOIN registration r ON r.id = s.registration_id
        JOIN registration q ON q.candidate_id = r.candidate_id AND q.id <> r.id
        JOIN seat o ON o.registration_id = q.id JOIN room n ON n.id = o.room_id
        WHERE m.sitting_id = ?1 AND (n.sitting_id <> m.sitting_id OR s.registration_id < o.registration_id)
        ORDER BY s.registration_id, o.registration_id, s.subject DESC, o.subject DESC";
    let mut statement = reader.prepare_cached(sql)?;
    let rows = statement.query_map([sitting], |row| {
        Ok(TwiceSeated {
            first: (row.get(0)?, row.get(1)?, row.get(2)?),
            second: (row.get(3)?, row.get(4)?, row.get(5)?),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
