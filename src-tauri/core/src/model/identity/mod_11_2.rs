//! The check character of ISO 7064 MOD 11-2, as GB 11643-1999 uses it.

/// Weights of the first seventeen digits: 2^(18-i) mod 11.
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS: &[u8; 11] = b"10X98765432";

/// The check character of seventeen ASCII digits; none for anything else (GB 11643-1999).
pub fn check_character(body: &[u8]) -> Option<char> {
    if body.len() != WEIGHTS.len() || !body.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let sum: u32 = body.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    CHECK_CHARACTERS.get((sum % 11) as usize).map(|character| char::from(*character))
}
