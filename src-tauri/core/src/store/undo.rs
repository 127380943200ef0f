//! Taking back the newest step of a registration, by what its journal line kept of before and after.

use super::tables::candidate::CandidateRow;
use super::tables::{
    approval, call, identity_document, material, registration, registration_photo, ruling, seat,
    second_check, ticket,
};
use super::transact::find;
use super::{Op, Row, Tx};
use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, Moment, RegistrationId};
use rusqlite::{Connection, params};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// One step of a registration as the journal keeps it.
pub(crate) struct Step {
    /// The line.
    pub(crate) seq: u32,
    /// What was done.
    pub(crate) op: Op,
    /// When.
    pub(crate) at: Moment,
    /// By whom.
    pub(crate) clerk: ClerkId,
    /// Whether a paper was printed or saved after it.
    pub(crate) papers_since: bool,
    changes: Vec<Recorded>,
}

#[derive(Deserialize)]
struct Body {
    #[serde(default)]
    undone: Option<u32>,
    changes: Vec<Recorded>,
}

#[derive(Deserialize)]
struct Recorded {
    table: String,
    #[serde(default)]
    before: Option<Value>,
    #[serde(default)]
    after: Option<Value>,
}

/// The newest step of a registration that still holds: not one that was taken back, nor one that only printed or looked.
/// None where its line no longer keeps what it changed.
pub(crate) fn newest_step(reader: &Connection, registration: RegistrationId) -> Result<Option<Step>> {
    let mut statement = reader.prepare_cached(
        "SELECT j.seq, j.op, j.at, j.clerk_id, p.body FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq
         WHERE j.subject = ?1 ORDER BY j.seq DESC",
    )?;
    let mut rows = statement.query(params![registration])?;
    let (mut undone, mut papers_since) = (BTreeSet::new(), false);
    while let Some(row) = rows.next()? {
        let (seq, op): (u32, Op) = (row.get("seq")?, row.get("op")?);
        match op {
            Op::PrintPaper | Op::SavePaper | Op::DispatchTicket => papers_since = true,
            Op::PrintProgress | Op::SteerPrinting | Op::RevealNumber | Op::MarkTold | Op::UnmarkTold => {}
            _ if undone.contains(&seq) => {}
            _ => {
                let Some(body) = row.get::<_, Option<String>>("body")? else { return Ok(None) };
                let Body { undone: taken_back, changes } = serde_json::from_str(&body)?;
                if op != Op::Undo {
                    let (at, clerk) = (row.get("at")?, row.get("clerk_id")?);
                    return Ok(Some(Step { seq, op, at, clerk, papers_since, changes }));
                }
                undone.extend(taken_back);
            }
        }
    }
    Ok(None)
}

impl Step {
    /// The row that the step wrote in this table, newest first.
    pub(crate) fn written<R: Row>(&self) -> Result<Option<R>> {
        let change = self.changes.iter().rev().find(|change| change.table == R::TABLE);
        Ok(change.and_then(|change| change.after.clone()).map(serde_json::from_value).transpose()?)
    }

    /// Put every row back as it stood before the step. [`Code::UndoRefused`] where one is not as the step left it, or where
    /// a candidate whom it brought has registered again since.
    pub(crate) fn revert(&self, tx: &mut Tx<'_>) -> Result<()> {
        let brought =
            self.changes.iter().any(|change| change.table == "candidate" && change.before.is_none());
        let candidate = if brought { self.written::<CandidateRow>()? } else { None };
        if let Some(candidate) = candidate
            && registration::of_candidate(tx.reader(), candidate.id)?.len() > 1
        {
            return Err(changed_since());
        }
        // A registration and what hangs on it go together.
        tx.reader().execute_batch("PRAGMA defer_foreign_keys = ON")?;
        self.changes.iter().rev().try_for_each(|change| match change.table.as_str() {
            "registration" => put_back::<registration::RegistrationRow>(tx, change),
            "candidate" => put_back::<CandidateRow>(tx, change),
            "identity_document" => put_back::<identity_document::IdentityDocumentRow>(tx, change),
            "registration_photo" => put_back::<registration_photo::RegistrationPhotoRow>(tx, change),
            "material" => put_back::<material::MaterialRow>(tx, change),
            "call" => put_back::<call::CallRow>(tx, change),
            "approval" => put_back::<approval::ApprovalRow>(tx, change),
            "second_check" => put_back::<second_check::SecondCheckRow>(tx, change),
            "ruling" => put_back::<ruling::RulingRow>(tx, change),
            "seat" => put_back::<seat::SeatRow>(tx, change),
            "ticket" => put_back::<ticket::TicketRow>(tx, change),
            _ => Err(Error::internal("undo of a table")),
        })
    }
}

fn put_back<R: Row + PartialEq>(tx: &mut Tx<'_>, change: &Recorded) -> Result<()> {
    let row = |value: &Option<Value>| value.clone().map(serde_json::from_value::<R>).transpose();
    // A row that an older program kept otherwise is not as the step left it.
    let older = |_| changed_since();
    let (before, after) = (row(&change.before).map_err(older)?, row(&change.after).map_err(older)?);
    let Some(after) = after else {
        let gone = before.ok_or_else(|| Error::internal("undo of nothing"))?;
        return tx.insert(&gone).map_err(taken_since);
    };
    if find::<R>(tx.reader(), &after.key())?.as_ref() != Some(&after) {
        return Err(changed_since());
    }
    match before {
        Some(before) => tx.update(&before).map_err(taken_since),
        None => tx.delete(&after),
    }
}

/// The store keeps what is one's alone, a seat or the ticket in force: what is refused here was given away since.
fn taken_since(error: Error) -> Error {
    if error.code == Code::Internal { changed_since() } else { error }
}

fn changed_since() -> Error {
    Error::new(Code::UndoRefused).with("reason", "changed_since")
}

/// How a registration stood before its newest withdrawal; none where its line no longer keeps it.
pub(crate) fn before_withdrawal(
    reader: &Connection,
    registration: RegistrationId,
) -> Result<Option<registration::RegistrationRow>> {
    let mut statement = reader.prepare_cached(
        "SELECT p.body FROM journal j JOIN journal_payload p ON p.seq = j.seq
         WHERE j.subject = ?1 AND j.op = ?2 ORDER BY j.seq DESC LIMIT 1",
    )?;
    let mut rows = statement.query(params![registration, Op::Withdraw])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let Body { changes, .. } = serde_json::from_str(&row.get::<_, String>("body")?)?;
    let change = changes.into_iter().find(|change| change.table == registration::RegistrationRow::TABLE);
    Ok(change.and_then(|change| change.before).map(serde_json::from_value).transpose()?)
}
