//! The file of card readers' services: shipped, or the desk's own.

use crate::counter::{Counter, at};
use desk_core::desk::reader_choices;
use desk_core::error::Code;
use desk_core::reader::{READERS, ReaderProfiles};

#[test]
fn the_services_in_use_are_shipped_and_all_listen_on_this_computer() {
    let profiles = ReaderProfiles::load(READERS).unwrap();
    let addresses: Vec<&str> = profiles.all().iter().map(|it| it.address.written.as_str()).collect();
    let expected = [
        "http://127.0.0.1:8000/cgi-bin/readCard",
        "http://localhost:8321/api/huashi",
        "ws://localhost:1919/",
        "ws://localhost:9002/",
    ];
    assert_eq!(addresses, expected);
    assert!(profiles.all().iter().flat_map(|it| &it.address.hosts).all(|host| host.is_loopback()));
}

#[test]
fn a_file_with_a_fault_is_refused_with_its_line() {
    let line = |words: &str| READERS.lines().position(|line| line.contains(words)).unwrap() + 1;
    for (from, to, at, says) in [
        ("http://127.0.0.1:8000/", "http://192.168.1.20:8000/", "127.0.0.1:8000", "only this computer"),
        ("ws://localhost:9002/", "ws://reader.example.org:9002/", "localhost:9002", "only this computer"),
        ("ws://localhost:1919/", "wss://localhost:1919/", "localhost:1919", "begins with"),
        ("id = \"jieyu\"", "id = \"huashi\"", "id = \"jieyu\"", "huashi too"),
        ("id = \"jieyu\"", "id = \"Jie Yu\"", "id = \"jieyu\"", "lower-case"),
        ("wait_ms = 5000", "wait_ms = 60000", "wait_ms = 5000", "500 to 15000"),
        ("\"EF 3C 01 01\"", "\"EF 3C 1 01\"", "\"EF 3C 01 01\"", "hexadecimal"),
        ("TB = \"taiwan_travel_permit\"", "TB = \"taiwan_pass\"", "TB =", "taiwan_pass"),
        ("wait_ms = 5000", "waits = 5000", "wait_ms = 5000", "waits"),
    ] {
        let refused = ReaderProfiles::load(&READERS.replacen(from, to, 1)).unwrap_err();
        assert_eq!(refused.line, line(at), "{to}: {refused}");
        assert!(refused.reason.contains(says), "{to}: {refused}");
    }
}

#[test]
fn the_desk_s_own_file_is_in_force_and_one_with_a_fault_leaves_the_shipped_ones() {
    let counter = Counter::new();
    let now = at("2026-03-18 09:00");
    let own = counter.folder().join("readers.toml");
    std::fs::write(&own, READERS.replace("localhost:8321", "127.0.0.1:18321")).unwrap();
    let counter = counter.reopen(now);
    let choices = reader_choices(&counter.desk).unwrap();
    assert!(choices.readers.iter().any(|it| it.address == "http://127.0.0.1:18321/api/huashi"));
    assert_eq!(choices.refused, None);

    std::fs::write(&own, READERS.replace("localhost:8321", "10.0.0.7:8321")).unwrap();
    let counter = counter.reopen(now);
    let choices = reader_choices(&counter.desk).unwrap();
    let refused = choices.refused.unwrap();
    assert_eq!(refused.code, Code::ReadersRefused);
    assert!(refused.values["reason"].contains("only this computer"), "{refused:?}");
    assert!(choices.readers.iter().any(|it| it.address == "http://localhost:8321/api/huashi"));
}
