//! 护照: 5 to 20 letters and digits of any state, without a rule that all states share.

use super::recognise::PRC_PASSPORT;
use super::shape::fits;
use super::typed::{Typed, text};
use super::{DocumentNumber, IdentityProblem, NumberDoubt, foreign_card, resident_form};
use crate::model::DocumentType;
use chrono::NaiveDate;

const LENGTH: std::ops::RangeInclusive<usize> = 5..=20;

/// Read a passport's number, printed or from the machine-readable lines with their fillers behind it.
pub(super) fn read(typed: &Typed, today: NaiveDate) -> Result<DocumentNumber, IdentityProblem> {
    let mut bytes = typed.bytes();
    while let Some((b'<', before)) = bytes.split_last() {
        bytes = before;
    }
    if bytes.is_empty() {
        return Err(IdentityProblem::Empty);
    }
    if !bytes.iter().all(u8::is_ascii_alphanumeric) {
        return Err(IdentityProblem::Character);
    }
    if !LENGTH.contains(&bytes.len()) {
        return Err(IdentityProblem::Length);
    }
    Ok(DocumentNumber::plain(DocumentType::Passport, text(bytes))
        .doubt(NumberDoubt::PrcPassport, fits(bytes, PRC_PASSPORT))
        .doubt(NumberDoubt::OtherDocument, is_of_another(typed, today))
        .doubt(NumberDoubt::NoDigit, !bytes.iter().any(u8::is_ascii_digit)))
}

/// Whether the number passes the check of a document with more than ten characters: no passport does so by chance.
fn is_of_another(typed: &Typed, today: NaiveDate) -> bool {
    let resident_forms = [
        DocumentType::ResidentCard,
        DocumentType::HongKongMacaoResidencePermit,
        DocumentType::TaiwanResidencePermit,
    ];
    foreign_card::read(typed, today).is_ok()
        || resident_forms.iter().any(|form| resident_form::read(*form, typed, today).is_ok())
}
