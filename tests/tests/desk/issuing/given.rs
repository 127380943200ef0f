//! Numbers that the authority gives.

use super::{LATER, NOW, Seated, pages};
use crate::counter::{at, candidate, code};
use desk_core::desk;
use desk_core::desk::request::{GiveNumber, ImportNumbers, OfRegistration};
use desk_core::desk::view::{NumbersImported, RegistrationView};
use desk_core::error::{Code, Result};
use desk_core::model::{TicketFiles, VoidCause};

fn give(seated: &Seated, person: usize, number: &str) -> Result<RegistrationView> {
    let request = GiveNumber { registration: seated.people[person], number: number.to_owned() };
    desk::give_number(&seated.counter.desk, at(NOW), &request)
}

fn import(seated: &Seated, list: &str) -> Result<NumbersImported> {
    let token = desk::receive_file(&seated.counter.desk, at(NOW), list.as_bytes()).unwrap().token;
    desk::import_numbers(&seated.counter.desk, at(NOW), &ImportNumbers { token })
}

#[test]
fn a_number_given_is_on_the_ticket_in_its_own_form_and_without_a_check_digit() {
    let seated = Seated::of(2);
    give(&seated, 0, " 1126-０４-000017 ").unwrap();
    let answer = seated.issue(TicketFiles::Each);
    assert_eq!(answer.written, 2);
    let ticket = seated.view(0).ticket.unwrap();
    assert_eq!((ticket.number.as_str(), ticket.number_given), ("1126-04-000017", true));
    assert!(!seated.view(1).ticket.unwrap().number_given);
    let file = seated.folder().join("准考证-1126-04-000017.pdf");
    assert!(pages(&file).concat().contains("1126-04-000017"));
}

#[test]
fn a_number_is_of_one_registration_alone_and_its_form_is_checked() {
    let seated = Seated::of(2);
    give(&seated, 0, "BJ2604001").unwrap();
    assert_eq!(code(give(&seated, 1, "BJ2604001")), Code::TicketNumberTaken);
    assert_eq!(code(give(&seated, 1, "第一号")), Code::FieldInvalid);
    seated.issue(TicketFiles::None);
    assert_eq!(
        code(give(&seated, 0, &seated.number(1))),
        Code::TicketNumberTaken,
        "not one of the desk's own"
    );
    seated.counter.withdraw(at(LATER), seated.people[0]).unwrap();
    assert_eq!(code(give(&seated, 0, "BJ2604002")), Code::WrongState);
    assert_eq!(code(give(&seated, 1, "BJ2604001")), Code::TicketNumberTaken, "void, and still somebody's");
}

#[test]
fn the_desk_s_own_numbers_leave_out_one_that_the_authority_gave() {
    let seated = Seated::of(2);
    let next = "260001000012";
    give(&seated, 1, next).unwrap();
    seated.issue(TicketFiles::None);
    assert_eq!(seated.number(1), next);
    assert_ne!(seated.number(0), next);
}

#[test]
fn another_number_makes_the_ticket_void_and_a_new_one_bears_it_again_after_every_change() {
    let seated = Seated::of(1);
    seated.issue(TicketFiles::None);
    assert_eq!(give(&seated, 0, "BJ2604001").unwrap().ticket, None);
    let of = OfRegistration { registration: seated.people[0] };
    let register = desk::dispatch_register(&seated.counter.desk, &of).unwrap();
    assert_eq!(register.void[0].cause, Some(VoidCause::NumberGiven));
    assert_eq!(register.given_number.as_deref(), Some("BJ2604001"));
    seated.issue(TicketFiles::None);
    assert_eq!(seated.number(0), "BJ2604001");
    let request = desk::request::ReissueTicket { registration: of.registration, reason: "遗失".to_owned() };
    let again = desk::reissue_ticket(&seated.counter.desk, at(LATER), &request).unwrap();
    assert_eq!(again.ticket.unwrap().number, "BJ2604001", "the authority's number stays");
}

#[test]
fn a_list_of_numbers_is_taken_row_by_row() {
    let seated = Seated::of(3);
    let document = |person: usize| candidate(person).document.number;
    let list = format!(
        "2026年4月准考证号,,\n序号,姓名,身份证号,准考证号\n1,甲,{},BJ2604001\n2,乙,{},BJ2604001\n3,丙,{},号\n4,丁,11010519491231002X,BJ2604004\n\n5,丙,{},BJ2604003\n",
        document(0),
        document(1),
        document(2),
        document(2).to_lowercase(),
    );
    let answer = import(&seated, &list).unwrap();
    assert_eq!((answer.given, answer.known, answer.tickets_void), (2, 0, 0));
    let refused: Vec<_> = answer.refused.iter().map(|row| (row.row, row.problem.code)).collect();
    assert_eq!(refused, [(4, Code::TicketNumberTaken), (5, Code::FieldInvalid), (6, Code::NotFound)]);
    let again = import(&seated, &list).unwrap();
    assert_eq!((again.given, again.known), (0, 2));
    seated.issue(TicketFiles::None);
    assert_eq!([seated.number(0), seated.number(2)], ["BJ2604001", "BJ2604003"]);
    assert_eq!(code(import(&seated, "姓名,手机\n甲,1\n")), Code::NumbersUnreadable);
}
