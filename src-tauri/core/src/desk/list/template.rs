//! Columns of lists, kept by name.

use crate::desk::Desk;
use crate::desk::request::{ForgetListTemplate, SaveListTemplate};
use crate::desk::text::{self, LINE_LIMIT};
use crate::desk::view::ListTemplateView;
use crate::error::{Code, Error, Result};
use crate::list::{Column, MOST_COLUMNS};
use crate::model::Moment;
use crate::store::tables::list_template::{self, ListTemplateRow};
use crate::store::{Json, Op, Reader};
use uuid::Uuid;

/// The templates kept, by name.
pub fn list_templates(desk: &Desk) -> Result<Vec<ListTemplateView>> {
    desk.read(|store, _| views(store.reader()))
}

/// Keep the columns of a list by name; a template of this name is replaced.
pub fn save_list_template(
    desk: &Desk,
    now: Moment,
    request: &SaveListTemplate,
) -> Result<Vec<ListTemplateView>> {
    let name = text::required("template", &request.name, LINE_LIMIT)?;
    if request.columns.is_empty() || request.columns.len() > MOST_COLUMNS {
        return Err(Error::new(Code::FieldInvalid).with("field", "columns"));
    }
    for column in &request.columns {
        text::optional("heading", &column.heading, LINE_LIMIT)?;
    }
    desk.change(Op::SaveListTemplate, now, |tx, clerk| {
        let before = list_template::named(tx.reader(), &name)?;
        let id = match &before {
            Some(before) => before.id.clone(),
            None => tx.new_id::<Uuid>()?.to_string(),
        };
        let row = ListTemplateRow {
            id,
            desk_id: tx.desk_id(),
            name,
            columns: Json(request.columns.clone()),
            saved_at: now,
            saved_by: clerk.id,
        };
        if before.is_some() {
            tx.update(&row)?
        } else {
            tx.insert(&row)?
        }
        views(tx.reader())
    })
}

/// Forget a template.
pub fn forget_list_template(
    desk: &Desk,
    now: Moment,
    request: &ForgetListTemplate,
) -> Result<Vec<ListTemplateView>> {
    desk.change(Op::ForgetListTemplate, now, |tx, _| {
        let row = list_template::named(tx.reader(), &request.name)?.ok_or_else(missing)?;
        tx.delete(&row)?;
        views(tx.reader())
    })
}

/// The columns of the template of this name.
pub(super) fn columns(reader: &Reader, name: &str) -> Result<Vec<Column>> {
    Ok(list_template::named(reader, name)?.ok_or_else(missing)?.columns.0)
}

/// The template that has these headings in this order.
pub(super) fn fitting(desk: &Desk, columns: &[Column]) -> Result<Option<ListTemplateView>> {
    let headings =
        |columns: &[Column]| -> Vec<String> { columns.iter().map(|column| column.heading.clone()).collect() };
    let wanted = headings(columns);
    Ok(list_templates(desk)?.into_iter().find(|template| headings(&template.columns) == wanted))
}

fn views(reader: &Reader) -> Result<Vec<ListTemplateView>> {
    let rows = list_template::all(reader)?;
    Ok(rows.into_iter().map(|row| ListTemplateView { name: row.name, columns: row.columns.0 }).collect())
}

fn missing() -> Error {
    Error::new(Code::NotFound).with("what", "list_template")
}
