//! A ticket number that the authority gave: its own form is kept, and the desk's check digit does not apply to it.

use super::identity::fold_width;

/// Fewest and most signs of such a number.
const LENGTH: std::ops::RangeInclusive<usize> = 4..=30;

/// Read a number as it was typed or stands in a list: full width folded, no white space. None where it is not 4 to 30 ASCII
/// letters, digits and hyphens with at least one digit, beginning and ending with a letter or digit.
pub fn read_given_number(typed: &str) -> Option<String> {
    let number: String = typed.chars().map(fold_width).filter(|sign| !sign.is_whitespace()).collect();
    let allowed = number.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
    let framed = !number.starts_with('-') && !number.ends_with('-');
    let counts = number.bytes().any(|sign| sign.is_ascii_digit());
    (allowed && framed && counts && LENGTH.contains(&number.len())).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::read_given_number;

    #[test]
    fn its_own_form_is_kept() {
        assert_eq!(read_given_number(" 11-2026-000123 ").as_deref(), Some("11-2026-000123"));
        assert_eq!(read_given_number("ＢＪ２６０４００１").as_deref(), Some("BJ2604001"));
        assert_eq!(read_given_number("2600 0100 0019").as_deref(), Some("260001000019"), "no check digit");
    }

    #[test]
    fn what_is_no_number_is_refused_below_at_and_above_its_length() {
        assert!(read_given_number("123").is_none() && read_given_number("1234").is_some());
        assert!(read_given_number(&"1".repeat(30)).is_some() && read_given_number(&"1".repeat(31)).is_none());
        for refused in ["", "准考证12", "1234/5", "-1234", "1234-", "ABCD", "12.345"] {
            assert!(read_given_number(refused).is_none(), "{refused}");
        }
    }
}
