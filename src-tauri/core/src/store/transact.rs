//! One change: a named operation, one transaction, one journal line with before and after.

use super::tables::overview::Overview;
use super::tables::{day, glance, registration};
use super::{Op, Row, Store, journal, stale_tickets};
use crate::error::{Error, Result};
use crate::model::{CandidateId, ClerkId, DeskId, DoubleKind, Moment, RegistrationId, new_id};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params_from_iter};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;
use uuid::Uuid;

/// One row before and after.
#[derive(Debug, Serialize)]
pub(super) struct Change {
    pub(super) table: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) before: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) after: Option<Value>,
}

/// What goes into the journal's payload.
#[derive(Debug, Default, Serialize)]
pub(super) struct Payload {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<String>,
    /// Doubles that were told or asked about and answered with yes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) acknowledged: Vec<DoubleKind>,
    /// The line that was taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) undone: Option<u32>,
    pub(super) changes: Vec<Change>,
}

/// A transaction under way. Everything written through it is journalled.
pub struct Tx<'a> {
    transaction: Transaction<'a>,
    op: Op,
    desk_id: DeskId,
    now: Moment,
    clerk: ClerkId,
    entropy: super::Entropy,
    subject: Option<Uuid>,
    payload: Payload,
    /// Whether a line was written already.
    has_line: bool,
}

impl Tx<'_> {
    /// The moment of the change.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Who makes it.
    pub fn clerk(&self) -> ClerkId {
        self.clerk
    }

    /// This installation.
    pub fn desk_id(&self) -> DeskId {
        self.desk_id
    }

    /// Read inside the transaction.
    pub(crate) fn reader(&self) -> &Connection {
        &self.transaction
    }

    /// A new id.
    pub fn new_id<T: From<Uuid>>(&self) -> Result<T> {
        let mut random = [0; 10];
        (self.entropy)(&mut random)?;
        Ok(new_id(u64::try_from(self.now.unix_millis()).unwrap_or_default(), random))
    }

    /// Name what the operation is about: the registration where there is one.
    pub fn about(&mut self, subject: Uuid) {
        self.subject = Some(subject);
    }

    /// Keep the reason a person gave.
    pub fn because(&mut self, reason: &str) {
        self.payload.reason = Some(reason.to_owned());
    }

    /// Keep which doubles were answered with yes.
    pub(crate) fn acknowledges(&mut self, doubles: &[DoubleKind]) {
        self.payload.acknowledged = doubles.to_vec();
    }

    /// Name the journal line that is taken back.
    pub(crate) fn undoes(&mut self, seq: u32) {
        self.payload.undone = Some(seq);
    }

    /// Write a new row.
    pub(crate) fn insert<R: Row>(&mut self, row: &R) -> Result<()> {
        self.insert_unlogged(row)?;
        self.log::<R>(None, Some(row))
    }

    /// Write a new row whose content does not belong into the journal: photos, kept once by their digest.
    pub(crate) fn insert_unlogged<R: Row>(&mut self, row: &R) -> Result<()> {
        self.transaction.prepare_cached(R::INSERT)?.execute(params_from_iter(row.columns()))?;
        Ok(())
    }

    /// Replace a row, found by its key.
    pub(crate) fn update<R: Row>(&mut self, row: &R) -> Result<()> {
        let before =
            find::<R>(&self.transaction, &row.key())?.ok_or_else(|| Error::internal("update of no row"))?;
        self.transaction.prepare_cached(R::UPDATE)?.execute(params_from_iter(row.columns()))?;
        self.log(Some(&before), Some(row))
    }

    /// Remove a row whose writing is taken back.
    pub(crate) fn delete<R: Row>(&mut self, row: &R) -> Result<()> {
        let sql = format!("DELETE FROM {}{}", R::TABLE, R::BY_KEY);
        self.transaction.prepare_cached(&sql)?.execute([row.key()])?;
        self.log(Some(row), None)
    }

    /// End the journal's line here and begin another: many things done in one transaction stay things of their own, each to
    /// be found, and taken back, by its subject.
    pub(crate) fn next_line(&mut self) -> Result<()> {
        for registration in self.touched()? {
            glance::refresh(&self.transaction, registration)?;
        }
        self.write_line()
    }

    /// As [`Self::next_line`], where all that changed is one registration, which looks like this now: it is not looked at
    /// again. For many of them at once.
    pub(crate) fn next_line_as(&mut self, looks: &Overview) -> Result<()> {
        glance::set_seated(&self.transaction, looks)?;
        self.write_line()
    }

    fn write_line(&mut self) -> Result<()> {
        let (desk_id, clerk, subject) = (self.desk_id, self.clerk, self.subject.take());
        let line = journal::Line { op: self.op, now: self.now, clerk, desk_id, subject };
        journal::append(&self.transaction, &line, &std::mem::take(&mut self.payload))?;
        self.has_line = true;
        Ok(())
    }

    /// Registrations that may look otherwise now: what was written says whose it is.
    fn touched(&self) -> Result<BTreeSet<RegistrationId>> {
        let mut registrations = BTreeSet::new();
        let mut candidates = BTreeSet::new();
        for change in &self.payload.changes {
            let id_of = |column: &str| {
                let row = change.after.as_ref().or(change.before.as_ref());
                row.and_then(|row| row.get(column)?.as_str()?.parse::<Uuid>().ok())
            };
            match change.table {
                "registration" => registrations.extend(id_of("id").map(RegistrationId)),
                "candidate" => candidates.extend(id_of("id").map(CandidateId)),
                "identity_document" => candidates.extend(id_of("candidate_id").map(CandidateId)),
                "approval" | "call" | "registration_photo" | "material" | "payment" | "seat" | "ticket" => {
                    registrations.extend(id_of("registration_id").map(RegistrationId));
                }
                // Whether an image is enough is the institution's to choose.
                "policy" => registrations.extend(day::by_telephone(&self.transaction)?),
                _ => {}
            }
        }
        for candidate in candidates {
            registrations.extend(registration::of_candidate(&self.transaction, candidate)?);
        }
        Ok(registrations)
    }

    fn log<R: Row>(&mut self, before: Option<&R>, after: Option<&R>) -> Result<()> {
        let value = |row: Option<&R>| row.map(serde_json::to_value).transpose();
        let change = Change { table: R::TABLE, before: value(before)?, after: value(after)? };
        // What is taken back stands as it stood, its ticket too.
        let stale = match self.op {
            Op::Undo => Vec::new(),
            _ => stale_tickets::of(&self.transaction, self.now, &change)?,
        };
        self.payload.changes.push(change);
        stale.iter().try_for_each(|ticket| self.update(ticket))
    }
}

/// The row with this key.
pub(crate) fn find<R: Row>(reader: &Connection, key: &str) -> Result<Option<R>> {
    let mut statement = reader.prepare_cached(&format!("{}{}", R::SELECT, R::BY_KEY))?;
    Ok(statement.query_row([key], R::read).optional()?)
}

/// All rows for a condition on `?1`.
pub(crate) fn find_all<R: Row>(
    reader: &Connection,
    condition: &str,
    value: impl rusqlite::ToSql,
) -> Result<Vec<R>> {
    let mut statement = reader.prepare_cached(&format!("{} {condition}", R::SELECT))?;
    let rows = statement.query_map([value], R::read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

impl Store {
    /// Run `change` as one durable transaction. Once this returns `Ok` it survives a power cut; on an error nothing
    /// of it remains.
    pub fn transact<T>(
        &mut self,
        op: Op,
        now: Moment,
        clerk: ClerkId,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut tx = Tx {
            transaction,
            op,
            desk_id: self.desk_id,
            now,
            clerk,
            entropy: self.entropy,
            subject: None,
            payload: Payload::default(),
            has_line: false,
        };
        let answer = change(&mut tx)?;
        if !tx.has_line || !tx.payload.changes.is_empty() {
            tx.next_line()?;
        }
        tx.transaction.commit()?;
        self.last_journal_at = self.last_journal_at.max(Some(now));
        Ok(answer)
    }
}
