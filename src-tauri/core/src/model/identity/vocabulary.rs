//! The words for what a number is, why it was refused and what is doubtful about it.

use crate::model::DocumentType;
use crate::model::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// Why a document's number was refused.
    IdentityProblem {
        /// Nothing was entered.
        Empty = "empty",
        /// Not as many characters as the document's number has.
        Length = "length",
        /// A 15-digit number: first-generation cards ended on 1 January 2013.
        FirstGeneration = "first_generation",
        /// A character that cannot stand where it stands.
        Character = "character",
        /// A letter like O or I stands where the number has a digit like 0 or 1.
        LetterForDigit = "letter_for_digit",
        /// The number begins with no region of this document: no province, or not 810000, 820000, 830000.
        Region = "region",
        /// The birth date does not exist, lies in the future or before 1800.
        BirthDate = "birth_date",
        /// Ends in 000 as numbers do that a spreadsheet rounded to 15 digits.
        Rounded = "rounded",
        /// A digit is missing at the front, as when a spreadsheet took the number for a quantity.
        LeadingZero = "leading_zero",
        /// The check character differs.
        CheckCharacter = "check_character",
        /// The check digit in brackets was left out.
        CheckMissing = "check_missing",
        /// The number is that of another document, which the refusal names.
        OtherDocument = "other_document",
    }
    /// A document that a number can be told to belong to, accepted at this desk or not.
    KnownNumber {
        /// 居民身份证, which the temporary card shares its number with.
        ResidentCard = "resident_card",
        /// 香港居民身份证.
        HongKongCard = "hong_kong_card",
        /// 澳门居民身份证.
        MacaoCard = "macao_card",
        /// 港澳居民居住证.
        HongKongMacaoResidencePermit = "hong_kong_macao_residence_permit",
        /// 港澳居民来往内地通行证 (回乡证).
        HomeReturnPermit = "home_return_permit",
        /// 港澳居民来往内地通行证（非中国籍）.
        HomeReturnPermitNonChinese = "home_return_permit_non_chinese",
        /// 台湾居民居住证.
        TaiwanResidencePermit = "taiwan_residence_permit",
        /// 台湾居民来往大陆通行证 (台胞证).
        TaiwanTravelPermit = "taiwan_travel_permit",
        /// 外国人永久居留身份证, of 2017 or of 2023.
        ForeignPermanentResidentCard = "foreign_permanent_resident_card",
        /// 第一代居民身份证 with 15 digits, void since 1 January 2013.
        FirstGenerationCard = "first_generation_card",
        /// 往来港澳通行证 of mainland residents: never accepted.
        HongKongMacaoTravelPermit = "hong_kong_macao_travel_permit",
        /// 往来台湾通行证 of mainland residents: never accepted.
        MainlandTaiwanTravelPermit = "mainland_taiwan_travel_permit",
        /// 台湾居民的国民身份证: never accepted.
        TaiwanIdentityCard = "taiwan_identity_card",
        /// 中华人民共和国普通护照: never accepted from mainland candidates.
        PrcPassport = "prc_passport",
    }
    /// What is doubtful about a number that is right in form; a person looks at the document.
    NumberDoubt {
        /// The age on the day is below 10 or above 100 years.
        ImplausibleAge = "implausible_age",
        /// The number holds two digits of the birth year; the century was chosen so that the birth is not in the future.
        CenturyUnknown = "century_unknown",
        /// Ends in 000 with a right check character: by chance a rounded number may pass.
        EndsInZeros = "ends_in_zeros",
        /// The place of first application names no province.
        UnknownRegion = "unknown_region",
        /// A Macao card's number begins with 1, 5 or 7.
        MacaoFirstDigit = "macao_first_digit",
        /// 回乡证 of 1999, whose printed number ends in the 换证次数.
        OldHomeReturnForm = "old_home_return_form",
        /// The number of the permit for people who are not Chinese citizens (HA or MA): category question A18.
        NonChinesePermit = "non_chinese_permit",
        /// 台胞证 in the form with 换证次数 behind the eight digits.
        OldTaiwanForm = "old_taiwan_form",
        /// 台胞证 with the letter of the issuing office in brackets, as booklets had it; it is not part of the number.
        OfficeLetter = "office_letter",
        /// The shape of an ordinary PRC passport, which the notice accepts from no mainland candidate.
        PrcPassport = "prc_passport",
        /// The number of another document with the right check character was entered as a passport's.
        OtherDocument = "other_document",
        /// A passport's number without any digit.
        NoDigit = "no_digit",
    }
    /// A field of the machine-readable lines that has a check digit.
    MrzField {
        /// 证件号码.
        DocumentNumber = "document_number",
        /// 出生日期.
        BirthDate = "birth_date",
        /// 有效期至.
        Expiry = "expiry",
        /// The optional data of a passport.
        OptionalData = "optional_data",
        /// The check digit over all the others.
        Composite = "composite",
    }
}

impl KnownNumber {
    /// The document type of the desk that has such numbers; none for documents that the desk never takes.
    pub fn document_type(self) -> Option<DocumentType> {
        match self {
            Self::PrcPassport => Some(DocumentType::Passport),
            known => DocumentType::from_word(known.as_str()),
        }
    }

    /// Whether a number of this kind is one of the document that was chosen.
    pub(super) fn is_of(self, chosen: DocumentType) -> bool {
        self.document_type() == Some(chosen)
            || (self == Self::ResidentCard && chosen == DocumentType::TemporaryResidentCard)
    }
}
