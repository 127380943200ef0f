//! 待开发票: what the finance office writes invoices from.

use super::table::{Numbers, OfSomebody, TableColumn, Whose, amount, offering, person, text, written, yuan};
use crate::desk::money::to_write;
use crate::desk::view::InvoiceLine;
use crate::error::Result;
use crate::list::Written;
use crate::rules::Rulebook;
use crate::store::Reader;

struct Wanted {
    whose: Whose,
    line: InvoiceLine,
}

impl OfSomebody for Wanted {
    fn whose(&self) -> &Whose {
        &self.whose
    }
}

pub(super) fn table(reader: &Reader, book: &Rulebook, numbers: Numbers) -> Result<Written> {
    let wanted = |line: InvoiceLine| Ok(Wanted { whose: Whose::read(reader, book, line.row.id)?, line });
    let rows: Vec<Wanted> = to_write(reader, book)?.into_iter().map(wanted).collect::<Result<_>>()?;
    let mut columns: Vec<TableColumn<Wanted>> = vec![
        text("发票抬头", |it, _| it.line.invoice.title.clone()),
        text("税号", |it, _| it.line.invoice.tax_number.clone()),
        yuan("金额（元）", |it, _| amount(it.line.paid)),
        text("寄送到", |it, _| it.line.invoice.send_to.clone()),
        text("最近到账", |it, _| it.line.paid_on.to_string()),
    ];
    columns.extend(person());
    columns.extend(offering());
    Ok(written(&columns, &rows, numbers))
}
