//! 转账: money on the account of which payments are made; append-only.

use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, DeskId, Fen, Moment, TransferId};
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

row! {
    /// One transfer.
    TransferRow in "transfer" {
        /// The transfer.
        id: TransferId,
        /// Made by.
        desk_id: DeskId,
        /// 到账日期.
        received_on: NaiveDate,
        /// Amount.
        fen: Fen,
        /// 对方户名.
        payer: String,
        /// 流水号; may be empty.
        bank_reference: String,
        /// 附言; may be empty.
        remark: String,
        /// Of the statement's line, where it came with one.
        fingerprint: Option<String>,
        /// Recorded at.
        recorded_at: Moment,
        /// Recorded by.
        recorded_by: ClerkId,
    }
}

/// The transfer with this id.
pub(crate) fn get(reader: &Connection, id: TransferId) -> Result<TransferRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "transfer"))
}

/// The transfer that a statement's line was booked as.
pub(crate) fn of_line(reader: &Connection, fingerprint: &str) -> Result<Option<TransferId>> {
    let mut statement = reader.prepare_cached("SELECT id FROM transfer WHERE fingerprint = ?1")?;
    Ok(statement.query_row([fingerprint], |row| row.get("id")).optional()?)
}

/// Those of which something is left, oldest first.
pub(crate) fn with_rest(reader: &Connection) -> Result<Vec<TransferRow>> {
    let left =
        "WHERE ?1 AND fen > (SELECT coalesce(sum(p.fen), 0) FROM payment p WHERE p.transfer_id = transfer.id)
                ORDER BY received_on, rowid";
    find_all(reader, left, true)
}

/// What is left of a transfer.
pub(crate) fn rest(reader: &Connection, transfer: &TransferRow) -> Result<Fen> {
    let mut statement =
        reader.prepare_cached("SELECT coalesce(sum(fen), 0) FROM payment WHERE transfer_id = ?1")?;
    let spent: Fen = statement.query_row([transfer.id], |row| row.get(0))?;
    Ok(transfer.fen - spent)
}
