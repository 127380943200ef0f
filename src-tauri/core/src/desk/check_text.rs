//! Checking a text that papers print, while it is typed.

use super::Desk;
use super::request::CheckText;
use super::view::MissingGlyph;
use crate::error::Result;

/// The characters that the fonts cannot print, each once, in order.
pub fn check_text(desk: &Desk, request: &CheckText) -> Result<Vec<MissingGlyph>> {
    let missing = desk.fonts()?.missing(&request.text);
    let named = missing.into_iter().map(|character| MissingGlyph {
        character: character.to_string(),
        code_point: format!("U+{:04X}", u32::from(character)),
    });
    Ok(named.collect())
}
