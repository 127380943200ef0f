//! The one search box.

mod changes;
mod names;
mod numbers;
mod oracle;

use crate::counter::{Counter, at, candidate};
use desk_core::desk::request::{Register, Search};
use desk_core::desk::{self};
use desk_core::sample::people;

const NOW: &str = "2026-03-18 10:00";

/// A desk with five candidates whose names and telephones are known.
fn known() -> Counter {
    desk_of(&[
        ("王𬱖", "13800000001"),
        ("买买提·艾力", "010-8216-0776"),
        ("Maria da Silva", "+86 (10) 6216 0999"),
        ("王小明", "13800000041"),
        ("小王", "13800009041"),
    ])
}

/// A desk with candidates of these names and telephones, the last one newest.
fn desk_of(people: &[(&str, &str)]) -> Counter {
    let counter = Counter::new();
    for (index, (name, telephone)) in people.iter().enumerate() {
        let (name, telephone) = ((*name).to_owned(), (*telephone).to_owned());
        counter.register(
            at(&format!("2026-03-18 09:{index:02}")),
            &Register { name, telephone, ..candidate(index) },
        );
    }
    counter
}

fn found(counter: &Counter, text: &str) -> Vec<String> {
    let answer = desk::search(&counter.desk, &Search { text: text.to_owned() }).unwrap();
    assert_eq!((answer.rows.len(), answer.more), (answer.total as usize, false));
    answer.rows.into_iter().map(|row| row.name).collect()
}

#[test]
fn a_name_is_found_by_any_part_of_it_newest_first_and_the_exact_one_before_all() {
    let counter = known();
    assert_eq!(found(&counter, "王"), ["小王", "王小明", "王𬱖"]);
    assert_eq!(found(&counter, "𬱖"), ["王𬱖"]);
    counter.register(at(NOW), &Register { name: "王小明明".to_owned(), ..candidate(6) });
    assert_eq!(
        found(&counter, "王小明"),
        ["王小明", "王小明明"],
        "the exact name stands first though it is older"
    );
}

#[test]
fn spaces_width_and_the_form_of_the_dot_do_not_matter() {
    let counter = known();
    for text in ["买买提·艾力", "买买提.艾力", "买买提•艾力", " 买买提 · 艾力 ", "艾　力"]
    {
        assert_eq!(found(&counter, text), ["买买提·艾力"], "{text}");
    }
    for text in ["Maria da Silva", "mariadasilva", "ＭＡＲＩＡ", "da  silva"] {
        assert_eq!(found(&counter, text), ["Maria da Silva"], "{text}");
    }
}

#[test]
fn tails_of_numbers_and_telephones_are_found_whatever_signs_stand_between() {
    let counter = known();
    assert_eq!(found(&counter, "0776"), ["买买提·艾力"]);
    assert_eq!(found(&counter, "82160776"), ["买买提·艾力"]);
    assert_eq!(found(&counter, "8216-0776"), ["买买提·艾力"]);
    assert_eq!(found(&counter, "62160999"), ["Maria da Silva"]);
    assert_eq!(found(&counter, "９０４１"), ["小王"], "full-width digits");
    let number = people(603, 1).next().unwrap().number;
    assert!(found(&counter, &number[12..]).contains(&"王𬱖".to_owned()));
    assert!(found(&counter, &number[12..].to_lowercase()).contains(&"王𬱖".to_owned()));
    assert!(found(&counter, &number).contains(&"王𬱖".to_owned()));
    assert!(found(&counter, &number[..10]).is_empty(), "only tails: the beginning is everybody's");
}

#[test]
fn a_ticket_is_found_by_its_number() {
    let (counter, now) = (Counter::new(), at(NOW));
    let whole = counter.register_whole(now, 1);
    counter.pay(now, whole.row.id).unwrap();
    counter.seat(now, whole.row.id, &counter.open_sitting(now, 3)).unwrap();
    let number = counter.ticket(now, whole.row.id, None).unwrap().ticket.unwrap().number;
    assert_eq!(found(&counter, &number), std::slice::from_ref(&whole.row.name));
    assert_eq!(found(&counter, &format!("{} {}", &number[..6], &number[6..])), [whole.row.name]);
}

#[test]
fn wildcards_stand_for_themselves_and_nothing_finds_nothing() {
    let counter = known();
    for text in ["%", "_", "王%", "__", "\\", "", "  ", "'", "\" OR 1=1 --", "\u{0}", "-", "()"] {
        assert!(found(&counter, text).is_empty(), "{text:?}");
    }
}

#[test]
fn more_than_fifty_are_counted_and_the_newest_fifty_shown() {
    let counter = Counter::new();
    for person in 0..53 {
        let minute = format!("2026-03-18 10:{person:02}");
        let name = "张三".to_owned();
        counter.register(at(&minute), &Register { name, ..candidate(person) });
    }
    let answer = desk::search(&counter.desk, &Search { text: "张三".to_owned() }).unwrap();
    assert_eq!((answer.rows.len(), answer.total), (50, 53));
    assert_eq!(answer.rows[0].registered_at, at("2026-03-18 10:52"));
    assert!(!answer.more, "what is counted to its end is said so");
}
