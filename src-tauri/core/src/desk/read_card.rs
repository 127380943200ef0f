//! Reading an identity card.

use super::Desk;
use super::choose_reader::chosen;
use super::view::{CardTrial, CardView};
use crate::error::{Code, Error, Result};
use crate::model::Moment;
use crate::model::identity::{mask, read_number};
use crate::reader::{CardReading, CardRefusal, ReaderProfile};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

/// How often a reader is asked until the card that was taken last has left it and another one lies there. With the
/// port's pause between, some ten seconds.
const PATIENCE: usize = 20;

/// The service of a card reader. The hardware behind it is what tests replace.
pub trait ReaderPort: Send + Sync {
    /// Ask once: the answer as it came, a message each.
    ///
    /// [`Code::ReaderServiceMissing`] or [`Code::ReaderSilent`].
    fn ask(&self, profile: &ReaderProfile) -> Result<Vec<Vec<u8>>>;
    /// Let the time pass after which it makes sense to ask again.
    fn pause(&self);
}

/// What tells one card from another. It is kept in memory only, and says nothing about the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CardMark([u8; 32]);

/// Take the card on the reader. The one that was taken last must have left the reader before it is taken again: some
/// services go on answering with it while the next candidate's is already there. Waits for that some ten seconds.
///
/// [`Code::ReaderNotChosen`], [`Code::CardMissing`], [`Code::CardUnreadable`], [`Code::CardNotRemoved`],
/// [`Code::ReaderAnswerUnknown`], and what the port reports.
pub fn read_card(desk: &Desk, port: &dyn ReaderPort, now: Moment) -> Result<CardView> {
    let profile = chosen(desk)?.ok_or_else(|| Error::new(Code::ReaderNotChosen))?;
    let mut has_left = false;
    for turn in 0..PATIENCE {
        let before = *desk.taken_card();
        match once(desk, port, profile, now.day()) {
            Ok(card) if before != Some(mark(&card)) => {
                *desk.taken_card() = Some(mark(&card));
                return Ok(view(card));
            }
            Ok(_) => {}
            Err(error) if error.code == Code::CardMissing => {
                if turn == 0 {
                    return Err(error);
                }
                has_left = true;
            }
            // A card in motion.
            Err(error) if error.code == Code::CardUnreadable && turn > 0 => {}
            Err(error) => return Err(error),
        }
        port.pause();
    }
    Err(Error::new(if has_left { Code::CardMissing } else { Code::CardNotRemoved }))
}

/// Read the card on the reader once, to see whether it can be read. Nothing is taken. Errors as for [`read_card`].
pub fn try_reader(desk: &Desk, port: &dyn ReaderPort, now: Moment) -> Result<CardTrial> {
    let profile = chosen(desk)?.ok_or_else(|| Error::new(Code::ReaderNotChosen))?;
    let card = once(desk, port, profile, now.day())?;
    Ok(CardTrial {
        document_type: card.document_type,
        number: mask(&card.number),
        fields: card.fields(),
        photo_bytes: card.photo.map_or(0, |photo| u32::try_from(photo.len()).unwrap_or(u32::MAX)),
    })
}

/// Ask once. An empty reader forgets the card that was taken last: it has left.
fn once(
    desk: &Desk,
    port: &dyn ReaderPort,
    profile: &ReaderProfile,
    today: NaiveDate,
) -> Result<CardReading> {
    let messages = port.ask(profile)?;
    let card = profile.read(&messages);
    if card == Err(CardRefusal::NoCard) {
        *desk.taken_card() = None;
    }
    let card = card.map_err(|refusal| Error::new(refusal.code()))?;
    if agrees(&card, today) { Ok(card) } else { Err(Error::new(Code::CardUnreadable)) }
}

/// Whether birth date and sex are those of the number. A service that answers value by value could mix two cards.
fn agrees(card: &CardReading, today: NaiveDate) -> bool {
    let Some(Ok(number)) = card.document_type.map(|kind| read_number(kind, &card.number, today)) else {
        return true;
    };
    let same = |told: Option<NaiveDate>| match (told, number.birth_date) {
        (Some(told), Some(encoded)) if number.century_known => told == encoded,
        _ => true,
    };
    let sexes_differ = matches!((card.sex, number.sex), (Some(told), Some(encoded)) if told != encoded);
    same(card.birth_date) && !sexes_differ
}

fn mark(card: &CardReading) -> CardMark {
    CardMark(Sha256::digest(card.number.as_bytes()).into())
}

fn view(card: CardReading) -> CardView {
    CardView {
        document_type: card.document_type,
        name: card.name,
        number: card.number,
        sex: card.sex,
        nation: card.nation,
        birth_date: card.birth_date,
        validity: card.validity,
    }
}
