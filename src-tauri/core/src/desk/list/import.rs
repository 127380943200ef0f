//! Registering everybody of a list who can be.

use super::read::List;
use crate::desk::Desk;
use crate::desk::register::write_checked;
use crate::desk::request::ReadList;
use crate::desk::view::ListView;
use crate::error::Result;
use crate::model::{LongWork, Moment};
use crate::store::Op;

/// Register every row that can be, in one transaction: a row that is refused leaves nothing, and a list that is stopped or
/// interrupted leaves nothing of any row. Each registration has its own line in the journal, so that it can be taken back by
/// itself. Rows that the desk has already are refused as such: the same list can come again.
///
/// # Errors
/// As [`super::read_list`]; [`crate::error::Code::Cancelled`].
pub fn import_list(desk: &Desk, now: Moment, asked: &ReadList) -> Result<ListView> {
    let underway = desk.progress().begin(LongWork::ImportList)?;
    let book = desk.rulebook();
    let list = List::read(desk, &book, now, asked)?;
    underway.expect(2 * list.people.len() as u64);
    let mut judged = Vec::with_capacity(list.people.len());
    for (done, person) in (1..).zip(&list.people) {
        judged.push(person.judged(desk, &book, now)?);
        underway.step(done)?;
    }
    let rows = desk.change(Op::Register, now, |tx, _| {
        let mut rows = Vec::with_capacity(judged.len());
        for (done, (person, judged)) in (1 + judged.len() as u64..).zip(list.people.iter().zip(judged)) {
            let row = match judged {
                None => person.unread(),
                Some(Err(error)) => list.refuse(person, error)?,
                Some(Ok(mut checked)) => match write_checked(desk, tx, &mut checked) {
                    Ok(id) => {
                        tx.next_line()?;
                        person.registered(&checked, id)
                    }
                    Err(error) => list.refuse(person, error)?,
                },
            };
            rows.push(row);
            underway.step(done)?;
        }
        underway.past_stopping()?;
        Ok(rows)
    })?;
    Ok(list.view(rows))
}
