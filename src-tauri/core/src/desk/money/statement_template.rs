//! Columns of banks' statements, kept by the bank's name.

use crate::desk::Desk;
use crate::desk::request::{ForgetStatementTemplate, SaveStatementTemplate};
use crate::desk::templates::{Stamp, Template, forget, save};
use crate::desk::view::StatementTemplateView;
use crate::error::Result;
use crate::model::Moment;
use crate::statement::StatementColumn;
use crate::store::tables::statement_template::{self, StatementTemplateRow};
use crate::store::{Json, Op, Reader};

impl Template for StatementTemplateRow {
    type Column = StatementColumn;
    const WHAT: &'static str = "statement_template";

    fn of(Stamp { id, desk_id, at, by }: Stamp, name: String, columns: Vec<StatementColumn>) -> Self {
        Self { id, desk_id, name, columns: Json(columns), saved_at: at, saved_by: by }
    }

    fn all(reader: &Reader) -> Result<Vec<Self>> {
        statement_template::all(reader)
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn held(&self) -> &[StatementColumn] {
        &self.columns.0
    }

    fn heading(column: &StatementColumn) -> &str {
        &column.heading
    }
}

/// The templates kept, by the banks' names.
pub fn statement_templates(desk: &Desk) -> Result<Vec<StatementTemplateView>> {
    desk.read(|store, _| Ok(views(statement_template::all(store.reader())?)))
}

/// Keep the columns of a bank's statement by its name; a template of this name is replaced.
pub fn save_statement_template(
    desk: &Desk,
    now: Moment,
    request: &SaveStatementTemplate,
) -> Result<Vec<StatementTemplateView>> {
    let work = (Op::SaveStatementTemplate, now);
    save::<StatementTemplateRow>(desk, work, &request.name, &request.columns).map(views)
}

/// Forget a template.
pub fn forget_statement_template(
    desk: &Desk,
    now: Moment,
    request: &ForgetStatementTemplate,
) -> Result<Vec<StatementTemplateView>> {
    forget::<StatementTemplateRow>(desk, (Op::ForgetStatementTemplate, now), &request.name).map(views)
}

fn views(rows: Vec<StatementTemplateRow>) -> Vec<StatementTemplateView> {
    rows.into_iter().map(|row| StatementTemplateView { name: row.name, columns: row.columns.0 }).collect()
}
