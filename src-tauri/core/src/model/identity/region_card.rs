//! 香港居民身份证 and 澳门居民身份证: the number with its check digit in brackets.

use super::shape::{Fit, best_fit, fits};
use super::typed::{Typed, text};
use super::{DocumentNumber, IdentityProblem, NumberDoubt};
use crate::model::DocumentType;

const HONG_KONG: &[&str] = &["@######(a)", "@@######(a)"];
const HONG_KONG_BARE: &[&str] = &["@######", "@@######"];
const MACAO: &[&str] = &["#######(#)"];
const MACAO_BARE: &[&str] = &["#######"];

/// One or two letters, six digits, and a check digit or A. Letters count 10 to 35, a missing first letter 36; weights 9
/// to 1; the sum is divisible by 11.
pub(super) fn hong_kong(typed: &Typed) -> Result<DocumentNumber, IdentityProblem> {
    shaped(typed, HONG_KONG, HONG_KONG_BARE)?;
    let plain = typed.plain();
    let values = plain.bytes().iter().map(|byte| value(*byte));
    let blank = if plain.bytes().len() == 8 { Some(36) } else { None };
    // The check stands behind the eight places that are weighted 9 to 2 and so weighs 1.
    let sum: u32 =
        blank.into_iter().chain(values).zip((1..=9).rev()).map(|(value, weight)| value * weight).sum();
    if !sum.is_multiple_of(11) {
        return Err(IdentityProblem::CheckCharacter);
    }
    Ok(DocumentNumber::plain(DocumentType::HongKongCard, bracketed(plain.bytes())))
}

/// Seven digits and a check digit by an unpublished rule: only the shape is known.
pub(super) fn macao(typed: &Typed) -> Result<DocumentNumber, IdentityProblem> {
    shaped(typed, MACAO, MACAO_BARE)?;
    let plain = typed.plain();
    let unusual = !matches!(plain.bytes().first(), Some(b'1' | b'5' | b'7'));
    Ok(DocumentNumber::plain(DocumentType::MacaoCard, bracketed(plain.bytes()))
        .doubt(NumberDoubt::MacaoFirstDigit, unusual))
}

fn shaped(typed: &Typed, shapes: &[&str], without_check: &[&str]) -> Result<(), IdentityProblem> {
    match best_fit(typed.bytes(), shapes) {
        Fit::Fits => Ok(()),
        _ if fits(typed.bytes(), without_check) => Err(IdentityProblem::CheckMissing),
        Fit::LetterForDigit => Err(IdentityProblem::LetterForDigit),
        Fit::Character => Err(IdentityProblem::Character),
        Fit::Length => Err(IdentityProblem::Length),
    }
}

/// The last character in brackets.
fn bracketed(plain: &[u8]) -> String {
    match plain.split_last() {
        Some((check, number)) => format!("{}({})", text(number), char::from(*check)),
        None => String::new(),
    }
}

/// 0 to 9 for digits, 10 to 35 for letters.
pub(super) fn value(byte: u8) -> u32 {
    char::from(byte).to_digit(36).unwrap_or_default()
}
