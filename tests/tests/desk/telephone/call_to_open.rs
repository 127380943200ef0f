//! From the call to the ticket, as a caller and a clerk live it.

use super::{by_telephone, call, originals_first, owed};
use crate::counter::{Counter, at, candidate, code, day, materials, refusal};
use desk_core::desk;
use desk_core::desk::request::{
    CallEntry, CheckName, ContactEntry, OfRegistration, RecordCall, Register, SeeDocument, SetContact,
    UndoStep,
};
use desk_core::error::Code;
use desk_core::model::{
    CallDirection, CallResult, CallerRelation, CertificateDelivery, NextStep, OwedKind, RegistrationId,
    RegistrationState,
};
use desk_core::sample::portrait;
use desk_core::store::Op;

const CALLED: &str = "2026-03-18 10:00";

fn read_as(registration: RegistrationId, name: &str) -> SeeDocument {
    SeeDocument { name: Some(name.to_owned()), ..SeeDocument::of(registration) }
}

#[test]
fn a_mother_calls_for_her_son_and_every_item_owed_comes_in_until_the_registration_is_open() {
    let (counter, now) = (Counter::new(), at(CALLED));
    let view = counter.register(now, &Register { name: "林业".to_owned(), ..by_telephone(2) });
    let id = view.row.id;
    assert_eq!(view.row.state, RegistrationState::Provisional);
    assert_eq!(view.contact.name_heard.as_deref(), Some("林业"));
    assert_eq!(view.contact.calls[0].relation, CallerRelation::Family);
    assert_eq!(
        owed(&view),
        [
            OwedKind::Document,
            OwedKind::Name,
            OwedKind::Photo,
            OwedKind::Material,
            OwedKind::Fee,
            OwedKind::Contact,
            OwedKind::Delivery
        ]
    );

    let contact = ContactEntry {
        wechat: "linye_1998".to_owned(),
        delivery: Some(CertificateDelivery::Courier),
        courier_recipient: "林秀英".to_owned(),
        courier_telephone: "13900001234".to_owned(),
        courier_address: "北京市通州区示例路 1 号".to_owned(),
    };
    let request = SetContact { registration: id, email: String::new(), contact };
    let view = desk::set_contact(&counter.desk, now, &request).unwrap();
    assert!(!owed(&view).contains(&OwedKind::Contact) && !owed(&view).contains(&OwedKind::Delivery));

    let seen = desk::see_original(&counter.desk, at("2026-03-20 09:30"), &read_as(id, "林晔")).unwrap();
    assert_eq!((seen.row.state, seen.row.name.as_str()), (RegistrationState::Open, "林晔"));
    assert_eq!(seen.contact.name_heard.as_deref(), Some("林业"), "what was heard is still said");
    assert_eq!(seen.contact.name_read.as_ref().unwrap().at, at("2026-03-20 09:30"));
    let lines = desk::journal_export(&counter.desk).unwrap();
    let line = lines.into_iter().find(|line| line.op == Op::SeeOriginal).unwrap();
    let kept = line.payload.unwrap();
    assert!(kept.contains("林业") && kept.contains("林晔"), "before and after stand in the journal");
    assert_eq!(owed(&seen), [OwedKind::Photo, OwedKind::Material, OwedKind::Fee]);
}

#[test]
fn a_name_that_was_read_from_the_document_is_not_changed_by_seeing_it_again() {
    let (counter, now) = (Counter::new(), at(CALLED));
    let taken = counter.register(now, &candidate(3));
    let again = desk::see_original(&counter.desk, now, &read_as(taken.row.id, "别的名字"));
    assert_eq!(code(again), Code::FieldInvalid);
}

#[test]
fn under_the_default_reading_an_image_is_enough_for_the_ticket_and_the_door_is_told() {
    let (counter, now) = (Counter::new(), at(CALLED));
    let id = complete_but_the_original(&counter);
    let closed = refusal(counter.ticket(now, id, None));
    assert_eq!((closed.code, closed.values["missing"].as_str()), (Code::GateClosed, "original_seen"));
    let view = desk::see_image(&counter.desk, now, &SeeDocument::of(id)).unwrap();
    assert_eq!((view.row.state, view.row.next_step), (RegistrationState::Provisional, NextStep::Ticket));
    assert!(view.contact.original_at_door && view.contact.name_read.is_some());
    let view = counter.ticket(now, id, None).unwrap();
    assert!(view.ticket.is_some());
    assert_eq!(owed(&view), [OwedKind::Contact, OwedKind::Delivery, OwedKind::OriginalAtDoor]);
    assert_eq!(desk::telephone_queue(&counter.desk, now).unwrap().count, 0, "nobody waits for this one now");
    let view = desk::see_original(&counter.desk, now, &SeeDocument::of(id)).unwrap();
    assert!(!view.contact.original_at_door);
}

#[test]
fn where_the_original_is_to_be_seen_first_an_image_opens_no_gate_and_the_next_step_says_so_at_once() {
    let (counter, now) = (Counter::new(), at(CALLED));
    let id = complete_but_the_original(&counter);
    desk::see_image(&counter.desk, now, &SeeDocument::of(id)).unwrap();
    originals_first(&counter, now);
    let view = desk::registration(&counter.desk, &OfRegistration { registration: id }).unwrap();
    assert_eq!(view.row.next_step, NextStep::SeeOriginal);
    let queue = desk::telephone_queue(&counter.desk, now).unwrap();
    assert_eq!(queue.rows[0].row.next_step, NextStep::SeeOriginal, "the kept row follows the policy");
    assert_eq!(code(counter.ticket(now, id, None)), Code::GateClosed);
    desk::see_original(&counter.desk, now, &SeeDocument::of(id)).unwrap();
    assert!(counter.ticket(now, id, None).unwrap().ticket.is_some());
}

#[test]
fn the_queue_shows_those_to_call_back_first_and_then_the_oldest_by_working_days() {
    let counter = Counter::new();
    let old = counter.register(at("2026-03-18 10:00"), &by_telephone(1)).row.id;
    let promised = counter.register(at("2026-03-19 10:00"), &by_telephone(2)).row.id;
    let later = counter.register(at("2026-03-20 10:00"), &by_telephone(3)).row.id;
    for (id, back) in [(promised, "2026-03-23"), (later, "2026-03-25")] {
        let call = CallEntry {
            direction: CallDirection::Outgoing,
            call_back_on: Some(day(back)),
            ..call(CallResult::NoAnswer)
        };
        desk::record_call(&counter.desk, at("2026-03-20 11:00"), &RecordCall { registration: id, call })
            .unwrap();
    }
    let queue = desk::telephone_queue(&counter.desk, at("2026-03-23 09:00")).unwrap();
    let shown: Vec<_> =
        queue.rows.iter().map(|it| (it.row.id, it.waiting, it.attempts, it.call_back_due)).collect();
    // 18 March 2026 is a Wednesday: 19, 20 and 23 are the working days behind it.
    let expected = [(promised, Some(2), 1, true), (old, Some(3), 0, false), (later, Some(1), 1, false)];
    assert_eq!(shown, expected);
    let answered = RecordCall { registration: promised, call: call(CallResult::Agreed) };
    desk::record_call(&counter.desk, at("2026-03-23 09:10"), &answered).unwrap();
    let queue = desk::telephone_queue(&counter.desk, at("2026-03-23 09:20")).unwrap();
    assert_eq!(queue.rows[0].row.id, old, "a call that promises nothing ends the promise");
}

#[test]
fn a_call_and_an_image_can_be_taken_back_exactly_and_a_past_day_is_no_promise() {
    let (counter, now) = (Counter::new(), at(CALLED));
    let before = counter.register(now, &by_telephone(4));
    let of = OfRegistration { registration: before.row.id };
    let past = CallEntry { call_back_on: Some(day("2026-03-17")), ..call(CallResult::CallAgain) };
    let request = RecordCall { registration: before.row.id, call: past };
    assert_eq!(code(desk::record_call(&counter.desk, now, &request)), Code::FieldInvalid);
    let request = RecordCall { call: call(CallResult::NoAnswer), ..request };
    desk::record_call(&counter.desk, now, &request).unwrap();
    desk::see_image(&counter.desk, now, &read_as(before.row.id, "林晔")).unwrap();
    for _ in 0..2 {
        let seq = desk::undoable(&counter.desk, now, &of).unwrap().unwrap().seq;
        desk::undo(&counter.desk, now, &UndoStep { registration: before.row.id, seq }).unwrap();
    }
    assert_eq!(desk::registration(&counter.desk, &of).unwrap(), before);
}

#[test]
fn a_courier_needs_a_recipient_a_telephone_and_an_address() {
    let (counter, now) = (Counter::new(), at(CALLED));
    let contact = ContactEntry { delivery: Some(CertificateDelivery::Courier), ..ContactEntry::default() };
    let refused = refusal(desk::register(&counter.desk, now, &Register { contact, ..by_telephone(5) }));
    assert_eq!((refused.code, refused.values["field"].as_str()), (Code::FieldMissing, "courier_recipient"));
}

#[test]
fn a_name_is_read_back_character_by_character_and_a_surname_as_one() {
    let spelled = desk::spell_name(&CheckName { name: "单晔".to_owned() });
    let read: Vec<_> = spelled.iter().map(|it| (it.character.as_str(), it.reading.as_deref())).collect();
    assert_eq!(read, [("单", Some("shàn")), ("晔", Some("yè"))]);
    let counter = Counter::new();
    assert!(desk::desk_address(&counter.desk).account_number.starts_with("0109"));
}

/// By telephone, seated, with everything there but a look at the document.
fn complete_but_the_original(counter: &Counter) -> RegistrationId {
    let now = at(CALLED);
    let april = counter.open_sitting(now, 5);
    let photo = Some(counter.photo(now, &portrait(1, None), None));
    let request = Register { photo, materials_seen: materials(), ..by_telephone(6) };
    let id = counter.register(now, &request).row.id;
    counter.pay(now, id).unwrap();
    counter.seat(now, id, &april).unwrap();
    id
}
