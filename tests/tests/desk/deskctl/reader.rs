//! A file of card readers checked, and a service asked, without a desk.

use super::run::{bare, command, file, finish, folder};
use desk_core::reader::READERS;
use desk_core::sample::resident_number;
use desk_tests::reader_service::{Behaviour, Maker, ReaderService, TestCard};
use serde_json::json;
use std::path::Path;

fn number() -> String {
    resident_number(crate::counter::day("1990-03-07"), 42)
}

#[test]
fn a_sound_file_is_listed_and_one_with_a_fault_is_refused_with_its_line() {
    let folder = folder();
    let sound = file(folder.path(), "readers.toml", READERS);
    let listed = bare(&["reader", "check", "--json", &sound]).ended(0).objects();
    assert_eq!(listed.len(), 4);
    assert_eq!(listed[1]["address"], "http://localhost:8321/api/huashi");
    let away = file(folder.path(), "away.toml", READERS.replace("127.0.0.1:8000", "192.168.1.9:8000"));
    let said = bare(&["reader", "check", &away]).ended(2);
    let line = READERS.lines().position(|line| line.contains("127.0.0.1:8000")).unwrap() + 1;
    assert!(
        said.err.contains("readers_refused") && said.err.contains(&format!("line: {line}")),
        "{}",
        said.err
    );
    assert!(said.err.contains("only this computer"), "{}", said.err);
}

#[test]
fn a_service_is_asked_once_and_shows_which_fields_came_and_what_it_calls_them_but_nobody_s_name() {
    let service =
        ReaderService::start(Maker::Huashi, Behaviour::Card(Box::new(TestCard::resident("王𬱖", &number()))));
    let folder = folder();
    let own = file(folder.path(), "readers.toml", service.profiles(READERS));
    let said = bare(&["reader", "try", "huashi", "--json", "--readers", &own]).ended(0);
    let answer = &said.objects()[0];
    assert_eq!((&answer["read"], &answer["document"]), (&json!(true), &json!("resident_card")));
    assert!(answer["fields"].as_array().unwrap().contains(&json!("valid_until")), "{answer}");
    assert!(answer["names"].as_array().unwrap().contains(&json!("partyname")), "{answer}");
    let table = bare(&["reader", "try", "huashi", "--readers", &own]).ended(0);
    for told in [&said.out, &said.err, &table.out, &table.err] {
        assert!(!told.contains(&number()) && !told.contains("王𬱖"), "{told}");
    }
    service.now(Behaviour::NoCard);
    let said = bare(&["reader", "try", "huashi", "--json", "--readers", &own]).ended(1);
    assert_eq!(said.objects()[0]["problem"], "card_missing");
    service.now(Behaviour::Stranger);
    let said = bare(&["reader", "try", "huashi", "--readers", &own]).ended(3);
    assert!(said.err.contains("reader_service_missing"), "{}", said.err);
    assert!(bare(&["reader", "try", "nobody", "--readers", &own]).ended(2).err.contains("not_found"));
}

#[test]
fn a_service_is_spoken_to_directly_whatever_proxy_the_environment_names() {
    let service =
        ReaderService::start(Maker::Huashi, Behaviour::Card(Box::new(TestCard::resident("王𬱖", &number()))));
    let proxy = ReaderService::start(Maker::Huashi, Behaviour::Stranger);
    let folder = folder();
    let own = file(folder.path(), "readers.toml", service.profiles(READERS));
    let mut asks = command(Path::new("no such folder"), &["reader", "try", "huashi", "--readers", &own]);
    for name in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
        asks.env(name, format!("http://{}", proxy.address()));
    }
    finish(&mut asks).ended(0);
    assert_eq!((service.asked(), proxy.asked()), (1, 0));
}
