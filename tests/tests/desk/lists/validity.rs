//! 有效期: a list or a call may leave it open; who sees the document states it, and nothing that wants a valid document goes
//! on without it.

use super::{csv, group, import};
use crate::counter::{CHIEF_PASSPHRASE, Counter, at, candidate, code, day, materials, refusal};
use desk_core::desk;
use desk_core::desk::request::{Correct, OfRegistration, PreviewCorrection, Register, SeeDocument, UndoStep};
use desk_core::desk::view::RegistrationView;
use desk_core::error::{Code, Result};
use desk_core::model::{Channel, Moment, RegistrationId, RegistrationState, Validity};
use desk_core::sample::portrait;

const LATER: &str = "2026-03-18 10:00";

/// Somebody of a list that does not say how long their card is valid.
fn of_a_list(counter: &Counter) -> RegistrationId {
    let mut rows = group(1);
    rows[0][3].clear();
    import(counter, csv(&rows).as_bytes()).unwrap().rows[0].registration.unwrap()
}

/// Somebody who rang and did not have their card before them.
fn by_telephone() -> Register {
    let mut request = Register { channel: Channel::Telephone, original_seen: false, ..candidate(3) };
    request.document.validity = Some(Validity::NotStated);
    request
}

fn shown(counter: &Counter, registration: RegistrationId) -> RegistrationView {
    desk::registration(&counter.desk, &OfRegistration { registration }).unwrap()
}

fn read(registration: RegistrationId, validity: Validity) -> SeeDocument {
    SeeDocument { validity: Some(validity), ..SeeDocument::of(registration) }
}

fn see(counter: &Counter, registration: RegistrationId, validity: Validity) -> Result<RegistrationView> {
    desk::see_original(&counter.desk, at(LATER), &read(registration, validity))
}

fn until(last: &str) -> Validity {
    Validity::Until(day(last))
}

#[test]
fn a_row_without_the_validity_is_registered_and_owes_the_original() {
    let counter = Counter::new();
    let view = shown(&counter, of_a_list(&counter));
    assert_eq!((view.row.state, view.validity), (RegistrationState::Open, Validity::NotStated));
    assert!(view.original_seen.is_none());
    let counter = counter.restart();
    counter.log_in(at(LATER), counter.chief, CHIEF_PASSPHRASE).unwrap();
    assert_eq!(shown(&counter, view.row.id).validity, Validity::NotStated, "it stays open on the disk");
    desk::check_desk(&counter.desk).unwrap();
}

#[test]
fn who_sees_the_original_states_the_validity_or_has_not_seen_it() {
    let counter = Counter::new();
    let id = of_a_list(&counter);
    let without = desk::see_original(&counter.desk, at(LATER), &SeeDocument::of(id));
    assert_eq!(refusal(without).code, Code::ValidityNotStated);
    assert_eq!(code(see(&counter, id, Validity::NotStated)), Code::ValidityNotStated);
    assert!(shown(&counter, id).original_seen.is_none());
    let expired = refusal(see(&counter, id, until("2026-03-17")));
    assert_eq!(expired.code, Code::IdentityRefused);
    assert_eq!(expired.values["problem"], "expired");
    assert!(shown(&counter, id).original_seen.is_none());

    let seen = see(&counter, id, until("2026-03-18")).unwrap();
    assert_eq!(seen.validity, until("2026-03-18"), "valid through the day itself");
    assert!(seen.original_seen.is_some());
    see(&counter, id, until("2026-03-18")).unwrap();
    let other = refusal(see(&counter, id, until("2036-03-18")));
    assert_eq!((other.code, other.values["field"].as_str()), (Code::FieldInvalid, "validity"));
    assert_eq!(
        shown(&counter, id).validity,
        until("2026-03-18"),
        "another day is a correction, with its reason"
    );
}

#[test]
fn a_sight_that_is_taken_back_leaves_the_validity_open_again() {
    let counter = Counter::new();
    let id = of_a_list(&counter);
    see(&counter, id, Validity::LongTerm).unwrap();
    let step =
        desk::undoable(&counter.desk, at(LATER), &OfRegistration { registration: id }).unwrap().unwrap();
    desk::undo(&counter.desk, at(LATER), &UndoStep { registration: id, seq: step.seq }).unwrap();
    let view = shown(&counter, id);
    assert_eq!((view.validity, view.original_seen.is_some()), (Validity::NotStated, false));
}

/// Everything but the document: photo, materials, fee, seat.
fn all_but_the_document(counter: &Counter, now: Moment, request: &Register) -> RegistrationId {
    let photo = Some(counter.photo(now, &portrait(3, None), None));
    let request = Register { photo, materials_seen: materials(), ..request.clone() };
    let id = counter.register(now, &request).row.id;
    counter.pay(now, id).unwrap();
    counter.seat(now, id, &counter.open_sitting(now, 5)).unwrap();
    id
}

#[test]
fn no_reason_opens_the_gate_of_the_ticket_while_the_validity_is_open() {
    let (counter, now) = (Counter::new(), at(LATER));
    let id = all_but_the_document(&counter, now, &by_telephone());
    for reason in [None, Some("考生马上到")] {
        assert_eq!(code(counter.ticket(now, id, reason)), Code::ValidityNotStated);
    }
    let image = desk::see_image(&counter.desk, now, &SeeDocument::of(id));
    assert_eq!(code(image), Code::ValidityNotStated, "an image shows it as well");
    let view = desk::see_image(&counter.desk, now, &read(id, until("2036-05-01"))).unwrap();
    assert_eq!(view.validity, until("2036-05-01"));
    counter.ticket(now, id, None).unwrap();
}

#[test]
fn an_original_that_is_only_owed_still_gives_way_to_a_reason_once_the_validity_stands() {
    let (counter, now) = (Counter::new(), at(LATER));
    let mut request = by_telephone();
    request.document.validity = Some(until("2036-05-01"));
    let id = all_but_the_document(&counter, now, &request);
    assert_eq!(code(counter.ticket(now, id, None)), Code::GateClosed);
    counter.ticket(now, id, Some("考生马上到")).unwrap();
}

#[test]
fn nobody_registers_with_the_card_in_the_hand_and_without_its_validity() {
    let counter = Counter::new();
    let request = Register { original_seen: true, ..by_telephone() };
    assert_eq!(code(desk::register(&counter.desk, at(LATER), &request)), Code::ValidityNotStated);
    let mut request = by_telephone();
    request.document.validity = None;
    assert_eq!(code(desk::register(&counter.desk, at(LATER), &request)), Code::FieldMissing);
}

#[test]
fn a_correction_states_it_and_none_unsays_it_of_a_document_that_was_seen() {
    let (counter, now) = (Counter::new(), at(LATER));
    let id = of_a_list(&counter);
    let correct = |validity: Validity| {
        let mut form = desk::correction_form(&counter.desk, now, &OfRegistration { registration: id })?;
        form.document.validity = Some(validity);
        let asked = PreviewCorrection { registration: id, form: form.clone() };
        let fingerprint = desk::preview_correction(&counter.desk, now, &asked)?.fingerprint;
        let reason = "单位补来有效期".to_owned();
        desk::correct(&counter.desk, now, &Correct { registration: id, form, reason, fingerprint })
    };
    assert_eq!(correct(until("2030-05-01")).unwrap().validity, until("2030-05-01"));
    assert_eq!(correct(Validity::NotStated).unwrap().validity, Validity::NotStated, "nobody has seen it");
    see(&counter, id, until("2030-05-01")).unwrap();
    assert_eq!(code(correct(Validity::NotStated)), Code::ValidityNotStated);
}
