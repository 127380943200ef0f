//! 发票抬头 and 税号, kept for the finance office.

use crate::desk::Desk;
use crate::desk::registration::shown_in;
use crate::desk::request::{OfRegistration, SetInvoice};
use crate::desk::text::{self, LINE_LIMIT};
use crate::desk::view::RegistrationView;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, read_tax_number};
use crate::store::Op;
use crate::store::tables::invoice::{self, InvoiceRow};
use crate::store::tables::registration;

/// Keep what the finance office needs for an invoice. An employer has a tax number, a person has none.
///
/// # Errors
/// [`Code::TaxNumberRefused`] with the problem.
pub fn set_invoice(desk: &Desk, now: Moment, request: &SetInvoice) -> Result<RegistrationView> {
    let title = text::required("invoice_title", &request.title, LINE_LIMIT)?;
    let send_to = text::optional("send_to", &request.send_to, LINE_LIMIT)?;
    let tax_number = match request.tax_number.trim() {
        "" => String::new(),
        typed => read_tax_number(typed)
            .map_err(|problem| Error::new(Code::TaxNumberRefused).with("problem", problem.as_str()))?,
    };
    desk.change(Op::SetInvoice, now, |tx, clerk| {
        tx.about(request.registration.0);
        let of = registration::get(tx.reader(), request.registration)?;
        let row = InvoiceRow {
            registration_id: of.id,
            desk_id: tx.desk_id(),
            title,
            tax_number,
            send_to,
            changed_at: now,
            changed_by: clerk.id,
        };
        let known = invoice::of(tx.reader(), of.id)?.is_some();
        if known {
            tx.update(&row)?
        } else {
            tx.insert(&row)?
        }
        shown_in(desk, tx.reader(), of.id)
    })
}

/// No invoice is wanted any more.
pub fn forget_invoice(desk: &Desk, now: Moment, request: &OfRegistration) -> Result<RegistrationView> {
    desk.change(Op::SetInvoice, now, |tx, _| {
        tx.about(request.registration.0);
        let missing = || Error::new(Code::NotFound).with("what", "invoice");
        let row = invoice::of(tx.reader(), request.registration)?.ok_or_else(missing)?;
        tx.delete(&row)?;
        shown_in(desk, tx.reader(), request.registration)
    })
}
