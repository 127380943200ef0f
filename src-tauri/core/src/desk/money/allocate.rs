//! Making payments of a transfer: an employer sends one for many.

use super::pay::{pay_from, payable};
use crate::desk::request::{AllocateTransfer, Allocation, RecordTransfer};
use crate::desk::text::{self, LINE_LIMIT};
use crate::desk::view::TransferView;
use crate::desk::{Desk, shown};
use crate::error::{Code, Error, Result};
use crate::model::{Fen, Moment};
use crate::store::tables::transfer::{self, TransferRow};
use crate::store::{Op, Reader, Tx};

/// Transfers of which something is left, oldest first.
pub fn open_transfers(desk: &Desk) -> Result<Vec<TransferView>> {
    desk.read(|store, _| views(store.reader()))
}

/// Record a transfer that no statement brought, and pay of it at once where that is said.
///
/// # Errors
/// [`Code::AmountRefused`] for nothing, or where its payments come to more than it.
pub fn record_transfer(desk: &Desk, now: Moment, request: &RecordTransfer) -> Result<Vec<TransferView>> {
    let payer = text::required("payer", &request.payer, LINE_LIMIT)?;
    let bank_reference = text::optional("bank_reference", &request.bank_reference, LINE_LIMIT)?;
    let remark = text::optional("remark", &request.remark, LINE_LIMIT)?;
    if request.received_on > now.day() {
        return Err(Error::new(Code::FieldInvalid).with("field", "received_on"));
    }
    if request.fen <= Fen(0) {
        return Err(Error::new(Code::AmountRefused).with("fen", request.fen.0));
    }
    desk.change(Op::RecordTransfer, now, |tx, clerk| {
        let row = TransferRow {
            id: tx.new_id()?,
            desk_id: tx.desk_id(),
            received_on: request.received_on,
            fen: request.fen,
            payer,
            bank_reference,
            remark,
            fingerprint: None,
            recorded_at: now,
            recorded_by: clerk.id,
        };
        tx.about(row.id.0);
        tx.insert(&row)?;
        tx.next_line()?;
        spend(tx, &row, &request.allocations)?;
        views(tx.reader())
    })
}

/// Pay for registrations out of what is left of a transfer: for all of them or for none.
///
/// # Errors
/// [`Code::AmountRefused`] where it comes to more than is left.
pub fn allocate_transfer(desk: &Desk, now: Moment, request: &AllocateTransfer) -> Result<Vec<TransferView>> {
    desk.change(Op::TakePayment, now, |tx, _| {
        let row = transfer::get(tx.reader(), request.transfer)?;
        if request.allocations.is_empty() {
            return Err(Error::new(Code::FieldMissing).with("field", "allocations"));
        }
        spend(tx, &row, &request.allocations)?;
        views(tx.reader())
    })
}

/// A payment for each, each with a line of its own in the journal.
pub(super) fn spend(tx: &mut Tx<'_>, transfer: &TransferRow, allocations: &[Allocation]) -> Result<()> {
    let rest = transfer::rest(tx.reader(), transfer)?;
    let wanted: Fen = allocations.iter().map(|it| it.fen).sum();
    if wanted > rest || allocations.iter().any(|it| it.fen <= Fen(0) || it.fen > rest) {
        return Err(Error::new(Code::AmountRefused).with("fen", wanted.0).with("owed", rest.0));
    }
    for allocation in allocations {
        let registration = payable(tx.reader(), allocation.registration)?;
        tx.about(registration.id.0);
        pay_from(tx, transfer, registration.id, allocation.fen)?;
        tx.next_line()?;
    }
    Ok(())
}

fn views(reader: &Reader) -> Result<Vec<TransferView>> {
    let view = |row: TransferRow| {
        Ok(TransferView {
            rest: transfer::rest(reader, &row)?,
            clerk_name: shown::clerk_name(reader, row.recorded_by)?,
            id: row.id,
            received_on: row.received_on,
            fen: row.fen,
            payer: row.payer,
            bank_reference: row.bank_reference,
            remark: row.remark,
        })
    };
    transfer::with_rest(reader)?.into_iter().map(view).collect()
}
