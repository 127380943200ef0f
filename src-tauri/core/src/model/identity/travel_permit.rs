//! 回乡证 and 台胞证: numbers for life, behind which older documents print how often they were renewed.

use super::shape::{Fit, best_fit, fits};
use super::typed::{Typed, text};
use super::{DocumentNumber, IdentityProblem, NumberDoubt};
use crate::model::DocumentType;

const CITIZEN: &[&str] = &["H########", "M########"];
const CITIZEN_RENEWED: &[&str] = &["H########|##", "M########|##"];
const NON_CHINESE: &[&str] = &["HA#######", "MA#######"];
const NON_CHINESE_RENEWED: &[&str] = &["HA#######|##", "MA#######|##"];

const TAIWAN: &[&str] = &["########", "########[@]"];
const TAIWAN_RENEWED: &[&str] = &["########|##", "########|##(@)"];
/// Without the office, whose letter would make any eleventh character a wrong one instead of one too many.
const TAIWAN_DIGITS: [&[&str]; 2] = [&["########"], &["########|##"]];
/// What is left of eight or ten digits whose first is a zero that was lost.
const TAIWAN_SHORTENED: &[&str] = &["######", "#######", "#########"];

/// H or M and eight digits; HA or MA and seven for people who are not Chinese citizens. Two digits of 换证次数 may
/// follow (公安部 rule; the permit of 1999 prints them).
pub(super) fn home_return(
    document_type: DocumentType,
    typed: &Typed,
) -> Result<DocumentNumber, IdentityProblem> {
    let bytes = typed.bytes();
    let non_chinese = fits(bytes, NON_CHINESE) || fits(bytes, NON_CHINESE_RENEWED);
    if document_type == DocumentType::HomeReturnPermitNonChinese && !non_chinese {
        return Err(fault([NON_CHINESE, NON_CHINESE_RENEWED], bytes));
    }
    if !non_chinese && !fits(bytes, CITIZEN) && !fits(bytes, CITIZEN_RENEWED) {
        return Err(fault([CITIZEN, CITIZEN_RENEWED], bytes));
    }
    let number = for_life(document_type, typed, 9);
    let renewed = number.issue_count.is_some();
    Ok(number
        .doubt(NumberDoubt::OldHomeReturnForm, renewed)
        .doubt(NumberDoubt::NonChinesePermit, non_chinese && document_type == DocumentType::HomeReturnPermit))
}

/// Eight digits, for life since 2008; before, two digits of 换证次数 and the letter of the office followed.
pub(super) fn taiwan(typed: &Typed) -> Result<DocumentNumber, IdentityProblem> {
    let bytes = typed.bytes();
    if !fits(bytes, TAIWAN) && !fits(bytes, TAIWAN_RENEWED) {
        let shortened = fits(bytes, TAIWAN_SHORTENED);
        return Err(if shortened { IdentityProblem::LeadingZero } else { fault(TAIWAN_DIGITS, bytes) });
    }
    let number = for_life(DocumentType::TaiwanTravelPermit, typed, 8);
    let renewed = number.issue_count.is_some();
    Ok(number
        .doubt(NumberDoubt::OldTaiwanForm, renewed)
        .doubt(NumberDoubt::OfficeLetter, bytes.iter().any(u8::is_ascii_uppercase)))
}

/// The first characters, which stay the same for life, and the digits behind them.
fn for_life(document_type: DocumentType, typed: &Typed, length: usize) -> DocumentNumber {
    let plain = typed.plain();
    let (life, rest) = plain.bytes().split_at_checked(length).unwrap_or_default();
    let count: String =
        rest.iter().filter(|byte| byte.is_ascii_digit()).map(|byte| char::from(*byte)).collect();
    let mut number = DocumentNumber::plain(document_type, text(life));
    number.issue_count = Some(count).filter(|count| !count.is_empty());
    number
}

fn fault(shapes: [&[&str]; 2], bytes: &[u8]) -> IdentityProblem {
    match shapes.map(|shapes| best_fit(bytes, shapes)).into_iter().min() {
        Some(Fit::LetterForDigit) => IdentityProblem::LetterForDigit,
        Some(Fit::Fits | Fit::Character) => IdentityProblem::Character,
        Some(Fit::Length) | None => IdentityProblem::Length,
    }
}
