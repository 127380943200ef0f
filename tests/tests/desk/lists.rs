//! 名单: an employer's sheet as registrations, registrations as a sheet.

mod columns;
mod export;
mod import;
mod round_trip;
mod rows;
mod sheets;
mod tables;
mod validity;

use crate::counter::{Counter, OFFERING, at, day};
use desk_core::desk;
use desk_core::desk::request::ReadList;
use desk_core::desk::view::{ListOutcome, ListRowView, ListView};
use desk_core::error::Result;
use desk_core::list::ListDefaults;
use desk_core::model::Channel;
use desk_core::sample::{SamplePerson, people};

/// The heading of a list as an employer writes it.
const HEADING: [&str; 8] =
    ["序号", "姓 名*", "身份证号", "身份证有效期", "手机", "从事职业", "开始从事时间", "邮箱"];

/// Somebody's row under [`HEADING`]: ten years in the occupation.
fn row(person: &SamplePerson) -> Vec<String> {
    let validity = match person.validity.last_day() {
        Some(day) => day.to_string(),
        None => "长期".to_owned(),
    };
    [
        "1",
        &person.name,
        &person.number,
        &validity,
        &person.telephone,
        "劳动关系协调师",
        "2015年3月",
        &person.email,
    ]
    .map(str::to_owned)
    .to_vec()
}

/// A list of these people as text with commas.
fn csv(rows: &[Vec<String>]) -> String {
    let heading = HEADING.join(",");
    let lines = rows.iter().map(|row| row.join(","));
    std::iter::once(heading).chain(lines).collect::<Vec<_>>().join("\r\n")
}

/// A list of the first people of the sample.
fn group(count: usize) -> Vec<Vec<String>> {
    people(603, count).map(|person| row(&person)).collect()
}

/// How a list of this content is read: for 劳动关系协调师 四级 in April.
fn asked(counter: &Counter, bytes: &[u8]) -> ReadList {
    let token = desk::receive_file(&counter.desk, at("2026-03-18 09:00"), bytes).unwrap().token;
    let defaults = ListDefaults {
        offering: Some(OFFERING.to_owned()),
        month: Some(day("2026-04-01")),
        employer: "某某人力资源有限公司".to_owned(),
    };
    ReadList { token, columns: None, defaults, channel: Channel::Counter, accept_doubles: false }
}

fn read(counter: &Counter, bytes: &[u8]) -> Result<ListView> {
    desk::read_list(&counter.desk, at("2026-03-18 09:00"), &asked(counter, bytes))
}

fn import(counter: &Counter, bytes: &[u8]) -> Result<ListView> {
    desk::import_list(&counter.desk, at("2026-03-18 09:05"), &asked(counter, bytes))
}

/// Name and outcome of each row.
fn outcomes(list: &ListView) -> Vec<(&str, ListOutcome)> {
    list.rows.iter().map(|row| (row.name.as_str(), row.outcome)).collect()
}

/// The row with this number in the sheet.
fn line(list: &ListView, line: u32) -> &ListRowView {
    list.rows.iter().find(|row| row.line == line).unwrap()
}

/// What stands in a row's way: column, code and its first value.
fn problems(list: &ListView, at: u32) -> Vec<(Option<u32>, String)> {
    let told = |values: &std::collections::BTreeMap<String, String>| {
        values.get("problem").or_else(|| values.get("field")).cloned().unwrap_or_default()
    };
    let one = |problem: &desk_core::desk::view::ListRowProblem| {
        let code = serde_json::to_value(problem.code).unwrap().as_str().unwrap().to_owned();
        (problem.column, format!("{code} {}", told(&problem.values)).trim().to_owned())
    };
    line(list, at).problems.iter().map(one).collect()
}
