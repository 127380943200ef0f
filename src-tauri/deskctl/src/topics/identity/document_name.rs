//! Documents as people and lists name them.

use desk_core::model::DocumentType;
use desk_core::model::identity::fold_width;

/// Names without spaces and with narrow brackets. The words of the core are known besides.
const NAMES: [(&str, DocumentType); 26] = [
    ("居民身份证", DocumentType::ResidentCard),
    ("身份证", DocumentType::ResidentCard),
    ("中华人民共和国居民身份证", DocumentType::ResidentCard),
    ("临时居民身份证", DocumentType::TemporaryResidentCard),
    ("临时身份证", DocumentType::TemporaryResidentCard),
    ("香港居民身份证", DocumentType::HongKongCard),
    ("香港身份证", DocumentType::HongKongCard),
    ("澳门居民身份证", DocumentType::MacaoCard),
    ("澳门身份证", DocumentType::MacaoCard),
    ("港澳居民居住证", DocumentType::HongKongMacaoResidencePermit),
    ("港澳居民来往内地通行证", DocumentType::HomeReturnPermit),
    ("回乡证", DocumentType::HomeReturnPermit),
    ("港澳居民来往内地通行证(非中国籍)", DocumentType::HomeReturnPermitNonChinese),
    ("回乡证(非中国籍)", DocumentType::HomeReturnPermitNonChinese),
    ("台湾居民居住证", DocumentType::TaiwanResidencePermit),
    ("台湾居民来往大陆通行证", DocumentType::TaiwanTravelPermit),
    ("台胞证", DocumentType::TaiwanTravelPermit),
    ("外国人永久居留身份证", DocumentType::ForeignPermanentResidentCard),
    ("外国人永久居留身份证2017", DocumentType::ForeignPermanentResidentCard),
    ("外国人永久居留身份证2023", DocumentType::ForeignPermanentResidentCard),
    ("外国人永久居留证", DocumentType::ForeignPermanentResidentCard),
    ("永久居留身份证", DocumentType::ForeignPermanentResidentCard),
    ("永居证", DocumentType::ForeignPermanentResidentCard),
    ("护照", DocumentType::Passport),
    ("外国护照", DocumentType::Passport),
    ("普通护照", DocumentType::Passport),
];

/// The document of a Chinese name, a common short one, or a word of the core such as `macao_card`.
pub(super) fn document_type(name: &str) -> Option<DocumentType> {
    let plain: String = name.chars().map(fold_width).filter(|letter| !letter.is_whitespace()).collect();
    let named = NAMES.iter().find(|(known, _)| *known == plain);
    named.map(|(_, document_type)| *document_type).or_else(|| DocumentType::from_word(&plain))
}
