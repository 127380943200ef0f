//! 发放登记: what went to whom, when and how.

use super::{LATER, NOW, Seated};
use crate::counter::{at, code};
use crate::tray::Tray;
use desk_core::desk;
use desk_core::desk::JobState;
use desk_core::desk::request::{NoteDispatch, OfRegistration, PrintPaper, TakeBackDispatch, UndoStep};
use desk_core::desk::view::DispatchRegister;
use desk_core::error::{Code, Result};
use desk_core::model::{DispatchMeans, Paper, TicketFiles, UndoRefusal};

fn note(seated: &Seated, means: DispatchMeans, addressee: &str) -> Result<DispatchRegister> {
    let (registration, addressee) = (seated.people[0], addressee.to_owned());
    desk::note_dispatch(&seated.counter.desk, at(LATER), &NoteDispatch { registration, means, addressee })
}

fn register(seated: &Seated) -> DispatchRegister {
    desk::dispatch_register(&seated.counter.desk, &OfRegistration { registration: seated.people[0] }).unwrap()
}

#[test]
fn what_went_out_is_kept_with_whom_when_how_and_by_whom() {
    let seated = Seated::of(1);
    assert_eq!(code(note(&seated, DispatchMeans::Wechat, "")), Code::WrongState, "there is no ticket");
    seated.issue(TicketFiles::None);
    note(&seated, DispatchMeans::Wechat, "zhang-6031").unwrap();
    let all = note(&seated, DispatchMeans::Email, "").unwrap();
    let told: Vec<_> = all.lines.iter().map(|line| (line.means, line.addressee.as_str())).collect();
    let email = seated.view(0).email;
    assert!(!email.is_empty());
    assert_eq!(told, [(DispatchMeans::Email, email.as_str()), (DispatchMeans::Wechat, "zhang-6031")]);
    let line = &all.lines[0];
    assert_eq!((line.at, line.clerk_name.as_str(), line.void), (at(LATER), "王主管", false));
    assert_eq!((line.ticket_number.clone(), all.must_be_told), (seated.number(0), false));
}

#[test]
fn a_line_noted_by_mistake_is_taken_back_with_a_reason_and_stays_readable() {
    let seated = Seated::of(1);
    seated.issue(TicketFiles::None);
    let dispatch = note(&seated, DispatchMeans::Post, "").unwrap().lines[0].id;
    let back = |reason: &str| {
        let request = TakeBackDispatch { dispatch, reason: reason.to_owned() };
        desk::take_back_dispatch(&seated.counter.desk, at(LATER), &request)
    };
    assert_eq!(code(back("")), Code::ReasonMissing);
    let all = back("点错了").unwrap();
    assert_eq!(all.lines.len(), 1);
    assert_eq!(all.lines[0].taken_back.as_deref(), Some("点错了"));
    assert_eq!(code(back("再来")), Code::WrongState);
    assert!(!all.must_be_told);
}

#[test]
fn a_ticket_that_went_out_and_became_void_must_be_told_until_the_new_one_goes_out() {
    let seated = Seated::of(1);
    seated.issue(TicketFiles::None);
    note(&seated, DispatchMeans::Wechat, "").unwrap();
    let request =
        desk::request::ReissueTicket { registration: seated.people[0], reason: "照片换了".to_owned() };
    desk::reissue_ticket(&seated.counter.desk, at(LATER), &request).unwrap();
    let all = register(&seated);
    assert!(all.must_be_told && all.lines[0].void);
    assert!(!note(&seated, DispatchMeans::Wechat, "").unwrap().must_be_told);
}

#[test]
fn a_printed_ticket_stands_in_the_register_once_the_spooler_has_it_on_paper() {
    let seated = Seated::of(1);
    seated.issue(TicketFiles::None);
    let tray = Tray::new();
    let request =
        PrintPaper { paper: Paper::AdmitTicket, registration: seated.people[0], reprint_reason: None };
    desk::print_paper(&seated.counter.desk, &tray, at(LATER), &request).unwrap();
    desk::advance_print_queue(&seated.counter.desk, &tray, at(LATER)).unwrap();
    assert!(register(&seated).lines.is_empty(), "it is under way");
    tray.say(JobState::Done);
    desk::advance_print_queue(&seated.counter.desk, &tray, at(LATER)).unwrap();
    let lines = register(&seated).lines;
    assert_eq!((lines.len(), lines[0].means), (1, DispatchMeans::Printed));
    assert_eq!(lines[0].ticket_number, seated.number(0));
}

#[test]
fn a_ticket_that_went_out_is_not_taken_back_behind_the_candidate() {
    let seated = Seated::of(1);
    seated.counter.ticket(at(NOW), seated.people[0], None).unwrap();
    note(&seated, DispatchMeans::Wechat, "").unwrap();
    let of = OfRegistration { registration: seated.people[0] };
    let step = desk::undoable(&seated.counter.desk, at(LATER), &of).unwrap().unwrap();
    assert_eq!(step.refused, Some(UndoRefusal::Printed));
    let undo = UndoStep { registration: of.registration, seq: step.seq };
    assert_eq!(code(desk::undo(&seated.counter.desk, at(LATER), &undo)), Code::UndoRefused);
}
