//! 税号 (纳税人识别号): the 18-character 统一社会信用代码 with its check character by GB 32100-2015, or an older number of 15
//! or 20 characters, which has none.

use super::identity::fold_width;
use super::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// Why a tax number is refused.
    TaxNumberProblem {
        /// Neither 15, 18 nor 20 characters.
        Length = "length",
        /// Something else than letters and digits, or a letter that the code does not use.
        Character = "character",
        /// The check character differs.
        CheckCharacter = "check_character",
    }
}

/// The characters of a 统一社会信用代码 in the order of their values: without I, O, S, V and Z.
const CHARACTERS: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// A tax number as typed: without spaces, half-width, in capitals.
///
/// # Errors
/// The problem with it.
pub fn read_tax_number(typed: &str) -> Result<String, TaxNumberProblem> {
    let folded = typed.chars().map(fold_width).filter(|character| !character.is_whitespace());
    let number: String = folded.map(|character| character.to_ascii_uppercase()).collect();
    if !number.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(TaxNumberProblem::Character);
    }
    match number.len() {
        15 | 20 => Ok(number),
        18 => check(number),
        _ => Err(TaxNumberProblem::Length),
    }
}

/// The 18th character makes the sum of values, weighted by powers of three, a multiple of 31 (GB 32100-2015, MOD 31).
fn check(number: String) -> Result<String, TaxNumberProblem> {
    let (mut sum, mut weight) = (0, 1);
    let Some((last, body)) = number.as_bytes().split_last() else { return Err(TaxNumberProblem::Length) };
    let value = |byte: &u8| CHARACTERS.iter().position(|known| known == byte);
    for byte in body {
        sum += value(byte).ok_or(TaxNumberProblem::Character)? * weight;
        weight = weight * 3 % 31;
    }
    let wanted = (31 - sum % 31) % 31;
    if value(last).ok_or(TaxNumberProblem::Character)? == wanted {
        Ok(number)
    } else {
        Err(TaxNumberProblem::CheckCharacter)
    }
}

#[cfg(test)]
mod tests {
    use super::{TaxNumberProblem, read_tax_number};

    #[test]
    fn a_unified_code_is_held_to_its_check_character() {
        // Both computed by python-stdnum 2.2 (stdnum.cn.uscc).
        assert_eq!(read_tax_number("91110000600037341L").as_deref(), Ok("91110000600037341L"));
        assert_eq!(read_tax_number("９１３５０２１１ m000100 Ｙ46").as_deref(), Ok("91350211M000100Y46"));
        assert_eq!(read_tax_number("91350211M000100Y43"), Err(TaxNumberProblem::CheckCharacter));
        assert_eq!(read_tax_number("91350211M000100I43"), Err(TaxNumberProblem::Character));
    }

    #[test]
    fn older_numbers_of_15_and_20_characters_are_taken_and_other_lengths_are_not() {
        assert!(read_tax_number("110108123456789").is_ok());
        assert!(read_tax_number("11010819900307881X00").is_ok());
        for wrong in ["", "11010812345678", "1101081234567890", "9135020066288900", "110108-12345678"] {
            assert!(read_tax_number(wrong).is_err(), "{wrong}");
        }
    }
}
