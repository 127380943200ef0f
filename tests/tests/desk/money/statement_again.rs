//! The same money in two downloads: a line is the n-th of its day's equal lines, whatever file brings it.

use super::morning;
use super::statement::{HEADING, read, received};
use crate::counter::Counter;
use desk_core::desk;
use desk_core::desk::request::{BookStatement, Booking};
use desk_core::desk::view::BookedView;
use desk_core::model::Fen;

const EQUAL: &str = "2026-03-17,160.00,,某某公司,认定费,";
const OTHER: &str = "2026-03-16,80.00,,某某公司,认定费,";

fn statement(lines: &[&str]) -> String {
    [&[HEADING], lines].concat().join("\n")
}

/// Keep every line as a transfer.
fn book_all(counter: &Counter, lines: &[&str]) -> BookedView {
    let text = statement(lines);
    let rows = (2..).take(lines.len());
    let bookings = rows.map(|row| Booking { row, allocations: Vec::new() }).collect();
    let request = BookStatement { token: received(counter, &text), columns: None, bookings };
    desk::book_statement(&counter.desk, morning(), &request).unwrap()
}

fn kept(counter: &Counter) -> Vec<Fen> {
    let mut kept: Vec<Fen> =
        desk::open_transfers(&counter.desk).unwrap().iter().map(|transfer| transfer.fen).collect();
    kept.sort();
    kept
}

#[test]
fn two_equal_transfers_without_a_reference_are_two_and_the_same_file_again_brings_none() {
    let counter = Counter::new();
    let first = book_all(&counter, &[EQUAL, EQUAL]);
    assert_eq!((first.booked, first.passed_over, first.fen), (2, 0, Fen(32_000)));
    let again = book_all(&counter, &[EQUAL, EQUAL]);
    assert_eq!((again.booked, again.passed_over), (0, 2));
    assert_eq!(kept(&counter), [Fen(16_000); 2]);
    assert!(read(&counter, &statement(&[EQUAL, EQUAL])).lines.iter().all(|line| line.grade.is_none()));
}

#[test]
fn a_download_that_overlaps_brings_only_what_the_first_did_not_have() {
    let counter = Counter::new();
    book_all(&counter, &[OTHER, EQUAL]);
    // The day went on: a second equal transfer came, and the file begins a day later and runs backwards.
    let later = book_all(&counter, &["2026-03-18,160.00,,某某公司,认定费,", EQUAL, EQUAL]);
    assert_eq!((later.booked, later.passed_over), (2, 1));
    let whole = book_all(&counter, &[EQUAL, "2026-03-18,160.00,,某某公司,认定费,", OTHER, EQUAL, EQUAL]);
    assert_eq!((whole.booked, whole.passed_over), (1, 4), "the third of that day is new");
    assert_eq!(kept(&counter).iter().copied().sum::<Fen>(), Fen(4 * 16_000 + 8_000));
}

#[test]
fn lines_that_differ_by_day_payer_remark_or_reference_are_told_apart() {
    let counter = Counter::new();
    let lines = [
        EQUAL,
        "2026-03-16,160.00,,某某公司,认定费,",
        "2026-03-17,160.00,,别家公司,认定费,",
        "2026-03-17,160.00,,某某公司,二人认定费,",
        "2026-03-17,160.00,,某某公司,认定费,L1",
        "2026-03-17,160.00,,某某公司,认定费,L2",
    ];
    assert_eq!(book_all(&counter, &lines).booked, 6);
    let backwards: Vec<&str> = lines.into_iter().rev().collect();
    assert_eq!(book_all(&counter, &backwards).passed_over, 6, "the order of a file says nothing");
}
