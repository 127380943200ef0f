//! 当日收款: what was recorded on a day, by clerk and method.

use crate::desk::request::OfDay;
use crate::desk::view::{Takings, TakingsRow};
use crate::desk::{Desk, shown};
use crate::error::Result;
use crate::model::{Fen, Moment};
use crate::store::Reader;
use crate::store::tables::payment::{self, PaymentRow};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What was recorded on a day (by the clock in Beijing), whatever day it was received on: a cash-up counts what was typed.
pub fn takings(desk: &Desk, request: &OfDay) -> Result<Takings> {
    desk.read(|store, _| {
        let reader = store.reader();
        let rows = entries(reader, request.day)?;
        let mut by = BTreeMap::new();
        for row in &rows {
            let of = by.entry((row.recorded_by, row.method)).or_insert((Fen(0), Fen(0), 0_u32));
            add(of, row);
        }
        let mut takings = Takings { day: request.day, rows: Vec::new(), received: Fen(0), refunded: Fen(0) };
        for ((clerk, method), (received, refunded, count)) in by {
            takings.received = takings.received + received;
            takings.refunded = takings.refunded + refunded;
            let clerk_name = shown::clerk_name(reader, clerk)?;
            takings.rows.push(TakingsRow { clerk_name, method, count, received, refunded });
        }
        Ok(takings)
    })
}

/// Each payment and counter-entry that was recorded on a day, in order.
pub(in crate::desk) fn entries(reader: &Reader, day: NaiveDate) -> Result<Vec<PaymentRow>> {
    let begins = Moment::of_day(day);
    payment::recorded_between(reader, begins, begins.day_ends())
}

fn add((received, refunded, count): &mut (Fen, Fen, u32), row: &PaymentRow) {
    if row.fen < Fen(0) {
        *refunded = *refunded - row.fen;
    } else {
        *received = *received + row.fen;
    }
    *count += 1;
}
