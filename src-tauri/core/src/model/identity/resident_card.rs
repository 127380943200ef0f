//! 公民身份号码 by GB 11643-1999: six digits of region, eight of birth date, three of sequence, one check character.

use super::{IdentityProblem, fold_width};
use crate::model::Sex;
use chrono::NaiveDate;

/// Weights of the first seventeen digits: 2^(17-i) mod 11 (ISO 7064 MOD 11-2).
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS: &[u8; 11] = b"10X98765432";

/// A resident number that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidentNumber {
    /// Eighteen characters, X in upper case.
    pub number: String,
    /// The birth date it encodes.
    pub birth_date: NaiveDate,
    /// The sex it encodes: an odd seventeenth digit is male.
    pub sex: Sex,
}

/// Nobody born earlier is alive.
const EARLIEST_YEAR: u32 = 1900;

impl ResidentNumber {
    /// Read what was typed, pasted or scanned. `today` bounds the birth date.
    ///
    /// Full-width forms, spaces and a lower-case x are accepted. The region is checked by its province only, because
    /// it is the place of first registration and many codes have been abolished since.
    pub fn read(input: &str, today: NaiveDate) -> Result<Self, IdentityProblem> {
        let number: String = input
            .chars()
            .map(fold_width)
            .filter(|character| !character.is_whitespace())
            .map(|character| character.to_ascii_uppercase())
            .collect();
        if number.is_empty() {
            return Err(IdentityProblem::Empty);
        }
        let bytes = number.as_bytes();
        let all_digits = bytes.iter().all(u8::is_ascii_digit);
        if bytes.len() == 15 && all_digits {
            return Err(IdentityProblem::FirstGeneration);
        }
        let Ok(fixed) = <&[u8; 18]>::try_from(bytes) else {
            return Err(if number.is_ascii() { IdentityProblem::Length } else { IdentityProblem::Character });
        };
        let (body, check) = (&fixed[..17], fixed[17]);
        if !body.iter().all(u8::is_ascii_digit) || !(check.is_ascii_digit() || check == b'X') {
            return Err(IdentityProblem::Character);
        }
        if !is_province(digits(&body[..2])) {
            return Err(IdentityProblem::Region);
        }
        let birth_date = birth_date(&body[6..14], today).ok_or(IdentityProblem::BirthDate)?;
        if check_character(body) != Some(char::from(check)) {
            return Err(if number.ends_with("000") {
                IdentityProblem::Rounded
            } else {
                IdentityProblem::CheckCharacter
            });
        }
        let sex = if (body[16] - b'0') % 2 == 1 { Sex::Male } else { Sex::Female };
        Ok(Self { number, birth_date, sex })
    }
}

/// The check character of seventeen ASCII digits; none for anything else.
pub fn check_character(body: &[u8]) -> Option<char> {
    if body.len() != WEIGHTS.len() || !body.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let sum: u32 = body.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    CHECK_CHARACTERS.get((sum % 11) as usize).map(|character| char::from(*character))
}

/// The number as lists show it: the first three and the last four characters, the rest dots. Of one shorter than a
/// mobile number, only the first and the last two.
pub fn mask(number: &str) -> String {
    let count = number.chars().count();
    let (head, tail) = if count < 11 { (1, 2) } else { (3, 4) };
    number
        .chars()
        .enumerate()
        .map(|(index, character)| if index < head || index + tail >= count { character } else { '•' })
        .collect()
}

fn digits(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |number, byte| number * 10 + u32::from(byte.wrapping_sub(b'0')))
}

fn birth_date(bytes: &[u8], today: NaiveDate) -> Option<NaiveDate> {
    let (year, month, day) = (digits(&bytes[..4]), digits(&bytes[4..6]), digits(&bytes[6..]));
    let birth = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    (year >= EARLIEST_YEAR && birth <= today).then_some(birth)
}

/// Provinces of mainland China and Taiwan (GB/T 2260, first two digits). 81 to 83 belong to residence permits.
fn is_province(code: u32) -> bool {
    matches!(code, 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71)
}

#[cfg(test)]
mod tests {
    use super::{IdentityProblem, ResidentNumber, mask};
    use crate::model::Sex;
    use chrono::NaiveDate;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 18).unwrap()
    }

    #[test]
    fn the_example_of_the_standard_is_valid_and_tells_birth_date_and_sex() {
        let read = ResidentNumber::read(" １１０１０５ 19491231 002ｘ ", today()).unwrap();
        assert_eq!(read.number, "11010519491231002X");
        assert_eq!(read.birth_date.to_string(), "1949-12-31");
        assert_eq!(read.sex, Sex::Female);
    }

    #[test]
    fn each_fault_has_its_own_name() {
        let problem = |input: &str| ResidentNumber::read(input, today()).unwrap_err();
        assert_eq!(problem("  "), IdentityProblem::Empty);
        assert_eq!(problem("1101051949123100"), IdentityProblem::Length);
        assert_eq!(problem("110105491231002"), IdentityProblem::FirstGeneration);
        assert_eq!(problem("11010519491231O02X"), IdentityProblem::Character);
        assert_eq!(problem("99010519491231002X"), IdentityProblem::Region);
        assert_eq!(problem("11010519900230001X"), IdentityProblem::BirthDate);
        assert_eq!(problem("110105202603190029"), IdentityProblem::BirthDate);
        assert_eq!(problem("110105194912310021"), IdentityProblem::CheckCharacter);
        assert_eq!(problem("110105194912310000"), IdentityProblem::Rounded);
    }

    #[test]
    fn a_masked_number_keeps_three_and_four_characters() {
        assert_eq!(mask("11010519491231002X"), "110•••••••••••002X");
        assert_eq!(mask("13800138000"), "138••••8000");
        assert_eq!(mask("8216077"), "8••••77");
    }
}
