//! Taking a card at the counter: the reader chosen, and no card twice without having left.

use crate::counter::{Counter, at, code, day};
use desk_core::desk::request::ChooseReader;
use desk_core::desk::{ReaderPort, choose_reader, lock, read_card, reader_choices, try_reader};
use desk_core::error::{Code, Error, Result};
use desk_core::model::{DocumentType, Moment, Sex};
use desk_core::reader::{CardField, ReaderProfile};
use desk_core::sample::resident_number;
use desk_core::store::Op;
use std::sync::Mutex;

/// A reader that answers by a list, the last answer for ever.
struct Scripted(Mutex<Vec<Result<String>>>);

impl Scripted {
    fn new(answers: &[Result<String>]) -> Self {
        let mut answers = answers.to_vec();
        answers.reverse();
        Self(Mutex::new(answers))
    }
}

impl ReaderPort for Scripted {
    fn ask(&self, _: &ReaderProfile) -> Result<Vec<Vec<u8>>> {
        let mut answers = self.0.lock().unwrap();
        let answer = if answers.len() > 1 { answers.pop().unwrap() } else { answers[0].clone() };
        answer.map(|text| vec![text.into_bytes()])
    }

    fn pause(&self) {}
}

fn number(sequence: u16) -> String {
    resident_number(day("1990-03-07"), sequence)
}

fn card(sequence: u16) -> Result<String> {
    let sex = if sequence % 2 == 1 { "男" } else { "女" };
    Ok(format!(
        "{{\"name\":\"王梅\",\"idNo\":\"{}\",\"sex\":\"{sex}\",\"birth\":\"19900307\"}}",
        number(sequence)
    ))
}

fn empty() -> Result<String> {
    Ok("{\"msg\":\"请放置身份证\"}".to_owned())
}

fn now() -> Moment {
    at("2026-03-18 09:00")
}

fn counter() -> Counter {
    let counter = Counter::new();
    let request = ChooseReader { reader: Some("huashi".to_owned()) };
    assert_eq!(choose_reader(&counter.desk, now(), &request).unwrap().chosen.as_deref(), Some("huashi"));
    counter
}

#[test]
fn nothing_is_asked_until_a_clerk_has_chosen_a_reader() {
    let counter = Counter::new();
    assert_eq!(reader_choices(&counter.desk).unwrap().chosen, None);
    let reader = Scripted::new(&[card(1)]);
    assert_eq!(code(read_card(&counter.desk, &reader, now())), Code::ReaderNotChosen);
    assert_eq!(code(try_reader(&counter.desk, &reader, now())), Code::ReaderNotChosen);
    let unknown = ChooseReader { reader: Some("no_such_reader".to_owned()) };
    assert_eq!(code(choose_reader(&counter.desk, now(), &unknown)), Code::NotFound);
}

#[test]
fn the_choice_is_journalled_and_can_be_taken_back() {
    let counter = counter();
    assert_eq!(counter.journal().pop().unwrap().op, Op::ChooseReader);
    let counter = counter.reopen(now());
    assert_eq!(reader_choices(&counter.desk).unwrap().chosen.as_deref(), Some("huashi"));
    let none = ChooseReader { reader: None };
    assert_eq!(choose_reader(&counter.desk, now(), &none).unwrap().chosen, None);
}

#[test]
fn a_card_is_taken_and_leaves_no_line_in_the_journal() {
    let counter = counter();
    let before = counter.journal().len();
    let taken = read_card(&counter.desk, &Scripted::new(&[card(2)]), now()).unwrap();
    assert_eq!((taken.name.as_str(), taken.number), ("王梅", number(2)));
    assert_eq!((taken.document_type, taken.sex), (Some(DocumentType::ResidentCard), Some(Sex::Female)));
    assert_eq!(counter.journal().len(), before);
}

#[test]
fn the_same_card_is_not_taken_again_before_it_has_left_the_reader() {
    let counter = counter();
    let take = |answers: &[Result<String>]| read_card(&counter.desk, &Scripted::new(answers), now());
    take(&[card(1)]).unwrap();
    assert_eq!(code(take(&[card(1)])), Code::CardNotRemoved, "it lies there still");
    let lifted = take(&[card(1), card(1), empty(), empty(), card(1)]).unwrap();
    assert_eq!(lifted.number, number(1), "it was lifted and put back");
    assert_eq!(code(take(&[card(1), empty()])), Code::CardMissing, "it was lifted and not put back");
    assert!(take(&[card(1)]).is_ok(), "it has left meanwhile");
    let exchanged = take(&[card(1), Ok("{\"msg\":\"读卡失败\"}".to_owned()), card(2)]).unwrap();
    assert_eq!(exchanged.number, number(2), "the next candidate's card, shaken a little");
    assert_eq!(take(&[card(1)]).unwrap().number, number(1), "another card is taken at once");
}

#[test]
fn an_empty_reader_is_told_at_once_and_forgets_the_card_before() {
    let counter = counter();
    let take = |answers: &[Result<String>]| read_card(&counter.desk, &Scripted::new(answers), now());
    take(&[card(1)]).unwrap();
    assert_eq!(code(take(&[empty(), card(2)])), Code::CardMissing);
    assert!(take(&[card(1)]).is_ok());
}

#[test]
fn a_card_whose_parts_contradict_its_number_is_not_taken() {
    let counter = counter();
    for mixed in [
        format!("{{\"name\":\"王梅\",\"idNo\":\"{}\",\"birth\":\"19900308\"}}", number(1)),
        format!("{{\"name\":\"王梅\",\"idNo\":\"{}\",\"sex\":\"女\"}}", number(1)),
    ] {
        assert_eq!(code(read_card(&counter.desk, &Scripted::new(&[Ok(mixed)]), now())), Code::CardUnreadable);
    }
}

#[test]
fn a_trial_tells_what_came_masked_and_takes_nothing() {
    let counter = counter();
    for _ in 0..2 {
        let trial = try_reader(&counter.desk, &Scripted::new(&[card(1)]), now()).unwrap();
        assert!(trial.number.contains('•') && trial.number.ends_with(&number(1)[14..]), "{}", trial.number);
        let expected =
            [CardField::Type, CardField::Name, CardField::Number, CardField::Sex, CardField::BirthDate];
        assert_eq!((trial.fields.as_slice(), trial.photo_bytes), (expected.as_slice(), 0));
    }
    assert!(
        read_card(&counter.desk, &Scripted::new(&[card(1)]), now()).is_ok(),
        "it can be taken afterwards"
    );
}

#[test]
fn what_the_service_lacks_is_told_and_a_locked_desk_asks_nobody() {
    let counter = counter();
    let silent = Err(Error::new(Code::ReaderSilent));
    assert_eq!(code(read_card(&counter.desk, &Scripted::new(&[silent]), now())), Code::ReaderSilent);
    let foreign = Ok("{\"version\":1}".to_owned());
    assert_eq!(code(read_card(&counter.desk, &Scripted::new(&[foreign]), now())), Code::ReaderAnswerUnknown);
    lock(&counter.desk, now()).unwrap();
    assert_eq!(code(read_card(&counter.desk, &Scripted::new(&[card(1)]), now())), Code::Locked);
}
