//! A document's number by the document's own rule.

use super::typed::Typed;
use super::{IdentityProblem, KnownNumber, NumberDoubt};
use super::{foreign_card, passport, recognise, region_card, resident_form, travel_permit};
use crate::model::{DocumentType, Sex};
use chrono::NaiveDate;

/// A number that is right by the rule of its document, and what it tells about its holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentNumber {
    /// The document that was chosen.
    pub document_type: DocumentType,
    /// The form to store and to print: upper case, brackets in place, without 换证次数 (`A123456(3)`, `M01234567`).
    pub number: String,
    /// 换证次数 of a 回乡证 of 1999 or an old 台胞证: two digits.
    pub issue_count: Option<String>,
    /// What stays the same on every document of the person: the number, which leaves out 换证次数.
    pub match_key: String,
    /// The birth date, where the number encodes it.
    pub birth_date: Option<NaiveDate>,
    /// False where the birth year has two digits (外国人永久居留身份证 of 2017) and its century was chosen.
    pub century_known: bool,
    /// The sex, where the number encodes it: an odd sequence digit is male.
    pub sex: Option<Sex>,
    /// The nationality of a 外国人永久居留身份证, as it encodes it: ISO 3166-1 alpha-3 on the card of 2017, numeric-3 on
    /// that of 2023.
    pub nationality: Option<String>,
    /// What a person should look at although the number is right; in the order of the words.
    pub doubts: Vec<NumberDoubt>,
}

/// Why a number is none of the document that was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberRefusal {
    /// What is wrong.
    pub problem: IdentityProblem,
    /// The other document whose number it seems to be.
    pub looks_like: Option<KnownNumber>,
}

impl DocumentNumber {
    /// The number with 换证次数 behind a bar where there is one (`M01234567|01`). Read again it is the same number.
    pub fn normalized(&self) -> String {
        match &self.issue_count {
            Some(count) => format!("{}|{count}", self.number),
            None => self.number.clone(),
        }
    }

    /// A number that tells nothing but itself.
    pub(super) fn plain(document_type: DocumentType, number: String) -> Self {
        Self {
            document_type,
            match_key: number.clone(),
            number,
            issue_count: None,
            birth_date: None,
            century_known: true,
            sex: None,
            nationality: None,
            doubts: Vec::new(),
        }
    }

    /// Add a doubt where `is_doubtful`.
    pub(super) fn doubt(mut self, doubt: NumberDoubt, is_doubtful: bool) -> Self {
        if is_doubtful {
            self.doubts.push(doubt);
        }
        self
    }
}

/// Read the number of a document as it was typed, pasted or scanned. `today` bounds birth dates and decides which ages
/// are doubtful.
///
/// Full-width forms, lower case, spaces and missing brackets are accepted. Nothing else is corrected: a letter O for a
/// zero is refused and named.
///
/// # Errors
/// The problem, and the document whose number it is where it is that of another one.
pub fn read_number(
    document_type: DocumentType,
    input: &str,
    today: NaiveDate,
) -> Result<DocumentNumber, NumberRefusal> {
    let typed = Typed::read(input);
    by_rule(document_type, &typed, today).map_err(|problem| refusal(document_type, problem, &typed))
}

fn by_rule(
    document_type: DocumentType,
    typed: &Typed,
    today: NaiveDate,
) -> Result<DocumentNumber, IdentityProblem> {
    if typed.is_empty() {
        return Err(IdentityProblem::Empty);
    }
    if typed.is_strange() {
        return Err(IdentityProblem::Character);
    }
    if typed.is_too_long() {
        return Err(IdentityProblem::Length);
    }
    match document_type {
        DocumentType::ResidentCard
        | DocumentType::TemporaryResidentCard
        | DocumentType::HongKongMacaoResidencePermit
        | DocumentType::TaiwanResidencePermit => resident_form::read(document_type, typed, today),
        DocumentType::HongKongCard => region_card::hong_kong(typed),
        DocumentType::MacaoCard => region_card::macao(typed),
        DocumentType::HomeReturnPermit | DocumentType::HomeReturnPermitNonChinese => {
            travel_permit::home_return(document_type, typed)
        }
        DocumentType::TaiwanTravelPermit => travel_permit::taiwan(typed),
        DocumentType::ForeignPermanentResidentCard => foreign_card::read(typed, today),
        DocumentType::Passport => passport::read(typed, today),
    }
}

/// A number that is clearly another document's is refused as such; where the shape says less, or the fault is in the
/// number's own check, the problem stays and the other document is only named.
fn refusal(chosen: DocumentType, problem: IdentityProblem, typed: &Typed) -> NumberRefusal {
    let looks_like = recognise::known_number(typed).filter(|known| !known.is_of(chosen));
    let of_shape = matches!(
        problem,
        IdentityProblem::Length
            | IdentityProblem::Character
            | IdentityProblem::LetterForDigit
            | IdentityProblem::Region
            | IdentityProblem::LeadingZero
            | IdentityProblem::CheckMissing
    );
    let problem = if of_shape && looks_like.is_some() && recognise::is_telling(typed) {
        IdentityProblem::OtherDocument
    } else {
        problem
    };
    NumberRefusal { problem, looks_like }
}
