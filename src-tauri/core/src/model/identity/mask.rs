//! Numbers as lists show them.

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

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn a_masked_number_keeps_three_and_four_characters() {
        assert_eq!(mask("11010519491231002X"), "110•••••••••••002X");
        assert_eq!(mask("13800138000"), "138••••8000");
        assert_eq!(mask("8216077"), "8••••77");
    }
}
