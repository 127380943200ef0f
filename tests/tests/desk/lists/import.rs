//! Everybody of a list who can be registered is, once, each for themselves.

use super::{asked, csv, group, import, line, outcomes, read};
use crate::counter::{CHIEF_PASSPHRASE, Counter, at, code, day};
use desk_core::desk;
use desk_core::desk::request::{OfRegistration, Search, UndoStep};
use desk_core::desk::view::ListOutcome;
use desk_core::error::Code;
use desk_core::model::RegistrationState;

#[test]
fn a_list_is_looked_at_before_anything_is_written() {
    let counter = Counter::new();
    let list = read(&counter, csv(&group(3)).as_bytes()).unwrap();
    assert_eq!((list.good, list.refused), (3, 0));
    assert!(list.rows.iter().all(|row| row.outcome == ListOutcome::Ready && row.registration.is_none()));
    assert_eq!(desk::registrations(&counter.desk, day("2026-04-01")).unwrap().len(), 0);
}

#[test]
fn everybody_of_a_list_is_registered_with_what_the_list_says_and_with_what_holds_for_all() {
    let counter = Counter::new();
    let rows = group(3);
    let list = import(&counter, csv(&rows).as_bytes()).unwrap();
    assert_eq!((list.good, list.refused), (3, 0));
    for (row, shown) in rows.iter().zip(&list.rows) {
        let registration = shown.registration.unwrap();
        let view = desk::registration(&counter.desk, &OfRegistration { registration }).unwrap();
        assert_eq!(view.row.name, row[1]);
        assert_eq!(view.employer, "某某人力资源有限公司");
        assert_eq!(view.email, row[7]);
        assert_eq!(view.career.spells[0].occupation, "劳动关系协调师");
        assert_eq!(view.row.state, RegistrationState::Open);
        assert!(view.original_seen.is_none(), "a list shows no document");
    }
    let found = desk::search(&counter.desk, &Search { text: rows[1][1].clone() }).unwrap();
    assert!(found.rows.iter().any(|row| row.name == rows[1][1]), "they are found like anybody else");
    desk::check_desk(&counter.desk).unwrap();
}

#[test]
fn a_row_that_is_refused_does_not_keep_the_others_out() {
    let counter = Counter::new();
    let mut rows = group(3);
    rows[1][2] = "110000199001011234".to_owned();
    let list = import(&counter, csv(&rows).as_bytes()).unwrap();
    let wanted = [ListOutcome::Registered, ListOutcome::Refused, ListOutcome::Registered];
    assert_eq!(outcomes(&list).iter().map(|(_, outcome)| *outcome).collect::<Vec<_>>(), wanted);
    assert_eq!(desk::registrations(&counter.desk, day("2026-04-01")).unwrap().len(), 2);
}

#[test]
fn the_same_list_again_registers_nobody_twice_and_names_the_registration_that_is_there() {
    let counter = Counter::new();
    let mut rows = group(3);
    let first = import(&counter, csv(&rows[..2]).as_bytes()).unwrap();
    rows.swap(0, 2);
    let again = import(&counter, csv(&rows).as_bytes()).unwrap();
    assert_eq!((again.good, again.refused), (1, 2));
    assert_eq!(line(&again, 4).registration, line(&first, 2).registration);
    assert_eq!(line(&again, 4).problems[0].code, Code::AlreadyRegistered);
}

#[test]
fn somebody_who_stands_twice_in_a_list_is_registered_once() {
    let counter = Counter::new();
    let rows = [group(1), group(1)].concat();
    let seen = read(&counter, csv(&rows).as_bytes()).unwrap();
    assert_eq!((seen.good, seen.refused), (1, 1));
    assert_eq!(line(&seen, 3).problems[0].code, Code::AlreadyRegistered);
    let list = import(&counter, csv(&rows).as_bytes()).unwrap();
    assert_eq!((list.good, list.refused), (1, 1));
}

#[test]
fn somebody_who_wants_two_offerings_is_one_candidate() {
    let counter = Counter::new();
    let rows = group(1);
    let heading = format!("{},申报职业,等级", super::HEADING.join(","));
    let line = |wanted: &str| format!("{},{wanted}", rows[0].join(","));
    let text = [heading, line("劳动关系协调师,四级"), line("劳动关系协调师,三级/高级工")].join("\n");
    let asked = asked(&counter, text.as_bytes());
    let seen = desk::read_list(&counter.desk, at("2026-03-18 09:00"), &asked).unwrap();
    assert_eq!(
        line_codes(&seen),
        [None, Some(Code::DoublesUnanswered)],
        "two levels at once are asked about (A35)"
    );
    let meant = desk::request::ReadList { accept_doubles: true, ..asked };
    let list = desk::import_list(&counter.desk, at("2026-03-18 09:05"), &meant).unwrap();
    assert_eq!(list.good, 2);
    let candidates = list.rows.iter().map(|row| {
        let registration = row.registration.unwrap();
        desk::registration(&counter.desk, &OfRegistration { registration }).unwrap().row.candidate_id
    });
    let candidates: Vec<_> = candidates.collect();
    assert_eq!(candidates[0], candidates[1]);
}

fn line_codes(list: &desk_core::desk::view::ListView) -> Vec<Option<Code>> {
    list.rows.iter().map(|row| row.problems.first().map(|problem| problem.code)).collect()
}

#[test]
fn one_of_a_list_is_taken_back_without_the_others() {
    let counter = Counter::new();
    let list = import(&counter, csv(&group(3)).as_bytes()).unwrap();
    let registration = list.rows[1].registration.unwrap();
    let now = at("2026-03-18 09:10");
    let step = desk::undoable(&counter.desk, now, &OfRegistration { registration }).unwrap().unwrap();
    desk::undo(&counter.desk, now, &UndoStep { registration, seq: step.seq }).unwrap();
    let left = desk::registrations(&counter.desk, day("2026-04-01")).unwrap();
    assert_eq!(left.len(), 2);
    assert!(left.iter().all(|row| row.id != registration));
}

#[test]
fn a_list_that_is_stopped_midway_leaves_nobody_behind() {
    let counter = Counter::new();
    let request = asked(&counter, csv(&group(300)).as_bytes());
    let stopped = std::thread::scope(|scope| {
        let work = scope.spawn(|| desk::import_list(&counter.desk, at("2026-03-18 09:05"), &request));
        let under_way = || desk::work_progress(&counter.desk).is_some_and(|work| work.fraction > Some(0.5));
        while !under_way() && !work.is_finished() {
            std::thread::yield_now();
        }
        desk::cancel_work(&counter.desk);
        work.join().unwrap()
    });
    assert_eq!(code(stopped), Code::Cancelled);
    assert_eq!(desk::registrations(&counter.desk, day("2026-04-01")).unwrap().len(), 0);
    let counter = counter.restart();
    counter.log_in(at("2026-03-18 09:06"), counter.chief, CHIEF_PASSPHRASE).unwrap();
    let list = import(&counter, csv(&group(300)).as_bytes()).unwrap();
    assert_eq!((list.good, list.refused), (300, 0));
    desk::check_desk(&counter.desk).unwrap();
}
