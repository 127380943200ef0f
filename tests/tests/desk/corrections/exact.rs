//! Whatever is done and taken back leaves every row of every table as it was.

use super::merging::{merge, three, unmerge};
use super::{LATER, LEVEL_3, NOW, correct, shown, undo};
use crate::counter::{Counter, at, day, materials};
use crate::road::resit::counter as with_known_key;
use desk_core::desk;
use desk_core::desk::request::StateChange;
use desk_core::model::{RegistrationId, RegistrationState};
use desk_core::sample::resident_number;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert_eq, proptest};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::BTreeMap;

/// Tables that only ever grow, and what is worked out from the others: their order is of no meaning.
const LEFT_OUT: [&str; 7] =
    ["journal", "journal_payload", "search_key", "search_recent", "glance", "owed", "photo"];

/// Every row of every table, sorted, by table. What people are listed and searched by counts too, without its places.
fn rows(counter: &Counter) -> BTreeMap<String, Vec<String>> {
    let connection = Connection::open(counter.folder().join("store/desk.db")).unwrap();
    connection.execute_batch(&format!("PRAGMA key = \"x'{}'\";", "07".repeat(32))).unwrap();
    let list = |sql: &str| {
        let mut statement = connection.prepare(sql).unwrap();
        let names = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        names.map(|name| name.unwrap()).collect::<Vec<_>>()
    };
    let tables = list("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    let kept = tables.into_iter().filter(|table| !LEFT_OUT.contains(&table.as_str()));
    let mut all: BTreeMap<String, Vec<String>> =
        kept.map(|table| (table.clone(), content(&connection, &format!("SELECT * FROM {table}")))).collect();
    let keys = "SELECT g.id, k.key FROM search_key k JOIN glance g ON g.seq = k.seq";
    all.insert("search_key".to_owned(), content(&connection, keys));
    all.insert("owed".to_owned(), content(&connection, "SELECT * FROM owed WHERE count > 0"));
    all.insert("photo".to_owned(), content(&connection, "SELECT sha256 FROM photo"));
    all.insert("glance".to_owned(), content(&connection, "SELECT * FROM overview"));
    all
}

fn content(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut texts = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let values: Vec<String> =
            (0..columns).map(|at| format!("{:?}", row.get::<_, Value>(at).unwrap())).collect();
        texts.push(values.join("|"));
    }
    texts.sort();
    texts
}

#[derive(Debug, Clone, Copy)]
enum Doing {
    Name(u8),
    Telephone(u16),
    Number(u8),
    Month(bool),
    Level(bool),
    Turn,
}

fn doing() -> impl Strategy<Value = Doing> {
    proptest::prop_oneof![
        any::<u8>().prop_map(Doing::Name),
        any::<u16>().prop_map(Doing::Telephone),
        any::<u8>().prop_map(Doing::Number),
        any::<bool>().prop_map(Doing::Month),
        any::<bool>().prop_map(Doing::Level),
        proptest::strategy::Just(Doing::Turn),
    ]
}

/// Do it; whether anything was done, since what is refused or changes nothing leaves no step.
fn act(counter: &Counter, id: RegistrationId, doing: Doing) -> bool {
    let view = shown(counter, id);
    let corrected = |change: &dyn Fn(&mut desk_core::desk::request::Register)| {
        correct(counter, id, |form| change(form)).is_ok()
    };
    match doing {
        Doing::Name(pick) => {
            corrected(&|form| form.name = format!("林{}", ["清", "青", "𬱖"][pick as usize % 3]))
        }
        Doing::Telephone(tail) => corrected(&|form| form.telephone = format!("139000{tail:05}")),
        Doing::Number(pick) => {
            let number = resident_number(view.birth_date, 600 + 2 * u16::from(pick));
            corrected(&|form| form.document.number.clone_from(&number))
        }
        Doing::Month(autumn) => {
            let month = day(if autumn { "2026-09-01" } else { "2026-04-01" });
            corrected(&|form| form.month = month)
        }
        Doing::Level(up) => {
            let offering = if up { LEVEL_3 } else { crate::counter::OFFERING };
            corrected(&|form| form.offering = offering.to_owned())
        }
        Doing::Turn => {
            let request = StateChange { registration: id, reason: "换个主意".to_owned() };
            let turned = match view.row.state {
                RegistrationState::Withdrawn => desk::reinstate(&counter.desk, at(LATER), &request),
                _ => desk::withdraw(&counter.desk, at(LATER), &request),
            };
            turned.is_ok()
        }
    }
}

proptest! {
    // Each case logs in anew, and a passphrase is slow on purpose.
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_corrections_and_turns_taken_back_one_by_one_leave_every_row_as_it_was(
        doings in proptest::collection::vec(doing(), 1..9),
    ) {
        let counter = with_known_key();
        let id = counter.register_whole(at(NOW), 1).row.id;
        counter.pay(at(NOW), id).unwrap();
        counter.seat(at(NOW), id, &counter.open_sitting(at(NOW), 5)).unwrap();
        counter.ticket(at(NOW), id, None).unwrap();
        prop_assert_eq!(shown(&counter, id).materials.len(), materials().len());
        let mut before = Vec::new();
        for doing in doings {
            let standing = rows(&counter);
            if act(&counter, id, doing) {
                before.push(standing);
            } else {
                prop_assert_eq!(rows(&counter), standing, "what is refused leaves nothing: {:?}", doing);
            }
        }
        while let Some(standing) = before.pop() {
            undo(&counter, id).unwrap();
            prop_assert_eq!(rows(&counter), standing);
        }
        desk::check_desk(&counter.desk).unwrap();
    }

    #[test]
    fn any_merges_taken_apart_in_turn_leave_every_row_as_it_was(
        picks in proptest::collection::vec((0_usize..4, 0_usize..4), 1..6),
    ) {
        let counter = with_known_key();
        let registrations: Vec<_> = [1, 2].into_iter().flat_map(|person| three(&counter, person)).collect();
        let mut people: Vec<_> = registrations.iter().map(|id| shown(&counter, *id).row.candidate_id).collect();
        people.dedup();
        prop_assert_eq!(people.len(), 4);
        let mut before = Vec::new();
        for (survivor, merged) in picks {
            let standing = rows(&counter);
            if merge(&counter, people[survivor], people[merged]).is_ok() {
                before.push((people[merged], standing));
            } else {
                prop_assert_eq!(rows(&counter), standing);
            }
        }
        while let Some((merged, standing)) = before.pop() {
            unmerge(&counter, merged).unwrap();
            prop_assert_eq!(rows(&counter), standing);
        }
    }
}
