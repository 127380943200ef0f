//! The exam's door from a shell.

use super::run::{command_at, demo, finish, folder, run, text};

/// Half an hour before the theory of the demonstration's sitting.
const DOOR: &str = "2026-04-25T08:30:00+08:00";

#[test]
fn a_ticket_is_checked_on_its_day_and_refused_before_and_the_board_counts_it() {
    let folder = folder();
    let data = demo(folder.path());
    let sittings = run(&data, &["sitting", "list", "--json"]).ended(0).objects();
    let id = sittings[0]["id"].as_str().unwrap();
    let out = text(&folder.path().join("tickets"));
    let issued =
        run(&data, &["ticket", "issue", "--json", "--sitting", id, "--out", &out]).ended(0).objects();
    let number = issued[0]["ticket_number"].as_str().unwrap();
    let check = ["attendance", "check", "--json", "--sitting", id, "--subject", "theory", "--number"];
    let early = run(&data, &[&check[..], &[number]].concat()).ended(1).objects();
    assert_eq!((&early[0]["colour"], &early[0]["causes"][0]), (&"red".into(), &"other_day".into()));
    let came = finish(&mut command_at(DOOR, &data, &[&check[..], &[number]].concat())).ended(0).objects();
    assert_eq!((&came[0]["noted"], &came[0]["person"]["state"]), (&"present".into(), &"present".into()));
    let unknown = finish(&mut command_at(DOOR, &data, &[&check[..], &["999"]].concat())).ended(1).objects();
    assert_eq!(unknown[0]["causes"][0], "unknown");
    let board = ["attendance", "board", "--json", "--sitting", id, "--subject", "theory"];
    let rooms = finish(&mut command_at(DOOR, &data, &board)).ended(0).objects();
    assert_eq!(rooms.iter().filter_map(|room| room["counts"]["present"].as_u64()).sum::<u64>(), 1);
    run(&data, &board[..5]).ended(2);
}
