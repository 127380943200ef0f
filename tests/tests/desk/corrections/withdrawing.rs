//! 退考 and 恢复.

use super::{LATER, NOW, correct, shown, undo, with_ticket};
use crate::counter::{Counter, at, candidate, code, refusal};
use desk_core::desk;
use desk_core::desk::request::{Register, StateChange};
use desk_core::desk::view::RegistrationView;
use desk_core::error::{Code, Result};
use desk_core::model::{Channel, Fen, RegistrationId, RegistrationState};

fn reinstate(counter: &Counter, id: RegistrationId) -> Result<RegistrationView> {
    let request = StateChange { registration: id, reason: "考生又来了".to_owned() };
    desk::reinstate(&counter.desk, at(LATER), &request)
}

#[test]
fn a_withdrawn_registration_leaves_its_seat_and_its_ticket_and_the_money_stays() {
    let counter = Counter::new();
    let id = with_ticket(&counter, 1);
    let view = counter.withdraw(at(LATER), id).unwrap();
    assert_eq!((view.row.state, &view.seat, &view.ticket), (RegistrationState::Withdrawn, &None, &None));
    assert_eq!(view.fee.paid, Fen(16_000));
    assert_eq!(refusal(counter.withdraw(at(LATER), id)).values["state"], "withdrawn");
    assert_eq!(code(correct(&counter, id, |form| form.name = "林清".to_owned())), Code::WrongState);
    let owed = desk::start_page(&counter.desk, at(LATER)).unwrap().owed;
    assert!(owed.iter().all(|owed| owed.count == 0), "{owed:?}");
}

#[test]
fn a_withdrawal_demands_a_reason() {
    let counter = Counter::new();
    let id = counter.register(at(NOW), &candidate(1)).row.id;
    let request = StateChange { registration: id, reason: String::new() };
    assert_eq!(code(desk::withdraw(&counter.desk, at(LATER), &request)), Code::ReasonMissing);
}

#[test]
fn a_reinstated_registration_is_as_before_but_for_seat_and_ticket() {
    let counter = Counter::new();
    let id = with_ticket(&counter, 1);
    let was = shown(&counter, id);
    counter.withdraw(at(LATER), id).unwrap();
    let view = reinstate(&counter, id).unwrap();
    assert_eq!((view.row.state, &view.seat, &view.ticket), (RegistrationState::Open, &None, &None));
    assert_eq!((view.fee, view.materials, view.photo), (was.fee, was.materials, was.photo));
    assert_eq!(refusal(reinstate(&counter, id)).values["state"], "open");
}

#[test]
fn one_taken_by_telephone_is_provisional_again() {
    let counter = Counter::new();
    let call = Register { channel: Channel::Telephone, original_seen: false, ..candidate(1) };
    let id = counter.register(at(NOW), &call).row.id;
    counter.withdraw(at(LATER), id).unwrap();
    assert_eq!(reinstate(&counter, id).unwrap().row.state, RegistrationState::Provisional);
}

#[test]
fn one_registered_again_meanwhile_is_not_reinstated_beside_it() {
    let counter = Counter::new();
    let first = counter.register(at(NOW), &candidate(1)).row.id;
    counter.withdraw(at(NOW), first).unwrap();
    let second = counter.register(at(LATER), &candidate(1)).row.id;
    let refused = refusal(reinstate(&counter, first));
    assert_eq!(refused.code, Code::AlreadyRegistered);
    assert_eq!(refused.values["registration"], second.to_string());
}

#[test]
fn a_withdrawal_taken_back_brings_seat_and_ticket_with_it() {
    let counter = Counter::new();
    let id = with_ticket(&counter, 1);
    let was = shown(&counter, id);
    counter.withdraw(at(LATER), id).unwrap();
    assert_eq!(undo(&counter, id).unwrap().unwrap(), was);
    counter.withdraw(at(LATER), id).unwrap();
    let withdrawn = shown(&counter, id);
    reinstate(&counter, id).unwrap();
    assert_eq!(undo(&counter, id).unwrap().unwrap(), withdrawn);
}
