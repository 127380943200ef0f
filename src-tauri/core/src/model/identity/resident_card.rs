//! 公民身份号码 by GB 11643-1999, for callers that know no other document.

use super::{IdentityProblem, read_number};
use crate::model::{DocumentType, Sex};
use chrono::NaiveDate;

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

impl ResidentNumber {
    /// Read what was typed, pasted or scanned as the number of a 居民身份证. `today` bounds the birth date.
    ///
    /// # Errors
    /// As [`read_number`].
    pub fn read(input: &str, today: NaiveDate) -> Result<Self, IdentityProblem> {
        let read =
            read_number(DocumentType::ResidentCard, input, today).map_err(|refusal| refusal.problem)?;
        match (read.birth_date, read.sex) {
            (Some(birth_date), Some(sex)) => Ok(Self { number: read.number, birth_date, sex }),
            // Every resident number that was read holds both.
            _ => Err(IdentityProblem::BirthDate),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{IdentityProblem, ResidentNumber};
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
        assert_eq!(problem("1101051949123一002X"), IdentityProblem::Character);
        assert_eq!(problem("11010519491231C02X"), IdentityProblem::Character);
        assert_eq!(problem("11010519491231O02X"), IdentityProblem::LetterForDigit);
        assert_eq!(problem("99010519491231002X"), IdentityProblem::Region);
        assert_eq!(problem("11010519900230001X"), IdentityProblem::BirthDate);
        assert_eq!(problem("110105202603190029"), IdentityProblem::BirthDate);
        assert_eq!(problem("110105194912310021"), IdentityProblem::CheckCharacter);
        assert_eq!(problem("110105194912310000"), IdentityProblem::Rounded);
        assert_eq!(problem("830000199003071230"), IdentityProblem::OtherDocument);
    }
}
