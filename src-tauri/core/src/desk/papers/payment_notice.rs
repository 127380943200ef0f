//! What stands on a notice of payment.

use super::dues::{dues, issuer};
use super::wording;
use crate::desk::Desk;
use crate::desk::view::RegistrationView;
use crate::model::Moment;
use crate::paper::PaymentNotice;

pub(super) fn prepare(
    desk: &Desk,
    now: Moment,
    view: &RegistrationView,
    document_number: String,
) -> PaymentNotice {
    let (book, row) = (desk.rulebook(), &view.row);
    let mut dues = dues(&book, now, view);
    if let Some(collection) = &book.account.collection {
        dues.rule =
            format!("{}\n{}", dues.rule, wording::quoted("三(三)", &collection.quote)).trim().to_owned();
    }
    PaymentNotice {
        issuer: issuer(&book),
        name: row.name.clone(),
        document_type: wording::document_type(view.document_type).to_owned(),
        document_number,
        telephone: view.telephone.clone(),
        occupation: row.occupation.clone(),
        work_type: row.work_type.clone(),
        level: wording::level(row),
        month: wording::month(row.month),
        kind: format!("{}（{}）", wording::kind(view.kind), wording::subjects(&view.subjects)),
        dues,
        printed_at: now,
    }
}
