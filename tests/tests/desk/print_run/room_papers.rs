//! The papers of the rooms go through the same run: a part for each room, subject and paper.

use super::shelf::Fate;
use super::{Batch, pages, states};
use crate::counter::{at, refusal};
use desk_core::error::Code;
use desk_core::model::{PrintPartState, PrintRunState, RoomPaper, Subject};

#[test]
fn each_room_and_subject_has_its_papers_in_the_order_they_were_asked_for() {
    let batch = Batch::of(2, 1);
    let papers = [RoomPaper::DoorNotice, RoomPaper::SignIn];
    let run = batch.print(&batch.request(&papers, &["left"])).unwrap();
    let parts: Vec<_> = run.parts.iter().map(|part| (part.room.as_str(), part.subject, part.paper)).collect();
    let mut wanted = Vec::new();
    for room in ["第一考场", "第二考场"] {
        for subject in [Subject::Theory, Subject::Skill] {
            wanted.extend(papers.map(|paper| (room, Some(subject), Some(paper))));
        }
    }
    assert_eq!((parts, run.tickets), (wanted, 0), "nobody sits in the third");
    assert_eq!(run.parts[0].pages, None, "not laid out yet");
    batch.advance();
    let run = batch.advance();
    assert_eq!((run.state, run.parts[0].pages), (PrintRunState::Done, Some(1)));
    let jobs = batch.shelf.jobs("left");
    assert_eq!(jobs.len(), 8);
    assert!(pages(&jobs[0].file)[0].contains("第一考场") && pages(&jobs[7].file)[0].contains("签到表"));
}

#[test]
fn a_long_paper_goes_on_from_its_second_page_which_says_so() {
    let batch = Batch::of(25, 25);
    batch.print(&batch.request(&[RoomPaper::SignIn], &["left"])).unwrap();
    batch.advance();
    batch.shelf.befall("left", 1, Fate::Failed);
    let run = batch.advance();
    let whole = pages(&batch.shelf.jobs("left")[0].file);
    assert!(whole.len() > 1 && run.parts[0].pages == Some(u32::try_from(whole.len()).unwrap()));
    batch.resume(&run.parts[0], 2, None).unwrap();
    batch.advance();
    let rest = pages(&batch.shelf.jobs("left").last().unwrap().file);
    assert_eq!(rest, whole[1..], "the same pages with the same numbers");
}

#[test]
fn a_room_that_became_empty_meanwhile_is_told_and_the_run_ends_with_the_others() {
    let batch = Batch::of(2, 1);
    batch.print(&batch.request(&[RoomPaper::DoorNotice], &["left", "right"])).unwrap();
    batch.counter.withdraw(at(super::NOW), batch.people[0]).unwrap();
    batch.advance();
    let run = batch.advance();
    let (given_up, printed) = (PrintPartState::Cancelled, PrintPartState::Printed);
    assert_eq!(states(&run), [given_up, given_up, printed, printed]);
    assert_eq!((run.state, run.parts[0].failure), (PrintRunState::Done, Some(Code::WrongState)));
    batch.print(&batch.request(&[RoomPaper::DoorNotice], &["left"])).unwrap();
}

#[test]
fn the_same_papers_are_not_sent_twice_and_other_ones_are() {
    let batch = Batch::of(1, 1);
    let ask = |papers: &[RoomPaper]| batch.print(&batch.request(papers, &["left"]));
    ask(&[RoomPaper::DoorNotice]).unwrap();
    let twice = refusal(ask(&[RoomPaper::SeatMap, RoomPaper::DoorNotice]));
    assert_eq!((twice.code, twice.values["state"].as_str()), (Code::WrongState, "printing_already"));
    ask(&[RoomPaper::SeatMap]).unwrap();
    batch.advance();
    batch.advance();
    ask(&[RoomPaper::DoorNotice]).unwrap();
}
