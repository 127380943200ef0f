//! 导出: what the window lists, written as a file for a spreadsheet. Numbers and telephones stand in it as they are shown,
//! masked, unless a reason says why they are wanted whole.

mod debtors;
mod found;
mod invoices;
mod table;
mod takings;
mod telephone;

use super::Desk;
use super::list::file;
use super::request::{ExportTable, Table};
use super::save_paper::write_new;
use super::text;
use super::view::ExportedTable;
use crate::error::Result;
use crate::list::Written;
use crate::model::Moment;
use crate::rules::Rulebook;
use crate::store::{Op, Reader};
use std::path::Path;
use table::Numbers;

/// Write a list of the window into `folder`, never over another file. It leaves a line in the journal, with the reason where
/// numbers stand in it whole.
///
/// # Errors
/// [`crate::error::Code::ReasonMissing`] for a reason that says nothing.
pub fn export_table(desk: &Desk, now: Moment, folder: &Path, request: &ExportTable) -> Result<ExportedTable> {
    let book = desk.rulebook();
    let reason = request.reason.as_deref().map(|reason| text::reason(Some(reason))).transpose()?;
    let numbers = if reason.is_some() { Numbers::Whole } else { Numbers::Masked };
    desk.change(Op::ExportList, now, |tx, _| {
        if let Some(reason) = &reason {
            tx.because(reason);
        }
        let (written, more) = written(tx.reader(), &book, now, &request.table, numbers)?;
        let stem = format!("{}-{}", title(&request.table), now.for_file_name());
        let saved = write_new(folder, &stem, request.format.as_str(), &file(&written, request.format)?)?;
        let rows = u32::try_from(written.rows.len()).unwrap_or(u32::MAX);
        Ok(ExportedTable { path: saved.path, rows, more })
    })
}

fn written(
    reader: &Reader,
    book: &Rulebook,
    now: Moment,
    table: &Table,
    numbers: Numbers,
) -> Result<(Written, bool)> {
    match table {
        Table::Found { text } => found::table(reader, book, text, numbers),
        Table::TelephoneQueue => Ok((telephone::table(reader, book, now.day(), numbers)?, false)),
        Table::Takings { day } => Ok((takings::table(reader, book, *day, numbers)?, false)),
        Table::Debtors => Ok((debtors::table(reader, book, numbers)?, false)),
        Table::Invoices => Ok((invoices::table(reader, book, numbers)?, false)),
    }
}

/// A list as its file is called.
fn title(table: &Table) -> String {
    match table {
        Table::TelephoneQueue => "电话报名".to_owned(),
        Table::Takings { day } => format!("当日收款-{day}"),
        Table::Debtors => "欠费".to_owned(),
        Table::Invoices => "待开发票".to_owned(),
        Table::Found { .. } => "查找结果".to_owned(),
    }
}
