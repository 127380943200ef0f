//! The words that papers print for the desk's vocabulary.

use crate::desk::view::RegistrationRow;
use crate::model::{Channel, DocumentType, Sex};
use chrono::{Datelike, NaiveDate};

/// What the institution examines.
pub(super) const TITLE: &str = "职业技能等级认定";

pub(super) fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Male => "男",
        Sex::Female => "女",
    }
}

pub(super) fn document_type(document_type: DocumentType) -> &'static str {
    match document_type {
        DocumentType::ResidentCard => "居民身份证",
        DocumentType::TemporaryResidentCard => "临时居民身份证",
        DocumentType::HongKongCard => "香港居民身份证",
        DocumentType::MacaoCard => "澳门居民身份证",
        DocumentType::HongKongMacaoResidencePermit => "港澳居民居住证",
        DocumentType::HomeReturnPermit => "港澳居民来往内地通行证",
        DocumentType::HomeReturnPermitNonChinese => "港澳居民来往内地通行证（非中国籍）",
        DocumentType::TaiwanResidencePermit => "台湾居民居住证",
        DocumentType::TaiwanTravelPermit => "台湾居民来往大陆通行证",
        DocumentType::ForeignPermanentResidentCard => "外国人永久居留身份证",
        DocumentType::Passport => "护照",
    }
}

pub(super) fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Counter => "现场报名",
        Channel::Telephone => "电话报名",
    }
}

pub(super) fn month(day: NaiveDate) -> String {
    format!("{}年{}月", day.year(), day.month())
}

/// The level as certificates print it.
pub(super) fn level(row: &RegistrationRow) -> String {
    row.level.label().to_owned()
}
