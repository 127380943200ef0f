//! Columns of sheets, kept by name: of lists, and of banks' statements.

use super::Desk;
use super::text::{self, LINE_LIMIT};
use crate::error::{Code, Error, Result};
use crate::list::MOST_COLUMNS;
use crate::model::{ClerkId, DeskId, Moment};
use crate::store::{Op, Reader, Row};
use uuid::Uuid;

/// By whom, when and where a template is saved.
pub(super) struct Stamp {
    pub(super) id: String,
    pub(super) desk_id: DeskId,
    pub(super) at: Moment,
    pub(super) by: ClerkId,
}

/// A row that keeps the columns of one sheet.
pub(super) trait Template: Row {
    /// A column: the words above it, and what it holds.
    type Column: Clone;
    /// What is not there where none has the name.
    const WHAT: &'static str;

    fn of(stamp: Stamp, name: String, columns: Vec<Self::Column>) -> Self;
    fn all(reader: &Reader) -> Result<Vec<Self>>;
    fn name(&self) -> &str;
    fn held(&self) -> &[Self::Column];
    fn heading(column: &Self::Column) -> &str;
}

/// Keep columns by name; a template of this name is replaced.
pub(super) fn save<T: Template>(
    desk: &Desk,
    (op, now): (Op, Moment),
    name: &str,
    columns: &[T::Column],
) -> Result<Vec<T>> {
    let name = text::required("template", name, LINE_LIMIT)?;
    if columns.is_empty() || columns.len() > MOST_COLUMNS {
        return Err(Error::new(Code::FieldInvalid).with("field", "columns"));
    }
    for column in columns {
        text::optional("heading", T::heading(column), LINE_LIMIT)?;
    }
    desk.change(op, now, |tx, clerk| {
        let before = named::<T>(tx.reader(), &name)?;
        let id = match &before {
            Some(before) => before.key(),
            None => tx.new_id::<Uuid>()?.to_string(),
        };
        let stamp = Stamp { id, desk_id: tx.desk_id(), at: now, by: clerk.id };
        let row = T::of(stamp, name, columns.to_vec());
        if before.is_some() {
            tx.update(&row)?
        } else {
            tx.insert(&row)?
        }
        T::all(tx.reader())
    })
}

/// Forget a template.
pub(super) fn forget<T: Template>(desk: &Desk, (op, now): (Op, Moment), name: &str) -> Result<Vec<T>> {
    desk.change(op, now, |tx, _| {
        let row = existing::<T>(tx.reader(), name)?;
        tx.delete(&row)?;
        T::all(tx.reader())
    })
}

/// The template of this name: [`Code::NotFound`].
pub(super) fn existing<T: Template>(reader: &Reader, name: &str) -> Result<T> {
    named::<T>(reader, name)?.ok_or_else(|| Error::new(Code::NotFound).with("what", T::WHAT))
}

fn named<T: Template>(reader: &Reader, name: &str) -> Result<Option<T>> {
    Ok(T::all(reader)?.into_iter().find(|template| template.name() == name))
}

/// The template that has these headings in this order.
pub(super) fn fitting<T: Template>(reader: &Reader, columns: &[T::Column]) -> Result<Option<T>> {
    let same = |template: &T| template.held().iter().map(T::heading).eq(columns.iter().map(T::heading));
    Ok(T::all(reader)?.into_iter().find(same))
}
