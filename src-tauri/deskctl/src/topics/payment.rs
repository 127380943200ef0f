//! `deskctl payment`: what a bank's statement says, what was taken on a day, who owes, and invoices to write.

use super::list::format;
use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::input::bytes_of;
use crate::settings::Settings;
use chrono::NaiveDate;
use desk_core::desk::request::{ExportTable, OfDay, ReadStatement, Table};
use desk_core::desk::view::{DebtorView, InvoiceLine, StatementLineView, TakingsRow};
use desk_core::desk::{self, Desk, export_table, read_statement, receive_file};
use desk_core::model::Moment;
use std::path::PathBuf;

pub(crate) const HELP: &str = "\
deskctl payment statement FILE
deskctl payment takings [--date YYYY-MM-DD] [--out DIR [--format xlsx|csv] [--reason WHY]]
deskctl payment debtors [--out DIR [--format xlsx|csv] [--reason WHY]]
deskctl payment invoices [--out DIR [--format xlsx|csv] [--reason WHY]]

`statement` reads a bank's statement (.xlsx or .csv) and proposes whose fee each line is; nothing is booked, which a
person does in the window. Its columns are known by their headings or by a bank's template saved in the window.
`takings` counts what was recorded on a day (today), by clerk and method; `debtors` lists who owes a fee; `invoices`
lists invoices that are wanted and for which money came. With --out they are written as a file into DIR: of takings each
entry, numbers and telephones masked, or in full where --reason says why; that is journalled.

Each answer of statement: {\"row\",\"day\",\"fen\",\"payer\",\"remark\",\"reference\",\"grade\" (exact, likely, several, none;
null for a line that was booked already),\"proposals\":[{\"debtor\",\"named\",\"tailed\"}]}
of takings: {\"clerk_name\",\"method\",\"count\",\"received\",\"refunded\"}
of debtors: {\"registration\",\"name\",\"number_masked\",\"offering\",\"month\",\"owed\"}
of invoices: {\"row\",\"invoice\":{\"title\",\"tax_number\",\"send_to\"},\"paid\",\"paid_on\"}; amounts in fen
with --out: {\"path\",\"rows\",\"more\"}";

/// Whose fee each line of a statement seems to be.
pub(crate) fn statement(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let path = arguments.path("FILE")?;
    arguments.finish("payment statement")?;
    let bytes = bytes_of(&path)?;
    let desk = settings.unlocked()?;
    let token = receive_file(&desk, settings.now()?, &bytes)?.token;
    let read = read_statement(&desk, &ReadStatement { token, columns: None })?;
    let mut output = settings.output(&["row", "day", "yuan", "payer", "remark", "grade", "whose"]);
    for line in &read.lines {
        output.answer(line, line_cells(line))?;
    }
    output.finish()?;
    Ok(Outcome::Done)
}

fn line_cells(line: &StatementLineView) -> Vec<String> {
    let whose = line.proposals.iter().map(|it| format!("{} {}", it.debtor.name, it.debtor.number_masked));
    vec![
        line.row.to_string(),
        line.day.to_string(),
        line.fen.to_string(),
        line.payer.clone(),
        line.remark.clone(),
        line.grade.map_or_else(|| "booked".to_owned(), |grade| word(&grade)),
        whose.collect::<Vec<_>>().join("; "),
    ]
}

/// What was taken on a day.
pub(crate) fn takings(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let now = settings.now()?;
    let day = match arguments.text("date")? {
        None => now.day(),
        Some(text) => {
            text.parse::<NaiveDate>().map_err(|_| Failure::usage("--date is not a day such as 2026-03-18"))?
        }
    };
    let cells = |row: &TakingsRow| {
        let (received, refunded) = (row.received.to_string(), row.refunded.to_string());
        vec![row.clerk_name.clone(), word(&row.method), row.count.to_string(), received, refunded]
    };
    let headings = ["clerk", "method", "entries", "received", "given back"];
    let read = |desk: &Desk| Ok(desk::takings(desk, &OfDay { day })?.rows);
    listed(settings, arguments, ("payment takings", &headings), Table::Takings { day }, read, cells)
}

/// Who owes a fee.
pub(crate) fn debtors(settings: &Settings, arguments: Arguments) -> Result<Outcome, Failure> {
    let cells = |row: &DebtorView| {
        let (month, owed) = (row.month.format("%Y-%m").to_string(), row.owed.to_string());
        vec![row.name.clone(), row.number_masked.clone(), row.offering.clone(), month, owed]
    };
    let headings = ["name", "number", "offering", "month", "owes"];
    listed(settings, arguments, ("payment debtors", &headings), Table::Debtors, desk::debtors, cells)
}

/// Invoices to write.
pub(crate) fn invoices(settings: &Settings, arguments: Arguments) -> Result<Outcome, Failure> {
    let cells = |line: &InvoiceLine| {
        let (name, paid_on) = (line.row.name.clone(), line.paid_on.to_string());
        let invoice = &line.invoice;
        vec![name, invoice.title.clone(), invoice.tax_number.clone(), line.paid.to_string(), paid_on]
    };
    let headings = ["name", "title", "tax number", "yuan", "paid on"];
    listed(settings, arguments, ("payment invoices", &headings), Table::Invoices, desk::invoices, cells)
}

/// Answer with the rows, or write the list as a file where `--out` says where.
fn listed<R: serde::Serialize>(
    settings: &Settings,
    mut arguments: Arguments,
    (command, headings): (&str, &[&str]),
    table: Table,
    read: impl FnOnce(&Desk) -> Result<Vec<R>, desk_core::error::Error>,
    cells: impl Fn(&R) -> Vec<String>,
) -> Result<Outcome, Failure> {
    let Some(folder) = arguments.text("out")? else {
        arguments.finish(command)?;
        let desk = settings.unlocked()?;
        let mut output = settings.output(headings);
        for row in read(&desk)? {
            output.answer(&row, cells(&row))?;
        }
        output.finish()?;
        return Ok(Outcome::Done);
    };
    let request = ExportTable { table, format: format(&mut arguments)?, reason: arguments.text("reason")? };
    arguments.finish(command)?;
    export(settings, settings.now()?, &PathBuf::from(folder), &request)
}

fn export(
    settings: &Settings,
    now: Moment,
    folder: &std::path::Path,
    request: &ExportTable,
) -> Result<Outcome, Failure> {
    let exported = export_table(&settings.unlocked()?, now, folder, request)?;
    let mut output = settings.output(&["file", "rows"]);
    output.answer(&exported, vec![exported.path.clone(), exported.rows.to_string()])?;
    output.finish()?;
    Ok(Outcome::Done)
}
