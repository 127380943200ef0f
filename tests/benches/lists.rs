//! What a list of 2,000 people costs: looked at, registered whole in one transaction, written as a file in both formats, and a
//! statement of 2,000 lines matched with 2,000 who owe. Medians of
//! processor time; nothing is asserted, because a machine is not the desk's.

#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has nothing to measure")]

use desk_core::desk::request::{
    ExportList, ExportTable, FirstStart, ListFilter, ListFormat, ReadList, ReadStatement, Table,
};
use desk_core::desk::{self, Desk, DeskOptions};
use desk_core::list::ListDefaults;
use desk_core::model::{Channel, Moment};
use desk_core::paper::resource_dir;
use desk_core::sample::people;
use measure::{median, timed};
use std::path::Path;

#[path = "measure/mod.rs"]
mod measure;

const PEOPLE: usize = 2000;
const ROUNDS: usize = 5;

fn main() {
    let rounds: Vec<[f64; 6]> = (0..ROUNDS).map(|_| round()).collect();
    let what = [
        "a list looked at, row by row",
        "the list registered",
        "registrations written as a workbook",
        "registrations written as CSV",
        "debtors written as a workbook",
        "a statement matched with who owes",
    ];
    println!("{PEOPLE} rows, median of {ROUNDS} rounds");
    for (at, what) in what.iter().enumerate() {
        println!("  {what:<38} {:>8.0} ms", median(rounds.iter().map(|round| round[at])));
    }
}

/// A desk of its own, because nobody is registered twice.
fn round() -> [f64; 6] {
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let desk = set_up(home.path());
    let (list, folder) = (asked(&desk), home.path().join("saved"));
    let read = timed(|| assert_eq!(desk::read_list(&desk, now(), &list).unwrap().good as usize, PEOPLE));
    let imported =
        timed(|| assert_eq!(desk::import_list(&desk, now(), &list).unwrap().good as usize, PEOPLE));
    let written = |format| {
        let request = ExportList { filter: ListFilter::default(), template: None, format };
        timed(|| drop(desk::export_list(&desk, now(), &folder, &request).unwrap()))
    };
    let debtors = ExportTable { table: Table::Debtors, format: ListFormat::Xlsx, reason: None };
    let statement = ReadStatement { token: received(&desk, &statement()), columns: None };
    [
        read,
        imported,
        written(ListFormat::Xlsx),
        written(ListFormat::Csv),
        timed(|| drop(desk::export_table(&desk, now(), &folder, &debtors).unwrap())),
        timed(|| assert_eq!(desk::read_statement(&desk, &statement).unwrap().lines.len(), PEOPLE)),
    ]
}

fn asked(desk: &Desk) -> ReadList {
    let rows = people(603, PEOPLE).map(|person| {
        format!("{},{},{},劳动关系协调师,2015-03\n", person.name, person.number, person.telephone)
    });
    let text = format!("姓名,证件号码,联系电话,从事职业,开始从事时间\n{}", rows.collect::<String>());
    let defaults = ListDefaults {
        offering: Some("labour-relations-coordinator-4".to_owned()),
        month: Some("2026-04-01".parse().unwrap()),
        employer: "某某公司".to_owned(),
    };
    let token = received(desk, &text);
    ReadList { token, columns: None, defaults, channel: Channel::Counter, accept_doubles: false }
}

fn statement() -> String {
    let lines = people(603, PEOPLE).map(|person| {
        let tail = &person.number[person.number.len() - 4..];
        format!("2026-03-17,160.00,某人家属,{}{tail} 认定费\n", person.name)
    });
    format!("交易日期,收入,对方户名,附言\n{}", lines.collect::<String>())
}

fn received(desk: &Desk, text: &str) -> String {
    desk::receive_file(desk, now(), text.as_bytes()).unwrap().token
}

fn now() -> Moment {
    Moment::parse("2026-03-18T10:00:00+08:00").unwrap()
}

fn set_up(folder: &Path) -> Desk {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/resources");
    let resources = if workspace.is_dir() { Some(workspace) } else { resource_dir(None) };
    let desk = Desk::open(DeskOptions::new(folder, resources)).unwrap();
    if desk.fonts().is_err() {
        println!("the fonts are not in place: `cargo xtask test` places them");
        std::process::exit(3);
    }
    let request =
        FirstStart { name: "王主管".to_owned(), passphrase: "八个字的口令好了".to_owned() };
    desk::first_start(&desk, now(), &request).unwrap();
    desk
}
