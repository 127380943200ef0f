//! Numbers built from the description of each document, with check characters by their definitions. Nothing here asks the
//! desk.

use super::today;
use chrono::{Datelike, Days, NaiveDate};
use desk_core::model::{DocumentType, Sex};
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;

/// A number as a document prints it, and what must be read from it.
#[derive(Debug, Clone)]
pub(super) struct Printed {
    pub(super) document_type: DocumentType,
    pub(super) printed: String,
    pub(super) normalized: String,
    pub(super) birth: Option<NaiveDate>,
    pub(super) sex: Option<Sex>,
    /// The place of the check character in `printed`, and all characters that may stand there.
    pub(super) check: Option<(usize, &'static str)>,
}

/// ISO 7064 MOD 11-2 as the standard defines it: the one character for which the weighted sum leaves 1.
pub(super) fn mod_11_2(body: &str) -> char {
    let fits = |check: &u32| {
        let values = body.chars().map(|digit| digit.to_digit(10).unwrap()).chain([*check]);
        values.fold(0, |sum, value| (sum * 2 + value) % 11) == 1
    };
    let found: Vec<u32> = (0..11).filter(fits).collect();
    assert_eq!(found.len(), 1, "exactly one character fits");
    if found[0] == 10 { 'X' } else { char::from_digit(found[0], 10).unwrap() }
}

/// ICAO 9303-3, 4.9: 7-3-1 over the characters, fillers as 0, letters from A = 10; modulo 10.
pub(super) fn icao(body: &str) -> char {
    let mut sum = 0;
    for (place, character) in body.chars().enumerate() {
        let value = if character == '<' { 0 } else { character.to_digit(36).unwrap() };
        sum += value * [7, 3, 1][place % 3];
    }
    char::from_digit(sum % 10, 10).unwrap()
}

/// The reference, 2.3: 11 less the sum modulo 11, written A for 10 and 0 for 11.
fn hong_kong_check(letters: &str, digits: &str) -> char {
    let value = |letter: char| u32::from(letter) - u32::from('A') + 10;
    let letters: Vec<char> = letters.chars().collect();
    let (first, second) =
        if letters.len() == 1 { (36, value(letters[0])) } else { (value(letters[0]), value(letters[1])) };
    let mut sum = first * 9 + second * 8;
    for (digit, weight) in digits.chars().zip([7, 6, 5, 4, 3, 2]) {
        sum += digit.to_digit(10).unwrap() * weight;
    }
    match 11 - sum % 11 {
        11 => '0',
        10 => 'A',
        check => char::from_digit(check, 10).unwrap(),
    }
}

const PROVINCES: [&str; 32] = [
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42",
    "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71",
];

fn birth(since: NaiveDate) -> BoxedStrategy<NaiveDate> {
    let span = u64::try_from((today() - since).num_days()).unwrap();
    (0..=span).prop_map(move |days| since.checked_add_days(Days::new(days)).unwrap()).boxed()
}

fn sex_of(sequence: u32) -> Sex {
    if sequence.is_multiple_of(2) { Sex::Female } else { Sex::Male }
}

/// Eighteen characters whose first six are `region`.
fn resident_form(document_type: DocumentType, region: BoxedStrategy<String>) -> BoxedStrategy<Printed> {
    let since = NaiveDate::from_ymd_opt(1800, 1, 1).unwrap();
    (region, birth(since), 0_u32..1000)
        .prop_map(move |(region, birth, sequence)| {
            let body = format!("{region}{}{sequence:03}", birth.format("%Y%m%d"));
            let printed = format!("{body}{}", mod_11_2(&body));
            Printed {
                document_type,
                normalized: printed.clone(),
                printed,
                birth: Some(birth),
                sex: Some(sex_of(sequence)),
                check: Some((17, "0123456789X")),
            }
        })
        .boxed()
}

fn foreign_of_2017() -> BoxedStrategy<Printed> {
    let since = today().with_year(today().year() - 100).and_then(|day| day.succ_opt()).unwrap();
    ("[A-Z]{3}", select(&PROVINCES[..]), "[0-9]{2}", birth(since), 0_u32..10)
        .prop_map(|(nationality, province, place, birth, sequence)| {
            let body = format!("{nationality}{province}{place}{}{sequence}", birth.format("%y%m%d"));
            let printed = format!("{body}{}", icao(&body));
            Printed {
                document_type: DocumentType::ForeignPermanentResidentCard,
                normalized: printed.clone(),
                printed,
                birth: Some(birth),
                sex: Some(sex_of(sequence)),
                check: Some((14, "0123456789")),
            }
        })
        .boxed()
}

fn hong_kong() -> BoxedStrategy<Printed> {
    ("[A-Z]{1,2}", "[0-9]{6}")
        .prop_map(|(letters, digits)| {
            let printed = format!("{letters}{digits}({})", hong_kong_check(&letters, &digits));
            let check = Some((letters.len() + 7, "0123456789A"));
            plain(DocumentType::HongKongCard, printed.clone(), printed, check)
        })
        .boxed()
}

/// A number for life and two digits behind it, or none.
fn renewed(document_type: DocumentType, life: &'static str) -> BoxedStrategy<Printed> {
    (life, proptest::option::of("[0-9]{2}"))
        .prop_map(move |(life, count)| {
            let printed = format!("{life}{}", count.clone().unwrap_or_default());
            let normalized = count.map_or_else(|| life.clone(), |count| format!("{life}|{count}"));
            plain(document_type, printed, normalized, None)
        })
        .boxed()
}

fn plain(
    document_type: DocumentType,
    printed: String,
    normalized: String,
    check: Option<(usize, &'static str)>,
) -> Printed {
    Printed { document_type, printed, normalized, birth: None, sex: None, check }
}

/// A number of any document.
pub(super) fn any_number() -> BoxedStrategy<Printed> {
    let provincial = || {
        (select(&PROVINCES[..]), "[0-9]{4}").prop_map(|(province, rest)| format!("{province}{rest}")).boxed()
    };
    let of_2023 = (select(&PROVINCES[..]), "[0-9]{3}")
        .prop_map(|(province, nationality)| format!("9{province}{nationality}"))
        .boxed();
    prop_oneof![
        resident_form(DocumentType::ResidentCard, provincial()),
        resident_form(DocumentType::TemporaryResidentCard, provincial()),
        resident_form(
            DocumentType::HongKongMacaoResidencePermit,
            select(&["810000", "820000"][..]).prop_map(str::to_owned).boxed()
        ),
        resident_form(DocumentType::TaiwanResidencePermit, Just("830000".to_owned()).boxed()),
        resident_form(DocumentType::ForeignPermanentResidentCard, of_2023),
        foreign_of_2017(),
        hong_kong(),
        "[157][0-9]{6}\\([0-9]\\)".prop_map(|card| plain(DocumentType::MacaoCard, card.clone(), card, None)),
        renewed(DocumentType::HomeReturnPermit, "[HM][0-9]{8}"),
        renewed(DocumentType::HomeReturnPermit, "[HM]A[0-9]{7}"),
        renewed(DocumentType::HomeReturnPermitNonChinese, "[HM]A[0-9]{7}"),
        renewed(DocumentType::TaiwanTravelPermit, "[0-9]{8}"),
        "[A-Z0-9]{5,20}".prop_map(|number| plain(DocumentType::Passport, number.clone(), number, None)),
    ]
    .boxed()
}

/// How people type: each character full-width, lower case, or behind a space; brackets perhaps left out.
pub(super) fn typed(printed: &str) -> BoxedStrategy<String> {
    let printed: Vec<char> = printed.chars().collect();
    (proptest::collection::vec(0_u8..5, printed.len()), any::<bool>())
        .prop_map(move |(habits, brackets)| {
            let mut typed = String::new();
            for (&character, habit) in printed.iter().zip(habits) {
                if matches!(character, '(' | ')') && !brackets {
                    continue;
                }
                match habit {
                    0 => typed.push(char::from_u32(u32::from(character) + 0xFEE0).unwrap()),
                    1 => typed.push(character.to_ascii_lowercase()),
                    2 => typed.extend([' ', character]),
                    3 => typed.extend(['\u{3000}', character, '\u{200B}']),
                    _ => typed.push(character),
                }
            }
            typed
        })
        .boxed()
}
