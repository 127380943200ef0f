//! Checking a name while it is typed.

use super::Desk;
use super::request::CheckName;
use super::view::{MissingGlyph, NameCheck};
use crate::error::Result;
use crate::model::normalize_name;

/// The name as it will be kept, and the characters that the fonts cannot print.
pub fn check_name(desk: &Desk, request: &CheckName) -> Result<NameCheck> {
    match normalize_name(&request.name) {
        Ok(normalized) => {
            let missing = desk.fonts()?.missing(&normalized);
            let missing = missing.into_iter().map(|character| MissingGlyph {
                character: character.to_string(),
                code_point: format!("U+{:04X}", u32::from(character)),
            });
            Ok(NameCheck { missing: missing.collect(), normalized, problem: None })
        }
        Err(problem) => {
            Ok(NameCheck { normalized: String::new(), missing: Vec::new(), problem: Some(problem) })
        }
    }
}
