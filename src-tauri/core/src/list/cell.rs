//! What stands in a cell of a list, in the forms that people and spreadsheets write.

use crate::model::identity::fold_width;
use crate::model::written_date;
use crate::model::{CandidateGroup, DocumentType, Level, PartialDate, SchoolType, Sex, Validity};
use chrono::{Datelike, Days, NaiveDate};

/// The day before the first that a spreadsheet counts: it takes 1900 for a leap year, so its count fits from March 1900 on.
const SPREADSHEET_EPOCH: Option<NaiveDate> = NaiveDate::from_ymd_opt(1899, 12, 30);

/// Without spaces, half-width.
fn plain(cell: &str) -> String {
    cell.chars().map(fold_width).filter(|character| !character.is_whitespace()).collect()
}

/// A cell in which people write that there is nothing.
pub(super) fn is_empty(cell: &str) -> bool {
    matches!(plain(cell).as_str(), "" | "-" | "--" | "/" | "\\" | "无" | "—" | "——" | "N/A" | "n/a")
}

/// 等级: 「四级/中级工」, 「四级」, 「中级」 or 「4」.
pub(super) fn level(cell: &str) -> Option<Level> {
    const WORDS: [(&str, u8); 14] = [
        ("一级", 1),
        ("二级", 2),
        ("三级", 3),
        ("四级", 4),
        ("五级", 5),
        ("1级", 1),
        ("2级", 2),
        ("3级", 3),
        ("4级", 4),
        ("5级", 5),
        ("高级技师", 1),
        ("高级", 3),
        ("中级", 4),
        ("初级", 5),
    ];
    let text = plain(cell);
    let number = WORDS.iter().find(|(word, _)| text.contains(word)).map(|(_, number)| *number);
    let number = number.or_else(|| text.parse().ok())?;
    Level::try_from(number).ok()
}

/// A day or a month: `2021-03-10`, `2021/3/10`, `2021.3`, `2021年3月10日`, `20210310`, `202103`, and the count of days that a
/// spreadsheet keeps a date as.
pub(super) fn date(cell: &str) -> Option<PartialDate> {
    let text = plain(cell);
    // A date with a time of day, as spreadsheets show it.
    let text = text.split(['T', ':']).next().unwrap_or_default().to_owned();
    let parts: Vec<u32> = text
        .split(['-', '/', '.', '年', '月', '日'])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    match *parts.as_slice() {
        [packed] => packed_date(&text, packed),
        [year, month] => month_of(year, month),
        [year, month, day] => day_of(year, month, day),
        _ => None,
    }
}

fn packed_date(text: &str, packed: u32) -> Option<PartialDate> {
    match text.len() {
        8 => day_of(packed / 10_000, packed / 100 % 100, packed % 100),
        6 => month_of(packed / 100, packed % 100),
        5 => SPREADSHEET_EPOCH?.checked_add_days(Days::new(packed.into())).map(PartialDate::Day),
        _ => None,
    }
}

fn day_of(year: u32, month: u32, day: u32) -> Option<PartialDate> {
    // Two digits come last where a day was written first, or say no century: neither is guessed.
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    (date.year() > 1900).then_some(PartialDate::Day(date))
}

fn month_of(year: u32, month: u32) -> Option<PartialDate> {
    let PartialDate::Day(first) = day_of(year, month, 1)? else { return None };
    Some(PartialDate::Month(first))
}

/// A day; a month alone is none.
pub(crate) fn day(cell: &str) -> Option<NaiveDate> {
    match date(cell)? {
        PartialDate::Day(day) => Some(day),
        PartialDate::Month(_) => None,
    }
}

/// The exam month: a date in it, or its number as `9` or `9月`, of `year`.
pub(super) fn month(cell: &str, year: i32) -> Option<NaiveDate> {
    let text = plain(cell);
    let bare = text.strip_suffix("月份").or_else(|| text.strip_suffix('月')).unwrap_or(&text);
    match bare.parse::<u32>() {
        Ok(month @ 1..=12) => NaiveDate::from_ymd_opt(year, month, 1),
        _ => date(&text)?.first_day().with_day(1),
    }
}

/// 证件有效期: its last day, 长期, or both ends as 「2016.05.01-2036.05.01」.
pub(super) fn validity(cell: &str) -> Option<Validity> {
    let text = plain(cell);
    // A bare count of days is a spreadsheet's, not a card's.
    written_date::validity(&text).or_else(|| day(&text).map(Validity::Until))
}

/// 男 or 女.
pub(super) fn sex(cell: &str) -> Option<Sex> {
    match plain(cell).as_str() {
        "男" | "男性" | "male" => Some(Sex::Male),
        "女" | "女性" | "female" => Some(Sex::Female),
        _ => None,
    }
}

/// 证件类型, and the group of candidates that shows it unless the list says another.
pub(super) fn document_type(cell: &str) -> Option<(DocumentType, CandidateGroup)> {
    use CandidateGroup::{Foreign, HongKongMacao, Mainland, Taiwan};
    Some(match plain(cell).as_str() {
        "身份证" | "居民身份证" | "二代身份证" | "中华人民共和国居民身份证" => {
            (DocumentType::ResidentCard, Mainland)
        }
        "临时身份证" | "临时居民身份证" => (DocumentType::TemporaryResidentCard, Mainland),
        "香港身份证" | "香港居民身份证" | "香港永久性居民身份证" => {
            (DocumentType::HongKongCard, HongKongMacao)
        }
        "澳门身份证" | "澳门居民身份证" => (DocumentType::MacaoCard, HongKongMacao),
        "港澳居民居住证" => (DocumentType::HongKongMacaoResidencePermit, HongKongMacao),
        "港澳居民来往内地通行证" | "回乡证" => (DocumentType::HomeReturnPermit, HongKongMacao),
        "台湾居民居住证" => (DocumentType::TaiwanResidencePermit, Taiwan),
        "台湾居民来往大陆通行证" | "台胞证" => (DocumentType::TaiwanTravelPermit, Taiwan),
        "外国人永久居留身份证" | "外国人永久居留证" => {
            (DocumentType::ForeignPermanentResidentCard, Foreign)
        }
        "护照" => (DocumentType::Passport, Foreign),
        _ => return None,
    })
}

/// 考生类别.
pub(super) fn group(cell: &str) -> Option<CandidateGroup> {
    Some(match plain(cell).trim_end_matches("考生").trim_start_matches("中国") {
        "大陆" | "内地" => CandidateGroup::Mainland,
        "香港" | "澳门" | "港澳" | "香港或澳门" | "香港/澳门" => CandidateGroup::HongKongMacao,
        "台湾" => CandidateGroup::Taiwan,
        "非中国籍" | "外国" | "外籍" => CandidateGroup::Foreign,
        _ => return None,
    })
}

/// 学校类型, by the notice's terms.
pub(super) fn school_type(cell: &str) -> Option<SchoolType> {
    let text = plain(cell);
    SchoolType::from_word(&text).or(match text.as_str() {
        "技校" | "技工学校" => Some(SchoolType::TechnicianSchool),
        "中专" | "中职" => Some(SchoolType::SecondaryVocationalSchool),
        "职高" => Some(SchoolType::VocationalHighSchool),
        "国家开放大学" => Some(SchoolType::OpenUniversity),
        "自考" => Some(SchoolType::SelfStudyExamination),
        "硕士" | "博士" => Some(SchoolType::GraduateSchool),
        "高中" => Some(SchoolType::GeneralHighSchool),
        "初中" => Some(SchoolType::MiddleSchoolOrBelow),
        _ => None,
    })
}

/// A number as a spreadsheet left it: without the `.0` of a quantity and the sign that keeps it text.
pub(super) fn number(cell: &str) -> String {
    unquantified(&plain(cell))
}

/// A telephone, with the spaces that people write in it.
pub(super) fn telephone(cell: &str) -> String {
    let narrow = cell.chars().map(fold_width).map(|it| if it.is_whitespace() { ' ' } else { it });
    unquantified(narrow.collect::<String>().trim())
}

fn unquantified(text: &str) -> String {
    let text = text.trim_start_matches('\'');
    let digits = text.strip_suffix(".0").filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    digits.unwrap_or(text).to_owned()
}

/// Whether a spreadsheet made a quantity of it: `4.40981E+17`. Its last digits are lost for good.
pub(super) fn is_quantity(cell: &str) -> bool {
    let text = plain(cell).to_ascii_uppercase();
    text.split_once("E+").is_some_and(|(head, tail)| {
        !head.is_empty()
            && head.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && !tail.is_empty()
            && tail.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::{date, is_quantity, level, month, number, telephone, validity};
    use crate::model::{PartialDate, Validity};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_read_in_every_way_that_lists_write_it() {
        let wanted = Some(PartialDate::Day(day("2021-03-09")));
        for text in
            ["2021-03-09", "2021/3/9", "2021.3.9", "2021年3月9日", "20210309", "44264", "2021-03-09T00:00:00"]
        {
            assert_eq!(date(text), wanted, "{text}");
        }
        for text in ["2021-03", "202103", "2021年3月", "2021.3"] {
            assert_eq!(date(text), Some(PartialDate::Month(day("2021-03-01"))), "{text}");
        }
        for text in ["", "9/3/2021", "21-3-9", "2021-02-30", "三月", "2021-3-9-1", "99999999999"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn levels_months_and_validity_are_read_as_people_write_them() {
        let numbers =
            ["四级/中级工", "四级", "中级", "4", "４级", "中级工"].map(|text| level(text).map(u8::from));
        assert_eq!(numbers, [Some(4); 6]);
        assert_eq!(
            ["高级技师", "六级", "", "师"].map(|text| level(text).map(u8::from)),
            [Some(1), None, None, None]
        );
        let september = Some(day("2026-09-01"));
        assert!(
            ["9", "9月", "2026-09", "2026.9", "2026/9/19"].iter().all(|text| month(text, 2026) == september)
        );
        assert_eq!(month("13", 2026), None);
        assert_eq!(validity("2016.05.01-长期"), Some(Validity::LongTerm));
        assert_eq!(validity("2016.05.01-2036.05.01"), Some(Validity::Until(day("2036-05-01"))));
        assert_eq!(validity("2036-05-01"), Some(Validity::Until(day("2036-05-01"))));
        assert_eq!(validity("20160501至20360501"), Some(Validity::Until(day("2036-05-01"))));
        for long in ["长期有效", "9999-12-31"] {
            assert_eq!(validity(long), Some(Validity::LongTerm), "{long}");
        }
        assert_eq!(validity("44264"), Some(Validity::Until(day("2021-03-09"))));
        for unread in ["二十年", "2036-05", "2036"] {
            assert_eq!(validity(unread), None, "{unread}");
        }
    }

    #[test]
    fn what_a_spreadsheet_left_of_a_number_is_recognised() {
        assert!(["1.10105E+17", "1.38e+10"].iter().all(|text| is_quantity(text)));
        assert!(!["E+1", "1.1E+", "12E345", "110105199001011230"].iter().any(|text| is_quantity(text)));
        assert_eq!(number("13800000000.0"), "13800000000");
        assert_eq!(number("'110105199001011234"), "110105199001011234");
        assert_eq!(number("1.5.0"), "1.5.0");
        assert_eq!(number("1101 0519\u{a0}9001 011234"), "110105199001011234");
        assert_eq!(telephone(" ＋86 138\u{a0}0000 1234 "), "+86 138 0000 1234");
        assert_eq!(telephone("13800000000.0"), "13800000000");
    }
}
