//! 机读区: what the machine-readable lines of a passport or a card say (ICAO 9303, TD3 and TD1; GA/T 704.14-2015 for
//! 回乡证). A help for typing: the name that counts is the one printed for people, and no Chinese name is taken from here.

use super::birth::{date_from_2000, short_date};
use super::mrz_zone::{Zone, find};
use super::typed::Typed;
use super::{KnownNumber, MrzField, recognise};
use crate::model::{DocumentType, Sex};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What machine-readable lines say whose check digits are all right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MrzReading {
    /// The document, where its code and issuer tell: a passport, 回乡证 (either kind) or 台胞证.
    pub document_type: Option<DocumentType>,
    /// The one or two letters of the document code as printed (`P`, `CR`).
    pub document_code: String,
    /// The issuing state or organisation: ICAO alpha-3, or `D` for Germany.
    pub issuer: String,
    /// The number without fillers; one longer than nine characters is put together again.
    pub number: String,
    /// The nationality: ICAO alpha-3, or `D` for Germany.
    pub nationality: String,
    /// The birth date, in the latest century that does not put it into the future; none where the issuer left parts of
    /// it open.
    pub birth_date: Option<NaiveDate>,
    /// The sex; none where it is not stated.
    pub sex: Option<Sex>,
    /// The last day of validity, always 20xx; none where the issuer left it open.
    pub expiry: Option<NaiveDate>,
    /// The surname in Latin letters, possibly cut or transliterated; empty where the line holds codes instead.
    pub surname: String,
    /// The given names in Latin letters, possibly cut or missing.
    pub given_names: String,
}

/// Why machine-readable lines were refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum MrzProblem {
    /// The text holds neither two lines of 44 characters nor three of 30 in the form of ICAO 9303.
    NotFound,
    /// Check digits do not agree with these fields: something was misread or mistyped there.
    CheckDigit {
        /// The fields, in their order on the document; the composite last.
        fields: Vec<MrzField>,
    },
    /// The check digit agrees, but there is no such day.
    Date {
        /// [`MrzField::BirthDate`] or [`MrzField::Expiry`].
        field: MrzField,
    },
}

/// Read the machine-readable lines in `text`, with or without line breaks, in any case, with whatever a scanner puts
/// around them; the first 4096 characters count. `today` decides the century of the birth date. Nothing is corrected.
///
/// # Errors
/// [`MrzProblem`]: nothing found, check digits that do not agree, a date that does not exist.
pub fn read_mrz(text: &str, today: NaiveDate) -> Result<MrzReading, MrzProblem> {
    let zone = find(text).ok_or(MrzProblem::NotFound)?;
    let fields: Vec<MrzField> = zone.data.checks.failed().into_iter().map(field).collect();
    if !fields.is_empty() {
        return Err(MrzProblem::CheckDigit { fields });
    }
    let birth = zone.characters.get(zone.layout.birth.clone()).unwrap_or_default();
    let expiry = zone.characters.get(zone.layout.expiry.clone()).unwrap_or_default();
    let birth_date = date(birth, MrzField::BirthDate, |digits| short_date(digits, today))?;
    let expiry = date(expiry, MrzField::Expiry, date_from_2000)?;
    let data = &zone.data;
    let number: String = data.full_document_number().chars().filter(|character| *character != '<').collect();
    let coded = |name: &str| name.bytes().any(|byte| byte.is_ascii_digit());
    // Digits in the name line are the code form of a Chinese name, which is not taken from here.
    let (surname, given_names) = if coded(&data.surname) || coded(&data.given_names) {
        (String::new(), String::new())
    } else {
        (data.surname.clone(), data.given_names.clone())
    };
    Ok(MrzReading {
        document_type: document_type(&zone, &number),
        document_code: data.document_type.clone(),
        issuer: data.issuing_country.clone(),
        number,
        nationality: data.nationality.clone(),
        birth_date,
        sex: match data.sex {
            mrz::Sex::Male => Some(Sex::Male),
            mrz::Sex::Female => Some(Sex::Female),
            _ => None,
        },
        expiry,
        surname,
        given_names,
    })
}

/// None where a filler leaves a part open (ICAO 9303-3, 4.8).
fn date(
    characters: &[u8],
    field: MrzField,
    read: impl Fn(&[u8]) -> Option<NaiveDate>,
) -> Result<Option<NaiveDate>, MrzProblem> {
    if characters.contains(&b'<') {
        return Ok(None);
    }
    read(characters).map(Some).ok_or(MrzProblem::Date { field })
}

/// By the document code; the permit of 1999 has `C` alone, so there the number must have its form too.
fn document_type(zone: &Zone, number: &str) -> Option<DocumentType> {
    let known = recognise::known_number(&Typed::read(number));
    let home_return = match known {
        Some(KnownNumber::HomeReturnPermit) => Some(DocumentType::HomeReturnPermit),
        Some(KnownNumber::HomeReturnPermitNonChinese) => Some(DocumentType::HomeReturnPermitNonChinese),
        _ => None,
    };
    let data = &zone.data;
    match (data.document_type.as_str(), data.issuing_country.as_str()) {
        (code, _) if code.starts_with('P') => Some(DocumentType::Passport),
        ("CR", _) => home_return.or(Some(DocumentType::HomeReturnPermit)),
        ("C", "CHN") => home_return,
        ("CT", _) => Some(DocumentType::TaiwanTravelPermit),
        _ => None,
    }
}

fn field(field: mrz::Field) -> MrzField {
    match field {
        mrz::Field::DocumentNumber => MrzField::DocumentNumber,
        mrz::Field::DateOfBirth => MrzField::BirthDate,
        mrz::Field::DateOfExpiry => MrzField::Expiry,
        mrz::Field::PersonalNumber => MrzField::OptionalData,
        _ => MrzField::Composite,
    }
}
