//! The recovery key: 160 random bits in eight groups of four characters that a person can copy from paper.

use crate::error::Result;
use crate::model::identity::fold_width;
use crate::store::Entropy;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Groups of four characters.
pub const RECOVERY_KEY_GROUPS: usize = 8;

/// Crockford's base 32: no I, L, O or U, so that nothing is mistaken on paper.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A recovery key, normalised. Shown once, stored nowhere.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey(String);

impl RecoveryKey {
    /// A new random key.
    pub fn random(entropy: Entropy) -> Result<Self> {
        let mut bytes = Zeroizing::new([0_u8; RECOVERY_KEY_GROUPS * 4]);
        entropy(bytes.as_mut())?;
        // 256 is a multiple of 32: every character is equally likely.
        Ok(Self(bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()))
    }

    /// Read what somebody copied from paper: case, spaces and hyphens do not matter, O is 0, I and L are 1.
    pub fn read(typed: &str) -> Option<Self> {
        let key: String = typed
            .chars()
            .map(|character| fold_width(character).to_ascii_uppercase())
            .filter(|character| !character.is_whitespace() && !"-—–－".contains(*character))
            .map(|character| match character {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .collect();
        let known = |character: char| u8::try_from(character).is_ok_and(|byte| ALPHABET.contains(&byte));
        (key.chars().count() == RECOVERY_KEY_GROUPS * 4 && key.chars().all(known)).then_some(Self(key))
    }

    /// In groups, to show and print.
    pub fn grouped(&self) -> String {
        let characters: Vec<char> = self.0.chars().collect();
        let groups: Vec<String> = characters.chunks(4).map(|group| group.iter().collect()).collect();
        groups.join("-")
    }

    pub(super) fn secret(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::RecoveryKey;

    fn counting(buffer: &mut [u8]) -> crate::error::Result<()> {
        buffer.iter_mut().zip(0..).for_each(|(byte, number)| *byte = number);
        Ok(())
    }

    #[test]
    fn a_key_copied_from_paper_is_read_in_any_case_and_spacing() {
        let key = RecoveryKey::random(counting).unwrap();
        assert_eq!(key.grouped(), "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ");
        let copied = "o123 4567－89ab cdef ghjk mnpq rstv wxyz";
        assert!(RecoveryKey::read(copied).unwrap() == key);
    }

    #[test]
    fn a_key_that_is_too_short_or_has_an_unknown_letter_is_none() {
        assert!(RecoveryKey::read("0123-4567").is_none());
        assert!(RecoveryKey::read("U123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ").is_none());
    }
}
