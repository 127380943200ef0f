//! Booking the lines of a statement that a person confirmed.

use super::allocate::spend;
use super::read_statement::Statement;
use crate::desk::Desk;
use crate::desk::request::BookStatement;
use crate::desk::view::BookedView;
use crate::error::{Code, Error, Result};
use crate::model::{Fen, Moment};
use crate::store::Op;
use crate::store::tables::transfer::{self, TransferRow};

/// Book the confirmed lines in one change: each becomes a transfer, with the payments made of it. A line that was booked
/// already, by whatever file, is passed over and counted; a line without payments waits as a transfer.
///
/// # Errors
/// [`Code::NotFound`] for a row that the statement does not have; [`Code::AmountRefused`] where a line's payments come to
/// more than it brought. Nothing is booked then.
pub fn book_statement(desk: &Desk, now: Moment, request: &BookStatement) -> Result<BookedView> {
    desk.change(Op::BookStatement, now, |tx, clerk| {
        let statement = Statement::read(tx.reader(), &request.token, request.columns.as_deref())?;
        let mut booked = BookedView { booked: 0, passed_over: 0, fen: Fen(0) };
        for booking in &request.bookings {
            let missing =
                || Error::new(Code::NotFound).with("what", "statement_line").with("row", booking.row);
            let line = statement.lines.iter().find(|line| line.row == booking.row).ok_or_else(missing)?;
            if transfer::of_line(tx.reader(), &line.fingerprint)?.is_some() {
                booked.passed_over += 1;
                continue;
            }
            let row = TransferRow {
                id: tx.new_id()?,
                desk_id: tx.desk_id(),
                received_on: line.day,
                fen: line.fen,
                payer: line.payer.clone(),
                bank_reference: line.reference.clone(),
                remark: line.remark.clone(),
                fingerprint: Some(line.fingerprint.clone()),
                recorded_at: now,
                recorded_by: clerk.id,
            };
            tx.about(row.id.0);
            tx.insert(&row)?;
            tx.next_line()?;
            spend(tx, &row, &booking.allocations)?;
            booked.booked += 1;
            booked.fen = booked.fen + line.fen;
        }
        Ok(booked)
    })
}
