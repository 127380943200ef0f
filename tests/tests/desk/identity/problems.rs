//! Why a number is refused, and which other document it belongs to.

use super::read;
use desk_core::model::DocumentType::{
    ForeignPermanentResidentCard, HomeReturnPermit, HomeReturnPermitNonChinese, HongKongCard,
    HongKongMacaoResidencePermit, MacaoCard, Passport, ResidentCard, TaiwanResidencePermit,
    TaiwanTravelPermit, TemporaryResidentCard,
};
use desk_core::model::identity::{IdentityProblem as Problem, KnownNumber as Known};
use std::collections::BTreeSet;

#[test]
fn each_problem_is_told_by_its_name() {
    let cases = [
        (ResidentCard, " \u{3000}", Problem::Empty),
        (Passport, "<<<<", Problem::Empty),
        (ResidentCard, "1101051949123100", Problem::Length),
        (HongKongCard, "A12345(3)", Problem::Length),
        (Passport, "AB12", Problem::Length),
        (Passport, "123456789012345678901", Problem::Length),
        (ForeignPermanentResidentCard, "USA11008507041", Problem::Length),
        (HomeReturnPermit, "H1234567", Problem::Length),
        (TaiwanTravelPermit, "12345678012", Problem::Length),
        (ResidentCard, "110105491231002", Problem::FirstGeneration),
        (ResidentCard, "11010519491231C02X", Problem::Character),
        (ResidentCard, "张伟", Problem::Character),
        (ResidentCard, "110105-19491231-002X", Problem::Character),
        (HongKongCard, "1123456(3)", Problem::OtherDocument),
        (HomeReturnPermit, "K12345678", Problem::Character),
        (Passport, "AB<12345", Problem::Character),
        (Passport, "AB(12345)", Problem::Character),
        (ResidentCard, "11010519491231O02X", Problem::LetterForDigit),
        (HongKongCard, "A12345O(3)", Problem::LetterForDigit),
        (HomeReturnPermit, "HO2345678", Problem::LetterForDigit),
        (TaiwanTravelPermit, "O1234567", Problem::LetterForDigit),
        (ForeignPermanentResidentCard, "USAI10085070415", Problem::LetterForDigit),
        (ForeignPermanentResidentCard, "9I1840198507040113", Problem::LetterForDigit),
        (MacaoCard, "123456I(8)", Problem::LetterForDigit),
        (ResidentCard, "990105194912310029", Problem::Region),
        (ForeignPermanentResidentCard, "999840198507040113", Problem::Region),
        (HongKongMacaoResidencePermit, "810001199003071239", Problem::Region),
        (ResidentCard, "11010519900230001X", Problem::BirthDate),
        (ResidentCard, "110105202603190029", Problem::BirthDate),
        (HongKongMacaoResidencePermit, "810000198502290317", Problem::BirthDate),
        (ForeignPermanentResidentCard, "USA110085133215", Problem::BirthDate),
        (ResidentCard, "110105194912310000", Problem::Rounded),
        (TaiwanTravelPermit, "1234567", Problem::LeadingZero),
        (TaiwanTravelPermit, "123456701", Problem::LeadingZero),
        (ResidentCard, "110105194912310029", Problem::CheckCharacter),
        (HongKongCard, "A123456(4)", Problem::CheckCharacter),
        (ForeignPermanentResidentCard, "USA110085070416", Problem::CheckCharacter),
        (ForeignPermanentResidentCard, "911840198507040110", Problem::CheckCharacter),
        (HongKongCard, "A123456", Problem::CheckMissing),
        (HongKongCard, "AB987654", Problem::CheckMissing),
        (MacaoCard, "1234567", Problem::CheckMissing),
        (HomeReturnPermit, "C12345678", Problem::OtherDocument),
    ];
    for (document_type, input, problem) in cases {
        assert_eq!(read(document_type, input).unwrap_err().problem, problem, "{document_type:?} {input}");
    }
    let shown: BTreeSet<Problem> = cases.iter().map(|(_, _, problem)| *problem).collect();
    let all: BTreeSet<Problem> = Problem::ALL.iter().copied().collect();
    assert_eq!(shown, all, "every word has a case");
}

#[test]
fn a_number_of_another_document_is_named_as_what_it_is() {
    let cases = [
        (HongKongMacaoResidencePermit, "11010519491231002X", Known::ResidentCard),
        (ResidentCard, "A123456(3)", Known::HongKongCard),
        (MacaoCard, "A1234563", Known::HongKongCard),
        (HongKongCard, "1234567(8)", Known::MacaoCard),
        (ResidentCard, "820000199003071239", Known::HongKongMacaoResidencePermit),
        (TaiwanResidencePermit, "820000199003071239", Known::HongKongMacaoResidencePermit),
        (HongKongMacaoResidencePermit, "830000199003071230", Known::TaiwanResidencePermit),
        (ResidentCard, "830000199003071230", Known::TaiwanResidencePermit),
        (HomeReturnPermitNonChinese, "H12345678", Known::HomeReturnPermit),
        (TaiwanTravelPermit, "M1234567801", Known::HomeReturnPermit),
        (TaiwanTravelPermit, "HA1234567", Known::HomeReturnPermitNonChinese),
        (HomeReturnPermit, "1234567801(B)", Known::TaiwanTravelPermit),
        (ResidentCard, "911840198507040113", Known::ForeignPermanentResidentCard),
        (TemporaryResidentCard, "USA110085070415", Known::ForeignPermanentResidentCard),
        (HongKongCard, "110105491231002", Known::FirstGenerationCard),
        (HomeReturnPermit, "C12345678", Known::HongKongMacaoTravelPermit),
        (HomeReturnPermit, "CA1234567", Known::HongKongMacaoTravelPermit),
        (TaiwanTravelPermit, "L12345678", Known::MainlandTaiwanTravelPermit),
        (HomeReturnPermit, "T12345678", Known::MainlandTaiwanTravelPermit),
        (TaiwanTravelPermit, "A123456789", Known::TaiwanIdentityCard),
        (ResidentCard, "EA1234567", Known::PrcPassport),
        (ResidentCard, "G12345678", Known::PrcPassport),
    ];
    for (chosen, number, known) in cases {
        let refusal = read(chosen, number).unwrap_err();
        assert_eq!((refusal.problem, refusal.looks_like), (Problem::OtherDocument, Some(known)), "{number}");
    }
    let shown: BTreeSet<Known> = cases.iter().map(|(_, _, known)| *known).collect();
    assert_eq!(shown, Known::ALL.iter().copied().collect(), "every word has a case");
}

#[test]
fn a_fault_of_the_number_itself_keeps_its_name() {
    let refusal = |document_type, number| {
        let refusal = read(document_type, number).unwrap_err();
        (refusal.problem, refusal.looks_like)
    };
    assert_eq!(
        refusal(ResidentCard, "110105491231002"),
        (Problem::FirstGeneration, Some(Known::FirstGenerationCard))
    );
    assert_eq!(refusal(ResidentCard, "110105194912310029"), (Problem::CheckCharacter, None));
    assert_eq!(refusal(HongKongCard, "EA1234567"), (Problem::CheckCharacter, Some(Known::PrcPassport)));
    assert_eq!(refusal(TaiwanTravelPermit, "1234567"), (Problem::LeadingZero, None));
    assert_eq!(
        refusal(ResidentCard, "999999199003071234"),
        (Problem::Region, None),
        "99 is no province of any card"
    );
}

#[test]
fn half_a_number_is_too_short_rather_than_another_document() {
    let refusal = read(ResidentCard, "11010519").unwrap_err();
    assert_eq!((refusal.problem, refusal.looks_like), (Problem::Length, Some(Known::TaiwanTravelPermit)));
}

#[test]
fn a_known_number_names_the_document_type_that_has_it() {
    assert_eq!(Known::TaiwanResidencePermit.document_type(), Some(TaiwanResidencePermit));
    assert_eq!(Known::PrcPassport.document_type(), Some(Passport));
    assert_eq!(Known::TaiwanIdentityCard.document_type(), None);
}
