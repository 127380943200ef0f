//! 准考证号: twelve digits `YY BBBB NNNNN C`. No month, offering, room or seat stands in it, because those change.

/// A ticket number whose check digit holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TicketNumber(u64);

impl TicketNumber {
    /// From two digits of the year, the block leased to a desk and the counter in it; none where one is too large.
    pub fn new(year: u32, block: u32, counter: u32) -> Option<Self> {
        if year > 99 || block > 9_999 || counter > 99_999 {
            return None;
        }
        let body = u64::from(year) * 1_000_000_000 + u64::from(block) * 100_000 + u64::from(counter);
        Some(Self(body * 10 + u64::from(check_digit(&format!("{body:011}")))))
    }

    /// Read twelve digits; none where the check digit does not hold.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 12 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number: u64 = text.parse().ok()?;
        (u64::from(check_digit(&text[..11])) == number % 10).then_some(Self(number))
    }
}

impl std::fmt::Display for TicketNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:012}", self.0)
    }
}

/// ISO 7064 MOD 11,10: it catches every single wrong digit and nearly every transposition.
fn check_digit(digits: &str) -> u8 {
    let product = digits.bytes().fold(10, |product, byte| {
        let sum = (product + (byte - b'0')) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10
}

#[cfg(test)]
mod tests {
    use super::{TicketNumber, check_digit};

    #[test]
    fn the_published_example_of_mod_11_10_holds() {
        assert_eq!(check_digit("0794"), 5);
    }

    #[test]
    fn every_single_wrong_digit_is_noticed() {
        let number = TicketNumber::new(26, 1, 42).unwrap().to_string();
        assert_eq!(number.len(), 12);
        assert!(TicketNumber::parse(&number).is_some());
        for place in 0..12 {
            for digit in b'0'..=b'9' {
                let mut wrong = number.clone().into_bytes();
                if wrong[place] != digit {
                    wrong[place] = digit;
                    assert!(TicketNumber::parse(std::str::from_utf8(&wrong).unwrap()).is_none());
                }
            }
        }
    }

    #[test]
    fn a_number_beyond_its_block_does_not_exist() {
        assert!(TicketNumber::new(26, 9_999, 99_999).is_some());
        assert!(TicketNumber::new(26, 10_000, 1).is_none());
        assert!(TicketNumber::new(26, 1, 100_000).is_none());
        assert!(TicketNumber::new(100, 1, 1).is_none());
    }
}
