//! A text as a QR symbol.

use super::error::PaperError;
use super::layout::{Area, Mark, outlines};
use qrcodegen::{QrCode, QrCodeEcc};

/// A QR symbol of `text` in the square `area`, quiet zone included, with at least a quarter of it readable when
/// damaged (level Q).
///
/// # Errors
/// [`PaperError::TooLong`] with `field` for more than a symbol holds.
pub(super) fn symbol(area: Area, text: &str, field: &'static str) -> Result<Mark, PaperError> {
    let code = QrCode::encode_text(text, QrCodeEcc::Quartile).map_err(|_| PaperError::TooLong(field))?;
    let size = code.size();
    let at = |at: usize| i32::try_from(at).unwrap_or(size);
    let modules = usize::try_from(size).unwrap_or_default();
    Ok(Mark::Shape(outlines(area, modules, |x, y| code.get_module(at(x), at(y)))))
}
