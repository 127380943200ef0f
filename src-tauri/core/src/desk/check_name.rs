//! Checking a name while it is typed.

use super::request::{CheckName, CheckText};
use super::view::NameCheck;
use super::{Desk, check_text};
use crate::error::Result;
use crate::model::normalize_name;

/// The name as it will be kept, and the characters that the fonts cannot print.
pub fn check_name(desk: &Desk, request: &CheckName) -> Result<NameCheck> {
    match normalize_name(&request.name) {
        Ok(normalized) => {
            let missing = check_text(desk, &CheckText { text: normalized.clone() })?;
            Ok(NameCheck { missing, normalized, problem: None })
        }
        Err(problem) => {
            Ok(NameCheck { normalized: String::new(), missing: Vec::new(), problem: Some(problem) })
        }
    }
}
