//! 对账单: five hundred lines against three hundred who owe.

use super::{morning, paid};
use crate::counter::{Counter, at, candidate, code};
use desk_core::desk;
use desk_core::desk::request::{Allocation, BookStatement, Booking, ReadStatement};
use desk_core::desk::view::{BookedView, StatementLineView, StatementView};
use desk_core::error::{Code, Result};
use desk_core::model::{Fen, RegistrationId};
use desk_core::statement::Grade;

pub(super) const HEADING: &str = "交易日期,收入,支出,对方户名,附言,流水号";

pub(super) fn received(counter: &Counter, text: &str) -> String {
    desk::receive_file(&counter.desk, morning(), text.as_bytes()).unwrap().token
}

pub(super) fn read(counter: &Counter, text: &str) -> StatementView {
    let token = received(counter, text);
    desk::read_statement(&counter.desk, &ReadStatement { token, columns: None }).unwrap()
}

/// Confirm every exact line.
fn book_exact(counter: &Counter, text: &str) -> Result<BookedView> {
    let view = read(counter, text);
    let exact = view.lines.iter().filter(|line| line.grade == Some(Grade::Exact));
    let bookings = exact.map(|line| booking(line, line.proposals[0].debtor.registration)).collect();
    let request = BookStatement { token: received(counter, text), columns: None, bookings };
    desk::book_statement(&counter.desk, morning(), &request)
}

fn booking(line: &StatementLineView, registration: RegistrationId) -> Booking {
    Booking { row: line.row, allocations: vec![Allocation { registration, fen: line.fen }] }
}

fn count(view: &StatementView, grade: Option<Grade>) -> usize {
    view.lines.iter().filter(|line| line.grade == grade).count()
}

/// Three hundred who owe, and their remarks as the notice of payment tells them.
fn three_hundred(counter: &Counter) -> Vec<(RegistrationId, String)> {
    let register = |person| {
        let view = counter.register(morning(), &candidate(person));
        (view.row.id, view.transfer_remark)
    };
    (0..300).map(register).collect()
}

/// 280 exact lines of the first 280, and 220 others: another amount, nobody's words, money that went out.
fn statement(people: &[(RegistrationId, String)]) -> String {
    let mut lines = vec![HEADING.to_owned()];
    for (at, (_, remark)) in people.iter().take(280).enumerate() {
        lines.push(format!("2026-03-{:02},160.00,,某人家属,{remark} 认定费,L{at:05}", 1 + at % 17));
    }
    for (at, (_, remark)) in people.iter().skip(280).enumerate() {
        lines.push(format!("2026-03-17,80.00,,某人家属,{remark},M{at:05}"));
    }
    lines.extend((0..150).map(|at| format!("2026-03-17,160.00,,不相干的单位,培训费,N{at:05}")));
    lines.extend((0..50).map(|at| format!("2026-03-17,,35.00,某银行,手续费,O{at:05}")));
    lines.join("\n")
}

#[test]
fn of_500_lines_every_exact_one_is_proposed_none_is_booked_unconfirmed_and_none_twice() {
    let counter = Counter::new();
    let people = three_hundred(&counter);
    let text = statement(&people);
    let view = read(&counter, &text);
    assert_eq!((view.lines.len(), view.others), (450, 50));
    assert_eq!(count(&view, Some(Grade::Exact)), 280);
    assert_eq!(count(&view, Some(Grade::Likely)), 20, "another amount than is owed");
    assert_eq!(count(&view, Some(Grade::None)), 150, "the amount alone says nothing");
    for ((id, _), line) in people.iter().zip(view.lines.iter().take(280)) {
        assert_eq!(line.proposals[0].debtor.registration, *id);
    }
    assert!(people.iter().all(|(id, _)| paid(&counter, *id) == Fen(0)), "nothing was booked by looking");

    let booked = book_exact(&counter, &text).unwrap();
    assert_eq!((booked.booked, booked.passed_over, booked.fen), (280, 0, Fen(280 * 16_000)));
    assert!(people[..280].iter().all(|(id, _)| paid(&counter, *id) == Fen(16_000)));
    assert!(people[280..].iter().all(|(id, _)| paid(&counter, *id) == Fen(0)));

    let again = read(&counter, &text);
    assert_eq!((count(&again, None), count(&again, Some(Grade::Exact))), (280, 0));
    let all = view.lines.iter().take(280).map(|line| booking(line, people[0].0)).collect();
    let request = BookStatement { token: received(&counter, &text), columns: None, bookings: all };
    let second = desk::book_statement(&counter.desk, morning(), &request).unwrap();
    assert_eq!((second.booked, second.passed_over), (0, 280));
    assert!(people[..280].iter().all(|(id, _)| paid(&counter, *id) == Fen(16_000)));
}

#[test]
fn a_longer_statement_with_the_same_lines_books_only_the_new_ones() {
    let counter = Counter::new();
    let people: Vec<_> = (0..2).map(|person| counter.register(morning(), &candidate(person))).collect();
    let line = |at: usize| format!("2026-03-17,160.00,,本人,{},", people[at].transfer_remark);
    let first = [HEADING.to_owned(), line(0)].join("\n");
    assert_eq!(book_exact(&counter, &first).unwrap().booked, 1);
    let longer = [HEADING.to_owned(), "2026-03-16,5.00,,别人,别的,".to_owned(), line(0), line(1)].join("\n");
    let booked = book_exact(&counter, &longer).unwrap();
    assert_eq!((booked.booked, booked.fen), (1, Fen(16_000)));
}

#[test]
fn two_equal_lines_of_one_statement_are_two_and_the_second_is_no_longer_exact() {
    let counter = Counter::new();
    let view = counter.register(morning(), &candidate(0));
    let line = format!("2026-03-17,160.00,,本人,{},", view.transfer_remark);
    let text = [HEADING, &line, &line].join("\n");
    let read = read(&counter, &text);
    assert_eq!((read.lines[0].grade, read.lines[1].grade), (Some(Grade::Exact), Some(Grade::Likely)));
    assert_ne!(read.lines[0].row, read.lines[1].row);
    assert_eq!(book_exact(&counter, &text).unwrap().booked, 1);
    let again = super::statement::read(&counter, &text);
    assert_eq!(again.lines[0].grade, None);
    assert_eq!(again.lines[1].grade, Some(Grade::None), "nothing is owed any more");
}

#[test]
fn a_line_whose_payments_come_to_more_than_it_brought_books_nothing_of_the_whole() {
    let counter = Counter::new();
    let people: Vec<_> =
        (0..2).map(|person| counter.register(morning(), &candidate(person)).row.id).collect();
    let text = [HEADING, "2026-03-17,160.00,,甲单位,两人,", "2026-03-17,320.00,,乙单位,两人,"].join("\n");
    let shares = |fen: i64| people.iter().map(|id| Allocation { registration: *id, fen: Fen(fen) }).collect();
    let bookings = vec![
        Booking { row: 3, allocations: shares(16_000) },
        Booking { row: 2, allocations: shares(16_000) },
    ];
    let request = BookStatement { token: received(&counter, &text), columns: None, bookings };
    assert_eq!(
        code(desk::book_statement(&counter.desk, at("2026-03-18 09:30"), &request)),
        Code::AmountRefused
    );
    assert!(people.iter().all(|id| paid(&counter, *id) == Fen(0)));
    assert_eq!(desk::open_transfers(&counter.desk).unwrap(), []);
    let odd = vec![Booking { row: 9, allocations: Vec::new() }];
    let request = BookStatement { bookings: odd, ..request };
    assert_eq!(code(desk::book_statement(&counter.desk, morning(), &request)), Code::NotFound);
}

#[test]
fn a_line_left_without_payments_waits_as_a_transfer() {
    let counter = Counter::new();
    let text = [HEADING, "2026-03-17,\"3,200.00\",,甲单位,二十人认定费,L1"].join("\n");
    let bookings = vec![Booking { row: 2, allocations: Vec::new() }];
    let request = BookStatement { token: received(&counter, &text), columns: None, bookings };
    desk::book_statement(&counter.desk, morning(), &request).unwrap();
    let waiting = desk::open_transfers(&counter.desk).unwrap();
    assert_eq!((waiting[0].rest, waiting[0].payer.as_str()), (Fen(320_000), "甲单位"));
}
