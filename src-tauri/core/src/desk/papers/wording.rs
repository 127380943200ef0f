//! The words that papers print for the desk's vocabulary.

use crate::desk::view::RegistrationRow;
use crate::model::{Channel, DispatchMeans, DocumentType, RegistrationKind, Sex, Subject};
use chrono::{Datelike, NaiveDate};

pub(in crate::desk) fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Male => "男",
        Sex::Female => "女",
    }
}

pub(in crate::desk) fn document_type(document_type: DocumentType) -> &'static str {
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

pub(in crate::desk) fn means(means: DispatchMeans) -> &'static str {
    match means {
        DispatchMeans::Printed => "打印",
        DispatchMeans::File => "交付文件",
        DispatchMeans::Wechat => "微信",
        DispatchMeans::Email => "电子邮件",
        DispatchMeans::Post => "邮寄",
    }
}

pub(in crate::desk) fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Counter => "现场报名",
        Channel::Telephone => "电话报名",
    }
}

pub(in crate::desk) fn kind(kind: RegistrationKind) -> &'static str {
    match kind {
        RegistrationKind::New => "新考",
        RegistrationKind::Resit => "补考",
    }
}

pub(in crate::desk) fn subjects(subjects: &[Subject]) -> String {
    let words = subjects.iter().map(|subject| match subject {
        Subject::Theory => "理论知识",
        Subject::Skill => "技能考核",
    });
    words.collect::<Vec<_>>().join("、")
}

pub(in crate::desk) fn month(day: NaiveDate) -> String {
    format!("{}年{}月", day.year(), day.month())
}

/// The level as certificates print it.
pub(in crate::desk) fn level(row: &RegistrationRow) -> String {
    row.level.label().to_owned()
}

/// Words of the notice with where they stand: `附件2「四级/中级工 80 元 80 元 160 元」`.
pub(super) fn quoted(clause: &str, quote: &str) -> String {
    format!("{clause}「{}」", joined(quote))
}

/// A quote as a paper prints it: without the white space that the notice's line ends leave between two ideographs.
pub(super) fn joined(quote: &str) -> String {
    let is_wide = |character: Option<char>| character.is_some_and(|it| u32::from(it) >= 0x2E80);
    let mut printed = String::with_capacity(quote.len());
    let mut rest = quote.chars().peekable();
    while let Some(character) = rest.next() {
        let between = character == ' ' && is_wide(printed.chars().last()) && is_wide(rest.peek().copied());
        if !between {
            printed.push(character);
        }
    }
    printed
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_line_s_end_inside_a_sentence_is_not_printed_and_other_spaces_stay() {
        assert_eq!(joined("发给考生，由考生 自行打印。"), "发给考生，由考生自行打印。");
        assert_eq!(joined("北校区 2 号楼 603 房间"), "北校区 2 号楼 603 房间");
        assert_eq!(joined("1. 职业资格证书"), "1. 职业资格证书");
    }
}
