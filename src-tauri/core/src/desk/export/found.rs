//! 查找结果: whoever the search finds; masked, no more than the search shows, and whole, in the columns of a list.

use super::table::{Numbers, TableColumn, Whose, offering, person, text, written};
use crate::desk::list::whole;
use crate::desk::list::words::{next_step, state};
use crate::desk::papers::wording;
use crate::desk::search::everybody;
use crate::error::Result;
use crate::list::Written;
use crate::rules::Rulebook;
use crate::store::Reader;

pub(super) fn table(
    reader: &Reader,
    book: &Rulebook,
    wanted: &str,
    numbers: Numbers,
) -> Result<(Written, bool)> {
    let (found, more) = everybody(reader, wanted)?;
    if numbers == Numbers::Whole {
        return Ok((whole(reader, book, found)?, more));
    }
    let rows: Vec<Whose> = found.iter().map(|it| Whose::of(book, it)).collect();
    let mut columns: Vec<TableColumn<Whose>> = person();
    columns.extend(offering());
    columns.extend([
        text("状态", |it: &Whose, _| state(it.row.state).to_owned()),
        text("下一步", |it: &Whose, _| next_step(it.row.next_step).to_owned()),
        text("报名方式", |it: &Whose, _| wording::channel(it.row.channel).to_owned()),
        text("准考证号", |it: &Whose, _| it.row.ticket_number.clone().unwrap_or_default()),
        text("报名时间", |it: &Whose, _| it.row.registered_at.to_minute()),
        text("经办人", |it: &Whose, _| it.row.clerk_name.clone()),
    ]);
    Ok((written(&columns, &rows, numbers), more))
}
