//! Machine-readable lines: specimens, lines built by ICAO 9303 here, and what scanners add.

use super::oracle::icao;
use super::today;
use crate::counter::day;
use desk_core::model::identity::{MrzField, MrzProblem, MrzReading, read_mrz};
use desk_core::model::{DocumentType, Sex};
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};

const SPECIMEN: &str =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
const FRENCH: &str =
    "P<FRADUPONT<<MARIE<CLAIRE<<<<<<<<<<<<<<<<<<<\n99ZZ123453FRA8507044F3101159<<<<<<<<<<<<<<<6";

fn read(text: &str) -> Result<MrzReading, MrzProblem> {
    read_mrz(text, today())
}

/// Fillers to this width.
fn filled(text: &str, width: usize) -> String {
    format!("{text:<<width$.width$}")
}

/// Three lines of 30 by ICAO 9303-5.
fn card(code: &str, number: &str, birth: &str, sex: char, expiry: &str, name: &str) -> String {
    let number = filled(number, 9);
    let first = filled(&format!("{}CHN{number}{}", filled(code, 2), icao(&number)), 30);
    let dates = (format!("{birth}{}", icao(birth)), format!("{expiry}{}", icao(expiry)));
    let optional = filled("", 11);
    let composite = icao(&format!("{}{}{}{optional}", &first[5..], dates.0, dates.1));
    format!("{first}\n{}{sex}{}CHN{optional}{composite}\n{}", dates.0, dates.1, filled(name, 30))
}

/// Two lines of 44 by ICAO 9303-4.
fn passport(number: &str, birth: &str, expiry: &str) -> String {
    let number = filled(number, 9);
    let (number, birth) = (format!("{number}{}", icao(&number)), format!("{birth}{}", icao(birth)));
    let optional = filled("", 14);
    let rest = format!("{expiry}{}{optional}{}", icao(expiry), icao(&optional));
    let composite = icao(&format!("{number}{birth}{rest}"));
    format!("{}\n{number}FRA{birth}F{rest}{composite}", filled("P<FRADUPONT<<MARIE", 44))
}

#[test]
fn the_specimen_of_icao_is_read_field_by_field() {
    let expected = MrzReading {
        document_type: Some(DocumentType::Passport),
        document_code: "P".to_owned(),
        issuer: "UTO".to_owned(),
        number: "L898902C3".to_owned(),
        nationality: "UTO".to_owned(),
        birth_date: Some(day("1974-08-12")),
        sex: Some(Sex::Female),
        expiry: Some(day("2012-04-15")),
        surname: "ERIKSSON".to_owned(),
        given_names: "ANNA MARIA".to_owned(),
    };
    assert_eq!(read(SPECIMEN), Ok(expected));
}

#[test]
fn it_does_not_matter_how_the_lines_were_sent() {
    let plain = read(FRENCH).unwrap();
    let wide: String = FRENCH
        .chars()
        .map(
            |letter| {
                if letter == '\n' { letter } else { char::from_u32(u32::from(letter) + 0xFEE0).unwrap() }
            },
        )
        .collect();
    for sent in [
        FRENCH.replace('\n', ""),
        FRENCH.replace('\n', "\r\n"),
        FRENCH.replace('\n', "  \r\n\t "),
        FRENCH.to_lowercase(),
        wide,
        format!("\u{2}{FRENCH}\r\n\u{3}"),
        format!("\u{FEFF}PASSPORT / 护照\nNo. 1\n{FRENCH}\n*** end ***"),
        FRENCH.replace("<<", "< < "),
    ] {
        assert_eq!(read(&sent).as_ref(), Ok(&plain), "{sent:?}");
    }
}

#[test]
fn a_wrong_check_digit_is_told_with_its_field() {
    let swap = |place: usize, digit: &str| {
        let mut text = FRENCH.to_owned();
        text.replace_range(place..=place, digit);
        read(&text).unwrap_err()
    };
    let wrong = |fields: &[MrzField]| MrzProblem::CheckDigit { fields: fields.to_owned() };
    let second = FRENCH.find('\n').unwrap() + 1;
    assert_eq!(swap(second + 43, "1"), wrong(&[MrzField::Composite]));
    assert_eq!(swap(second + 9, "4"), wrong(&[MrzField::DocumentNumber, MrzField::Composite]));
    assert_eq!(swap(second + 19, "5"), wrong(&[MrzField::BirthDate, MrzField::Composite]));
    assert_eq!(swap(second + 27, "8"), wrong(&[MrzField::Expiry, MrzField::Composite]));
    assert_eq!(swap(second + 42, "3"), wrong(&[MrzField::OptionalData, MrzField::Composite]));
    assert_eq!(
        swap(second + 13, "9"),
        wrong(&[MrzField::BirthDate, MrzField::Composite]),
        "a digit of the date"
    );
}

#[test]
fn cards_of_the_mainland_tell_their_document_and_no_chinese_name() {
    for (code, number, document_type) in [
        ("CR", "H12345678", Some(DocumentType::HomeReturnPermit)),
        ("CR", "MA1234567", Some(DocumentType::HomeReturnPermitNonChinese)),
        ("C<", "M12345678", Some(DocumentType::HomeReturnPermit)),
        ("C<", "ZZ1234567", None),
        ("CT", "01234567", Some(DocumentType::TaiwanTravelPermit)),
        ("I<", "123456789", None),
    ] {
        let read = read(&card(code, number, "850704", 'M', "310115", "ZHANG<<SAN")).unwrap();
        assert_eq!((read.document_type, read.number.as_str()), (document_type, number), "{code} {number}");
        assert_eq!(
            (read.birth_date, read.sex, read.expiry),
            (Some(day("1985-07-04")), Some(Sex::Male), Some(day("2031-01-15")))
        );
        assert_eq!(
            (read.surname.as_str(), read.given_names.as_str(), read.nationality.as_str()),
            ("ZHANG", "SAN", "CHN")
        );
    }
    let coded = read(&card("CR", "H12345678", "850704", 'M', "310115", "D5C5<<C8FD")).unwrap();
    assert_eq!((coded.surname.as_str(), coded.given_names.as_str()), ("", ""), "a name in the codes of GBK");
}

#[test]
fn dates_that_are_open_stay_open_and_dates_that_do_not_exist_are_refused() {
    let open = read(&passport("99ZZ12345", "85<<<<", "310115")).unwrap();
    assert_eq!(open.birth_date, None);
    let date = |field| Err(MrzProblem::Date { field });
    assert_eq!(read(&passport("99ZZ12345", "850230", "310115")), date(MrzField::BirthDate));
    assert_eq!(read(&passport("99ZZ12345", "850704", "311315")), date(MrzField::Expiry));
}

#[test]
fn the_birth_is_never_to_come_and_the_expiry_is_always_of_this_century() {
    let read = |birth: &str| read(&passport("99ZZ12345", birth, "750101")).unwrap();
    assert_eq!(read("260318").birth_date, Some(day("2026-03-18")), "today");
    assert_eq!(read("260319").birth_date, Some(day("1926-03-19")), "tomorrow is a hundred years ago");
    assert_eq!(read("850704").expiry, Some(day("2075-01-01")));
}

#[test]
fn letters_before_the_lines_that_make_up_another_sound_zone_by_chance_are_not_taken() {
    let lines = card("CR", "93PCAS1", "100903", 'F', "310115", "LI<<SI");
    assert_eq!(read(&format!("iaaaawbc\n{lines}\n")).unwrap().number, "93PCAS1");
}

#[test]
fn text_without_such_lines_holds_nothing() {
    let short = &FRENCH[..FRENCH.len() - 1];
    for text in
        ["", "PASSPORT", "11010519491231002X", short, "王明 < 1985", &"<".repeat(5000), &"P".repeat(5000)]
    {
        assert_eq!(read(text), Err(MrzProblem::NotFound), "{text:.40}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_built_by_the_standard_are_read_and_no_wrong_check_digit_passes(
        number in "[A-Z0-9]{5,9}", year in 0_u32..100, month in 1_u32..13, date in 1_u32..29, is_card in any::<bool>(),
        before in "[a-z ]{0,20}", wrong in 0_u32..10,
    ) {
        let birth = format!("{year:02}{month:02}{date:02}");
        let lines = if is_card {
            card("CR", &number, &birth, 'F', "310115", "LI<<SI")
        } else {
            passport(&number, &birth, "310115")
        };
        let read_back = read(&format!("{before}\n{lines}\n")).unwrap();
        prop_assert_eq!(&read_back.number, &number);
        let born = read_back.birth_date.unwrap();
        prop_assert_eq!(born.format("%y%m%d").to_string(), birth);
        prop_assert!(born <= today() && born > day("1926-03-18"));
        let checks: &[usize] = if is_card { &[14, 31 + 6, 31 + 14, 31 + 29] } else { &[45 + 9, 45 + 19, 45 + 27, 45 + 43] };
        for place in checks {
            let mut changed = lines.clone();
            changed.replace_range(*place..=*place, &wrong.to_string());
            prop_assert_eq!(read(&changed).is_ok(), changed == lines, "{}", changed);
        }
    }
}
