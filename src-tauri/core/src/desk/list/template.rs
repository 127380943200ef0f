//! Columns of lists, kept by name.

use crate::desk::Desk;
use crate::desk::request::{ForgetListTemplate, SaveListTemplate};
use crate::desk::templates::{Stamp, Template, forget, save};
use crate::desk::view::ListTemplateView;
use crate::error::Result;
use crate::list::Column;
use crate::model::Moment;
use crate::store::tables::list_template::{self, ListTemplateRow};
use crate::store::{Json, Op, Reader};

impl Template for ListTemplateRow {
    type Column = Column;
    const WHAT: &'static str = "list_template";

    fn of(Stamp { id, desk_id, at, by }: Stamp, name: String, columns: Vec<Column>) -> Self {
        Self { id, desk_id, name, columns: Json(columns), saved_at: at, saved_by: by }
    }

    fn all(reader: &Reader) -> Result<Vec<Self>> {
        list_template::all(reader)
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn held(&self) -> &[Column] {
        &self.columns.0
    }

    fn heading(column: &Column) -> &str {
        &column.heading
    }
}

/// The templates kept, by name.
pub fn list_templates(desk: &Desk) -> Result<Vec<ListTemplateView>> {
    desk.read(|store, _| Ok(views(list_template::all(store.reader())?)))
}

/// Keep the columns of a list by name; a template of this name is replaced.
pub fn save_list_template(
    desk: &Desk,
    now: Moment,
    request: &SaveListTemplate,
) -> Result<Vec<ListTemplateView>> {
    save::<ListTemplateRow>(desk, (Op::SaveListTemplate, now), &request.name, &request.columns).map(views)
}

/// Forget a template.
pub fn forget_list_template(
    desk: &Desk,
    now: Moment,
    request: &ForgetListTemplate,
) -> Result<Vec<ListTemplateView>> {
    forget::<ListTemplateRow>(desk, (Op::ForgetListTemplate, now), &request.name).map(views)
}

fn views(rows: Vec<ListTemplateRow>) -> Vec<ListTemplateView> {
    rows.into_iter().map(|row| ListTemplateView { name: row.name, columns: row.columns.0 }).collect()
}
