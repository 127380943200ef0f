//! 当日收款: each payment and counter-entry that was recorded on a day, for the cash-up.

use super::table::{Numbers, OfSomebody, TableColumn, Whose, amount, offering, person, text, written, yuan};
use crate::desk::list::words::payment_method;
use crate::desk::money::entries;
use crate::desk::shown;
use crate::error::Result;
use crate::list::Written;
use crate::model::Fen;
use crate::rules::Rulebook;
use crate::store::Reader;
use crate::store::tables::payment::PaymentRow;
use chrono::NaiveDate;

struct Entry {
    whose: Whose,
    payment: PaymentRow,
    clerk_name: String,
}

impl OfSomebody for Entry {
    fn whose(&self) -> &Whose {
        &self.whose
    }
}

pub(super) fn table(reader: &Reader, book: &Rulebook, day: NaiveDate, numbers: Numbers) -> Result<Written> {
    let entry = |payment: PaymentRow| {
        Ok(Entry {
            whose: Whose::read(reader, book, payment.registration_id)?,
            clerk_name: shown::clerk_name(reader, payment.recorded_by)?,
            payment,
        })
    };
    let rows: Vec<Entry> = entries(reader, day)?.into_iter().map(entry).collect::<Result<_>>()?;
    let mut columns: Vec<TableColumn<Entry>> = vec![
        text("登记时间", |it, _| it.payment.recorded_at.to_minute()),
        text("经办人", |it, _| it.clerk_name.clone()),
    ];
    columns.extend(person());
    columns.extend(offering());
    columns.extend([
        text("方式", |it: &Entry, _| payment_method(it.payment.method).to_owned()),
        yuan("收（元）", |it: &Entry, _| amount(it.payment.fen.max(Fen(0)))),
        yuan("退（元）", |it: &Entry, _| amount(Fen(-it.payment.fen.0).max(Fen(0)))),
        text("缴费人", |it: &Entry, _| it.payment.payer.clone()),
        text("流水号", |it: &Entry, _| it.payment.bank_reference.clone()),
        text("到账日期", |it: &Entry, _| it.payment.received_on.to_string()),
        text("退费理由", |it: &Entry, _| it.payment.reason.clone().unwrap_or_default()),
    ]);
    Ok(written(&columns, &rows, numbers))
}
