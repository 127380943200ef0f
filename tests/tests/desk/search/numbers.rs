//! Tails of numbers and tickets.

use super::{desk_of, found};
use crate::counter::{Counter, at, candidate};
use desk_core::desk::request::{DocumentEntry, Register};
use desk_core::desk::{self, request::Search};
use desk_core::model::{CandidateGroup, DocumentType, PartialDate};

#[test]
fn two_characters_of_a_tail_are_enough_and_zeros_count() {
    let counter = desk_of(&[("甲", "13800000007"), ("乙", "13800000107"), ("丙", "13800001007")]);
    assert_eq!(found(&counter, "00007"), ["甲"]);
    assert_eq!(found(&counter, "0107"), ["乙"]);
    assert!(found(&counter, "0207").is_empty());
    let all = found(&counter, "07");
    assert!(["甲", "乙", "丙"].iter().all(|name| all.contains(&(*name).to_owned())), "{all:?}");
    assert!(found(&counter, "7").is_empty(), "one digit says nothing");
    assert!(found(&counter, "138").is_empty(), "the beginning is everybody's");
}

/// A desk with one candidate who shows this Hong Kong card.
fn hong_kong(number: &str) -> Counter {
    let counter = Counter::new();
    let document = DocumentEntry {
        group: CandidateGroup::HongKongMacao,
        document_type: DocumentType::HongKongCard,
        number: number.to_owned(),
        issued_on: PartialDate::try_from("2020-05".to_owned()).ok(),
        ..candidate(0).document
    };
    let request = Register { document, name: "陈大文".to_owned(), ..candidate(0) };
    let entry = hong_kong_entry(request);
    counter.register(at("2026-03-18 09:00"), &entry);
    counter
}

fn hong_kong_entry(mut request: Register) -> Register {
    request.document.validity = Some(desk_core::model::Validity::NonePrinted);
    request.document.birth_date = "1990-01-01".parse().ok();
    request.document.sex = Some(desk_core::model::Sex::Male);
    request
}

#[test]
fn a_hong_kong_number_is_found_without_its_brackets_and_in_any_case() {
    let counter = hong_kong("G123456(A)");
    for text in ["G123456(A)", "g123456a", "3456(a)", "3456A", "56（A）"] {
        assert_eq!(found(&counter, text), ["陈大文"], "{text}");
    }
    assert!(found(&counter, "3457A").is_empty());
}

#[test]
fn a_ticket_is_found_the_moment_it_is_issued_whole_by_its_tail_and_as_it_is_scanned() {
    let (counter, now) = (Counter::new(), at("2026-03-18 10:00"));
    let whole = counter.register_whole(now, 1);
    let name = whole.row.name.clone();
    counter.pay(now, whole.row.id).unwrap();
    counter.seat(now, whole.row.id, &counter.open_sitting(now, 3)).unwrap();
    let number = counter.ticket(now, whole.row.id, None).unwrap().ticket.unwrap().number;
    let grouped = format!(" {} {} {}\r\n", &number[..2], &number[2..6], &number[6..]);
    for text in [&number, &number[6..], &format!("{number}\r"), &format!("{number}\n"), &grouped] {
        assert_eq!(found(&counter, text), std::slice::from_ref(&name), "{text:?}");
    }
    let answer = desk::search(&counter.desk, &Search { text: number.clone() }).unwrap();
    assert_eq!(answer.rows[0].ticket_number.as_ref(), Some(&number), "and the row says so");
    let other = format!("{}{}", &number[..11], (number.as_bytes()[11] - b'0' + 1) % 10);
    assert!(found(&counter, &other).is_empty());
    assert!(found(&counter, &number[..11]).is_empty());
}
