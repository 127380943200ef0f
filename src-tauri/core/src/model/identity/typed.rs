//! What was typed, pasted or scanned, as bytes: ASCII in upper case without the spaces.

use super::fold_width;

/// More characters than any number has, with room for the fillers behind a passport's.
const CAPACITY: usize = 64;

/// Normalised input in a buffer of fixed size: reading a number allocates only for what is kept.
pub(super) struct Typed {
    buffer: [u8; CAPACITY],
    length: usize,
    /// A character was met that stands in no number.
    strange: bool,
    /// More came than the buffer holds.
    too_long: bool,
}

impl Typed {
    /// Full-width forms become ASCII and letters upper case; spaces and invisible marks of a copied text go.
    pub(super) fn read(input: &str) -> Self {
        let mut typed = Self { buffer: [0; CAPACITY], length: 0, strange: false, too_long: false };
        for character in input.chars().filter(|character| !is_space(*character)) {
            let folded = fold_width(character).to_ascii_uppercase();
            match u8::try_from(folded) {
                Ok(byte) if byte.is_ascii_alphanumeric() || b"()|<".contains(&byte) => typed.push(byte),
                _ => typed.strange = true,
            }
        }
        typed
    }

    fn push(&mut self, byte: u8) {
        match self.buffer.get_mut(self.length) {
            Some(place) => {
                *place = byte;
                self.length += 1;
            }
            None => self.too_long = true,
        }
    }

    /// Letters, digits, brackets, `|` and `<`.
    pub(super) fn bytes(&self) -> &[u8] {
        self.buffer.get(..self.length).unwrap_or_default()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.length == 0 && !self.strange
    }

    pub(super) fn is_strange(&self) -> bool {
        self.strange
    }

    pub(super) fn is_too_long(&self) -> bool {
        self.too_long
    }

    /// Only the letters and digits, which is what positions in a number count.
    pub(super) fn plain(&self) -> Self {
        let mut plain =
            Self { buffer: [0; CAPACITY], length: 0, strange: self.strange, too_long: self.too_long };
        self.bytes().iter().filter(|byte| byte.is_ascii_alphanumeric()).for_each(|byte| plain.push(*byte));
        plain
    }
}

/// Spaces, and the invisible marks that messengers and dialogs put around what is copied out of them.
fn is_space(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

/// ASCII bytes as text.
pub(super) fn text(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// Up to nine ASCII digits as a number; none where something else stands there.
pub(super) fn number_in(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || digits.len() > 9 {
        return None;
    }
    digits
        .iter()
        .try_fold(0, |number: u32, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
}
