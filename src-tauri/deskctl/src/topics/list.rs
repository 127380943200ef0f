//! `deskctl list`: groups that an employer sends, and registrations written as a list.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::input::{bytes_of, month};
use crate::settings::Settings;
use chrono::{Datelike, NaiveDate};
use desk_core::desk::request::{ExportList, ListFilter, ListFormat, ReadList};
use desk_core::desk::view::{ListRowProblem, ListRowView, ListView};
use desk_core::desk::{Desk, export_list, import_list, read_list, receive_file};
use desk_core::error::Error;
use desk_core::list::ListDefaults;
use desk_core::model::{Channel, Moment};
use std::path::PathBuf;

pub(crate) const HELP: &str = "\
deskctl list read FILE [--offering ID] [--month YYYY-MM] [--employer NAME] [--channel counter|telephone]
                  [--accept-doubles]
deskctl list import FILE [the same options]
deskctl list export --out DIR [--offering ID] [--month YYYY-MM] [--employer WORDS] [--template NAME]
                    [--format xlsx|csv]

Reads an employer's list, a workbook (.xlsx) or text (.csv; UTF-8, UTF-16 or GB 18030). Its columns are known by their
headings (姓名, 证件号码, 证件有效期至, 联系电话, 申报职业, 等级, 批次, 从事职业, 开始从事时间, …) or by a template
saved in the window. Somebody who has another registration in the month or occupation is refused unless
--accept-doubles says that it is meant. Rows that do not say it take offering, month and employer from the options.
`read` writes nothing; `import` registers every row that can be, in one transaction, and never anybody twice. `export`
writes what the options let through; numbers and telephones stand in it in full, so it is journalled.

Each answer of read and import: {\"line\",\"name\",\"number_masked\",\"offering\",\"outcome\",\"verdict\",
\"problems\":[{\"column\",\"field\",\"code\",\"values\"}],\"registration\"}; of export: {\"path\"}
Exit code 1 where any row was refused.";

/// How every row stands.
pub(crate) fn read(settings: &Settings, arguments: Arguments) -> Result<Outcome, Failure> {
    answer(settings, arguments, "list read", read_list)
}

/// Register everybody who can be.
pub(crate) fn import(settings: &Settings, arguments: Arguments) -> Result<Outcome, Failure> {
    answer(settings, arguments, "list import", import_list)
}

type Work = fn(&Desk, Moment, &ReadList) -> Result<ListView, Error>;

fn answer(
    settings: &Settings,
    mut arguments: Arguments,
    command: &str,
    work: Work,
) -> Result<Outcome, Failure> {
    let path = arguments.path("FILE")?;
    let now = settings.now()?;
    let defaults = ListDefaults {
        offering: arguments.text("offering")?,
        month: month_of(&mut arguments, now)?,
        employer: arguments.text("employer")?.unwrap_or_default(),
    };
    let channel = match arguments.text("channel")? {
        None => Channel::Counter,
        Some(text) => {
            Channel::from_word(&text).ok_or_else(|| Failure::usage("--channel is counter or telephone"))?
        }
    };
    let accept_doubles = arguments.switch("accept-doubles");
    arguments.finish(command)?;
    let bytes = bytes_of(&path)?;
    let desk = settings.unlocked()?;
    let token = receive_file(&desk, now, &bytes)?.token;
    let list = work(&desk, now, &ReadList { token, columns: None, defaults, channel, accept_doubles })?;
    let mut output = settings.output(&["row", "name", "number", "outcome", "why not"]);
    for row in &list.rows {
        output.answer(row, cells(row))?;
    }
    output.finish()?;
    Ok(Outcome::of(list.refused == 0))
}

fn month_of(arguments: &mut Arguments, now: Moment) -> Result<Option<NaiveDate>, Failure> {
    let Some(text) = arguments.text("month")? else { return Ok(None) };
    let read = month(&text.into(), now.day().year());
    read.map(Some).ok_or_else(|| Failure::usage("--month is not a month such as 2026-04"))
}

fn cells(row: &ListRowView) -> Vec<String> {
    vec![
        row.line.to_string(),
        row.name.clone(),
        row.number_masked.clone(),
        row.outcome.as_str().to_owned(),
        row.problems.iter().map(problem).collect::<Vec<_>>().join("; "),
    ]
}

fn problem(problem: &ListRowProblem) -> String {
    let at = problem.column.map(|column| format!("column {column}: ")).unwrap_or_default();
    let values: Vec<String> = problem.values.iter().map(|(name, value)| format!(" {name}={value}")).collect();
    format!("{at}{}{}", word(&problem.code), values.concat())
}

/// The format of `--format`, else a workbook.
pub(super) fn format(arguments: &mut Arguments) -> Result<ListFormat, Failure> {
    match arguments.text("format")? {
        None => Ok(ListFormat::Xlsx),
        Some(text) => ListFormat::from_word(&text).ok_or_else(|| Failure::usage("--format is xlsx or csv")),
    }
}

/// Write registrations as a list.
pub(crate) fn export(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let folder = PathBuf::from(arguments.required("out")?);
    let now = settings.now()?;
    let filter = ListFilter {
        offering: arguments.text("offering")?,
        month: month_of(&mut arguments, now)?,
        states: Vec::new(),
        employer: arguments.text("employer")?.unwrap_or_default(),
    };
    let format = format(&mut arguments)?;
    let request = ExportList { filter, template: arguments.text("template")?, format };
    arguments.finish("list export")?;
    let desk = settings.unlocked()?;
    let saved = export_list(&desk, now, &folder, &request)?;
    let mut output = settings.output(&["file"]);
    let path = saved.path.clone();
    output.answer(&saved, vec![path])?;
    output.finish()?;
    Ok(Outcome::Done)
}
