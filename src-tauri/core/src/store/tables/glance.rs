//! The table `glance`: the row of `overview` of every registration as it stands, with its next step, and with it the keys
//! it is found by. Written by every change that bears on it, in the change's own transaction.

use super::overview::{self, Overview};
use super::search_key;
use crate::error::Result;
use crate::model::{Fact, Moment, NextStep, RegistrationId};
use crate::store::search_keys::{Searched, keys};
use rusqlite::{Connection, OptionalExtension, named_params, params};
use std::collections::BTreeSet;

/// A registration's place in the order in which they were taken.
pub(crate) type Seq = i64;

/// By [`execute`].
const INSERT: &str = "INSERT INTO glance
    (id, candidate_id, name, other_name, sex, number, telephone, offering, month, channel, state, registered_at,
     registered_by, photo, ticket_number, original_seen, original_at_door, photo_accepted, condition_approved, materials_complete, paid,
     seated, next_step)
    VALUES (:id, :candidate_id, :name, :other_name, :sex, :number, :telephone, :offering, :month, :channel, :state,
     :registered_at, :registered_by, :photo, :ticket_number, :original_seen, :original_at_door, :photo_accepted, :condition_approved,
     :materials_complete, :paid, :seated, :next_step)";
const UPDATE: &str = "UPDATE glance SET candidate_id = :candidate_id, name = :name, other_name = :other_name, sex = :sex,
    number = :number, telephone = :telephone, offering = :offering, month = :month, channel = :channel, state = :state,
    registered_at = :registered_at, registered_by = :registered_by, photo = :photo, ticket_number = :ticket_number,
    original_seen = :original_seen, original_at_door = :original_at_door, photo_accepted = :photo_accepted, condition_approved = :condition_approved,
    materials_complete = :materials_complete, paid = :paid, seated = :seated, next_step = :next_step
    WHERE id = :id";
const SELECT: &str =
    "SELECT g.*, k.name AS clerk_name FROM glance g JOIN clerk k ON k.id = g.registered_by WHERE g.";

/// Bring a registration's row and keys to what the overview says; a registration that is gone leaves none.
pub(crate) fn refresh(writer: &Connection, id: RegistrationId) -> Result<()> {
    let mut find = writer.prepare_cached(&format!("{SELECT}id = ?1"))?;
    let before =
        find.query_row([id], |row| Ok((row.get::<_, Seq>("seq")?, Overview::read(row)?))).optional()?;
    let Some(now) = overview::find(writer, id)? else {
        return before.map_or(Ok(()), |(seq, row)| remove(writer, seq, &row));
    };
    let Some((seq, before)) = before else {
        insert(writer, &now)?;
        return search_key::insert(writer, writer.last_insert_rowid(), &keys(&searched(&now)));
    };
    if before == now {
        return Ok(());
    }
    execute(writer, UPDATE, &now)?;
    let (old, new) = (searched(&before), searched(&now));
    if old.names == new.names && old.numbers == new.numbers {
        return Ok(());
    }
    let (old, new) = (keys(&old), keys(&new));
    search_key::remove(writer, seq, &old.difference(&new).cloned().collect::<BTreeSet<_>>())?;
    search_key::insert(writer, seq, &new.difference(&old).cloned().collect::<BTreeSet<_>>())
}

/// Keep that a registration has its seats; nothing else about it changed.
pub(crate) fn set_seated(writer: &Connection, now: &Overview) -> Result<()> {
    let sql = "UPDATE glance SET seated = ?2, next_step = ?3 WHERE id = ?1";
    writer.prepare_cached(sql)?.execute(params![now.id, now.seated, now.next_step()])?;
    Ok(())
}

fn remove(writer: &Connection, seq: Seq, row: &Overview) -> Result<()> {
    search_key::remove(writer, seq, &keys(&searched(row)))?;
    writer.prepare_cached("DELETE FROM glance WHERE seq = ?1")?.execute([seq])?;
    Ok(())
}

/// What a registration is searched by.
pub(crate) fn searched(overview: &Overview) -> Searched<'_> {
    let ticket = overview.ticket_number.as_deref().unwrap_or_default();
    Searched {
        names: [&overview.name, &overview.other_name],
        numbers: [&overview.number, &overview.telephone, ticket],
    }
}

/// A new row, the newest.
pub(crate) fn insert(writer: &Connection, row: &Overview) -> Result<()> {
    execute(writer, INSERT, row)
}

fn execute(writer: &Connection, sql: &str, it: &Overview) -> Result<()> {
    writer.prepare_cached(sql)?.execute(named_params! {
        ":id": it.id, ":candidate_id": it.candidate_id, ":name": it.name, ":other_name": it.other_name,
        ":sex": it.sex, ":number": it.number, ":telephone": it.telephone, ":offering": it.offering,
        ":month": it.month, ":channel": it.channel, ":state": it.state, ":registered_at": it.registered_at,
        ":registered_by": it.registered_by, ":photo": it.photo, ":ticket_number": it.ticket_number,
        ":original_seen": it.has(Fact::OriginalSeen) && !it.original_at_door, ":original_at_door": it.original_at_door,
         ":photo_accepted": it.has(Fact::PhotoAccepted),
        ":condition_approved": it.has(Fact::ConditionApproved),
        ":materials_complete": it.has(Fact::MaterialsComplete), ":paid": it.has(Fact::Paid),
        ":seated": it.seated, ":next_step": it.next_step(),
    })?;
    Ok(())
}

/// Rows by their places, in the order asked for.
pub(crate) fn at(reader: &Connection, places: &[Seq]) -> Result<Vec<Overview>> {
    let mut statement = reader.prepare_cached(&format!("{SELECT}seq = ?1"))?;
    let found = places.iter().map(|seq| statement.query_row([seq], Overview::read));
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Every registration, in the order in which they were taken.
pub(crate) fn all(reader: &Connection) -> Result<Vec<Overview>> {
    let mut statement = reader.prepare_cached(&format!("{SELECT}seq > 0 ORDER BY g.seq"))?;
    let rows = statement.query_map([], Overview::read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The one that was taken last.
pub(crate) fn last(reader: &Connection) -> Result<Option<(Moment, RegistrationId)>> {
    let sql = "SELECT registered_at, id FROM glance ORDER BY seq DESC LIMIT 1";
    Ok(reader.query_row(sql, [], |row| Ok((row.get("registered_at")?, row.get("id")?))).optional()?)
}

/// How many registrations under way wait for each step.
pub(crate) fn owed(reader: &Connection) -> Result<Vec<(NextStep, u32)>> {
    let mut statement = reader.prepare_cached("SELECT next_step, count FROM owed")?;
    let rows = statement.query_map([], |row| Ok((row.get("next_step")?, row.get("count")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
