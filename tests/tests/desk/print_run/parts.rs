//! What a run is made of: the tickets of a room are a part, its pages in the order of the seats.

use super::{Batch, sheets, states};
use crate::counter::{at, code, refusal};
use desk_core::desk;
use desk_core::desk::request::{
    ChoosePrinter, MachineEntry, MoveSeat, NoteDispatch, OfSitting, PrintPaper, PrintSitting, ReissueTicket,
};
use desk_core::error::Code;
use desk_core::model::{DispatchMeans, Paper, PrintPartState, PrintRunState};

#[test]
fn each_room_is_a_part_and_its_tickets_come_out_by_seat() {
    let batch = Batch::of(5, 2);
    let run = batch.tickets(&["left"]);
    let rooms: Vec<_> = run.parts.iter().map(|part| (part.room.as_str(), part.pages)).collect();
    assert_eq!(rooms, [("第一考场", Some(2)), ("第二考场", Some(2)), ("第三考场", Some(1))]);
    assert_eq!((run.tickets, run.printed, run.state), (5, 0, PrintRunState::Printing));
    let run = batch.advance();
    assert_eq!(states(&run), [PrintPartState::Sent; 3], "little enough for one printer at once");
    let run = batch.advance();
    assert_eq!((states(&run), run.printed), (vec![PrintPartState::Printed; 3], 5));
    assert_eq!(run.state, PrintRunState::Done);
    let wanted =
        [vec![0, 1], vec![2, 3], vec![4]].map(|room| room.into_iter().map(|it| batch.number(it)).collect());
    assert_eq!(batch.numbers_on_paper("left"), wanted.map(|room: Vec<String>| room));
    assert_eq!(batch.all_printed(), [1; 5], "each once in the register");
}

#[test]
fn what_is_on_paper_is_not_printed_again_and_a_late_ticket_is() {
    let batch = Batch::of(2, 3);
    batch.tickets(&["left"]);
    batch.advance();
    batch.advance();
    assert_eq!(code(batch.print(&batch.request(&[], &["left"]))), Code::ReasonMissing);
    let reissued = ReissueTicket { registration: batch.people[1], reason: "考生弄丢了".to_owned() };
    desk::reissue_ticket(&batch.counter.desk, at(super::LATER), &reissued).unwrap();
    let run = batch.tickets(&["left"]);
    let names: Vec<_> = sheets(&batch, &run.parts[0]).into_iter().map(|sheet| sheet.registration).collect();
    assert_eq!(names, [batch.people[1]], "the ticket that nobody printed yet");
}

#[test]
fn with_a_reason_every_ticket_is_printed_once_more() {
    let batch = Batch::of(2, 3);
    batch.tickets(&["left"]);
    batch.advance();
    batch.advance();
    let reprint_reason = Some("考点要一套备用".to_owned());
    let again = PrintSitting { reprint_reason, ..batch.request(&[], &["right"]) };
    let run = batch.print(&again).unwrap();
    assert_eq!((run.tickets, run.reprint_reason.as_deref()), (2, Some("考点要一套备用")));
    batch.advance();
    batch.advance();
    assert_eq!(batch.numbers_on_paper("right"), [[batch.number(0), batch.number(1)]]);
    assert_eq!(batch.all_printed(), [2, 2], "twice on paper, twice in the register");
}

#[test]
fn the_button_pressed_twice_prints_no_ticket_twice() {
    let batch = Batch::of(2, 3);
    batch.tickets(&["left"]);
    let again = || refusal(batch.print(&batch.request(&[], &["left"])));
    assert_eq!(again().values["state"], "printing_already");
    batch.advance();
    assert_eq!(again().values["state"], "printing_already", "a printer has them");
    let reprint_reason = Some("考点要一套备用".to_owned());
    let anyway = PrintSitting { reprint_reason, ..batch.request(&[], &["right"]) };
    assert_eq!(refusal(batch.print(&anyway)).values["state"], "printing_already", "with a reason too");
}

#[test]
fn a_ticket_printed_at_the_counter_is_not_printed_again_by_a_run_nor_the_other_way_round() {
    let batch = Batch::of(2, 3);
    let alone = |person: usize| PrintPaper {
        paper: Paper::AdmitTicket,
        registration: batch.people[person],
        reprint_reason: None,
    };
    let choice = ChoosePrinter { paper: Paper::AdmitTicket, printer: "right".to_owned() };
    let (desk, shelf, now) = (&batch.counter.desk, &batch.shelf, at(super::NOW));
    desk::choose_printer(desk, shelf, now, &choice).unwrap();
    desk::print_paper(desk, shelf, now, &alone(0)).unwrap();
    assert_eq!(batch.tickets(&["left"]).tickets, 1, "the other's alone, though the first is not out yet");
    assert_eq!(code(desk::print_paper(desk, shelf, now, &alone(1))), Code::ReasonMissing);
    batch.advance();
    batch.advance();
    assert_eq!(code(desk::print_paper(desk, shelf, now, &alone(1))), Code::ReasonMissing);
    assert_eq!(batch.all_printed(), [1, 1]);
}

#[test]
fn whoever_sits_in_another_room_by_now_is_printed_with_those_there() {
    let batch = Batch::of(2, 3);
    batch.tickets(&["left"]);
    let sitting = batch.sitting.id;
    let rooms =
        desk::sitting_detail(&batch.counter.desk, at(super::NOW), &OfSitting { sitting }).unwrap().rooms;
    let moved = MoveSeat {
        registration: batch.people[1],
        subject: None,
        to: Some(MachineEntry { room: rooms[1].id, number: 2 }),
        reason: "机器坏了".to_owned(),
    };
    desk::move_seat(&batch.counter.desk, at(super::NOW), &moved).unwrap();
    batch.issue();
    batch.advance();
    let run = batch.advance();
    assert_eq!((run.state, run.printed, run.left_out.len()), (PrintRunState::Done, 1, 1));
    assert_eq!(batch.tickets(&["left"]).parts[0].room, "第二考场");
}

#[test]
fn a_line_taken_back_from_the_register_lets_the_ticket_be_printed() {
    let batch = Batch::of(1, 3);
    let person = batch.people[0];
    let printed =
        NoteDispatch { registration: person, means: DispatchMeans::Printed, addressee: String::new() };
    let register = desk::note_dispatch(&batch.counter.desk, at(super::NOW), &printed).unwrap();
    assert_eq!(code(batch.print(&batch.request(&[], &["left"]))), Code::ReasonMissing);
    let back =
        desk::request::TakeBackDispatch { dispatch: register.lines[0].id, reason: "记错了".to_owned() };
    desk::take_back_dispatch(&batch.counter.desk, at(super::NOW), &back).unwrap();
    assert_eq!(batch.tickets(&["left"]).tickets, 1);
}

#[test]
fn a_ticket_that_became_void_before_it_was_sent_is_left_out_and_told() {
    let batch = Batch::of(3, 3);
    batch.tickets(&["left"]);
    batch.counter.withdraw(at(super::NOW), batch.people[1]).unwrap();
    batch.advance();
    let run = batch.advance();
    assert_eq!((run.state, run.tickets, run.printed), (PrintRunState::Done, 3, 2));
    let left_out: Vec<_> = run.left_out.iter().map(|sheet| (sheet.registration, sheet.problem)).collect();
    assert_eq!(left_out, [(batch.people[1], Some(Code::WrongState))]);
    assert_eq!(batch.numbers_on_paper("left"), [[batch.number(0), batch.number(2)]]);
    let problems: Vec<_> = sheets(&batch, &run.parts[0]).into_iter().map(|sheet| sheet.problem).collect();
    assert_eq!(problems, [None, Some(Code::WrongState), None]);
    assert_eq!(batch.all_printed(), [1, 0, 1]);
}

#[test]
fn a_part_of_which_nothing_is_left_ends_without_a_sheet() {
    let batch = Batch::of(2, 1);
    batch.tickets(&["left"]);
    batch.counter.withdraw(at(super::NOW), batch.people[0]).unwrap();
    batch.advance();
    let run = batch.advance();
    assert_eq!((run.state, run.left_out.len()), (PrintRunState::Done, 1));
    assert_eq!(batch.shelf.jobs("left").len(), 1);
}

#[test]
fn what_cannot_be_printed_is_refused_before_anything_is_noted() {
    let batch = Batch::of(1, 3);
    assert_eq!(refusal(batch.print(&batch.request(&[], &[]))).values["field"], "printers");
    assert_eq!(refusal(batch.print(&batch.request(&[], &["left", "cellar"]))).code, Code::PrinterGone);
    batch.counter.withdraw(at(super::NOW), batch.people[0]).unwrap();
    let nobody = refusal(batch.print(&batch.request(&[], &["left"])));
    assert_eq!((nobody.code, nobody.values["state"].as_str()), (Code::WrongState, "no_ticket"));
    let runs = desk::print_runs(&batch.counter.desk).unwrap();
    assert_eq!((runs.runs.len(), runs.printers.len()), (0, 0));
}

#[test]
fn a_ticket_on_its_way_to_paper_is_not_taken_back_behind_it() {
    let batch = Batch::of(1, 3);
    batch.tickets(&["left"]);
    let of = desk::request::OfRegistration { registration: batch.people[0] };
    let step = || desk::undoable(&batch.counter.desk, at(super::LATER), &of).unwrap().unwrap();
    assert_eq!(step().refused, None, "nothing went out yet");
    batch.advance();
    assert_eq!(step().refused, Some(desk_core::model::UndoRefusal::Printed));
}
