//! Shapes of numbers, one symbol a character: `#` a digit, `@` a letter, `*` either, `x` a digit or X, `a` a digit or A;
//! `(`, `)` and `|` may be left out, `[` and `]` stand for brackets that may not; anything else stands for itself.

/// How well a number fits a shape; better is less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It has the shape.
    Fits,
    /// It would, were letters like O and I the digits they resemble.
    LetterForDigit,
    /// As many letters and digits, but others, or brackets elsewhere.
    Character,
    /// Another count of letters and digits.
    Length,
}

/// Letters that are typed or read for digits: 0, 1, 2, 5, 8.
const LIKE_DIGITS: &[u8] = b"ODQILZSB";

/// How well normalised bytes fit one shape.
pub(super) fn fit(bytes: &[u8], shape: &str) -> Fit {
    let given = bytes.iter().filter(|byte| byte.is_ascii_alphanumeric()).count();
    let wanted = shape.bytes().filter(|symbol| !b"()|[]".contains(symbol)).count();
    if given != wanted {
        return Fit::Length;
    }
    let mut rest = bytes.iter().copied().peekable();
    let mut worst = Fit::Fits;
    for symbol in shape.bytes() {
        if matches!(symbol, b'(' | b')' | b'|') {
            rest.next_if_eq(&symbol);
            continue;
        }
        let Some(byte) = rest.next() else { return Fit::Character };
        if !allows(symbol, byte) {
            let digit_wanted = matches!(symbol, b'#' | b'x' | b'a');
            let alike = digit_wanted && LIKE_DIGITS.contains(&byte);
            worst = worst.max(if alike { Fit::LetterForDigit } else { Fit::Character });
        }
    }
    if rest.next().is_some() { Fit::Character } else { worst }
}

/// How well bytes fit the best of several shapes.
pub(super) fn best_fit(bytes: &[u8], shapes: &[&str]) -> Fit {
    shapes.iter().map(|shape| fit(bytes, shape)).min().unwrap_or(Fit::Length)
}

/// Whether bytes have one of these shapes.
pub(super) fn fits(bytes: &[u8], shapes: &[&str]) -> bool {
    best_fit(bytes, shapes) == Fit::Fits
}

fn allows(symbol: u8, byte: u8) -> bool {
    match symbol {
        b'#' => byte.is_ascii_digit(),
        b'@' => byte.is_ascii_uppercase(),
        b'*' => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
        b'x' => byte.is_ascii_digit() || byte == b'X',
        b'a' => byte.is_ascii_digit() || byte == b'A',
        b'[' => byte == b'(',
        b']' => byte == b')',
        literal => byte == literal,
    }
}

#[cfg(test)]
mod tests {
    use super::{Fit, best_fit, fit, fits};

    #[test]
    fn brackets_may_be_left_out_and_letters_like_digits_are_told_apart() {
        for number in ["A123456(3)", "A1234563", "A123456(3", "A1234563)", "A123456(A)"] {
            assert_eq!(fit(number.as_bytes(), "@######(a)"), Fit::Fits, "{number}");
        }
        assert_eq!(fit(b"A12345O(3)", "@######(a)"), Fit::LetterForDigit);
        assert_eq!(fit(b"A12345C(3)", "@######(a)"), Fit::Character);
        assert_eq!(fit(b"A12345CO", "@######(a)"), Fit::Character, "the worst is told");
        assert_eq!(fit(b"A123456", "@######(a)"), Fit::Length);
        assert_eq!(fit(b"A123456(33)", "@######(a)"), Fit::Length);
        assert_eq!(fit(b"A12345(3)", "@######(a)"), Fit::Length, "brackets are not counted");
        assert_eq!(fit(b"(A123456)3", "@######(a)"), Fit::Character);
        assert_eq!(fit(b"A123456(3)(", "@######(a)"), Fit::Character);
    }

    #[test]
    fn the_best_of_several_shapes_counts() {
        assert!(fits(b"1234567(8)", &["@######(a)", "#######[#]"]) && !fits(b"12345678", &["#######[#]"]));
        assert_eq!(best_fit(b"H1234567O", &["H########", "HA#######"]), Fit::LetterForDigit);
        assert_eq!(best_fit(b"H", &[]), Fit::Length);
    }
}
