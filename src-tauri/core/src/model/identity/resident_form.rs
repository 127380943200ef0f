//! Numbers in the form of GB 11643-1999: six digits of region, eight of birth date, three of sequence, one check
//! character. 居民身份证, and the residence permits of 国办发〔2018〕81号 with regions of their own.

use super::birth::{full_date, is_implausible};
use super::mod_11_2::check_character;
use super::province::is_province;
use super::shape::{Fit, fit};
use super::typed::{Typed, text};
use super::{DocumentNumber, IdentityProblem, NumberDoubt};
use crate::model::{DocumentType, Sex};
use chrono::NaiveDate;

const SHAPE: &str = "#################x";
const FIRST_GENERATION: &str = "###############";

/// Read the number of a resident card, a temporary one, or a residence permit.
pub(super) fn read(
    document_type: DocumentType,
    typed: &Typed,
    today: NaiveDate,
) -> Result<DocumentNumber, IdentityProblem> {
    let bytes = typed.bytes();
    match fit(bytes, SHAPE) {
        Fit::Fits => {}
        Fit::LetterForDigit => return Err(IdentityProblem::LetterForDigit),
        Fit::Character => return Err(IdentityProblem::Character),
        Fit::Length if fit(bytes, FIRST_GENERATION) == Fit::Fits => {
            return Err(IdentityProblem::FirstGeneration);
        }
        Fit::Length => return Err(IdentityProblem::Length),
    }
    let region = bytes.get(..6).unwrap_or_default();
    let known = match document_type {
        DocumentType::HongKongMacaoResidencePermit => matches!(region, b"810000" | b"820000"),
        DocumentType::TaiwanResidencePermit => region == b"830000",
        _ => region.get(..2).is_some_and(is_province),
    };
    if !known {
        return Err(IdentityProblem::Region);
    }
    checked(document_type, bytes, today)
}

/// Birth date, check character and sex of eighteen characters whose region was found right; the foreign card of 2023
/// has them at the same places.
pub(super) fn checked(
    document_type: DocumentType,
    bytes: &[u8],
    today: NaiveDate,
) -> Result<DocumentNumber, IdentityProblem> {
    let birth = bytes.get(6..14).and_then(|date| full_date(date, today)).ok_or(IdentityProblem::BirthDate)?;
    let expected = bytes.get(..17).and_then(check_character);
    let ends_in_zeros = bytes.ends_with(b"000");
    if expected.is_none() || expected != bytes.last().map(|byte| char::from(*byte)) {
        let rounded = ends_in_zeros;
        return Err(if rounded { IdentityProblem::Rounded } else { IdentityProblem::CheckCharacter });
    }
    let mut number = DocumentNumber::plain(document_type, text(bytes));
    number.birth_date = Some(birth);
    number.sex = bytes.get(16).copied().map(sex);
    Ok(number
        .doubt(NumberDoubt::ImplausibleAge, is_implausible(birth, today))
        .doubt(NumberDoubt::EndsInZeros, ends_in_zeros))
}

/// An odd sequence digit is male.
pub(super) fn sex(digit: u8) -> Sex {
    if digit % 2 == 1 { Sex::Male } else { Sex::Female }
}
