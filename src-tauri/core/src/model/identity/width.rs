//! Full-width forms, as an input method leaves them in number fields.

/// Full-width ASCII (U+FF01 to U+FF5E) and the ideographic space to their ASCII forms; everything else unchanged.
/// For number fields and Latin letters only: it is not NFKC and touches no ideograph.
pub fn fold_width(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        other => other,
    }
}
