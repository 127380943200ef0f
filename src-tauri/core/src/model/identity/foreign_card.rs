//! 外国人永久居留身份证 in its two forms, both in use: 15 characters of 2017, 18 of 1 December 2023.

use super::birth::{is_implausible, short_date};
use super::province::is_province;
use super::region_card::value;
use super::resident_form::{checked, sex};
use super::shape::{Fit, best_fit, fit};
use super::typed::{Typed, text};
use super::{DocumentNumber, IdentityProblem, NumberDoubt};
use crate::model::DocumentType;
use chrono::NaiveDate;

/// Nationality (alpha-3), place of first application, birth YYMMDD, sequence, check digit.
const OF_2017: &str = "@@@############";
/// 9, province, nationality (numeric-3), birth YYYYMMDD, sequence, check character.
const OF_2023: &str = "9################x";

const DOCUMENT: DocumentType = DocumentType::ForeignPermanentResidentCard;

/// Read either form.
pub(super) fn read(typed: &Typed, today: NaiveDate) -> Result<DocumentNumber, IdentityProblem> {
    let bytes = typed.bytes();
    if fit(bytes, OF_2017) == Fit::Fits {
        return of_2017(bytes, today);
    }
    match best_fit(bytes, &[OF_2017, OF_2023]) {
        Fit::Fits => of_2023(bytes, today),
        Fit::LetterForDigit => Err(IdentityProblem::LetterForDigit),
        Fit::Character => Err(IdentityProblem::Character),
        Fit::Length => Err(IdentityProblem::Length),
    }
}

fn of_2017(bytes: &[u8], today: NaiveDate) -> Result<DocumentNumber, IdentityProblem> {
    let birth =
        bytes.get(7..13).and_then(|date| short_date(date, today)).ok_or(IdentityProblem::BirthDate)?;
    let (check, body) = bytes.split_last().ok_or(IdentityProblem::Length)?;
    if icao_sum(body) % 10 != value(*check) {
        return Err(IdentityProblem::CheckCharacter);
    }
    let mut number = DocumentNumber::plain(DOCUMENT, text(bytes));
    number.birth_date = Some(birth);
    number.century_known = false;
    number.sex = bytes.get(13).copied().map(sex);
    number.nationality = bytes.get(..3).map(text);
    Ok(number
        .doubt(NumberDoubt::ImplausibleAge, is_implausible(birth, today))
        .doubt(NumberDoubt::CenturyUnknown, true)
        .doubt(NumberDoubt::UnknownRegion, !bytes.get(3..5).is_some_and(is_province)))
}

fn of_2023(bytes: &[u8], today: NaiveDate) -> Result<DocumentNumber, IdentityProblem> {
    if !bytes.get(1..3).is_some_and(is_province) {
        return Err(IdentityProblem::Region);
    }
    let mut number = checked(DOCUMENT, bytes, today)?;
    number.nationality = bytes.get(3..6).map(text);
    Ok(number)
}

/// Weights 7, 3, 1 over and over (ICAO 9303-3, 4.9); letters count 10 to 35.
fn icao_sum(bytes: &[u8]) -> u32 {
    bytes.iter().zip([7, 3, 1].into_iter().cycle()).map(|(byte, weight)| value(*byte) * weight).sum()
}
