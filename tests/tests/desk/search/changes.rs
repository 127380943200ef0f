//! What changes is found as it is now.

use super::found;
use crate::counter::{Counter, at, candidate};
use desk_core::desk::request::Register;

#[test]
fn a_changed_telephone_is_found_by_the_new_and_not_by_the_old() {
    let counter = Counter::new();
    let first = Register { telephone: "13900004321".to_owned(), ..candidate(0) };
    let registered = counter.register(at("2026-03-18 09:00"), &first).row;
    let name = registered.name;
    counter.withdraw(at("2026-03-18 09:05"), registered.id).unwrap();
    assert_eq!(found(&counter, "4321"), std::slice::from_ref(&name));
    let again = Register {
        telephone: "13900008765".to_owned(),
        month: "2026-09-01".parse().unwrap(),
        ..candidate(0)
    };
    counter.register(at("2026-03-18 09:10"), &again);
    assert!(found(&counter, "4321").is_empty());
    assert_eq!(found(&counter, "8765"), [name.clone(), name], "both registrations of the person");
}
