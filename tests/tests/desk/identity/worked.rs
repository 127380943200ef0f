//! The published examples and the worked numbers of the reference, chapter 2.

use super::{read, today};
use crate::counter::day;
use desk_core::model::DocumentType::{
    ForeignPermanentResidentCard, HomeReturnPermit, HomeReturnPermitNonChinese, HongKongCard,
    HongKongMacaoResidencePermit, MacaoCard, Passport, ResidentCard, TaiwanResidencePermit,
    TaiwanTravelPermit, TemporaryResidentCard,
};
use desk_core::model::identity::{NumberDoubt, read_number};
use desk_core::model::{DocumentType, Sex};

#[test]
fn the_worked_numbers_are_valid_in_their_normal_form() {
    for (document_type, input, normalized) in [
        (ResidentCard, "11010519491231002X", "11010519491231002X"),
        (TemporaryResidentCard, "11010519491231002x", "11010519491231002X"),
        (HongKongCard, "A123456(3)", "A123456(3)"),
        (HongKongCard, "ａ123456（3）", "A123456(3)"),
        (HongKongCard, "G123456(a)", "G123456(A)"),
        (HongKongCard, "AB987654(3)", "AB987654(3)"),
        (HongKongCard, "AB9876543", "AB987654(3)"),
        (MacaoCard, "1234567(8)", "1234567(8)"),
        (MacaoCard, "12345678", "1234567(8)"),
        (HongKongMacaoResidencePermit, "81000019880229001X", "81000019880229001X"),
        (HongKongMacaoResidencePermit, "820000199003071239", "820000199003071239"),
        (TaiwanResidencePermit, "830000199003071230", "830000199003071230"),
        (HomeReturnPermit, "h12345678", "H12345678"),
        (HomeReturnPermit, "H1234567801", "H12345678|01"),
        (HomeReturnPermitNonChinese, "MA1234567", "MA1234567"),
        (TaiwanTravelPermit, "01234567", "01234567"),
        (ForeignPermanentResidentCard, "KAZ110090123105", "KAZ110090123105"),
        (ForeignPermanentResidentCard, "USA110085070415", "USA110085070415"),
        (ForeignPermanentResidentCard, "911398199012310021", "911398199012310021"),
        (ForeignPermanentResidentCard, "911840198507040113", "911840198507040113"),
        (Passport, "99ZZ12345", "99ZZ12345"),
        (Passport, "l898902c3<<<<<", "L898902C3"),
        (Passport, "L898 902 C3", "L898902C3"),
    ] {
        assert_eq!(
            read(document_type, input).map(|read| read.normalized()).as_deref(),
            Ok(normalized),
            "{input}"
        );
    }
}

#[test]
fn a_resident_number_of_1880_is_valid_and_its_holder_implausibly_old() {
    let read = read(ResidentCard, "440524188001010014").unwrap();
    assert_eq!((read.birth_date, read.sex), (Some(day("1880-01-01")), Some(Sex::Male)));
    assert_eq!(read.doubts, [NumberDoubt::ImplausibleAge]);
}

#[test]
fn under_ten_and_over_a_hundred_years_are_implausible_and_both_bounds_are_not() {
    let doubts = |today: &str| read_number(ResidentCard, "11010519491231002X", day(today)).unwrap().doubts;
    assert_eq!(doubts("1959-12-30"), [NumberDoubt::ImplausibleAge], "nine, ten tomorrow");
    assert!(doubts("1959-12-31").is_empty(), "ten today");
    assert!(doubts("2050-12-30").is_empty(), "a hundred, 101 tomorrow");
    assert_eq!(doubts("2050-12-31"), [NumberDoubt::ImplausibleAge], "101 today");
}

#[test]
fn a_number_that_encodes_nothing_tells_nothing() {
    for (document_type, number) in
        [(HongKongCard, "A123456(3)"), (Passport, "99ZZ12345"), (MacaoCard, "1234567(8)")]
    {
        let read = read(document_type, number).unwrap();
        assert_eq!((read.birth_date, read.sex, read.nationality, read.issue_count), (None, None, None, None));
        assert!(read.century_known && read.doubts.is_empty());
        assert_eq!(read.match_key, read.number);
    }
}

#[test]
fn a_home_return_permit_renewed_has_the_key_of_the_person() {
    let (new, old) =
        (read(HomeReturnPermit, "H12345678").unwrap(), read(HomeReturnPermit, "H1234567801").unwrap());
    assert_eq!((new.match_key.as_str(), old.match_key.as_str()), ("H12345678", "H12345678"));
    assert_eq!((old.number.as_str(), old.issue_count.as_deref()), ("H12345678", Some("01")));
    assert!(new.doubts.is_empty());
    assert_eq!(old.doubts, [NumberDoubt::OldHomeReturnForm]);
}

#[test]
fn the_permit_of_people_who_are_not_chinese_citizens_is_doubted_as_the_citizens_one() {
    assert_eq!(read(HomeReturnPermit, "HA1234567").unwrap().doubts, [NumberDoubt::NonChinesePermit]);
    assert!(read(HomeReturnPermitNonChinese, "HA1234567").unwrap().doubts.is_empty());
}

#[test]
fn an_old_taiwan_permit_is_doubted_and_its_office_is_no_part_of_the_number() {
    for (input, normalized, doubts) in [
        ("1234567801", "12345678|01", &[NumberDoubt::OldTaiwanForm][..]),
        ("0234567801(b)", "02345678|01", &[NumberDoubt::OldTaiwanForm, NumberDoubt::OfficeLetter]),
        ("0234567801B", "02345678|01", &[NumberDoubt::OldTaiwanForm, NumberDoubt::OfficeLetter]),
        ("02345678（B）", "02345678", &[NumberDoubt::OfficeLetter]),
    ] {
        let read = read(TaiwanTravelPermit, input).unwrap();
        assert_eq!((read.normalized().as_str(), &*read.doubts), (normalized, doubts), "{input}");
        assert_eq!(read.match_key, normalized[..8]);
    }
}

#[test]
fn both_foreign_cards_tell_nationality_birth_and_sex() {
    let old = read(ForeignPermanentResidentCard, "USA110085070415").unwrap();
    assert_eq!(
        (old.nationality.as_deref(), old.birth_date, old.sex),
        (Some("USA"), Some(day("1985-07-04")), Some(Sex::Male))
    );
    assert!(!old.century_known);
    assert_eq!(old.doubts, [NumberDoubt::CenturyUnknown]);
    let new = read(ForeignPermanentResidentCard, "911840198507040113").unwrap();
    assert_eq!(
        (new.nationality.as_deref(), new.birth_date, new.sex),
        (Some("840"), Some(day("1985-07-04")), Some(Sex::Male))
    );
    assert!(new.century_known && new.doubts.is_empty());
}

#[test]
fn the_century_of_two_digits_is_the_latest_that_is_not_to_come() {
    let birth = |today: &str| {
        read_number(ForeignPermanentResidentCard, "FRA310099123125", day(today)).unwrap().birth_date.unwrap()
    };
    assert_eq!(birth("2026-03-18"), day("1999-12-31"));
    assert_eq!(birth("2099-12-30"), day("1999-12-31"), "the day before");
    assert_eq!(birth("2099-12-31"), day("2099-12-31"), "the day itself");
}

#[test]
fn what_is_unusual_about_other_numbers_is_doubted() {
    for (document_type, number, doubt) in [
        (MacaoCard, "2234567(8)", NumberDoubt::MacaoFirstDigit),
        (Passport, "EA1234567", NumberDoubt::PrcPassport),
        (Passport, "E12345678", NumberDoubt::PrcPassport),
        (Passport, "G12345678", NumberDoubt::PrcPassport),
        (Passport, "11010519491231002X", NumberDoubt::OtherDocument),
        (Passport, "830000199003071230", NumberDoubt::OtherDocument),
        (Passport, "USA110085070415", NumberDoubt::OtherDocument),
        (Passport, "ZHANGSAN", NumberDoubt::NoDigit),
    ] {
        assert_eq!(read(document_type, number).unwrap().doubts, [doubt], "{number}");
    }
    assert!(read(Passport, "11010519491231002<").unwrap().doubts.is_empty(), "seventeen digits are nobody's");
    let rounded = (0..1000)
        .map(|day| format!("110105{}1000", 19_800_101 + day % 28 + 100 * (day / 28 % 12)))
        .find_map(|number| read(ResidentCard, &number).ok());
    assert_eq!(rounded.unwrap().doubts, [NumberDoubt::EndsInZeros], "by chance the check character is right");
    let body = "USA99008507041";
    let elsewhere = format!("{body}{}", super::oracle::icao(body));
    let doubts = read(ForeignPermanentResidentCard, &elsewhere).unwrap().doubts;
    assert_eq!(doubts, [NumberDoubt::CenturyUnknown, NumberDoubt::UnknownRegion]);
}

#[test]
fn every_published_example_is_answered_as_it_says() {
    let Some(path) = desk_tests::shared("domain/id-examples.json") else { return };
    let file: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let examples = file["examples"].as_array().unwrap();
    assert!(examples.len() >= 28, "only {} examples", examples.len());
    for example in examples {
        let document_type = named(example["doc"].as_str().unwrap());
        let read = read_number(document_type, example["input"].as_str().unwrap(), today());
        assert_eq!(read.is_ok(), example["valid"].as_bool().unwrap(), "{example}");
        assert_eq!(
            read.ok().map(|read| read.normalized()).as_deref(),
            example["normalized"].as_str(),
            "{example}"
        );
    }
}

fn named(doc: &str) -> DocumentType {
    match doc {
        "居民身份证" => ResidentCard,
        "港澳居民居住证" => HongKongMacaoResidencePermit,
        "台湾居民居住证" => TaiwanResidencePermit,
        "香港居民身份证" => HongKongCard,
        "港澳居民来往内地通行证" => HomeReturnPermit,
        "台湾居民来往大陆通行证" => TaiwanTravelPermit,
        "外国人永久居留身份证" => ForeignPermanentResidentCard,
        "护照" => Passport,
        other => panic!("{other} is not known"),
    }
}
