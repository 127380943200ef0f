//! 待开发票: what the finance office has to write.

use super::pay::paid;
use crate::desk::view::{InvoiceLine, InvoiceView};
use crate::desk::{Desk, shown};
use crate::error::Result;
use crate::model::Fen;
use crate::rules::Rulebook;
use crate::store::Reader;
use crate::store::tables::invoice::{self, InvoiceRow};
use crate::store::tables::{overview, payment};

/// Invoices that are wanted and for which money came that was not given back whole, in the order in which they were asked
/// for.
pub fn invoices(desk: &Desk) -> Result<Vec<InvoiceLine>> {
    let book = desk.rulebook();
    desk.read(|store, _| to_write(store.reader(), &book))
}

/// As [`invoices`].
pub(in crate::desk) fn to_write(reader: &Reader, book: &Rulebook) -> Result<Vec<InvoiceLine>> {
    let mut lines = Vec::new();
    for wanted in invoice::all(reader)? {
        lines.extend(line(reader, book, wanted)?);
    }
    Ok(lines)
}

fn line(reader: &Reader, book: &Rulebook, wanted: InvoiceRow) -> Result<Option<InvoiceLine>> {
    let paid = paid(reader, wanted.registration_id)?;
    let payments = payment::of(reader, wanted.registration_id)?;
    let came = payments.iter().filter(|it| it.fen > Fen(0)).map(|it| it.received_on).max();
    let Some(paid_on) = came.filter(|_| paid > Fen(0)) else { return Ok(None) };
    let row = shown::row(book, &overview::get(reader, wanted.registration_id)?);
    let InvoiceRow { title, tax_number, send_to, .. } = wanted;
    Ok(Some(InvoiceLine { row, invoice: InvoiceView { title, tax_number, send_to }, paid, paid_on }))
}
