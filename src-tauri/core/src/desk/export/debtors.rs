//! 欠费: everybody under way who owes something.

use super::table::{Numbers, OfSomebody, Whose, amount, offering, person, text, written, yuan};
use crate::desk::money::{owing, paid};
use crate::error::Result;
use crate::list::Written;
use crate::model::Fen;
use crate::rules::Rulebook;
use crate::store::Reader;
use crate::store::tables::candidate;

struct Owing {
    whose: Whose,
    employer: String,
    paid: Fen,
    owed: Fen,
}

impl OfSomebody for Owing {
    fn whose(&self) -> &Whose {
        &self.whose
    }
}

pub(super) fn table(reader: &Reader, book: &Rulebook, numbers: Numbers) -> Result<Written> {
    let mut rows = Vec::new();
    for (overview, owed) in owing(reader)? {
        rows.push(Owing {
            employer: candidate::get(reader, overview.candidate_id)?.employer,
            paid: paid(reader, overview.id)?,
            whose: Whose::of(book, &overview),
            owed,
        });
    }
    let mut columns = person();
    columns.push(text("工作单位", |it: &Owing, _| it.employer.clone()));
    columns.extend(offering());
    columns.extend([
        yuan("应缴（元）", |it: &Owing, _| amount(it.paid + it.owed)),
        yuan("已缴（元）", |it: &Owing, _| amount(it.paid)),
        yuan("还欠（元）", |it: &Owing, _| amount(it.owed)),
        text("报名时间", |it: &Owing, _| it.whose.row.registered_at.to_minute()),
        text("经办人", |it: &Owing, _| it.whose.row.clerk_name.clone()),
    ]);
    Ok(written(&columns, &rows, numbers))
}
