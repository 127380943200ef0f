//! What a card says.

use super::answer::Pairs;
use super::names::CardField;
use super::profile::ReaderProfile;
use crate::error::Code;
use crate::model::identity::{document_of_number, fold_width};
use crate::model::written_date::{first_day, validity};
use crate::model::{DocumentType, Sex, Validity};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;

/// What a card says, as the service gave it; the rules of its number are asked elsewhere.
#[derive(Clone, PartialEq, Eq)]
pub struct CardReading {
    /// The document, by the service's word for it or else by the form of its number.
    pub document_type: Option<DocumentType>,
    /// 姓名 as the chip has it.
    pub name: String,
    /// 证件号码 without spaces, in upper case.
    pub number: String,
    /// 性别.
    pub sex: Option<Sex>,
    /// 民族, or the nationality on cards of foreigners; may be empty.
    pub nation: String,
    /// 出生日期.
    pub birth_date: Option<NaiveDate>,
    /// 住址; may be empty.
    pub address: String,
    /// 签发机关; may be empty.
    pub authority: String,
    /// 有效期起.
    pub valid_from: Option<NaiveDate>,
    /// 有效期止, or 长期.
    pub validity: Option<Validity>,
    /// The portrait in the chip, a file as the service encodes it. It is 102x126 pixels and years old: never the
    /// candidate's photo.
    pub photo: Option<Vec<u8>>,
}

/// Why an answer holds no card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardRefusal {
    /// No card lies on the reader.
    NoCard,
    /// A card, but it could not be read.
    Unreadable,
    /// Not the answer of such a service.
    NotUnderstood,
}

impl CardRefusal {
    /// The code of it.
    pub fn code(self) -> Code {
        match self {
            Self::NoCard => Code::CardMissing,
            Self::Unreadable => Code::CardUnreadable,
            Self::NotUnderstood => Code::ReaderAnswerUnknown,
        }
    }
}

impl CardReading {
    /// What came.
    pub fn fields(&self) -> Vec<CardField> {
        let came = [
            (CardField::Type, self.document_type.is_some()),
            (CardField::Name, true),
            (CardField::Number, true),
            (CardField::Sex, self.sex.is_some()),
            (CardField::Nation, !self.nation.is_empty()),
            (CardField::BirthDate, self.birth_date.is_some()),
            (CardField::Address, !self.address.is_empty()),
            (CardField::Authority, !self.authority.is_empty()),
            (CardField::ValidFrom, self.valid_from.is_some()),
            (CardField::ValidUntil, self.validity.is_some()),
            (CardField::Photo, self.photo.is_some()),
        ];
        came.into_iter().filter(|(_, came)| *came).map(|(field, _)| field).collect()
    }
}

/// The card in the pairs; none without a name and a number.
pub(super) fn reading(profile: &ReaderProfile, pairs: &Pairs) -> Option<CardReading> {
    let value = |field| profile.value(field, pairs);
    let text = |field| value(field).map(str::to_owned).unwrap_or_default();
    let name = text(CardField::Name);
    let number = value(CardField::Number).map(tidy).filter(|number| is_number(number))?;
    if name.is_empty() {
        return None;
    }
    let told = value(CardField::Type).and_then(|word| profile.type_of(word));
    let both_ends = value(CardField::Validity);
    Some(CardReading {
        // HMT stands for two permits, and some services number their kinds: the number tells which it is.
        document_type: told.or_else(|| document_of_number(&number)),
        name,
        sex: value(CardField::Sex).and_then(sex),
        nation: text(CardField::Nation),
        birth_date: value(CardField::BirthDate).and_then(first_day),
        address: text(CardField::Address),
        authority: text(CardField::Authority),
        valid_from: value(CardField::ValidFrom).or(both_ends).and_then(first_day),
        validity: value(CardField::ValidUntil).or(both_ends).and_then(validity),
        photo: value(CardField::Photo).and_then(photo),
        number,
    })
}

fn tidy(number: &str) -> String {
    number.chars().filter(|letter| !letter.is_whitespace()).map(fold_width).collect::<String>().to_uppercase()
}

/// Whether it can be a document's number at all.
fn is_number(text: &str) -> bool {
    let sign = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '(' | ')');
    (7..=20).contains(&text.chars().count()) && text.chars().all(sign)
}

/// In words, by letter, or by GB/T 2261.1 (1 male, 2 female).
fn sex(written: &str) -> Option<Sex> {
    match written.to_lowercase().as_str() {
        "男" | "男性" | "m" | "male" | "1" | "01" => Some(Sex::Male),
        "女" | "女性" | "f" | "female" | "2" | "02" => Some(Sex::Female),
        _ => None,
    }
}

fn photo(written: &str) -> Option<Vec<u8>> {
    let base64 = written.rsplit_once("base64,").map_or(written, |(_, base64)| base64);
    let base64: String = base64.chars().filter(|letter| !letter.is_whitespace()).collect();
    STANDARD.decode(base64).ok().filter(|bytes| !bytes.is_empty())
}

impl std::fmt::Debug for CardReading {
    /// Without the person: what is printed for debugging ends in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CardReading").field("document_type", &self.document_type).finish_non_exhaustive()
    }
}
