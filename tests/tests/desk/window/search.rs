//! One box finds everybody while one types: by name or part of it, pinyin, initials, the tails of numbers, the ticket.

use super::pictures::LONG_NAME;
use super::{log_in, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, at, candidate};
use desk_core::desk::request::Register;
use desk_tests::window::Window;
use fantoccini::key::Key;

/// F3, and a text in place of what stood in the box.
fn search(window: &Window, text: &str) {
    window.press(Key::F3);
    window.retype("search", text);
}

#[test]
fn anybody_is_found_by_whatever_is_at_hand_from_any_page() {
    let mut ticket = String::new();
    let home = prepared(|counter| {
        let now = at("2026-03-18 09:00");
        let id = counter.register_whole(now, 1).row.id;
        counter.pay(now, id).unwrap();
        counter.seat(now, id, &counter.open_sitting(now, 3)).unwrap();
        ticket = counter.ticket(now, id, None).unwrap().ticket.unwrap().number;
        for (person, name) in [(2, LONG_NAME), (3, "王𬱖"), (4, "曌")] {
            counter.register(now, &Register { name: name.to_owned(), ..candidate(person) });
        }
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    let (whole, long) = (candidate(1), candidate(2));
    let tail = |text: &str| text[text.len() - 4..].to_owned();
    let ways = [
        (whole.name.clone(), whole.name.as_str()),
        ("买买提".to_owned(), LONG_NAME),
        ("abdrhm".to_owned(), LONG_NAME),
        (tail(&long.document.number), LONG_NAME),
        (tail(&whole.telephone), whole.name.as_str()),
        (ticket, whole.name.as_str()),
        ("wangdi".to_owned(), "王𬱖"),
        ("曌".to_owned(), "曌"),
    ];
    for (typed, found) in ways {
        search(&window, &typed);
        window.see_in("search-results", found);
        window.press(Key::Escape);
        window.gone("search-results");
    }
    search(&window, "无人叫这个");
    window.see_in("search-results", "没有找到");
    window.press(Key::Escape);

    window.press(Key::F2);
    window.focus_is_on("number");
    search(&window, "wd");
    window.see_in("search-results", "王𬱖");
    window.press(Key::Enter);
    window.see_in("candidate-name", "王𬱖");
}

#[test]
fn arrows_choose_among_several_and_enter_opens_the_one_chosen() {
    let home = prepared(|counter| {
        let now = at("2026-03-18 09:00");
        for (person, name) in [(1, "欧阳明"), (2, "欧阳芳")] {
            counter.register(now, &Register { name: name.to_owned(), ..candidate(person) });
        }
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    search(&window, "ouyang");
    let shown = window.see_in("search-results", "欧阳明");
    assert!(shown.find("欧阳芳") < shown.find("欧阳明"), "the newest first: {shown}");
    window.press(Key::Down);
    window.press(Key::Enter);
    window.see_in("candidate-name", "欧阳明");
}
