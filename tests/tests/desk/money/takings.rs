//! 当日收款, by clerk and method.

use super::{give_back, morning, owing};
use crate::counter::{CHIEF, CLERK, CLERK_PASSPHRASE, Counter, at, day, payment};
use desk_core::desk;
use desk_core::desk::request::{OfDay, TakePayment};
use desk_core::model::{Fen, PaymentMethod};

#[test]
fn the_day_is_counted_by_clerk_and_method_with_what_was_given_back_apart() {
    let counter = Counter::new();
    let people = owing(&counter, 3);
    let pay = |person: usize, fen, method, when: &str| {
        let request = TakePayment { method, ..payment(at(when), people[person].row.id, fen) };
        desk::take_payment(&counter.desk, at(when), &request).unwrap()
    };
    pay(0, 16_000, PaymentMethod::Cash, "2026-03-18 10:00");
    let clerk = counter.add_clerk(at("2026-03-18 10:30"));
    counter.log_in(at("2026-03-18 10:31"), clerk, CLERK_PASSPHRASE).unwrap();
    pay(1, 16_000, PaymentMethod::Cash, "2026-03-18 11:00");
    let second = pay(2, 8_000, PaymentMethod::ScanCode, "2026-03-18 23:59");
    give_back(&counter, second.fee.payments[0].id, 3_000).unwrap();
    pay(2, 3_000, PaymentMethod::Cash, "2026-03-19 00:00");

    let counted = desk::takings(&counter.desk, &OfDay { day: morning().day() }).unwrap();
    let mut rows: Vec<(&str, &str, u32, i64, i64)> = counted
        .rows
        .iter()
        .map(|row| (row.clerk_name.as_str(), row.method.as_str(), row.count, row.received.0, row.refunded.0))
        .collect();
    rows.sort_unstable();
    let mut wanted = vec![
        (CHIEF, "cash", 1, 16_000, 0),
        (CLERK, "bank_transfer", 1, 0, 3_000),
        (CLERK, "cash", 1, 16_000, 0),
        (CLERK, "scan_code", 1, 8_000, 0),
    ];
    wanted.sort_unstable();
    assert_eq!(rows, wanted);
    assert_eq!((counted.received, counted.refunded), (Fen(40_000), Fen(3_000)));
    let next = desk::takings(&counter.desk, &OfDay { day: day("2026-03-19") }).unwrap();
    assert_eq!((next.received, next.rows.len()), (Fen(3_000), 1));
}
